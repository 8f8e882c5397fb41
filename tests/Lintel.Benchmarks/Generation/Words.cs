namespace Lintel.Benchmarks.Generation;

/// <summary>What the words of a template stand for.</summary>
internal sealed class Words(IReadOnlyDictionary<string, string> words, IReadOnlyDictionary<string, ImmutableArray<string>> lists)
{
    public string this[string word] => words.TryGetValue(word, out var value) ? value : throw new InvalidOperationException($"A template asks for the unknown word '{word}'");

    public ImmutableArray<string> List(string name) => lists.TryGetValue(name, out var list) ? list : throw new InvalidOperationException($"A template asks for the unknown list '{name}'");
}
