using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Architecture;

/// <summary>Where a report about a declaration stands, the same on every machine.</summary>
internal static class ReportLocation
{
    /// <summary>The type's name where a report about the type stands: in the part with the base list, else in the ordinal-first file.</summary>
    public static Location OfType(INamedTypeSymbol type, OptionsByFile files, CancellationToken cancellationToken)
    {
        var parts = type.DeclaringSyntaxReferences
            .Where(part => !files.IsGenerated(part.SyntaxTree))
            .OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal)
            .Select(part => part.GetSyntax(cancellationToken))
            .ToList();
        var best = parts.Find(static part => part is BaseTypeDeclarationSyntax { BaseList: not null }) ?? parts.FirstOrDefault();
        return best switch
        {
            BaseTypeDeclarationSyntax declaration => declaration.Identifier.GetLocation(),
            DelegateDeclarationSyntax declaration => declaration.Identifier.GetLocation(),
            _ => type.Locations.FirstOrDefault() ?? Location.None,
        };
    }

    /// <summary>The type as the member's declaration writes it, or what stands for it; null where only generated code declares the member.</summary>
    public static Location? OfTypeOf(ISymbol member, OptionsByFile files, CancellationToken cancellationToken)
    {
        var part = member.DeclaringSyntaxReferences
            .Where(part => !files.IsGenerated(part.SyntaxTree))
            .OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static part => part.Span.Start)
            .FirstOrDefault();
        return part?.GetSyntax(cancellationToken) switch
        {
            null => null,
            MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
            LocalFunctionStatementSyntax function => function.ReturnType.GetLocation(),
            BasePropertyDeclarationSyntax property => property.Type.GetLocation(),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax field } => field.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(), // the property of a record
            ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.GetLocation(),
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.GetLocation(),
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.GetLocation(),
            AnonymousMethodExpressionSyntax lambda => lambda.DelegateKeyword.GetLocation(),
            var other => other.GetLocation(),
        };
    }
}
