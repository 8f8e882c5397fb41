using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Data;

/// <summary>LNT5001</summary>
internal sealed class ImplicitEnumValueCheck() : Check<PersistedEnum>(DataRules.ImplicitEnumValue)
{
    public override Violation? Examine(PersistedEnum fact)
    {
        string? first = null;
        var values = new List<string>();
        foreach (var member in fact.Enum.GetMembers())
        {
            if (member is not IFieldSymbol field)
                continue;
            if (!field.HasConstantValue)
                return null; // code that does not compile yet

            values.Add(Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture));
            if (first is null && IsImplicit(field))
                first = field.Name;
        }

        return first is null
            ? null
            : new Violation(Rule, fact.Enum, fact.StoredBy, fact.Enum, fact.StoredByName, first) { TargetName = fact.StoredBy is null ? fact.StoredByName as string : null }
                .With(DataRules.Values, string.Join(",", values));
    }

    /// <summary>Whether somebody could move the member without the compiler or a reader noticing that its value moves too.</summary>
    public static bool IsImplicit(IFieldSymbol member) =>
        member.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is EnumMemberDeclarationSyntax { EqualsValue: null };
}
