namespace Lintel.Architecture;

/// <summary>What the settings of a file say of the architecture, typed; parsed once for each distinct set of settings.</summary>
internal sealed class ArchitectureOptions
{
    /// <summary>The roles that a type may have in <c>lintel.role.&lt;role&gt;.layers</c>.</summary>
    public static readonly ImmutableArray<string> Roles = ImmutableArray.Create("validator", "handler", "controller", "dbcontext", "entity_configuration");

    private static readonly string[] SharedByDefault = ["Shared", "SharedKernel", "BuildingBlocks", "Common"];
    private static readonly string[] HostByDefault = ["Host", "Bootstrapper"];
    private static readonly string[] ContractsByDefault = ["Contracts", "IntegrationEvents"];

    private ArchitectureOptions(Settings settings, OptionValues values)
    {
        Settings = settings;
        Values = values;
        Architecture = values.Word("lintel.architecture")?.ToLowerInvariant() ?? "none";
        FolderModule = values.Word("lintel.module");
        FolderLayer = values.Word("lintel.layer");
        AssemblyModule = settings.FindProperty("LintelModule");
        AssemblyLayer = settings.FindProperty("LintelLayer");
        IsContractAssembly = string.Equals(settings.FindProperty("LintelContracts"), "true", StringComparison.OrdinalIgnoreCase);
        Date = settings.FindProperty("LintelDate") is { } date && IsoDate.TryParse(date, out var today) ? today : null;
        ModulePatterns = Or(values.Patterns("lintel.modules.patterns"), ArchitecturePreset.ModulePatterns(Architecture));
        ContractSegments = Or(values.Words("lintel.modules.contract_segments"), ContractsByDefault);
        SharedModules = Or(values.Words("lintel.modules.shared"), SharedByDefault);
        HostModules = Or(values.Words("lintel.modules.host"), HostByDefault);
        ExemptTypes = values.Types("lintel.modules.exempt_types", "*IntegrationEventHandler");
        PublicTypes = values.Types("lintel.modules.public_types");
        ContractNamespaces = OrNone(values.Patterns("lintel.contracts.allowed_namespaces"));
        CompositionRoots = values.Types("lintel.composition_root.types", "Program", "Startup", "*Module");
        AggregateRoots = values.Types("lintel.aggregates.types", "IAggregateRoot", "AggregateRoot");
        HttpAdapters = values.Types("lintel.http.adapters");
        CurrentUserType = values.Word("lintel.current_user.type");
        Endpoints = new EndpointOptions(values);
        Data = new DataOptions(values);
        Requests = new RequestOptions(values);
        Migrations = new MigrationOptions(values);
        Layers = LayerOptions.Read(values, Architecture);
        Modules = ReadModules(values);
        RoleLayers = Roles.Select(role => (role, layers: Or(values.Words($"lintel.role.{role}.layers"), ArchitecturePreset.RoleLayers(Architecture, role))))
            .Where(static pair => !pair.layers.IsDefault)
            .ToImmutableDictionary(static pair => pair.role, static pair => pair.layers);
    }

    /// <summary>The settings as they were written.</summary>
    public Settings Settings { get; }

    /// <summary>The parsed settings, mistakes included.</summary>
    public OptionValues Values { get; }

    /// <summary><c>lintel.architecture</c>, in lower case.</summary>
    public string Architecture { get; }

    /// <summary>The module of the file's folder; <c>none</c> if it has none; null if nothing is said.</summary>
    public string? FolderModule { get; }

    /// <summary>The layer of the file's folder; <c>none</c> if it has none; null if nothing is said.</summary>
    public string? FolderLayer { get; }

    /// <summary>The MSBuild property <c>LintelModule</c>.</summary>
    public string? AssemblyModule { get; }

    /// <summary>The MSBuild property <c>LintelLayer</c>.</summary>
    public string? AssemblyLayer { get; }

    /// <summary>The MSBuild property <c>LintelContracts</c>.</summary>
    public bool IsContractAssembly { get; }

    /// <summary>The MSBuild property <c>LintelDate</c>; null if it is not set or is no date, and then nothing expires.</summary>
    public DateTime? Date { get; }

    public ImmutableArray<NamePattern> ModulePatterns { get; }

    public ImmutableArray<string> ContractSegments { get; }

    public ImmutableArray<string> SharedModules { get; }

    public ImmutableArray<string> HostModules { get; }

    /// <summary>LNT2001: types that may use the internals of other modules.</summary>
    public ImmutableArray<TypePattern> ExemptTypes { get; }

    /// <summary>LNT2007: types that may be public.</summary>
    public ImmutableArray<TypePattern> PublicTypes { get; }

    /// <summary>LNT2004: namespaces that a contract may mention.</summary>
    public ImmutableArray<NamePattern> ContractNamespaces { get; }

    public ImmutableArray<TypePattern> CompositionRoots { get; }

    public ImmutableArray<TypePattern> AggregateRoots { get; }

    public ImmutableArray<TypePattern> HttpAdapters { get; }

    public string? CurrentUserType { get; }

    public EndpointOptions Endpoints { get; }

    public DataOptions Data { get; }
    public RequestOptions Requests { get; }

    public MigrationOptions Migrations { get; }

    public ImmutableArray<Layer> Layers { get; }

    public ImmutableArray<ModuleOptions> Modules { get; }

    /// <summary>Role to the layers where it belongs; without an entry a role is not judged.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> RoleLayers { get; }

    public static ArchitectureOptions Parse(Settings settings) => new(settings, OptionValues.Parse(settings));

    public Layer? FindLayer(string name) => Layers.FirstOrDefault(layer => layer.Is(name));

    private static ImmutableArray<ModuleOptions> ReadModules(OptionValues values) => OptionKeys.All
        .Where(static key => key.Name.StartsWith("lintel.module.<", StringComparison.Ordinal))
        .SelectMany(values.NamesIn)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => new ModuleOptions
        {
            Name = name,
            Namespaces = OrNone(values.Patterns($"lintel.module.{name}.namespaces")),
            MayUse = values.Words($"lintel.module.{name}.may_use"),
            DeprecatedUse = OrNone(values.Words($"lintel.module.{name}.deprecated_use")),
            Schemas = OrNone(values.Words($"lintel.module.{name}.schema")),
        })
        .ToImmutableArray();

    private static ImmutableArray<T> OrNone<T>(ImmutableArray<T> set) => set.IsDefault ? ImmutableArray<T>.Empty : set;

    private static ImmutableArray<T> Or<T>(ImmutableArray<T> set, ImmutableArray<T> otherwise) => set.IsDefault ? otherwise : set;

    private static ImmutableArray<T> Or<T>(ImmutableArray<T> set, T[] otherwise) => set.IsDefault ? ImmutableArray.Create(otherwise) : set;
}
