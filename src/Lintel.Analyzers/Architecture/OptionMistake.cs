namespace Lintel.Architecture;

/// <summary>A key or value that cannot be meant, and the sentence that says so.</summary>
internal sealed record OptionMistake(string Key, string Value, string Message);
