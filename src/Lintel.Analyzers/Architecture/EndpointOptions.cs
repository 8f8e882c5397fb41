namespace Lintel.Architecture;

/// <summary>What the settings of a file say of endpoints and of who may call them, typed.</summary>
internal sealed class EndpointOptions(OptionValues values)
{
    /// <summary>What holds where nothing is set.</summary>
    public static readonly EndpointOptions Default = new(OptionValues.Parse(Settings.None));

    /// <summary>The styles that are read, in lower case.</summary>
    public ImmutableArray<string> Kinds { get; } = Lower(values, "lintel.endpoints.kinds", "controllers", "minimal", "fastendpoints");

    /// <summary>LNT3008: the styles that the project uses, in lower case; <c>majority</c> stands for the most frequent.</summary>
    public ImmutableArray<string> AllowedKinds { get; } = Lower(values, "lintel.endpoints.allowed_kinds", "majority");

    /// <summary>LNT3003: the styles that need an operation name, in lower case.</summary>
    public ImmutableArray<string> NamedKinds { get; } = Lower(values, "lintel.endpoints.named_kinds", "minimal");

    /// <summary>LNT1001: whether endpoints may use a DbContext.</summary>
    public bool AllowsDataAccess { get; } = Is(values, "lintel.endpoints.data_access", "allowed");

    /// <summary>LNT1001: further types that endpoints may not use.</summary>
    public ImmutableArray<TypePattern> ForbiddenTypes { get; } = values.Types("lintel.endpoints.forbidden_types");

    /// <summary>LNT1001: what the fix extracts a handler to: <c>auto</c>, <c>mediator</c> or <c>service</c>.</summary>
    public string Extraction { get; } = Choice(values, "lintel.endpoints.extraction", "auto");

    /// <summary>LNT3002: rules of other analyzers that are on and judge the same.</summary>
    public ImmutableArray<string> DeferredRules { get; } = Words(values, "lintel.deferred_rules");

    /// <summary>LNT3004: <c>any</c>, <c>kebab</c>, <c>lower</c>, <c>camel</c> or <c>pascal</c>.</summary>
    public string RouteCase { get; } = Choice(values, "lintel.routes.case", "kebab");

    /// <summary>LNT3004: verbs that a route does not hold.</summary>
    public ImmutableArray<string> ForbiddenWords { get; } = Words(values, "lintel.routes.forbidden_words", "get", "create", "add", "update", "delete", "remove", "list", "fetch");

    /// <summary>LNT3004: whether collections are named in the plural.</summary>
    public bool AsksForPlural { get; } = Is(values, "lintel.routes.collections", "plural");

    /// <summary>LNT3004: segments that are left alone.</summary>
    public ImmutableArray<string> ExemptSegments { get; } = Words(values, "lintel.routes.exempt_segments");

    /// <summary>LNT3005: <c>auto</c>, <c>none</c>, <c>url</c>, <c>header</c> or <c>media</c>.</summary>
    public string VersioningMode { get; } = Choice(values, "lintel.versioning.mode", "auto");

    /// <summary>LNT3005: the routes of versioned endpoints.</summary>
    public ImmutableArray<RoutePattern> VersionedRoutes { get; } = Routes(values, "lintel.versioning.pattern", "/**/{version}/**");

    /// <summary>LNT3006: types of the team's error model.</summary>
    public ImmutableArray<TypePattern> ErrorTypes { get; } = values.Types("lintel.errors.types");

    /// <summary>LNT7007: exceptions whose message is meant for callers.</summary>
    public ImmutableArray<TypePattern> PublicExceptions { get; } = values.Types("lintel.errors.public_exceptions", "ValidationException", "BadHttpRequestException");

    /// <summary>LNT3009: words of the names of paging parameters.</summary>
    public ImmutableArray<string> PagingWords { get; } = Words(values, "lintel.pagination.parameters", "page", "size", "limit", "cursor", "take");

    /// <summary>LNT3020: verbs, in upper case, whose endpoints need no token.</summary>
    public ImmutableArray<string> VerbsWithoutToken { get; } = Words(values, "lintel.cancellation.exempt_verbs").Select(static it => it.ToUpperInvariant()).ToImmutableArray();

    /// <summary>LNT3001, LNT3009: further types that are entities.</summary>
    public ImmutableArray<TypePattern> EntityTypes { get; } = values.Types("lintel.entities.types");

    /// <summary>LNT7001: <c>auto</c>, <c>required</c> or <c>optional</c>.</summary>
    public string AuthorizationDecision { get; } = Choice(values, "lintel.auth.decision", "auto");

    /// <summary>LNT7001, LNT7002, LNT7005: whether a policy that is not visible protects all.</summary>
    public bool HasFallback { get; } = Is(values, "lintel.auth.fallback", "required");

    /// <summary>LNT7001, LNT7005: methods on a builder that require authorization.</summary>
    public ImmutableArray<string> AuthorizingMethods { get; } = Words(values, "lintel.auth.convention_methods");

    /// <summary>LNT7001: routes that need no decision.</summary>
    public ImmutableArray<RoutePattern> ExemptRoutes { get; } = Routes(values, "lintel.auth.exempt_routes");

    /// <summary>LNT7002: routes that anybody may write to.</summary>
    public ImmutableArray<RoutePattern> AnonymousRoutes { get; } = Routes(values, "lintel.auth.anonymous_routes");

    /// <summary>LNT7003: types that hold policy names.</summary>
    public ImmutableArray<TypePattern> PolicyTypes { get; } = values.Types("lintel.auth.policy_types");

    /// <summary>LNT7005: routes of administration.</summary>
    public ImmutableArray<RoutePattern> AdminRoutes { get; } = Routes(values, "lintel.admin.routes", "/**/admin/**", "/**/internal/**");

    /// <summary>LNT7005: namespaces of administration.</summary>
    public ImmutableArray<NamePattern> AdminNamespaces { get; } = values.Patterns("lintel.admin.namespaces") is { IsDefault: false } set
        ? set
        : ImmutableArray.Create(NamePattern.Parse("**.Admin.**", out _)!);

    /// <summary>LNT7005: groups of endpoints, by name or tag, of administration.</summary>
    public ImmutableArray<string> AdminGroups { get; } = Words(values, "lintel.admin.groups", "admin", "internal");

    /// <summary>LNT7005: the policy of administration; null if any policy or role will do.</summary>
    public string? AdminPolicy { get; } = values.Word("lintel.admin.policy");

    private static string Choice(OptionValues values, string key, string otherwise) => values.Word(key)?.ToLowerInvariant() ?? otherwise;

    private static bool Is(OptionValues values, string key, string word) => string.Equals(values.Word(key), word, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Words(OptionValues values, string key, params string[] otherwise) =>
        values.Words(key) is { IsDefault: false } set ? set : ImmutableArray.Create(otherwise);

    private static ImmutableArray<string> Lower(OptionValues values, string key, params string[] otherwise) =>
        Words(values, key, otherwise).Select(static it => it.ToLowerInvariant()).ToImmutableArray();

    private static ImmutableArray<RoutePattern> Routes(OptionValues values, string key, params string[] otherwise) =>
        Words(values, key, otherwise).Select(static it => new RoutePattern(it)).ToImmutableArray();
}
