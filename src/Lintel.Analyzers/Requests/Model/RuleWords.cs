namespace Lintel.Requests;

/// <summary>Words the rules of FluentValidation that follow from what a member is.</summary>
internal static class RuleWords
{
    public static string Of(ISymbol member, int length) => Of(RequestMembers.TypeOf(member), member.Name, length, member);

    /// <summary>A list must be there; whether it may be empty is nobody's guess.</summary>
    public static string OfCollection(ISymbol member) => MustBeThere(RequestMembers.TypeOf(member)) ? ".NotNull()" : "";

    /// <param name="type">What is held.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="length">How long a string may be where nothing says so.</param>
    /// <param name="attributes">The member whose attributes may say more; null for an item of a list.</param>
    public static string Of(ITypeSymbol type, string name, int length, ISymbol? attributes) => RequestMembers.KindOf(type, name) switch
    {
        MemberKind.Text => OfText(type, length, attributes),
        MemberKind.Enum => ".IsInEnum()",
        MemberKind.Id => OfId(type),
        MemberKind.Date when type is { IsValueType: true, Name: "DateTime" or "DateTimeOffset" or "DateOnly" } => ".NotEmpty()",
        MemberKind.Nested when MustBeThere(type) => ".NotNull()",
        _ => "",
    };

    private static string OfText(ITypeSymbol type, int length, ISymbol? member)
    {
        var (least, most) = member is null ? (0, null) : LengthLimits.Of(member);
        var words = MustBeThere(type) ? ".NotEmpty()" : "";
        if (least > 1)
            words += $".MinimumLength({least.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
        return words + $".MaximumLength({(most ?? length).ToString(System.Globalization.CultureInfo.InvariantCulture)})";
    }

    /// <summary>What names nothing is no id.</summary>
    private static string OfId(ITypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return "";
        if (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            return ".GreaterThan(" + (type.SpecialType is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_Int16 or SpecialType.System_SByte ? $"({Keyword(type)})0" : type.SpecialType == SpecialType.System_UInt32 ? "0u" : type.SpecialType == SpecialType.System_UInt64 ? "0ul" : "0") + ")";

        return type.IsValueType ? ".NotEmpty()" : MustBeThere(type) ? ".NotNull()" : "";
    }

    private static string Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_UInt16 => "ushort",
        _ => "short",
    };

    private static bool MustBeThere(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated };
}
