namespace Lintel.Dependencies;

/// <summary>LNT1xxx and LNT2xxx: who may use whom, and what a layer or a module may show.</summary>
internal static class DependencyRules
{
    /// <summary>LNT2001: the full name of the contract that the fix puts in place of the internal type.</summary>
    public const string Replacement = "replacement";

    /// <summary>LNT1004: present where an endpoint may list the rows of its query with EF Core.</summary>
    public const string Listable = "listable";

    /// <summary>LNT1005: the full name of the type that the fix puts in place of the accessor.</summary>
    public const string CurrentUserType = "current_user";

    /// <summary>LNT1005: the property of that type which holds the user's id.</summary>
    public const string CurrentUserId = "current_user_id";

    public static readonly DiagnosticDescriptor LayerDependency = Rule.Define(
        id: "LNT1002",
        title: "Layer dependency violation",
        messageFormat: "'{0}' in layer '{1}' uses '{2}' from layer '{3}', which '{1}' may not use; it may use {4}",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Error, recommended: ReportDiagnostic.Error, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor ForbiddenTechnology = Rule.Define(
        id: "LNT1003",
        title: "Forbidden technology in a layer",
        messageFormat: "'{0}' uses '{1}', but '{2}' is forbidden in layer '{3}'; declare an interface in '{3}' and implement it outside",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor LeakedQuery = Rule.Define(
        id: "LNT1004",
        title: "IQueryable crosses a boundary",
        messageFormat: "'{0}' returns '{1}', so its SQL is decided outside {2}; return a list or a page of results",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor HttpOutsidePresentation = Rule.Define(
        id: "LNT1005",
        title: "HTTP types outside presentation",
        messageFormat: "'{0}' in layer '{1}' uses '{2}', so it runs only inside a request; pass the value in, or depend on {3}",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor MisplacedRole = Rule.Define(
        id: "LNT1007",
        title: "Role type in the wrong layer",
        messageFormat: "'{0}' is {1} in layer '{2}'; {1} belongs to {3}",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor AggregateNavigation = Rule.Define(
        id: "LNT1008",
        title: "Entity navigates to another aggregate root",
        messageFormat: "'{0}' navigates to aggregate root '{1}'; hold its id instead",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor ModuleInternals = Rule.Define(
        id: "LNT2001",
        title: "Module uses another module's internals",
        messageFormat: "'{0}' uses '{1}', which {2}; {3}",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Error, recommended: ReportDiagnostic.Error, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor LeakyContract = Rule.Define(
        id: "LNT2004",
        title: "Contract leaks an implementation type",
        messageFormat: "Contract '{0}' exposes '{1}', which {2}; a contract mentions only contracts and plain types",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor PublicModuleType = Rule.Define(
        id: "LNT2007",
        title: "Non-contract module type is public",
        messageFormat: "'{0}' is public but no contract of module '{1}'; make it internal, or move it to '{2}'",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor OpenedInternals = Rule.Define(
        id: "LNT2008",
        title: "InternalsVisibleTo opens a module",
        messageFormat: "Module '{0}' shows its internals to '{1}' of module '{2}'; publish what it needs in '{3}'",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor UndeclaredModuleUse = Rule.Define(
        id: "LNT2009",
        title: "Module uses a module it does not declare",
        messageFormat: "'{0}' uses '{1}' of module '{2}', {3}; {4}",
        category: "Lintel.Modules",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Error, recommended: ReportDiagnostic.Error, strict: ReportDiagnostic.Error);
}
