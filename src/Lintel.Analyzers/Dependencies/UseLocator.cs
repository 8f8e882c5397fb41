using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Dependencies;

/// <summary>Finds the exact span of a use; asked for a report only, so it may take its time.</summary>
internal static class UseLocator
{
    /// <summary>The name of the target, or the whole expression or declared name where nothing names it.</summary>
    public static Location Find(in Use use, INamedTypeSymbol target, CancellationToken cancellationToken)
    {
        if (use.Operation is { } operation)
        {
            var node = NodeOf(operation.Syntax);
            return NameIn(node, target, operation.SemanticModel, cancellationToken) ?? node.GetLocation();
        }

        if (use.Attribute is { } attribute)
            return NameIn(attribute.GetSyntax(cancellationToken), target, null, cancellationToken) ?? LocationOf(attribute);

        return use.Declared is { } declared ? FindIn(declared, target, cancellationToken) : Location.None;
    }

    private static Location FindIn(ISymbol declared, INamedTypeSymbol target, CancellationToken cancellationToken)
    {
        foreach (var part in declared.DeclaringSyntaxReferences.OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static part => part.Span.Start))
        {
            if (NameIn(WholeDeclaration(part.GetSyntax(cancellationToken)), target, null, cancellationToken) is { } found)
                return found;
        }

        return declared.Locations.FirstOrDefault(static place => place.IsInSource) ?? Location.None;
    }

    private static Location? NameIn(SyntaxNode node, INamedTypeSymbol target, SemanticModel? model, CancellationToken cancellationToken)
    {
        foreach (var name in NamesIn(node))
        {
            if (IsNameOf(target, name.Identifier.ValueText))
                return name.Identifier.GetLocation();
        }

        foreach (var name in NamesIn(node))
        {
            if (IsAliasOf(target, name, model, cancellationToken))
                return name.Identifier.GetLocation();
        }

        return null;
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf(inner => inner == node || !HoldsBody(inner)).OfType<SimpleNameSyntax>();

    /// <summary>What stands in a body is an operation's to find, a member its own symbol's.</summary>
    private static bool HoldsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax
        || (node is EqualsValueClauseSyntax && node.Parent is not ParameterSyntax)
        || (node is MemberDeclarationSyntax && node.Parent is TypeDeclarationSyntax);

    /// <summary>The type of a variable stands beside its declarator, attributes around the declaration.</summary>
    private static SyntaxNode WholeDeclaration(SyntaxNode node) =>
        node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: { } around } } ? around : node;

    /// <summary>The part of an operation's syntax that makes the use: never a body that has uses of its own.</summary>
    private static SyntaxNode NodeOf(SyntaxNode syntax) => syntax switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } => declaration.Type,
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value, // what var hides
        CommonForEachStatementSyntax loop => loop.Expression,
        CatchClauseSyntax { Declaration.Type: { } caught } => caught,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => parameters,
        _ => syntax,
    };

    private static bool IsNameOf(INamedTypeSymbol target, string text) =>
        text == target.Name || (target.Name.Length == text.Length + "Attribute".Length && target.Name == text + "Attribute");

    private static bool IsAliasOf(INamedTypeSymbol target, SimpleNameSyntax name, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (model is not null && model.SyntaxTree == name.SyntaxTree)
            return model.GetAliasInfo(name, cancellationToken)?.Target is INamedTypeSymbol type && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, target);

        return name.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Any(alias => alias.Alias?.Name.Identifier.ValueText == name.Identifier.ValueText
                && alias.Name?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText == target.Name);
    }

    private static Location LocationOf(SyntaxReference reference) => Location.Create(reference.SyntaxTree, reference.Span);
}
