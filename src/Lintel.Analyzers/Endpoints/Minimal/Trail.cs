using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>One way from the application to a builder, with what is said and bound on it.</summary>
internal sealed record Trail
{
    public static readonly Trail FromApplication = new();

    public static readonly Trail FromNowhere = new() { End = MountEnd.Unseen, Prefix = null };

    public MountEnd End { get; init; } = MountEnd.Application;

    /// <summary>The route so far; null once a part of it is not constant.</summary>
    public string? Prefix { get; init; } = "";

    public ImmutableArray<RoutePart> Parts { get; init; } = ImmutableArray<RoutePart>.Empty;

    public ImmutableArray<EndpointGroup> Groups { get; init; } = ImmutableArray<EndpointGroup>.Empty;

    public ImmutableArray<Convention> Conventions { get; init; } = ImmutableArray<Convention>.Empty;

    /// <summary>The call by which each method on the way is reached.</summary>
    public ImmutableDictionary<ISymbol, IInvocationOperation> Calls { get; init; } = ImmutableDictionary.Create<ISymbol, IInvocationOperation>(SymbolEqualityComparer.Default);

    /// <summary>From the outermost to the innermost.</summary>
    public ImmutableArray<Location> CallSites { get; init; } = ImmutableArray<Location>.Empty;

    public Trail Say(IEnumerable<Convention> conventions) => this with { Conventions = Conventions.AddRange(conventions) };

    public Trail Enter(EndpointGroup group)
    {
        var (text, parts) = (group.Prefix.Text, group.Prefix.Parts);
        return this with { Groups = Groups.Add(group), Prefix = Prefix is null || text is null ? null : Join(Prefix, text), Parts = Parts.AddRange(parts) };
    }

    public Trail Through(ISymbol method, IInvocationOperation call) => this with
    {
        Calls = Calls.SetItem(method, call),
        CallSites = CallSites.Add(Names.PlaceOf(call)),
    };

    /// <summary>The route of an endpoint that adds this.</summary>
    public Route RouteOf(string? template, RoutePart? part) => new(
        Prefix is null || template is null ? null : Join(Prefix, template) is { Length: > 0 } whole ? whole : "/",
        part is null ? Parts : Parts.Add(part));

    private static string Join(string prefix, string template)
    {
        var tail = template.Trim('/');
        return tail.Length == 0 ? prefix : $"{prefix}/{tail}";
    }
}
