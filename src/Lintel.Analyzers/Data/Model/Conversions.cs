using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>What a conversion turns a value into, as far as it says so.</summary>
internal static class Conversions
{
    private const Facets Foreign = Facets.Converted | Facets.Unknown;

    /// <summary>Of <c>HasConversion</c> and <c>HaveConversion</c>, in every form.</summary>
    public static Facets Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.TypeArguments is [var provider, ..])
        {
            var said = OfType(provider);
            return method.Parameters.Any(static it => it.Type.Name == "Expression") && !Says(said, Facets.Text)
                ? Foreign // two lambdas: what they make of a value is their own affair
                : said;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { Ordinal: var ordinal } || ordinal != (method.IsExtensionMethod ? 1 : 0))
                continue;

            return BuilderCalls.Unwrap(argument.Value) switch
            {
                ITypeOfOperation type => OfType(type.TypeOperand),
                { ConstantValue: { HasValue: true, Value: null } } => Facets.None,
                { Type: { Name: not "Type" } converter } => OfType(converter),
                _ => Foreign,
            };
        }

        return Foreign;
    }

    /// <summary>Of the type that is stored, or of the converter that makes it.</summary>
    public static Facets OfType(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return Facets.Text | Facets.Converted;
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double)
            return Facets.Converted;
        if (type is not INamedTypeSymbol named || type.ContainingAssembly is not { } assembly || !EfAssemblies.Includes(assembly))
            return Foreign; // a converter of the team's own

        return named switch
        {
            { Name: "EnumToStringConverter" } => Facets.Text | Facets.Converted,
            { Name: "EnumToNumberConverter" } => Facets.Converted,
            { Name: "ValueConverter", TypeArguments: [_, { SpecialType: SpecialType.System_String }] } => Facets.Text | Facets.Converted,
            _ => Foreign,
        };
    }

    private static bool Says(Facets facets, Facets one) => (facets & one) != 0;
}
