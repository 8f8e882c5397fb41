using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Lintel.Benchmarks.Generation;

/// <summary>A file of the Templates folder: words in double underscores are filled in, a line of its own may ask for snippets or be repeated.</summary>
internal sealed partial class Template
{
    private static readonly Assembly Home = typeof(Template).Assembly;
    private static readonly Dictionary<string, string[]> Pools = [];

    private Template(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>The templates of a folder, in the order of their names.</summary>
    public static ImmutableArray<Template> In(string folder)
    {
        ImmutableArray<Template> templates =
        [
            .. Home.GetManifestResourceNames().Select(static name => name.Replace('\\', '/')).Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(name => new Template(name[(folder.Length + 1)..], Read(name))),
        ];
        return templates is [] ? throw new InvalidOperationException($"There is no template in '{folder}'") : templates;
    }

    public string Fill(Words words, Random random)
    {
        var lines = new StringBuilder();
        foreach (var line in Text.Split('\n'))
            AppendLine(lines, line, words, random);

        lines.Length--; // the file ends with one line break
        return Replace(lines.ToString(), words, random);
    }

    public string FillName(Words words) => WordPattern().Replace(Name, match => words[match.Groups[1].Value]);

    private static void AppendLine(StringBuilder lines, string line, Words words, Random random)
    {
        if (SnippetsPattern().Match(line) is { Success: true } asked)
        {
            AppendSnippets(lines, asked.Groups[1].Value, int.Parse(asked.Groups[2].Value, CultureInfo.InvariantCulture), words, random);
            return;
        }

        if (RepeatPattern().Match(line) is { Success: true } repeated)
        {
            foreach (var item in words.List(repeated.Groups[2].Value))
                lines.Append(repeated.Groups[1].Value).Append(repeated.Groups[3].Value.Replace("@", item, StringComparison.Ordinal)).Append('\n');
            return;
        }

        lines.Append(line).Append('\n');
    }

    /// <summary>Draws without returning, so that a file with few snippets has each at most once; verbs keep the names apart.</summary>
    private static void AppendSnippets(StringBuilder lines, string pool, int count, Words words, Random random)
    {
        var order = Enumerable.Range(0, Pool(pool).Length).ToArray();
        random.Shuffle(order);
        for (var index = 0; index < count; index++)
        {
            var snippet = Pool(pool)[order[index % order.Length]].Replace("__Verb__", Vocabulary.Verb(index), StringComparison.Ordinal);
            lines.Append('\n').Append(Replace(snippet.Trim('\n'), words, random)).Append('\n');
        }
    }

    private static string Replace(string text, Words words, Random random) => WordPattern().Replace(
        text, match => match.Groups[1].Value == "Number" ? random.Next(10, 100).ToString(CultureInfo.InvariantCulture) : words[match.Groups[1].Value]);

    private static string[] Pool(string name)
    {
        if (!Pools.TryGetValue(name, out var pool))
            Pools[name] = pool = Read($"Snippets/{name}").Split("----\n", StringSplitOptions.RemoveEmptyEntries);
        return pool;
    }

    private static string Read(string name)
    {
        var resource = Home.GetManifestResourceNames().Single(candidate => candidate.Replace('\\', '/') == name);
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("__([A-Z][A-Za-z]*)__")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\s*__Snippets:(\w+):(\d+)__$")]
    private static partial Regex SnippetsPattern();

    [GeneratedRegex("^(\\s*)__(Each\\w*):(.*)__$")]
    private static partial Regex RepeatPattern();
}
