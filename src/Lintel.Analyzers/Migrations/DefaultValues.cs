using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>Tells the values that nobody chose: empty strings, zeros, the year 1, empty ids.</summary>
internal static class DefaultValues
{
    /// <summary>The kind of a column's type, as the settings call it; null for a type whose default means nothing.</summary>
    public static string? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        >= SpecialType.System_SByte and <= SpecialType.System_Double => "number",
        SpecialType.System_String or SpecialType.System_Char => "string",
        SpecialType.System_DateTime => "date",
        _ when type.TypeKind == TypeKind.Enum => "number",
        _ => type is { Name: var name, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? name switch
            {
                "Guid" => "guid",
                "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" => "date",
                _ => null,
            }
            : null,
    };

    /// <summary>The default of the type, as the database shows it.</summary>
    public static string Shown(ITypeSymbol type) => (KindOf(type), type.Name) switch
    {
        ("bool", _) => "false",
        ("string", _) => "\"\"",
        ("guid", _) => "00000000-0000-0000-0000-000000000000",
        ("date", "TimeOnly" or "TimeSpan") => "00:00:00",
        ("date", _) => "0001-01-01",
        _ => "0",
    };

    /// <summary>Whether an expression is the default of its type, as EF writes it out. A value that cannot be known is none.</summary>
    public static bool Is(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return IsZero(constant);

        return value switch
        {
            IDefaultValueOperation => true,
            IObjectCreationOperation { Arguments: var arguments } made => arguments.All(argument => IsPart(argument.Value, made.Type?.Name)),
            IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty" or "MinValue" or "Zero", ContainingType.ContainingNamespace.Name: "System" } } => true,
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "MinValue", ContainingType.ContainingNamespace.Name: "System" } } => true,
            _ => false,
        };
    }

    /// <summary>A part of the first moment: year, month and day 1, an hour of zero, a kind, an empty id.</summary>
    private static bool IsPart(IOperation part, string? type)
    {
        while (part is IConversionOperation conversion)
            part = conversion.Operand;
        if (part.ConstantValue is { HasValue: true, Value: var constant })
            return part.Type?.Name == "DateTimeKind" || IsZero(constant) || (constant is 1 && type is "DateTime" or "DateOnly" or "DateTimeOffset");

        return Is(part);
    }

    private static bool IsZero(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0 || (Guid.TryParse(text, out var id) && id == Guid.Empty),
        bool flag => !flag,
        char letter => letter == '\0',
        IConvertible number => IsZero(number),
        _ => false,
    };

    private static bool IsZero(IConvertible number) => number switch
    {
        double real => real == 0,
        float real => real == 0,
        _ => number.ToDecimal(System.Globalization.CultureInfo.InvariantCulture) == 0,
    };
}
