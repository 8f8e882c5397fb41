using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>A call that waits for the database, and may be awaited under another name.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsOwn">Whether the handler's own body holds it, not a function inside.</param>
/// <param name="IsExtension">Whether the other name is that of an extension method.</param>
internal sealed record BlockingCall(IInvocationOperation Call, bool IsOwn, bool IsExtension)
{
    public string Name => Call.TargetMethod.Name;

    public string AsyncName => Name + "Async";

    /// <summary>How the awaited call takes a token: EF Core has it behind all others.</summary>
    public TokenlessCall? Edit()
    {
        if (Call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var given })
            return null;

        var array = Call.Arguments.FirstOrDefault(static it => it.ArgumentKind is not (ArgumentKind.Explicit or ArgumentKind.DefaultValue or ArgumentKind.None));
        if (array is not null)
        {
            var values = array.Value is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues.Length : 0;
            return new TokenlessCall(Call.Syntax.Span, TokenForm.Array, (given.Count - values).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return given.Any(static it => it.NameColon is not null)
            ? new TokenlessCall(Call.Syntax.Span, TokenForm.Named, "cancellationToken")
            : new TokenlessCall(Call.Syntax.Span, TokenForm.Positional, "");
    }
}
