namespace Lintel.Migrations;

/// <summary>LNT5102: <c>DropColumn("Name", "Customers")</c> and <c>AddColumn("FullName", "Customers")</c> become <c>RenameColumn("Name", "Customers", "FullName")</c>, and Down the reverse.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaffoldedRenameFix))]
public sealed class ScaffoldedRenameFix() : SolutionFix(MigrationRules.ScaffoldedRename.Id, "Rename the column and keep its data", fixAll: false)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(diagnostic.Properties.ContainsKey(MigrationRules.Renamable) ? EditOf(document, node, diagnostic) : null);

    private static SolutionEdit? EditOf(Document document, SyntaxNode node, Diagnostic diagnostic)
    {
        var root = node.SyntaxTree.GetRoot();
        if (diagnostic.AdditionalLocations is not [var add, var downDrop, var downAdd] || diagnostic.AdditionalLocations.Any(place => place.SourceTree != node.SyntaxTree))
            return null;

        return Pair(document, root, diagnostic.Location, add) is { } up && Pair(document, root, downDrop, downAdd) is { } down ? new SolutionEdit(up, down) : null;
    }

    private static NodeChange? Pair(Document document, SyntaxNode root, Location dropPlace, Location addPlace)
    {
        var (drop, add) = (StatementCalls.CallAt(root, dropPlace), StatementCalls.CallAt(root, addPlace));
        if (StatementCalls.StatementOf(drop) is not { Parent: BlockSyntax block } dropped
            || StatementCalls.StatementOf(add) is not { } added || added.Parent != block || added == dropped
            || NameOf(add!) is not { } newName || Renamed(drop!, newName) is not { } rename)
            return null;

        return new NodeChange(document.Id, block, _ => Replaced(block, dropped, added, rename));
    }

    /// <summary>Where the first of both stood the column is renamed, so that what follows finds it under its new name.</summary>
    private static BlockSyntax Replaced(BlockSyntax block, StatementSyntax dropped, StatementSyntax added, InvocationExpressionSyntax rename)
    {
        var (drop, add) = (block.Statements.IndexOf(dropped), block.Statements.IndexOf(added));
        var (first, other) = (Math.Min(drop, add), Math.Max(drop, add));
        var statement = SyntaxFactory.ExpressionStatement(rename).WithTriviaFrom(block.Statements[first]);
        return StatementCalls.Without(block.WithStatements(block.Statements.Replace(block.Statements[first], statement)), other);
    }

    private static ExpressionSyntax? NameOf(InvocationExpressionSyntax call) =>
        (call.ArgumentList.Arguments.FirstOrDefault(static it => it.NameColon?.Name.Identifier.ValueText == "name")
            ?? (call.ArgumentList.Arguments is [{ NameColon: null } first, ..] ? first : null))?.Expression.WithoutTrivia();

    /// <summary>The arguments of the drop, with the new name; laid out as they are.</summary>
    private static InvocationExpressionSyntax? Renamed(InvocationExpressionSyntax drop, ExpressionSyntax newName)
    {
        var arguments = drop.ArgumentList.Arguments;
        if (drop.Expression is not MemberAccessExpressionSyntax access || arguments.Count < 2)
            return null;

        var isPositional = arguments[0].NameColon is null && arguments[1].NameColon is null;
        var model = isPositional ? arguments[1] : arguments.Last();
        var argument = SyntaxFactory.Argument(isPositional ? null : Label("newName"), default, newName).WithLeadingTrivia(model.GetLeadingTrivia());
        var nodes = arguments.Insert(isPositional ? 2 : arguments.Count, argument);
        var comma = arguments.GetSeparators().First();
        var list = SyntaxFactory.SeparatedList(nodes, Enumerable.Repeat(comma, nodes.Count - 1));
        return drop
            .WithExpression(access.WithName(SyntaxFactory.IdentifierName("RenameColumn").WithTriviaFrom(access.Name)))
            .WithArgumentList(drop.ArgumentList.WithArguments(list))
            .WithoutLeadingTrivia();
    }

    private static NameColonSyntax Label(string name) =>
        SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name)).WithTrailingTrivia(SyntaxFactory.Space);
}
