using System.Reflection;
using Lintel.Architecture;

namespace Lintel.Catalog;

/// <summary>All that the generated files are made from: descriptors and fixes by reflection, notes from their files.</summary>
internal sealed record Catalogue(ImmutableArray<RuleEntry> Rules, string ConfigurationNote, string ShippedRows, ImmutableArray<string> Mistakes)
{
    private const string Source = "src/Lintel.Analyzers";

    /// <summary>The options that a rule of this version reads; a key of a later one would only promise.</summary>
    public ImmutableArray<OptionKey> Options { get; } = OptionKeys.All.Where(option => Rules.Any(rule => rule.Reads(option))).ToImmutableArray();

    public static Catalogue Read(string repository)
    {
        var mistakes = ImmutableArray.CreateBuilder<string>();
        var fixes = FixesIn(Assembly.Load("Lintel.CodeFixes"));
        var notes = Directory.GetFiles(Path.Combine(repository, Source), "*.md", SearchOption.AllDirectories)
            .Where(static path => Path.GetFileName(Path.GetDirectoryName(path)) == "notes")
            .ToDictionary(static path => Path.GetFileNameWithoutExtension(path), TextOf, StringComparer.Ordinal);

        var rules = ImmutableArray.CreateBuilder<RuleEntry>();
        foreach (var descriptor in DescriptorsIn(typeof(Rule).Assembly))
        {
            if (!notes.TryGetValue(descriptor.Id, out var note))
                mistakes.Add($"{descriptor.Id} has no note: write {Source}/<Concern>/notes/{descriptor.Id}.md");
            rules.Add(new RuleEntry(descriptor, note ?? "", fixes.Where(fix => fix.FixableDiagnosticIds.Contains(descriptor.Id)).ToImmutableArray()));
        }

        mistakes.AddRange(notes.Keys
            .Where(name => name.StartsWith("LNT", StringComparison.Ordinal) && rules.All(rule => rule.Id != name))
            .Order(StringComparer.Ordinal)
            .Select(static name => $"{name}.md is the note of no rule"));
        return new Catalogue(
            rules.ToImmutable(), notes.GetValueOrDefault("configuration", ""),
            TextOf(Path.Combine(repository, Source, "AnalyzerReleases.Shipped.md")), mistakes.ToImmutable());
    }

    private static IEnumerable<DiagnosticDescriptor> DescriptorsIn(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    private static ImmutableArray<CodeFixProvider> FixesIn(Assembly assembly) => assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!).ToImmutableArray();

    private static string TextOf(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
