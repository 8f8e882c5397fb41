namespace Lintel.Configuration;

/// <summary>A suppression of Lintel's own rules in source.</summary>
/// <param name="Owner">The symbol that it stands on; the assembly for a pragma.</param>
/// <param name="Ids">The rules that it suppresses, as a message says them.</param>
/// <param name="Reason">What it says for itself; null if nothing at all.</param>
/// <param name="Today">The date of the build; null if it says none, and then nothing expires.</param>
/// <param name="IsPragma">Whether it is a pragma, whose reason is a comment.</param>
internal readonly record struct Suppression(ISymbol Owner, string Ids, string? Reason, DateTime? Today, bool IsPragma)
{
    /// <summary>Whether a rule is one of Lintel's.</summary>
    public static bool IsOurs(string id) => id.Length > 3 && id.StartsWith("LNT", StringComparison.Ordinal) && id.Skip(3).All(char.IsDigit);
}
