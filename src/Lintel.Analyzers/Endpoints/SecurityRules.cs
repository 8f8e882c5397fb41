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
}
