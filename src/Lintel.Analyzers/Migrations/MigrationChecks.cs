using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>Finds the migrations of a file by their syntax first, reads each once, and shows it to the migration checks.</summary>
internal sealed class MigrationChecks(MigrationCode code)
{
    private readonly ImmutableArray<MigrationCheck> checks = ImmutableArray.Create<MigrationCheck>(
        new DroppedDataCheck(),
        new ScaffoldedRenameCheck());

    public IEnumerable<Finding> In(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var up in UpMethodsIn(model.SyntaxTree.GetRoot(cancellationToken)))
        {
            if (Migration.Read(code, up, model, cancellationToken) is not { } migration)
                continue;

            foreach (var check in checks)
            {
                foreach (var finding in check.Examine(migration, cancellationToken))
                    yield return finding;
            }
        }
    }

    /// <summary>Whatever overrides an <c>Up</c> of one parameter. No body is walked to find one.</summary>
    private static IEnumerable<MethodDeclarationSyntax> UpMethodsIn(SyntaxNode container)
    {
        foreach (var node in container.ChildNodes())
        {
            if (node is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            {
                foreach (var inner in UpMethodsIn(node))
                    yield return inner;
            }
            else if (node is MethodDeclarationSyntax { Identifier.ValueText: "Up", ParameterList.Parameters.Count: 1 } method && method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            {
                yield return method;
            }
        }
    }
}
