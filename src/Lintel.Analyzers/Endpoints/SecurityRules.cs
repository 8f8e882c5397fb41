namespace Lintel.Endpoints;

/// <summary>LNT7xxx: who may call an endpoint, and what it gives away.</summary>
internal static class SecurityRules
{
    /// <summary>LNT7001: <c>start:length</c> of the group or class that holds no other endpoint.</summary>
    public const string Whole = "whole";

    /// <summary>LNT7001: the namespace of the attribute, where the file does not see it.</summary>
    public const string Namespace = "namespace";

    /// <summary>LNT7002: present where the report stands at what says so.</summary>
    public const string Own = "own";

    /// <summary>LNT7003: the expression that takes the place of the literal.</summary>
    public const string Constant = "constant";

    /// <summary>LNT7003: the documentation id of the type that gets the missing constants; absent where the type is missing too.</summary>
    public const string Holder = "holder";

    /// <summary>LNT7003: the constants to be made, <c>Name=value</c>, one a line.</summary>
    public const string Missing = "missing";

    /// <summary>LNT7004: the registered name that is meant.</summary>
    public const string Meant = "meant";

    /// <summary>LNT7005: the policy that is to be required, as an expression.</summary>
    public const string Policy = "policy";

    /// <summary>LNT7005: present where the endpoint is to be left out of the description.</summary>
    public const string Published = "published";

    /// <summary>LNT7007: present where the detail may simply be left out.</summary>
    public const string Optional = "optional";

    public static readonly DiagnosticDescriptor UndecidedAuthorization = Rule.Define(
        id: "LNT7001",
        title: "Endpoint makes no authorization decision",
        messageFormat: "'{0}' makes no authorization decision, so anybody may call it; require authorization, allow anonymous explicitly, or set lintel.auth.fallback if another project protects it",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor AnonymousWrite = Rule.Define(
        id: "LNT7002",
        title: "Anonymous write endpoint",
        messageFormat: "'{0}' changes data for anonymous callers{1}; require authorization, or list the route in lintel.auth.anonymous_routes",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor LiteralPolicy = Rule.Define(
        id: "LNT7003",
        title: "Policy or role named by a string literal",
        messageFormat: "{0} '{1}' is a string literal; use '{2}'",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor UnknownPolicy = Rule.Define(
        id: "LNT7004",
        title: "Unknown policy",
        messageFormat: "Policy '{0}' is not registered, so the first call fails; registered are {1}",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor ExposedAdmin = Rule.Define(
        id: "LNT7005",
        title: "Admin endpoint lacks its policy or is published",
        messageFormat: "'{0}' is an admin endpoint but {1}; require {2} and exclude it",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor MaskedFallback = Rule.Define(
        id: "LNT7006",
        title: "Fallback policy never evaluated",
        messageFormat: "RequireAuthorization() masks the fallback policy, so '{0}' is never checked; put it in DefaultPolicy",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor ExposedException = Rule.Define(
        id: "LNT7007",
        title: "Exception detail reaches the response",
        messageFormat: "'{0}' sends '{1}' to the caller, which reveals internals; log it and answer with problem details",
        category: "Lintel.Security",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);
}
