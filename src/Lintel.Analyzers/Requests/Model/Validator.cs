namespace Lintel.Requests;

/// <summary>A class that validates a type, by the contract of FluentValidation; those of FastEndpoints are such.</summary>
/// <param name="Type">The class.</param>
/// <param name="Target">What it validates: a type, or its own type parameter.</param>
internal sealed record Validator(INamedTypeSymbol Type, ITypeSymbol Target)
{
    /// <summary>The class as a validator; null if it is none, or too abstract to run.</summary>
    public static Validator? Of(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false })
            return null;

        foreach (var contract in type.AllInterfaces)
        {
            if (IsContract(contract))
                return new Validator(type, contract.TypeArguments[0]);
        }

        return null;
    }

    /// <summary><c>IValidator&lt;T&gt;</c> of FluentValidation.</summary>
    public static bool IsContract(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IValidator", TypeArguments.Length: 1, ContainingNamespace: { Name: "FluentValidation", ContainingNamespace.IsGlobalNamespace: true } };
}
