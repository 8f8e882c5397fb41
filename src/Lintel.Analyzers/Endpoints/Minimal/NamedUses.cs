using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Finds where a name is used in the code, by its text first: a file that does not hold the word is never walked, and none is walked twice.</summary>
internal sealed class NamedUses(Compilation compilation, CancellationToken cancellationToken)
{
    private const int Chunk = 4096;

    private readonly Dictionary<string, List<SimpleNameSyntax>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, ILookup<string, SimpleNameSyntax>> byFile = new();

    /// <summary>The uses of exactly this name, in the order of the files.</summary>
    public List<SimpleNameSyntax> Of(string name)
    {
        if (!byName.TryGetValue(name, out var uses))
            byName[name] = uses = SourceWords.Of(compilation, cancellationToken).FilesWith(name).SelectMany(file => NamesIn(file)[name]).ToList();
        return uses;
    }

    /// <summary>The calls of methods whose name begins so.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string start)
    {
        foreach (var file in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Holds(file.GetText(cancellationToken), start))
                continue;

            foreach (var name in NamesIn(file).Where(it => it.Key.StartsWith(start, StringComparison.Ordinal)).SelectMany(static it => it).OrderBy(static it => it.SpanStart))
            {
                if (CallOf(name) is { } call)
                    yield return call;
            }
        }
    }

    /// <summary>The call that the name is the method of; null where it is something else.</summary>
    public static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    /// <summary>Whether a file holds the word, read in pieces so that no file is copied as a whole.</summary>
    public static bool Holds(SourceText text, string word)
    {
        var buffer = new char[Chunk];
        for (var at = 0; at < text.Length; at += Chunk - word.Length)
        {
            var length = Math.Min(Chunk, text.Length - at);
            text.CopyTo(at, buffer, 0, length);
            if (Holds(buffer, length, word))
                return true;
        }

        return false;
    }

    private static bool Holds(char[] buffer, int length, string word)
    {
        for (var at = Array.IndexOf(buffer, word[0], 0, length); at >= 0 && at + word.Length <= length; at = Array.IndexOf(buffer, word[0], at + 1, length - at - 1))
        {
            var next = 1;
            while (next < word.Length && buffer[at + next] == word[next])
                next++;
            if (next == word.Length)
                return true;
        }

        return false;
    }

    /// <summary>The names in a file by their text; a file in which one name is searched is searched for others too.</summary>
    private ILookup<string, SimpleNameSyntax> NamesIn(SyntaxTree file)
    {
        if (!byFile.TryGetValue(file, out var names))
            byFile[file] = names = file.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(static it => it.Identifier.ValueText, StringComparer.Ordinal);
        return names;
    }
}
