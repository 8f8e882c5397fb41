using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Dependencies;

/// <summary>Reads the signature of a lambda or a local function, whose declaration stands within a body.</summary>
internal static class FunctionReader
{
    public static void Read(IMethodSymbol function, in Use use, DependencyLedger ledger)
    {
        ledger.Add(function.ReturnType, use);
        ReadAttributes(function.GetAttributes(), use, ledger);
        ReadAttributes(function.GetReturnTypeAttributes(), use, ledger);
        foreach (var parameter in function.Parameters)
        {
            ledger.Add(parameter.Type, use);
            ReadAttributes(parameter.GetAttributes(), use, ledger);
            if (parameter.HasExplicitDefaultValue)
                ReadDefault(parameter, use, ledger);
        }

        foreach (var parameter in function.TypeParameters)
        {
            ledger.AddAll(parameter.ConstraintTypes, use);
            ReadAttributes(parameter.GetAttributes(), use, ledger);
        }
    }

    private static void ReadAttributes(ImmutableArray<AttributeData> attributes, in Use use, DependencyLedger ledger)
    {
        if (attributes.IsEmpty)
            return;

        DeclarationReader.ReadAttributes(attributes, use with { File = use.Operation?.Syntax.SyntaxTree }, ledger);
        foreach (var attribute in attributes)
            ReadExpression(attribute.ApplicationSyntaxReference?.GetSyntax(), use, ledger);
    }

    private static void ReadDefault(IParameterSymbol parameter, in Use use, DependencyLedger ledger)
    {
        foreach (var reference in parameter.DeclaringSyntaxReferences)
            ReadExpression((reference.GetSyntax() as ParameterSyntax)?.Default?.Value, use, ledger);
    }

    /// <summary>No operation of the body carries these expressions.</summary>
    private static void ReadExpression(SyntaxNode? syntax, in Use use, DependencyLedger ledger)
    {
        if (syntax is not null && use.Operation?.SemanticModel is { } model && syntax.SyntaxTree == model.SyntaxTree
            && model.GetOperation(syntax) is { } operation)
            OperationReader.Read(operation, use.Part, ledger);
    }
}
