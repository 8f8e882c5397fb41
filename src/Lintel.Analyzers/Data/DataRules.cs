namespace Lintel.Data;

/// <summary>The rules about stored data, and the keys under which their checks leave what a fix needs.</summary>
internal static class DataRules
{
    /// <summary>LNT5001: the values of all members, in their order.</summary>
    public const string Values = "values";

    /// <summary>LNT5002: the attribute that bounds the column.</summary>
    public const string Attribute = "attribute";

    /// <summary>LNT5002, LNT5003: the namespace of the attribute, where the file does not see it.</summary>
    public const string Namespace = "namespace";

    public static readonly DiagnosticDescriptor ForeignEntityMapping = Rule.Define(
        id: "LNT2005",
        title: "DbContext maps another module's entity",
        messageFormat: "'{0}' of module '{1}' maps '{2}' of module '{3}'; ask '{3}' through its contracts, or keep a read model",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor ForeignSchemaAccess = Rule.Define(
        id: "LNT2006",
        title: "SQL touches another module's schema",
        messageFormat: "'{0}' of module '{1}' reads '{2}', which belongs to module '{3}'; use its contracts",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor ImplicitEnumValue = Rule.Define(
        id: "LNT5001",
        title: "Persisted enum has implicit values",
        messageFormat: "'{0}' is stored by '{1}', but '{2}' has no explicit value, so reordering changes stored data; write the values out",
        category: "Lintel.Data",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor UnboundedColumn = Rule.Define(
        id: "LNT5002",
        title: "Persisted string or decimal without length or precision",
        messageFormat: "'{0}' becomes an unbounded {1}; set a {2}",
        category: "Lintel.Data",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Info);

    public static readonly DiagnosticDescriptor BypassedQueryFilter = Rule.Define(
        id: "LNT5003",
        title: "Query filter bypassed without justification",
        messageFormat: "'{0}' reads past the query filters of '{1}' (soft delete, tenant); name one filter, or justify it",
        category: "Lintel.Data",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);
}
