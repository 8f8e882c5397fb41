using Lintel.Data;

namespace Lintel.Dependencies;

/// <summary>LNT2007</summary>
internal sealed class PublicModuleTypeCheck(ArchitectureMap map, KnownTypes types, Compilation compilation) : DeclarationCheck(DependencyRules.PublicModuleType)
{
    private readonly SeenModules modules = new(map, compilation);
    private readonly ModuleContracts contracts = new(map, compilation);
    private readonly EntityModel entities = EntityModel.Of(compilation);
    private readonly Once<PublicSurface> surface = new(cancellation => PublicSurface.Read(compilation.Assembly, cancellation));
    private readonly Once<JsonTypes> json = new(cancellation => JsonTypes.Read(compilation.Assembly, cancellation));

    public override Violation? Examine(DeclaredType fact)
    {
        var type = fact.Type;
        if (fact.Place is not { IsContract: false, Module: { Kind: ModuleKind.Ordinary } module }
            || type is not { DeclaredAccessibility: Accessibility.Public, TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false }
            || !Visibility.IsSeenOutside(type)
            || !IsImplementation(type)
            || !modules.AreSeveral(fact.CancellationToken)
            || MayBePublic(type, fact.CancellationToken))
            return null;

        return new Violation(Rule, type, null, type, module.Name, contracts.NamespaceOf(type, module));
    }

    private bool IsImplementation(INamedTypeSymbol type) => TypeRole.Of(type, types) switch
    {
        TypeRole.Handler or TypeRole.Validator or TypeRole.EntityConfiguration => true,
        null => map.Options.AggregateRoots.AnyMatch(type) || entities.IsEntityOrBase(type, CancellationToken.None),
        _ => false, // controllers must be public, and a context shows its entities
    };

    private bool MayBePublic(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.IsGenericType // registered as an open generic
        || map.Options.PublicTypes.AnyMatch(type)
        || surface.Get(cancellationToken).Mentions(type)
        || json.Get(cancellationToken).Holds(type);
}
