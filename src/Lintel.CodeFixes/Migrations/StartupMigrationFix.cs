namespace Lintel.Migrations;

/// <summary>LNT5108: <c>db.Database.Migrate();</c> becomes <c>if (app.Environment.IsDevelopment()) db.Database.Migrate();</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartupMigrationFix))]
public sealed class StartupMigrationFix() : LintelFix(MigrationRules.StartupMigration.Id, "Migrate in development only", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported.FirstAncestorOrSelf<StatementSyntax>();

    protected override string? NamespaceFor(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(MigrationRules.Namespace);

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is ExpressionStatementSyntax { ContainsDirectives: false } && diagnostic.Properties.ContainsKey(MigrationRules.Environment);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (current is not ExpressionStatementSyntax statement || diagnostic.Properties.GetValueOrDefault(MigrationRules.Environment) is not { } environment)
            return current;

        return SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression($"{environment}.IsDevelopment()"), statement.WithoutLeadingTrivia())
            .WithIfKeyword(SyntaxFactory.Token(SyntaxKind.IfKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithCloseParenToken(SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(statement.GetLeadingTrivia());
    }
}
