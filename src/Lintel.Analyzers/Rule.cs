namespace Lintel;

/// <summary>The only place a descriptor is constructed.</summary>
internal static partial class Rule
{
    /// <summary>The presets a rule has a severity in, from the mildest.</summary>
    public static readonly ImmutableArray<string> Presets = ImmutableArray.Create("minimal", "recommended", "strict");

    public static DiagnosticDescriptor Define(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault,
        ReportDiagnostic minimal,
        ReportDiagnostic recommended,
        ReportDiagnostic strict,
        params string[] customTags)
    {
        var tags = ImmutableArray.Create(Tag("minimal", minimal), Tag("recommended", recommended), Tag("strict", strict));

#pragma warning disable RS0030 // the one place
        return new DiagnosticDescriptor(
            id, title, messageFormat, category, defaultSeverity, isEnabledByDefault,
            helpLinkUri: $"{DocsAddress}/{id}.md",
            customTags: tags.AddRange(customTags).ToArray());
#pragma warning restore RS0030
    }

    /// <summary>The severity that a preset gives the rule, as the presets and the rule's page print it.</summary>
    public static ReportDiagnostic LevelIn(DiagnosticDescriptor rule, string preset) =>
        Enum.GetValues(typeof(ReportDiagnostic)).Cast<ReportDiagnostic>().First(level => rule.CustomTags.Contains(Tag(preset, level)));

    private static string Tag(string preset, ReportDiagnostic level) => $"lintel.{preset}.{level}";
}
