using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>Finds the migrations of a file by their syntax first, reads each once, and shows it to the migration checks.</summary>
internal sealed class MigrationChecks(MigrationCode code, KnownTypes types)
{
    private readonly ImmutableArray<MigrationCheck> checks = ImmutableArray.Create<MigrationCheck>(
        new DroppedDataCheck(),
        new ScaffoldedRenameCheck(),
        new InventedDefaultCheck(),
        new NarrowedColumnCheck(),
        new BlockingOperationCheck(),
        new IrreversibleMigrationCheck(),
        new MigrationUsesApplicationCheck(code),
        new MixedMigrationCheck(),
        new SharedConcurrentIndexCheck(),
        new LostEnumLabelCheck());

    private readonly StartupMigrationCheck startup = new(code, types.HostedService, types.HostEnvironment);

    public IEnumerable<Finding> In(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var up in UpMethodsIn(model.SyntaxTree.GetRoot(cancellationToken)))
        {
            if (Migration.Read(code, up, model, cancellationToken) is not { } migration)
                continue;

            foreach (var check in checks)
            {
                var said = new HashSet<(Location, string?)>(); // a method that is called twice says the same twice
                foreach (var finding in check.Examine(migration, cancellationToken))
                {
                    if (finding.Violation.TargetName is null || said.Add((finding.Places[0], finding.Violation.TargetName)))
                        yield return finding;
                }
            }
        }

        foreach (var finding in startup.Examine(model, cancellationToken))
            yield return finding;
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
