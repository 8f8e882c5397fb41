using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>LNT5106</summary>
internal sealed class IrreversibleMigrationCheck() : MigrationCheck(MigrationRules.IrreversibleMigration)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        if (migration.Up.IsEmpty || migration.Type.IsAbstract)
            yield break;

        if (migration.DownMethod is not { } down)
        {
            yield return new Finding(Violates(migration, "Down", migration.Name, "missing"), PlaceOf(migration));
            yield break;
        }

        if (down.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration || StateOf(declaration) is not { } state)
            yield break;

        var violation = Violates(migration, "Down", migration.Name, state);
        if (Inverse.Of(migration.Up) is { } inverse)
            violation = violation.With(MigrationRules.Undoing, inverse);
        yield return new Finding(violation, declaration.Identifier.GetLocation());
    }

    /// <summary>What is wrong with the method; null where it does something, if only in a branch.</summary>
    private static string? StateOf(MethodDeclarationSyntax down)
    {
        if (down.ExpressionBody is { Expression: var expression })
            return expression is ThrowExpressionSyntax ? "throwing" : null;
        if (down.Body is not { ContainsDirectives: false } body)
            return null;

        foreach (var statement in body.Statements)
        {
            if (statement is ThrowStatementSyntax)
                return "throwing";
            if (statement is not EmptyStatementSyntax)
                return null;
        }

        return "empty";
    }

    private static Location PlaceOf(Migration migration) =>
        migration.Declaration.Parent is TypeDeclarationSyntax type ? type.Identifier.GetLocation() : migration.Declaration.Identifier.GetLocation();
}
