using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Lintel;

/// <summary>Which files hold a word. One reading of the text of a compilation answers for every name that is ever searched in it.</summary>
internal sealed class SourceWords
{
    private const int Chunk = 4096;
    private const int HashSeed = unchecked((int)2166136261), HashPrime = 16777619;

    private static readonly ConditionalWeakTable<Compilation, Once<SourceWords>> ByCompilation = new();

    private readonly ImmutableArray<SyntaxTree> files;
    private readonly Dictionary<int, List<int>> filesByHash = new();

    private SourceWords(ImmutableArray<SyntaxTree> files) => this.files = files;

    public static SourceWords Of(Compilation compilation, CancellationToken cancellationToken) =>
        ByCompilation.GetValue(compilation, static it => new Once<SourceWords>(cancellation => Read(it, cancellation))).Get(cancellationToken);

    /// <summary>The files that hold the identifier, in their order; one that only holds a word of the same hash may be among them.</summary>
    public IEnumerable<SyntaxTree> FilesWith(string word)
    {
        if (!filesByHash.TryGetValue(HashOf(word), out var found))
            yield break;

        foreach (var file in found)
            yield return files[file];
    }

    private static SourceWords Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var words = new SourceWords(compilation.SyntaxTrees.ToImmutableArray());
        var buffer = new char[Chunk];
        for (var file = 0; file < words.files.Length; file++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            words.Add(words.files[file].GetText(cancellationToken), file, buffer);
        }

        return words;
    }

    /// <summary>Reads in pieces, so that no file is copied as a whole; a word may go on in the next piece.</summary>
    private void Add(SourceText text, int file, char[] buffer)
    {
        var (hash, isInWord) = (HashSeed, false);
        for (var start = 0; start < text.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            for (var at = 0; at < length; at++)
            {
                if (IsOfWord(buffer[at]))
                {
                    (hash, isInWord) = (unchecked((hash ^ buffer[at]) * HashPrime), true);
                }
                else if (isInWord)
                {
                    Add(hash, file);
                    (hash, isInWord) = (HashSeed, false);
                }
            }
        }

        if (isInWord)
            Add(hash, file);
    }

    private void Add(int hash, int file)
    {
        if (!filesByHash.TryGetValue(hash, out var found))
            filesByHash[hash] = found = new();
        if (found.Count == 0 || found[found.Count - 1] != file)
            found.Add(file);
    }

    private static int HashOf(string word)
    {
        var hash = HashSeed;
        foreach (var letter in word)
            hash = unchecked((hash ^ letter) * HashPrime);
        return hash;
    }

    private static bool IsOfWord(char letter) =>
        letter < 128 ? letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' : char.IsLetterOrDigit(letter);
}
