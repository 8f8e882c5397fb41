namespace Lintel.Architecture;

/// <summary>What <c>lintel.architecture</c> brings, key by key; a key that is set replaces its part.</summary>
internal static class ArchitecturePreset
{
    public const string Clean = "clean", Modular = "modular", Vertical = "vertical";

    public const string Domain = "domain", Application = "application", Infrastructure = "infrastructure", Presentation = "presentation";

    private static readonly ImmutableArray<string> FourLayers = ImmutableArray.Create(Domain, Application, Infrastructure, Presentation);

    private static readonly ImmutableArray<NamePattern> ModulesFolder = Patterns("**.Modules.{module}.**");

    private static readonly ImmutableArray<NamePattern> FeatureFolders = Patterns("**.Features.{module}.**", "**.Slices.{module}.**");

    private static readonly ImmutableArray<NamePattern> NotInDomain = Patterns("Microsoft.EntityFrameworkCore.**", "Microsoft.AspNetCore.**");

    private static readonly ImmutableArray<NamePattern> AllowedEverywhere = Patterns("System.ComponentModel.DataAnnotations.**");

    public static ImmutableArray<string> Layers(string architecture) =>
        architecture is Clean or Modular ? FourLayers : ImmutableArray<string>.Empty;

    public static ImmutableArray<NamePattern> ModulePatterns(string architecture) =>
        architecture == Vertical ? FeatureFolders : ModulesFolder;

    public static ImmutableArray<string> Words(string architecture, string layer) => architecture is not (Clean or Modular)
        ? ImmutableArray<string>.Empty
        : layer switch
        {
            Domain => ImmutableArray.Create("Domain", "DomainModel", "Core", "ApplicationCore"),
            Application => ImmutableArray.Create("Application", "ApplicationServices", "UseCases"),
            Infrastructure => ImmutableArray.Create("Infrastructure", "Infra", "Persistence", "DataAccess"),
            Presentation => ImmutableArray.Create("Presentation", "Api", "API", "Web", "WebApi", "WebAPI", "Endpoints", "Controllers"),
            _ => ImmutableArray<string>.Empty,
        };

    /// <summary>Default if the architecture does not judge the layer.</summary>
    public static ImmutableArray<string> MayUse(string architecture, string layer) => architecture is not (Clean or Modular)
        ? default
        : layer switch
        {
            Domain => ImmutableArray<string>.Empty,
            Application => ImmutableArray.Create(Domain),
            Infrastructure or Presentation => ImmutableArray.Create(Domain, Application),
            _ => default,
        };

    /// <summary>The domain is kept from these by its name alone, whatever the architecture.</summary>
    public static ImmutableArray<NamePattern> ForbiddenNamespaces(string layer) =>
        layer == Domain ? NotInDomain : ImmutableArray<NamePattern>.Empty;

    public static ImmutableArray<NamePattern> AllowedNamespaces => AllowedEverywhere;

    /// <summary>The layers of a role; default if the architecture says nothing of it.</summary>
    public static ImmutableArray<string> RoleLayers(string architecture, string role) => architecture is not (Clean or Modular)
        ? default
        : role switch
        {
            "validator" => ImmutableArray.Create(Application, Presentation),
            "handler" => ImmutableArray.Create(Application),
            "controller" => ImmutableArray.Create(Presentation),
            "dbcontext" or "entity_configuration" => ImmutableArray.Create(Infrastructure),
            _ => default,
        };

    private static ImmutableArray<NamePattern> Patterns(params string[] texts) =>
        texts.Select(static text => NamePattern.Parse(text, out _)!).ToImmutableArray();
}
