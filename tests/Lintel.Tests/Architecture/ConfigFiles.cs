using System.Diagnostics.CodeAnalysis;

namespace Lintel.Architecture;

/// <summary>The options that config files give to source files, read by the compiler's own parser; a new object for each file, as the compiler makes them.</summary>
internal sealed class ConfigFiles(params (string Path, string Text)[] files) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(files.Select(static file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());

    public override AnalyzerConfigOptions GlobalOptions => new Options(set.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    /// <summary>The settings that an .editorconfig at the root gives to every file.</summary>
    public static Settings Settings(string options) => Architecture.Settings.Read(
        new Options(new ConfigFiles(("/.editorconfig", $"root = true\n[*.cs]\n{options}\n")).set.GetOptionsForSourcePath("/A.cs").AnalyzerOptions));

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
