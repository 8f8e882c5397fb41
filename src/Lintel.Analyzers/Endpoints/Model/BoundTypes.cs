namespace Lintel.Endpoints;

/// <summary>The types that ASP.NET Core itself fills in or parses; a type of the team's own that is called the same is none of them.</summary>
internal static class BoundTypes
{
    private static readonly ImmutableDictionary<string, string> Context = new Dictionary<string, string>
    {
        ["HttpContext"] = "Microsoft.AspNetCore.Http",
        ["HttpRequest"] = "Microsoft.AspNetCore.Http",
        ["HttpResponse"] = "Microsoft.AspNetCore.Http",
        ["CancellationToken"] = "System.Threading",
        ["ClaimsPrincipal"] = "System.Security.Claims",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Form = new Dictionary<string, string>
    {
        ["IFormFile"] = "Microsoft.AspNetCore.Http",
        ["IFormFileCollection"] = "Microsoft.AspNetCore.Http",
        ["IFormCollection"] = "Microsoft.AspNetCore.Http",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Raw = new Dictionary<string, string>
    {
        ["Stream"] = "System.IO",
        ["PipeReader"] = "System.IO.Pipelines",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Simple = new Dictionary<string, string>
    {
        ["Guid"] = "System",
        ["DateTime"] = "System",
        ["DateTimeOffset"] = "System",
        ["DateOnly"] = "System",
        ["TimeOnly"] = "System",
        ["TimeSpan"] = "System",
        ["Uri"] = "System",
        ["Version"] = "System",
        ["Half"] = "System",
        ["Int128"] = "System",
        ["UInt128"] = "System",
        ["StringValues"] = "Microsoft.Extensions.Primitives",
    }.ToImmutableDictionary();

    /// <summary>What stands for the request itself.</summary>
    public static bool IsContext(ITypeSymbol type) => Is(type, Context);

    /// <summary>What is read from a form.</summary>
    public static bool IsForm(ITypeSymbol type) => Is(type, Form) || (type is INamedTypeSymbol { TypeArguments: [var element] } && ParameterSources.ElementOf(type) is not null && Is(element, Form));

    /// <summary>What minimal APIs hand the body to as it is.</summary>
    public static bool IsRaw(ITypeSymbol type) => Is(type, Raw);

    /// <summary>What stands in one segment or one query value, among the types of the framework.</summary>
    public static bool IsSimple(ITypeSymbol type) => Is(type, Simple);

    /// <summary>Classes and interfaces that only the container makes: those of Identity, and abstract ones of the framework such as <c>TimeProvider</c>.</summary>
    public static bool IsService(ITypeSymbol type) => type is INamedTypeSymbol { ContainingNamespace: { } space } named
        && ((named.Name is "UserManager" or "SignInManager" or "RoleManager" && QualifiedName.Of(space) == "Microsoft.AspNetCore.Identity")
            || (named is { Name: "TimeProvider" or "HttpClient" or "LinkGenerator" } && QualifiedName.Of(space) is "System" or "System.Net.Http" or "Microsoft.AspNetCore.Routing"));

    private static bool Is(ITypeSymbol type, ImmutableDictionary<string, string> known) =>
        type is { ContainingType: null, ContainingNamespace: { } space } && known.TryGetValue(type.Name, out var name) && QualifiedName.Of(space) == name;
}
