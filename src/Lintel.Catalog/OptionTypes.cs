using Lintel.Architecture;

namespace Lintel.Catalog;

/// <summary>How the type and the default of an option are said.</summary>
internal static class OptionTypes
{
    public static string Text(OptionKey option) => option.Type switch
    {
        OptionType.Choice => $"one of {Words(option)}",
        OptionType.Choices => $"list of {Words(option)}",
        OptionType.Name => "a name, or `none`",
        OptionType.Names => "list of names",
        OptionType.Layers => "list of layers",
        OptionType.Modules => "list of modules",
        OptionType.Namespaces => "list of namespace patterns",
        OptionType.ModuleNamespaces => "list of namespace patterns with `{module}`",
        OptionType.Assemblies => "list of patterns of assembly names",
        OptionType.Types => "list of type patterns",
        OptionType.TypeName => "full name of a type",
        OptionType.Routes => "list of route patterns",
        OptionType.Number => "number",
        OptionType.Precision => "precision, scale",
        OptionType.Packages => "list of package ids with bounds",
        OptionType.Transition => "`A -> B until date`",
        _ => "text",
    };

    /// <summary>Whether the default can be written as a value; some depend on other options.</summary>
    public static bool HasLiteralDefault(OptionKey option) => option.Type == OptionType.Choice
        ? option.Words.Contains(option.Default)
        : !option.Default.StartsWith('–') && !option.Default.Contains(':')
            && option.Default is not ("by architecture" or "built in" or "first three" or "those with an entry point");

    private static string Words(OptionKey option) => string.Join(", ", option.Words.Select(static word => $"`{word}`"));
}
