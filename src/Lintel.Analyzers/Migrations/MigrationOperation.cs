using Lintel.Sql;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>One call on the migration builder, with the values of its arguments as far as they are known.</summary>
internal sealed class MigrationOperation(string name, IInvocationOperation call, Scope scope, Location place, IReadOnlyDictionary<string, Constant> arguments)
{
    private List<SqlStatement>? statements;

    /// <summary>The method, such as <c>AddColumn</c>; of strangers, whatever they call it.</summary>
    public string Name { get; } = name;

    public IInvocationOperation Call { get; } = call;

    /// <summary>Whether the migration builder itself has the method.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The method's name; in code outside of the migration, the call that led there.</summary>
    public Location Place { get; } = place;

    /// <summary>Whether the migration itself makes the call, and not a method of somebody else.</summary>
    public bool IsDirect => scope.Caller is null;

    public bool IsConditional => scope.IsConditional;

    public DatabaseProvider Provider => scope.Provider;

    public List<OperationAnnotation> Annotations { get; } = new();

    /// <summary>Whether this migration has created the table before.</summary>
    public bool IsOnFreshTable { get; set; }

    public Constant this[string parameter] => arguments.TryGetValue(parameter, out var value) ? value : Constant.Unknown;

    public bool Has(string parameter) => arguments.ContainsKey(parameter);

    /// <summary>An argument as it is written, or as its default stands for it.</summary>
    public IArgumentOperation? Argument(string parameter)
    {
        foreach (var argument in Call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument;
        }

        return null;
    }

    /// <summary>The text of an argument; null if it is null, or not known.</summary>
    public string? Text(string parameter) => this[parameter].Text;

    /// <summary>The value of an argument of type bool; null if it is not known.</summary>
    public bool? Flag(string parameter) => this[parameter].Value as bool?;

    public int? Number(string parameter) => this[parameter].Value as int?;

    /// <summary>Whether an argument is known to be left out, or null.</summary>
    public bool IsNull(string parameter) => this[parameter] is { IsKnown: true, Value: null };

    /// <summary>The names in an argument that takes one or several, such as <c>column</c> and <c>columns</c>; default if one is not known.</summary>
    public ImmutableArray<string> Names(string one, string several)
    {
        if (Has(one))
            return Text(one) is { } single ? ImmutableArray.Create(single) : default;
        if (this[several].Items is not { IsDefault: false } items)
            return default;

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (item.Text is not { } text)
                return default;

            names.Add(text);
        }

        return names.ToImmutable();
    }

    /// <summary>The table that the operation is about; null if it is about none, or the name is not known.</summary>
    public TableName? Table => TableIn(Name is "CreateTable" or "DropTable" or "AlterTable" or "RenameTable" ? "name" : "table", "schema");

    /// <summary>The type argument; null in a generic method of somebody else.</summary>
    public ITypeSymbol? ClrType => Call.TargetMethod.TypeArguments is [{ TypeKind: not TypeKind.TypeParameter and not TypeKind.Error } type, ..] ? type : null;

    /// <summary>The statements of constant SQL; null if it is none.</summary>
    public IReadOnlyList<SqlStatement>? Statements => Name == "Sql" && !IsForeign && Text("sql") is { } text ? statements ??= SqlScript.Read(text) : null;

    /// <summary>The value of an annotation; null without it.</summary>
    public object? Annotation(string annotation) => Annotations.Find(it => it.Name == annotation && !it.IsOld)?.Value.Value;

    /// <summary>A table by the arguments that name it; null if they are not known.</summary>
    public TableName? TableIn(string nameParameter, string schemaParameter) =>
        Text(nameParameter) is { Length: > 0 } table && (!Has(schemaParameter) || this[schemaParameter].IsKnown) ? new TableName(Text(schemaParameter), table) : null;
}

/// <summary>An annotation of an operation, and the call that sets it.</summary>
internal sealed record OperationAnnotation(string? Name, Constant Value, bool IsOld, IInvocationOperation Call);
