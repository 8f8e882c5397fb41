using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace Lintel.Architecture;

/// <summary>A compilation of a given name with its config files, asked directly where its types stand.</summary>
internal sealed class MapSubject
{
    private readonly CSharpCompilation compilation;
    private readonly ArchitectureView view;

    public MapSubject(string assembly, string options, (string Path, string Text)[] files, params MapSubject[] references)
    {
        var configs = files.Where(static file => !file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Append(("/.editorconfig", $"root = true\n[*.cs]\n{options}\n"))
            .Select(static file => AnalyzerConfig.Parse(file.Item2, file.Item1)).ToList();
        var trees = files.Where(static file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path));
        compilation = CSharpCompilation.Create(
            assembly, trees,
            [.. Libraries.Framework, .. references.Select(static reference => reference.ToReferenceAssembly())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        view = ArchitectureView.Read(compilation, new AnalyzerOptions([], new Configured(AnalyzerConfigSet.Create(configs))), CancellationToken.None);
    }

    /// <summary>Only the options and the names of types matter.</summary>
    public MapSubject(string assembly, string options, params string[] types)
        : this(assembly, options, types.Select(static (type, index) => ($"/file{index}.cs", Declare(type))).ToArray())
    {
    }

    public bool PlacesSomething => view.PlacesSomething;

    /// <summary>The map of a file.</summary>
    public ArchitectureMap In(string path) => view.In(compilation.SyntaxTrees.Single(tree => tree.FilePath == path))!;

    public INamedTypeSymbol Type(string metadataName) => compilation.GetTypeByMetadataName(metadataName)!;

    /// <summary>Layer, module and side of a type, as <c>domain Ordering contract</c>, with <c>-</c> for what it has not.</summary>
    public string PlaceOf(string type, string? seenFrom = null)
    {
        var symbol = Type(type);
        var map = seenFrom is not null ? In(seenFrom) : view.Of(symbol) ?? view.Maps.First();
        var place = map.Of(symbol);
        var side = place.Module is null ? "-" : place.IsContract ? "contract" : "internal";
        return $"{place.Layer?.Name ?? "-"} {place.Module?.Name ?? "-"} {side}";
    }

    /// <summary>A file that declares an empty public class of this full name.</summary>
    public static string Declare(string type)
    {
        var dot = type.LastIndexOf('.');
        return dot < 0 ? $"public class {type} {{ }}" : $"namespace {type[..dot]} {{ public class {type[(dot + 1)..]} {{ }} }}";
    }

    /// <summary>What other projects see, as the SDK hands it to them.</summary>
    private PortableExecutableReference ToReferenceAssembly()
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Configured(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new FileKeys(configs.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new FileKeys(configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class FileKeys(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
