namespace Lintel.Benchmarks.Generation;

/// <summary>Makes one project of about so many lines: modules x entities, each entity with all layers. The same seed makes the same files.</summary>
internal sealed class SolutionGenerator(SolutionKind kind, int lines, int seed)
{
    private const int LinesPerEntity = 1_000;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> NoLists = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    private readonly Random random = new(seed);
    private readonly ImmutableArray<GeneratedFile>.Builder files = ImmutableArray.CreateBuilder<GeneratedFile>();
    private readonly List<List<string>> entities = [];
    private int written;

    private bool IsApi => kind == SolutionKind.Api;

    private bool IsPlain => kind == SolutionKind.Plain;

    private string Root => IsPlain ? "Acme" : "Shop";

    private string Kernel => IsPlain ? "Acme.Primitives" : "Shop.SharedKernel";

    public GeneratedSolution Generate()
    {
        var modules = Math.Max(2, (int)Math.Round(Math.Sqrt((double)lines / LinesPerEntity)));
        for (var module = 0; module < modules; module++)
            entities.Add([]);

        if (kind == SolutionKind.Migrations)
            AddAll("Data", "Data", new Words(Common, NoLists));
        else
            AddAll("Shared", IsApi ? "SharedKernel" : "Primitives", new Words(Common, NoLists));
        for (var entity = 0; written < lines; entity++)
            AddEntity(entity, entity % modules);

        if (IsApi)
        {
            for (var module = 0; module < modules; module++)
                AddModule(module);
            AddAll("Host", "Host", new Words(Common, NoLists.Add("EachModule", [.. Enumerable.Range(0, modules).Select(Vocabulary.Module)])));
        }

        return new GeneratedSolution(kind, files.ToImmutable(), IsApi ? EditorConfig(modules) : "root = true\n", modules, entities.Sum(static list => list.Count));
    }

    private ImmutableDictionary<string, string> Common => ImmutableDictionary<string, string>.Empty.Add("Root", Root).Add("Kernel", Kernel);

    private ImmutableDictionary<string, string> InModule(int module) => Common
        .Add("Module", Vocabulary.Module(module))
        .Add("Slug", Vocabulary.Module(module).ToLowerInvariant())
        .Add("Domain", IsApi ? $"{Root}.Modules.{Vocabulary.Module(module)}.Domain" : $"{Root}.{Vocabulary.Module(module)}");

    private void AddEntity(int index, int module)
    {
        var entity = Vocabulary.Entity(index);
        entities[module].Add(entity);
        var words = new Words(
            InModule(module)
                .Add("Entity", entity)
                .Add("Stamp", string.Create(CultureInfo.InvariantCulture, $"20260101{index:D5}"))
                .Add("Route", $"{Vocabulary.Module(module)}/{entity}s".ToLowerInvariant())
                .Add("Neighbour", Vocabulary.Module(Neighbours(module)[index % Neighbours(module).Length])),
            NoLists);

        if (kind == SolutionKind.Migrations)
        {
            AddAll("Migrations", "Data/Migrations", words);
            return;
        }

        var folder = Folder(module);
        AddAll("Domain", IsApi ? $"{folder}/Domain" : folder, words);
        if (!IsApi)
        {
            AddAll("Plain", folder, words);
            return;
        }

        // Endpoints and controllers take turns.
        var other = entities[module].Count % 2 == 1 ? "Controllers." : "Endpoints.";
        foreach (var template in Template.In("Api").Where(template => !template.Name.StartsWith(other, StringComparison.Ordinal)))
            AddByLayer(template, folder, words);
    }

    private void AddModule(int module)
    {
        ImmutableArray<string> all = [.. entities[module]];
        ImmutableArray<string> minimal = [.. entities[module].Where(static (_, index) => index % 2 == 0)];
        var words = new Words(InModule(module), NoLists.Add("Each", all).Add("EachMinimal", minimal));
        foreach (var template in Template.In("Module"))
            AddByLayer(template, Folder(module), words);
    }

    private void AddAll(string templates, string folder, Words words)
    {
        foreach (var template in Template.In(templates))
            Add($"{folder}/{template.FillName(words)}", template.Fill(words, random));
    }

    /// <summary>'Application.X.cs' lies in the folder Application.</summary>
    private void AddByLayer(Template template, string folder, Words words)
    {
        var name = template.FillName(words);
        var layer = name.IndexOf('.', StringComparison.Ordinal);
        var path = name.IndexOf('.', layer + 1) < 0 ? name : $"{name[..layer]}/{name[(layer + 1)..]}";
        Add($"{folder}/{path}", template.Fill(words, random));
    }

    private void Add(string path, string text)
    {
        var count = text.AsSpan().Count('\n');
        files.Add(new GeneratedFile(path, text, count));
        written += count;
    }

    private string Folder(int module) => IsApi ? $"Modules/{Vocabulary.Module(module)}" : Vocabulary.Module(module);

    /// <summary>The modules whose contracts a module may use: two earlier ones, so that there is no cycle; the first has itself.</summary>
    private static int[] Neighbours(int module) => module switch
    {
        0 => [0],
        1 => [0],
        _ => [module - 1, module / 2],
    };

    private static string EditorConfig(int modules) => string.Join('\n',
    [
        "root = true", "", "[*.cs]",
        "lintel.architecture = modular",
        "lintel.module.sharedkernel.namespaces = Shop.SharedKernel.**",
        "lintel.auth.fallback = required",
        "lintel.endpoints.allowed_kinds = controllers, minimal", // endpoints and controllers take turns
        .. Enumerable.Range(0, modules).Select(static module =>
            $"lintel.module.{Vocabulary.Module(module).ToLowerInvariant()}.may_use = {(module == 0 ? "none" : string.Join(", ", Neighbours(module).Distinct().Select(Vocabulary.Module)))}"),
        "",
    ]);
}
