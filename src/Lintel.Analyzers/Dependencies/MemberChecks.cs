using Lintel.Data;

namespace Lintel.Dependencies;

/// <summary>Shows the members of each type to the checks of what a member returns or holds.</summary>
internal sealed class MemberChecks(ArchitectureView view, LeakedQueryCheck leaks, EntityModel? entities)
{
    private readonly ConcurrentDictionary<ArchitectureMap, ImmutableArray<MemberCheck>> byMap = new();

    public void Examine(in SymbolAnalysisContext context, Gate gate)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate || view.Of(type) is not { } map)
            return;

        var place = map.Of(type);
        foreach (var member in type.GetMembers())
            Examine(context, member, type, place, map, gate);
        for (var at = type.BaseType; entities is not null && at is { IsGenericType: true }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
                Examine(context, member, type, place, map, gate);
        }
    }

    private void Examine(in SymbolAnalysisContext context, ISymbol member, INamedTypeSymbol owner, Place place, ArchitectureMap map, Gate gate)
    {
        if (member.IsImplicitlyDeclared || member.Name.Length == 0 || TypeOf(member) is not { } type || type is INamedTypeSymbol { Arity: 0, SpecialType: not SpecialType.None })
            return;
        if (view.IsMixed && (view.Files.FirstOf(member) is not { } file || (map = view.In(file)!) is null))
            return;

        var fact = new DeclaredMember(member, owner, type, place);
        foreach (var check in byMap.GetOrAdd(map, Make))
        {
            if (check.Examine(fact) is not { } violation)
                continue;

            var at = fact.IsInherited
                ? ReportLocation.OfType(owner, view.Files, context.CancellationToken)
                : ReportLocation.OfTypeOf(member, view.Files, context.CancellationToken);
            if (at is not null)
                gate.Report(context, violation, ImmutableArray.Create(at));
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private ImmutableArray<MemberCheck> Make(ArchitectureMap map) => entities is null
        ? ImmutableArray.Create<MemberCheck>(leaks)
        : ImmutableArray.Create<MemberCheck>(leaks, new AggregateNavigationCheck(map, entities));
}
