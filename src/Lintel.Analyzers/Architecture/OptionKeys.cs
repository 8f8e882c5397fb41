namespace Lintel.Architecture;

/// <summary>Every key that users may set: the documentation is printed from this list, and what is not in it is a mistake.</summary>
internal static class OptionKeys
{
    private const string LayersAndModules = "1002 to 1005, 1007, 2001 to 2009, 9001, 9003";

    public static readonly ImmutableArray<OptionKey> All = ImmutableArray.Create<OptionKey>(
        new("lintel.architecture", OptionType.Choice, "none", LayersAndModules, "clean", "the layers and modules that a common architecture brings") { Words = ImmutableArray.Create("none", "clean", "modular", "vertical") },
        new("lintel.module", OptionType.Name, "–", LayersAndModules, "Ordering", "the module of the files of a folder"),
        new("lintel.layer", OptionType.Name, "–", LayersAndModules, "domain", "the layer of the files of a folder"),
        new("lintel.modules.patterns", OptionType.ModuleNamespaces, "**.Modules.{module}.**", LayersAndModules, "Shop.{module}.**", "namespaces whose captured segment names the module"),
        new("lintel.modules.contract_segments", OptionType.Names, "Contracts, IntegrationEvents", "2001–2009", "Contracts, Events", "namespace segments that hold contracts"),
        new("lintel.modules.shared", OptionType.Names, "Shared, SharedKernel, BuildingBlocks, Common", "2001–2009", "Kernel", "modules that all may use and that use none"),
        new("lintel.modules.host", OptionType.Names, "Host, Bootstrapper", "2001–2009", "Api", "modules that may use all"),
        new("lintel.modules.exempt_types", OptionType.Types, "*IntegrationEventHandler", "2001", "*Importer", "types that may use the internals of other modules"),
        new("lintel.modules.public_types", OptionType.Types, "none", "2007", "*Options", "types that may be public outside contracts"),
        new("lintel.modules.read_models", OptionType.Types, "none", "2005", "*ReadModel", "entities that other modules may map"),
        new("lintel.module.<name>.namespaces", OptionType.Namespaces, "–", LayersAndModules, "Shop.Legacy.Pay.**", "the namespaces of one module"),
        new("lintel.module.<name>.may_use", OptionType.Modules, "– (not judged)", "2009", "Billing, Catalog", "the modules that it may use; without it, the module is not judged"),
        new("lintel.module.<name>.deprecated_use", OptionType.Modules, "none", "2009", "Reporting", "modules that it still uses and is giving up"),
        new("lintel.module.<name>.schema", OptionType.Names, "–", "2006", "ordering", "its database schemas"),
        new("lintel.contracts.allowed_namespaces", OptionType.Namespaces, "none", "2004", "NodaTime.**", "namespaces that a contract may mention"),
        new("lintel.layers", OptionType.Names, "by architecture", LayersAndModules, "domain, api", "the names of the layers"),
        new("lintel.layer.<name>.namespaces", OptionType.Namespaces, "by architecture", LayersAndModules, "Shop.**.Domain.**", "the namespaces of one layer"),
        new("lintel.layer.<name>.may_use", OptionType.Layers, "by architecture", "1002", "domain", "the layers that it may use; without it, the layer is not judged"),
        new("lintel.layer.<name>.forbidden_namespaces", OptionType.Namespaces, "domain: EF Core, ASP.NET Core", "1003", "MediatR.**", "technology that has no place in the layer"),
        new("lintel.layer.<name>.allowed_namespaces", OptionType.Namespaces, "System.ComponentModel.DataAnnotations.**", "1003", "Microsoft.EntityFrameworkCore.Metadata.**", "namespaces taken out of the forbidden ones"),
        new("lintel.composition_root.types", OptionType.Types, "Program, Startup, *Module", "1002", "*Installer", "types that wire the layers together and may use all"),
        new("lintel.role.<role>.layers", OptionType.Layers, "by architecture", "1007", "application", "the layers where validators, handlers and other roles belong"),
        new("lintel.aggregates.types", OptionType.Types, "IAggregateRoot, AggregateRoot", "1008", "*Root", "aggregate roots"),
        new("lintel.dispatch.exempt_types", OptionType.Types, "none", "1006", "*OutboxProcessor", "handlers that may send requests"),
        new("lintel.http.adapters", OptionType.Types, "none", "1005", "*HttpAdapter", "types that may use HTTP anywhere"),
        new("lintel.current_user.type", OptionType.TypeName, "–", "1005 (fix)", "Shop.ICurrentUser", "the type that the fix injects instead of the HTTP context"),
        new("lintel.endpoints.kinds", OptionType.Choices, "first three", "1001, 3xxx, 7xxx", "minimal", "the endpoint styles that are read") { Words = ImmutableArray.Create("controllers", "minimal", "fastendpoints", "razorpages", "hubs", "grpc") },
        new("lintel.endpoints.allowed_kinds", OptionType.Choices, "majority", "3008", "minimal", "the endpoint styles that the project uses") { Words = ImmutableArray.Create("majority", "controllers", "minimal", "fastendpoints", "razorpages", "hubs", "grpc", "carter") },
        new("lintel.endpoints.named_kinds", OptionType.Choices, "minimal", "3003", "minimal, controllers", "the endpoint styles that need an operation name") { Words = ImmutableArray.Create("controllers", "minimal", "fastendpoints", "razorpages", "hubs", "grpc") },
        new("lintel.endpoints.data_access", OptionType.Choice, "forbidden", "1001", "allowed", "whether endpoints may use a DbContext") { Words = ImmutableArray.Create("forbidden", "allowed") },
        new("lintel.endpoints.forbidden_types", OptionType.Types, "none", "1001", "*Repository, IDbConnection", "further types that endpoints may not use"),
        new("lintel.endpoints.extraction", OptionType.Choice, "auto", "1001 (fix)", "service", "what the fix extracts a handler to") { Words = ImmutableArray.Create("auto", "mediator", "service") },
        new("lintel.deferred_rules", OptionType.Names, "none", "3002", "S6968", "other analyzers' rules that are on and judge the same"),
        new("lintel.routes.case", OptionType.Choice, "kebab", "3004", "lower", "the case of route segments") { Words = ImmutableArray.Create("any", "kebab", "lower", "camel", "pascal") },
        new("lintel.routes.forbidden_words", OptionType.Names, "get, create, add, update, delete, remove, list, fetch", "3004", "none", "verbs that a route does not hold"),
        new("lintel.routes.collections", OptionType.Choice, "any", "3004", "plural", "whether collections are named in the plural") { Words = ImmutableArray.Create("any", "plural") },
        new("lintel.routes.exempt_segments", OptionType.Names, "none", "3004", "me, checkout", "route segments that are left alone"),
        new("lintel.versioning.mode", OptionType.Choice, "auto", "3005", "url", "where an endpoint shows its version") { Words = ImmutableArray.Create("auto", "none", "url", "header", "media") },
        new("lintel.versioning.pattern", OptionType.Routes, "/**/{version}/**", "3005", "/api/{version}/**", "the routes of versioned endpoints"),
        new("lintel.errors.types", OptionType.Types, "none", "3006", "ErrorModel", "types of the team's error model"),
        new("lintel.errors.public_exceptions", OptionType.Types, "ValidationException, BadHttpRequestException", "7007", "*UserException", "exceptions whose message is meant for callers"),
        new("lintel.pagination.parameters", OptionType.Names, "page, size, limit, cursor, take", "3009", "top, skip", "words of the names of paging parameters"),
        new("lintel.cancellation.exempt_verbs", OptionType.Names, "none", "3020", "POST, PUT", "verbs whose endpoints need no CancellationToken"),
        new("lintel.requests.types", OptionType.Types, "none", "4xxx", "*Command", "further types that are requests"),
        new("lintel.validation.scope", OptionType.Choice, "commands", "4001", "all", "whether queries need validators too") { Words = ImmutableArray.Create("commands", "all") },
        new("lintel.validation.exempt_types", OptionType.Types, "none", "4001", "*InternalCommand", "requests that need no validator"),
        new("lintel.validation.multiplicity", OptionType.Choice, "many", "4002", "one", "how many validators a type may have") { Words = ImmutableArray.Create("many", "one") },
        new("lintel.validation.filters", OptionType.Names, "*Validat*", "4003", "ValidationFilter", "types or methods that run validators"),
        new("lintel.validation.string_length", OptionType.Number, "200", "4001, 4007 (fixes)", "100", "the length that generated rules allow"),
        new("lintel.entities.types", OptionType.Types, "none", "3001, 3009, 5001, 5002", "EntityBase", "further types that are entities"),
        new("lintel.data.string_length", OptionType.Number, "256", "5002 (fix)", "400", "the length that the fix gives a column"),
        new("lintel.data.precision", OptionType.Precision, "18, 2", "5002 (fix)", "19, 4", "the precision and scale that the fix gives a column"),
        new("lintel.query_filters.exempt_namespaces", OptionType.Namespaces, "none", "5003", "**.Admin.**", "namespaces that may ignore query filters"),
        new("lintel.query_filters.exempt_names", OptionType.Names, "none", "5003", "SoftDelete", "query filters that may be ignored"),
        new("lintel.migrations.baseline", OptionType.Text, "–", "51xx", "20261101000000", "the last migration that is not judged"),
        new("lintel.migrations.provider", OptionType.Choice, "auto", "51xx", "npgsql", "the database provider") { Words = ImmutableArray.Create("auto", "npgsql", "sqlserver", "sqlite", "mysql") },
        new("lintel.migrations.online_indexes", OptionType.Choice, "optional", "5105", "required", "whether indexes must be built online") { Words = ImmutableArray.Create("optional", "required") },
        new("lintel.migrations.allowed_defaults", OptionType.Choices, "bool, number", "5103", "bool", "the kinds of default that may fill a required column") { Words = ImmutableArray.Create("bool", "number", "string", "guid", "date") },
        new("lintel.migrations.runners", OptionType.Assemblies, "**.Migrator, **.MigrationService", "5108", "Shop.DbTool", "assemblies that may apply migrations"),
        new("lintel.stack.<capability>.packages", OptionType.Packages, "built in", "6001, 6002", "Mapster, Our.Mapping", "the libraries of a capability") { IsProjectWide = true },
        new("lintel.stack.<capability>.approved", OptionType.Packages, "–", "6001, 6002", "MediatR < 13", "the approved libraries") { IsProjectWide = true },
        new("lintel.stack.<capability>.banned", OptionType.Packages, "–", "6001", "AutoMapper", "the banned libraries") { IsProjectWide = true },
        new("lintel.stack.<capability>.reason", OptionType.Text, "–", "6001", "commercial licence", "why") { IsProjectWide = true },
        new("lintel.stack.<capability>.transition", OptionType.Transition, "–", "6002", "AutoMapper -> Riok.Mapperly until 2027-03-01", "a move from one library to another") { IsProjectWide = true },
        new("lintel.auth.decision", OptionType.Choice, "auto; recommended and strict: required", "7001", "required", "whether every endpoint must decide who may call it") { Words = ImmutableArray.Create("auto", "required", "optional") },
        new("lintel.auth.fallback", OptionType.Choice, "auto", "7001, 7002, 7005", "required", "whether a policy that is not visible protects all") { Words = ImmutableArray.Create("auto", "required") },
        new("lintel.auth.convention_methods", OptionType.Names, "none", "7001, 7005", "WithDefaults", "methods that require authorization"),
        new("lintel.auth.exempt_routes", OptionType.Routes, "none", "7001", "/robots.txt", "routes that need no decision"),
        new("lintel.auth.anonymous_routes", OptionType.Routes, "none", "7002", "/login, /webhooks/**", "routes that anybody may write to"),
        new("lintel.auth.policy_types", OptionType.Types, "none", "7003", "Shop.Security.Policies", "types that hold policy names"),
        new("lintel.admin.routes", OptionType.Routes, "/**/admin/**, /**/internal/**", "7005", "/ops/**", "routes of administration"),
        new("lintel.admin.namespaces", OptionType.Namespaces, "**.Admin.**", "7005", "**.Backoffice.**", "namespaces of administration"),
        new("lintel.admin.groups", OptionType.Names, "admin, internal", "7005", "ops", "endpoint groups of administration"),
        new("lintel.admin.policy", OptionType.Text, "–", "7005", "Admin", "the policy of administration"),
        new("lintel.selectors.assemblies", OptionType.Assemblies, "those with an entry point", "9001", "Shop.*", "assemblies in which every selector must match something") { IsProjectWide = true }
    );

    /// <summary>The key that the user means, and the name of theirs in it.</summary>
    public static OptionKey? Find(string key, out string? name)
    {
        foreach (var option in All)
        {
            if (option.IsMatch(key, out name))
                return option;
        }

        name = null;
        return null;
    }
}
