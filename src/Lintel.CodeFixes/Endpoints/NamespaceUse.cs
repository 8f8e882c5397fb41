namespace Lintel.Endpoints;

/// <summary>Makes a namespace visible to a file that an edit lets use it.</summary>
internal static class NamespaceUse
{
    public static NodeChange? Of(string name, Document document, SyntaxNode place, SemanticModel model)
    {
        if (IsSeen(name, place, model) || place.SyntaxTree.GetRoot() is not CompilationUnitSyntax root)
            return null;

        return new NodeChange(document.Id, root, current => Add((CompilationUnitSyntax)current, name)); // an edit of another report may have added it
    }

    public static bool IsSeen(string name, SyntaxNode place, SemanticModel model)
    {
        for (var at = model.GetEnclosingSymbol(place.SpanStart)?.ContainingNamespace; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
        {
            if (at.ToDisplayString() == name)
                return true;
        }

        return model.GetImportScopes(place.SpanStart).SelectMany(static scope => scope.Imports).Any(import => import.NamespaceOrType is INamespaceSymbol space && space.ToDisplayString() == name);
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name) =>
        root.Usings.Any(it => it.Name?.ToString() == name) ? root : Usings.Add(root, [name]);
}
