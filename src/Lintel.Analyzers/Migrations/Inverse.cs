namespace Lintel.Migrations;

/// <summary>Writes what undoes an operation, as EF would scaffold it.</summary>
internal static class Inverse
{
    /// <summary>The calls that undo these operations, the last first, one a line and without the builder; null if one of them cannot be undone.</summary>
    public static string? Of(ImmutableArray<MigrationOperation> operations)
    {
        var calls = new List<string>();
        for (var at = operations.Length - 1; at >= 0; at--)
        {
            if (Of(operations[at]) is not { } call)
                return null;
            if (call.Length > 0)
                calls.Add(call);
        }

        return calls.Count == 0 ? null : string.Join("\n", calls);
    }

    private static string? Of(MigrationOperation operation)
    {
        if (operation.IsForeign || operation.IsConditional)
            return null;

        return operation.Name switch
        {
            "EnsureSchema" => "", // others may use it by now
            "CreateTable" => Call("DropTable", operation, ("name", "name"), ("schema", "schema")),
            "AddColumn" => Call("DropColumn", operation, ("name", "name"), ("schema", "schema"), ("table", "table")),
            "CreateIndex" => Call("DropIndex", operation, ("name", "name"), ("schema", "schema"), ("table", "table")),
            "AddForeignKey" or "AddPrimaryKey" or "AddUniqueConstraint" or "AddCheckConstraint" =>
                Call("Drop" + operation.Name.Substring("Add".Length), operation, ("name", "name"), ("schema", "schema"), ("table", "table")),
            "CreateSequence" => Call("DropSequence", operation, ("name", "name"), ("schema", "schema")),
            "RenameColumn" or "RenameIndex" when operation.Text("newName") is not null =>
                Call(operation.Name, operation, ("name", "newName"), ("schema", "schema"), ("table", "table"), ("newName", "name")),
            "RenameTable" or "RenameSequence" when operation.IsNull("newSchema") && operation.Text("newName") is not null =>
                Call(operation.Name, operation, ("name", "newName"), ("schema", "schema"), ("newName", "name")),
            _ => null,
        };
    }

    /// <summary>A call with these arguments, each taken from one of the operation's; null if one is not known.</summary>
    private static string? Call(string method, MigrationOperation operation, params (string To, string From)[] arguments)
    {
        var written = new List<string>();
        foreach (var (to, from) in arguments)
        {
            if (!operation[from].IsKnown)
                return null;
            if (operation.Text(from) is { } text)
                written.Add($"{to}: {SymbolDisplay.FormatLiteral(text, quote: true)}");
        }

        return $"{method}({string.Join(", ", written)})";
    }
}
