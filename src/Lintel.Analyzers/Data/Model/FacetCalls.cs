using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>What one call on the builder of a property says, or one setter of its metadata.</summary>
internal static class FacetCalls
{
    public static Facets Of(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "HasMaxLength" or "HaveMaxLength" or "SetMaxLength" => Facets.Length,
        "HasPrecision" or "HavePrecision" or "SetPrecision" or "SetScale" => Facets.Precision,
        "HasColumnType" or "HaveColumnType" or "SetColumnType" => StoreTypes.Of(TextIn(call)),
        "HasConversion" or "HaveConversion" => Conversions.Of(call),
        "HasComputedColumnSql" or "SetComputedColumnSql" => Facets.Length | Facets.Precision, // the expression decides
        "HasConverter" or "SetValueConverter" or "SetProviderClrType" or "SetTypeMapping" => Facets.Converted | Facets.Unknown,
        "HasAnnotation" or "HaveAnnotation" or "SetAnnotation" or "AddAnnotation" or "SetOrRemoveAnnotation" => OfAnnotation(TextIn(call)),
        _ => Facets.None,
    };

    /// <summary>The first text of the call; null if it is not constant.</summary>
    public static string? TextIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
        }

        return null;
    }

    private static Facets OfAnnotation(string? name) =>
        name is null or "MaxLength" or "Precision" or "Scale" or "ValueConverter" or "ProviderClrType" or "Relational:ColumnType" ? Facets.Unknown : Facets.None;
}
