using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Where code names the entity that it maps.</summary>
internal static class MappingPlaces
{
    /// <summary>The sets of a context, those of its bases by the base list where the base leaves the entity open, and the entities of a configuration.</summary>
    public static IEnumerable<EntityMapping> DeclaredBy(INamedTypeSymbol type, KnownTypes types)
    {
        foreach (var (entity, declaredAt) in MappedTypes.PlacedOf(type, types))
        {
            if (entity is INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
                yield return new EntityMapping(type, named, Find(declaredAt, type, named) ?? type.Locations[0]);
        }
    }

    /// <summary>The type argument of a call; where it is inferred, the method's name.</summary>
    public static Location TypeArgumentOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (BuilderCalls.Unwrap(argument.Value) is ITypeOfOperation { Syntax: TypeOfExpressionSyntax type })
                return type.Type.GetLocation();
        }

        var name = call.Syntax is InvocationExpressionSyntax { Expression: { } called }
            ? called.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault(it => it.Identifier.ValueText == call.TargetMethod.Name)
            : null;
        return name?.TypeArgumentList.Arguments[0].GetLocation() ?? Names.PlaceOf(call);
    }

    public static INamedTypeSymbol? TypeAround(IOperation body, Compilation compilation) =>
        body.SemanticModel?.GetDeclaredSymbol(body.Syntax)?.ContainingType is { } type && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) ? type : null;

    /// <summary>Where a set or a base list names the entity: the first type argument whose last name is the entity's, else the whole type.</summary>
    private static Location? Find(ISymbol? declaredAt, INamedTypeSymbol type, INamedTypeSymbol entity)
    {
        if (declaredAt?.DeclaringSyntaxReferences is [var reference, ..])
        {
            return reference.GetSyntax() is PropertyDeclarationSyntax property
                ? In(property.Type, entity) ?? AliasIn(property.Type) ?? property.Type.GetLocation()
                : null;
        }

        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax() is not TypeDeclarationSyntax { BaseList: { } bases })
                continue;

            foreach (var of in bases.Types)
            {
                if (In(of.Type, entity) is { } place)
                    return place;
            }
        }

        return null;
    }

    private static Location? In(TypeSyntax type, INamedTypeSymbol entity) => type.DescendantNodes()
        .OfType<TypeArgumentListSyntax>()
        .SelectMany(static it => it.Arguments)
        .FirstOrDefault(it => it.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == entity.Name))?
        .GetLocation();

    /// <summary>The only type argument there is names the entity, by whatever name.</summary>
    private static Location? AliasIn(TypeSyntax set) =>
        set.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().FirstOrDefault() is { Arguments: [var only] } ? only.GetLocation() : null;
}
