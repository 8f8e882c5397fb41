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

    /// <summary>LNT4004: the token that the code around the call is given.</summary>
    public const string Token = "token";

    /// <summary>LNT4003: the full name of the filter that runs the validator.</summary>
    public const string Filter = "filter";

    /// <summary>LNT4007: how long the string may be.</summary>
    public const string Length = "length";

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

    public static readonly DiagnosticDescriptor IdleValidator = Rule.Define(
        id: "LNT4003",
        title: "Validator never runs",
        messageFormat: "'{0}' binds '{1}', but nothing runs '{2}'; add {3} to the endpoint or its group",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor SynchronousValidation = Rule.Define(
        id: "LNT4004",
        title: "Synchronous Validate on async rules",
        messageFormat: "'{0}' has asynchronous rules ({1}), so Validate throws; await ValidateAsync",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor MutableRequest = Rule.Define(
        id: "LNT4005",
        title: "Request type is mutable",
        messageFormat: "'{0}.{1}' can change after validation; use 'init'",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor DoubleValidation = Rule.Define(
        id: "LNT4006",
        title: "Two validation systems on one type",
        messageFormat: "'{0}' is validated by attributes and by '{1}'; keep one",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor UnboundedMember = Rule.Define(
        id: "LNT4007",
        title: "Request member is unbounded",
        messageFormat: "'{0}.{1}' accepts any {2}; limit it in '{3}'",
        category: "Lintel.Validation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Info);
}
