using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>All calls of a handler that could take a token and get none, those of the local functions that it calls included.</summary>
internal sealed class TokenlessCalls
{
    private readonly EndpointCode code;
    private readonly SyntaxNode handler;
    private readonly TokenOverloads overloads;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<ISymbol> visited = new(SymbolEqualityComparer.Default);
    private readonly SortedDictionary<int, string> names = new();
    private readonly List<TokenlessCall> calls = new();

    private TokenlessCalls(EndpointCode code, SyntaxNode handler, CancellationToken cancellationToken)
    {
        (this.code, this.handler, this.cancellationToken) = (code, handler, cancellationToken);
        overloads = new TokenOverloads(code.Compilation);
    }

    /// <summary>The first call that is awaited, by its place; null if there is none.</summary>
    public string? First => names.Count == 0 || KnowsWhenCallerLeaves ? null : names.First().Value;

    /// <summary>Every one that takes the token, in the order of their places.</summary>
    public IEnumerable<TokenlessCall> Calls => calls.OrderBy(static it => it.Span.Start).ThenBy(static it => it.Span.Length);

    /// <summary>The local functions that do not see the handler's parameters and need one of their own.</summary>
    public List<SyntaxNode> Functions { get; } = new();

    private bool KnowsWhenCallerLeaves { get; set; }

    public static TokenlessCalls In(EndpointHandler handler, EndpointCode code, CancellationToken cancellationToken)
    {
        var found = new TokenlessCalls(code, handler.Syntax!, cancellationToken);
        if (handler.Body(cancellationToken) is { } body)
            found.Read(body);
        return found;
    }

    private void Read(IOperation function)
    {
        foreach (var operation in function.DescendantsAndSelf())
        {
            if (operation is IPropertyReferenceOperation { Property.Name: "RequestAborted" })
                KnowsWhenCallerLeaves = true;
            else if (operation is IInvocationOperation call && FollowedCode.Holds(function, call))
                Read(call);
            else if (operation is IForEachLoopOperation { IsAsynchronous: true } loop && FollowedCode.Holds(function, loop))
                Read(loop);
        }
    }

    private void Read(IInvocationOperation call)
    {
        var isAwaited = TaskTypes.IsAsynchronous(call.Type);
        if (isAwaited && TaskFates.Of(call) != TaskFate.Awaited)
            return; // work that goes on without the caller has no use for the caller's token

        if (overloads.Of(call) is { } tokenless)
        {
            calls.Add(tokenless);
            if (isAwaited)
                names[Names.PlaceOf(call).SourceSpan.Start] = call.TargetMethod.Name;
        }
        else if (call.TargetMethod is { MethodKind: MethodKind.LocalFunction } function && Enter(function))
        {
            calls.Add(new TokenlessCall(call.Syntax.Span, IsComplete(call) ? TokenForm.Positional : TokenForm.Named, ""));
        }
    }

    /// <summary>Reads a local function; true if its calls need a token that only its callers can give.</summary>
    private bool Enter(IMethodSymbol function)
    {
        if (function.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not LocalFunctionStatementSyntax syntax || HasToken(function))
            return false;

        if (visited.Add(function.OriginalDefinition) && code.Models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is { } body)
        {
            var before = calls.Count;
            Read(body);
            if (calls.Count > before && (function.IsStatic || !handler.Span.Contains(syntax.Span)))
                Functions.Add(syntax);
        }

        return Functions.Contains(syntax);
    }

    /// <summary>What an asynchronous loop reads, where no call in it takes a token: the stream itself does.</summary>
    private void Read(IForEachLoopOperation loop)
    {
        var stream = BuilderCalls.Unwrap(loop.Collection);
        while (stream is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Arguments: [{ Value: var inner }, ..] })
            stream = BuilderCalls.Unwrap(inner);

        var takesOne = stream is IInvocationOperation call && (overloads.Of(call) is not null || HasToken(call.TargetMethod) || call.TargetMethod.MethodKind == MethodKind.LocalFunction);
        if (takesOne || stream is not (IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation) || !TaskTypes.CanStream(stream.Type))
            return;

        calls.Add(new TokenlessCall(stream.Syntax.Span, TokenForm.Stream, ""));
        names[stream.Syntax.SpanStart] = "GetAsyncEnumerator";
    }

    private static bool HasToken(IMethodSymbol method) => method.Parameters.Any(static it => TaskTypes.IsToken(it.Type));

    private static bool IsComplete(IInvocationOperation call) =>
        call.Arguments.All(static it => it.ArgumentKind == ArgumentKind.Explicit && it.Syntax is ArgumentSyntax { NameColon: null });
}
