namespace Lintel.Endpoints;

/// <summary>LNT1001 and LNT3xxx: what every endpoint must declare. Who may call it is in <see cref="SecurityRules"/>.</summary>
internal static class EndpointRules
{
    /// <summary>LNT1001: what a handler is extracted to: <c>MediatR</c>, <c>Mediator</c> or <c>service</c>.</summary>
    public const string Extraction = "extraction";

    /// <summary>LNT1001: the name of the operation, which the handler takes.</summary>
    public const string Operation = "operation";

    /// <summary>LNT1001: the parameters that are services too, comma-separated.</summary>
    public const string Injected = "injected";

    /// <summary>LNT7001, LNT3003: present where the builder takes a further call.</summary>
    public const string Chainable = "chainable";

    /// <summary>LNT3003: the name that no other endpoint has.</summary>
    public const string OperationName = "name";

    /// <summary>LNT3004: the segment as it should be.</summary>
    public const string Segment = "segment";

    /// <summary>LNT3004: the segment as it is.</summary>
    public const string Found = "found";

    /// <summary>LNT3010: the attribute that binds the members one by one.</summary>
    public const string Binding = "binding";

    /// <summary>LNT3001: the documentation id of the entity that is returned.</summary>
    public const string Entity = "entity";

    /// <summary>LNT3006: the status of an answer whose text becomes the detail of a problem.</summary>
    public const string Status = "status";

    /// <summary>LNT3020, LNT3021: what the token is called that the handler is given; missing where it is given none, or no name is free.</summary>
    public const string Token = "token";

    /// <summary>LNT3021: the token that the handler has already; empty where it can have none.</summary>
    public const string GivenToken = "given";

    /// <summary>LNT3020: the calls that take the token. LNT3021: those that are awaited.</summary>
    public const string Calls = "calls";

    /// <summary>LNT3020: <c>start:length</c> of the local functions that need a parameter for it too.</summary>
    public const string Functions = "functions";

    /// <summary>LNT3020, LNT3021: the namespaces that the file does not see yet.</summary>
    public const string Namespaces = "namespaces";

    /// <summary>LNT3020, LNT3021: present where somebody may call the handler without a token.</summary>
    public const string Optional = "optional";

    public static readonly DiagnosticDescriptor EndpointDataAccess = Rule.Define(
        id: "LNT1001",
        title: "Endpoint uses a DbContext directly",
        messageFormat: "'{0}' uses '{1}' directly, which ties the route to the database; inject {2} instead",
        category: "Lintel.Layering",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor ExposedEntity = Rule.Define(
        id: "LNT3001",
        title: "Endpoint exposes a persistence entity",
        messageFormat: "'{0}' {1} entity '{2}', which makes the schema its contract; use a {3} type",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor UndeclaredResponse = Rule.Define(
        id: "LNT3002",
        title: "Undeclared response contract",
        messageFormat: "'{0}' does not declare what it returns; return {1} or declare each status",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor UnnamedOperation = Rule.Define(
        id: "LNT3003",
        title: "Endpoint has no operation name",
        messageFormat: "'{0}' has no operation name, so generated clients invent one; add {1}",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor RouteNaming = Rule.Define(
        id: "LNT3004",
        title: "Route violates the naming convention",
        messageFormat: "Route segment '{0}' {1}; {2}",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor AdHocError = Rule.Define(
        id: "LNT3006",
        title: "Ad-hoc error payload",
        messageFormat: "'{0}' answers {1} with '{2}' instead of problem details; use Problem or ValidationProblem",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor MutatingGet = Rule.Define(
        id: "LNT3007",
        title: "GET endpoint mutates state",
        messageFormat: "'{0}' changes state through '{1}'; map it as POST, PUT, PATCH or DELETE",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor UnboundedCollection = Rule.Define(
        id: "LNT3009",
        title: "Collection endpoint is unbounded",
        messageFormat: "'GET {0}' returns every '{1}', however many there are; add a parameter such as {2} and a Take",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Info);

    public static readonly DiagnosticDescriptor BodyOnGet = Rule.Define(
        id: "LNT3010",
        title: "GET or DELETE endpoint reads a body",
        messageFormat: "'{0}' reads a body through '{1}', which callers and proxies may drop; bind it from the route or query, or use POST",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor MissingToken = Rule.Define(
        id: "LNT3020",
        title: "Endpoint does not accept a CancellationToken",
        messageFormat: "'{0}' awaits '{1}' without a CancellationToken, so work goes on after the caller has left; accept one and pass it on",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor BlockingDataAccess = Rule.Define(
        id: "LNT3021",
        title: "Endpoint performs synchronous EF I/O",
        messageFormat: "'{0}' blocks its thread in '{1}'; make it async and await '{2}'",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor CapturedService = Rule.Define(
        id: "LNT3022",
        title: "Fire-and-forget captures a scoped service",
        messageFormat: "'{0}' outlives the request but captures '{1}', which is disposed with it; create a scope inside, or queue the work",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor UnversionedEndpoint = Rule.Define(
        id: "LNT3005",
        title: "Endpoint is not versioned",
        messageFormat: "'{0}' has no version{1}; {2}",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Suppress, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor MixedStyles = Rule.Define(
        id: "LNT3008",
        title: "Mixed endpoint styles",
        messageFormat: "'{0}' is a {1} endpoint, but this project uses {2}",
        category: "Lintel.Endpoints",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);
}
