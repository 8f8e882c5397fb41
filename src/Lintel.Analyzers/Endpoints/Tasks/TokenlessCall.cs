using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>How a call takes a token.</summary>
internal enum TokenForm
{
    /// <summary>As its last argument.</summary>
    Positional,

    /// <summary>As an argument with a name.</summary>
    Named,

    /// <summary>Behind the array that its last arguments become.</summary>
    Array,

    /// <summary>By <c>WithCancellation</c>, behind the stream that is read.</summary>
    Stream,
}

/// <summary>A call that could take a token and gets none, as the check tells it to the fix.</summary>
/// <param name="Span">Where the call stands; of a stream, the expression that is read.</param>
/// <param name="Form">How it takes one.</param>
/// <param name="Argument">The name of its parameter, empty for that of the token; of an array, how many arguments stand before it.</param>
internal readonly record struct TokenlessCall(TextSpan Span, TokenForm Form, string Argument)
{
    public static string Write(IEnumerable<TokenlessCall> calls) =>
        string.Join(";", calls.Select(static it => FormattableString.Invariant($"{it.Span.Start}:{it.Span.Length}:{it.Form}:{it.Argument}")));

    public static IEnumerable<TokenlessCall> Read(string? text)
    {
        foreach (var call in (text ?? "").Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = call.Split(':');
            yield return new TokenlessCall(new TextSpan(Number(parts[0]), Number(parts[1])), (TokenForm)Enum.Parse(typeof(TokenForm), parts[2]), parts[3]);
        }
    }

    public static string Write(IEnumerable<TextSpan> spans) => string.Join(";", spans.Select(static it => FormattableString.Invariant($"{it.Start}:{it.Length}")));

    public static IEnumerable<TextSpan> ReadSpans(string? text)
    {
        foreach (var span in (text ?? "").Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = span.Split(':');
            yield return new TextSpan(Number(parts[0]), Number(parts[1]));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
