namespace Lintel.Requests;

/// <summary>LNT1006 and LNT4xxx: how requests are sent, and who validates them.</summary>
internal static class RequestRules
{
    /// <summary>LNT4001: the name of the validator to add.</summary>
    public const string ValidatorName = "validator";

    /// <summary>LNT4001: the request as its own namespace names it.</summary>
    public const string RequestName = "request";

    /// <summary>LNT4001: the namespace of the validator; missing in the global one.</summary>
    public const string Namespace = "namespace";

    /// <summary>LNT4001: the rules, a line each.</summary>
    public const string Rules = "rules";

    /// <summary>LNT4001: present where the validator must be one of FastEndpoints.</summary>
    public const string OfFastEndpoints = "fastendpoints";

    /// <summary>LNT4001: present where nobody outside of the assembly sees the request.</summary>
    public const string IsInternal = "internal";

    /// <summary>LNT4002: the full name of the request that is meant.</summary>
    public const string Expected = "expected";

    public static readonly DiagnosticDescriptor NestedDispatch = Rule.Define(
        id: "LNT1006",
        title: "Handler dispatches another request",
        messageFormat: "'{0}' sends '{1}', which hides a dependency; call a shared service, or publish an event",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor UnvalidatedCommand = Rule.Define(
        id: "LNT4001",
        title: "Command has no validator",
        messageFormat: "'{0}' is handled by '{1}' but nothing validates it; add an AbstractValidator<{0}>",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor MistargetedValidator = Rule.Define(
        id: "LNT4002",
        title: "Validator targets the wrong type",
        messageFormat: "'{0}' {1} '{2}'{3}{4}{5}{6}{7}",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);
}
