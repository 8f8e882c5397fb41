using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Which member a call such as <c>Property(order => order.Status)</c> names.</summary>
internal static class MappedMember
{
    /// <summary>The type that a builder builds; of an owned navigation, the owned one.</summary>
    public static ITypeSymbol? BuiltBy(ITypeSymbol? builder)
    {
        for (var at = builder as INamedTypeSymbol; at is not null; at = at.BaseType)
        {
            if (at is { Name: "EntityTypeBuilder" or "OwnedNavigationBuilder" or "ComplexPropertyBuilder" or "ComplexCollectionBuilder" or "OwnedEntityTypeBuilder", TypeArguments: [.., var built] })
                return built;
        }

        return null;
    }

    /// <summary>The last member of the lambda that the call takes; null if it takes none.</summary>
    public static ISymbol? InLambda(IInvocationOperation call) => Returned(call) is { } returned ? Of(returned) : null;

    /// <summary>The same, for a lambda that may name several members in an anonymous object.</summary>
    public static IEnumerable<ISymbol> AllInLambda(IInvocationOperation call) => Returned(call) switch
    {
        IAnonymousObjectCreationOperation several => several.Initializers.OfType<ISimpleAssignmentOperation>().Select(static it => Of(BuilderCalls.Unwrap(it.Value))).OfType<ISymbol>(),
        { } one => Of(one) is { } member ? [member] : [],
        null => [],
    };

    private static ISymbol? Of(IOperation value) => value is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } reference ? reference.Member : null;

    private static IOperation? Returned(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name != "Expression")
                continue;

            var value = BuilderCalls.Unwrap(argument.Value);
            if (value is IDelegateCreationOperation { Target: { } target })
                value = target;
            return value is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } ? BuilderCalls.Unwrap(returned) : null;
        }

        return null;
    }

    /// <summary>The property or field of this name in what the builder builds, whoever may see it.</summary>
    public static ISymbol? Named(string? name, ITypeSymbol? builder) => NamedIn(BuiltBy(builder), name);

    public static ISymbol? NamedIn(ITypeSymbol? type, string? name)
    {
        if (type is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] })
            type = constraint;
        for (var at = name is null ? null : type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name!))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                    return member;
            }
        }

        return null;
    }
}
