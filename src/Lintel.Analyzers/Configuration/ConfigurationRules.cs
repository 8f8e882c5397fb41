namespace Lintel.Configuration;

/// <summary>LNT9xxx: whether the configuration itself can be trusted.</summary>
/// <remarks>LNT9001 and LNT9002 stand in no source file, so their severity comes from a global config; <c>.editorconfig</c> sections never reach them.</remarks>
internal static class ConfigurationRules
{
    /// <summary>The comment that the fix of <see cref="UnjustifiedSuppression"/> writes; absent where there is a comment to edit already.</summary>
    public const string Frame = "frame";

    public static readonly DiagnosticDescriptor UnmatchedSelector = Rule.Define(
        id: "LNT9001",
        title: "Selector matches nothing",
        messageFormat: "{0} in '{1}' or its references, so its rules cannot fail{2}",
        category: "Lintel.Configuration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error, WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MistakenOption = Rule.Define(
        id: "LNT9002",
        title: "Unknown, malformed or contradictory key",
        messageFormat: "{0}",
        category: "Lintel.Configuration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn, WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnplacedNamespace = Rule.Define(
        id: "LNT9003",
        title: "Type belongs to no layer or module",
        messageFormat: "Namespace '{0}' belongs to no {1}; extend '{2}'",
        category: "Lintel.Configuration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Info);

    public static readonly DiagnosticDescriptor UnjustifiedSuppression = Rule.Define(
        id: "LNT9004",
        title: "Suppression without justification or past expiry",
        messageFormat: "The suppression of {0} {1}; say why, or remove it",
        category: "Lintel.Configuration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);
}
