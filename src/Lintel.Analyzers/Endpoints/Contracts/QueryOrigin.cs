using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Follows what a handler answers back to the table that it came from, through locals and one method further than the handler.</summary>
internal sealed class QueryOrigin
{
    private static readonly ImmutableHashSet<string> Limits = ImmutableHashSet.Create(
        "Take", "TakeLast", "TakeWhile", "Chunk", "ElementAt", "ElementAtAsync", "Find", "FindAsync", "First", "FirstAsync", "FirstOrDefault", "FirstOrDefaultAsync",
        "Single", "SingleAsync", "SingleOrDefault", "SingleOrDefaultAsync", "Last", "LastAsync", "LastOrDefault", "LastOrDefaultAsync", "Count", "CountAsync", "Any", "AnyAsync",
        "FromSql", "FromSqlRaw", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw", "GroupBy", "Distinct");

    private static readonly ImmutableHashSet<string> PagingWords = ImmutableHashSet.Create("paged", "paging", "paginate", "paginated", "pagination");

    private readonly CalledCode called;
    private readonly EndpointOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);
    private bool isTable;
    private bool isLimited;

    private QueryOrigin(CalledCode called, EndpointOptions options, CancellationToken cancellationToken) =>
        (this.called, this.options, this.cancellationToken) = (called, options, cancellationToken);

    /// <summary>Whether a whole table is seen to be read, and nothing on the way limits it.</summary>
    public static bool IsWholeTable(IOperation body, CalledCode called, EndpointOptions options, CancellationToken cancellationToken)
    {
        var origin = new QueryOrigin(called, options, cancellationToken);
        origin.FollowReturned(body, isHandler: true);
        return origin is { isTable: true, isLimited: false };
    }

    private void FollowReturned(IOperation body, bool isHandler)
    {
        var values = LocalValues.In(body);
        foreach (var returned in HandlerAnswers.ReturnedBy(body))
            Follow(returned, values, isHandler);
    }

    private void Follow(IOperation? value, LocalValues values, bool isHandler)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                Follow(conversion.Operand, values, isHandler);
                break;
            case IAwaitOperation awaited:
                Follow(awaited.Operation, values, isHandler);
                break;
            case IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IParenthesizedOperation:
                foreach (var arm in HandlerAnswers.ArmsOf(value))
                    Follow(arm, values, isHandler);
                break;
            case ILocalReferenceOperation local when followed.Add(local.Local):
                foreach (var given in values.Of(local.Local))
                    Follow(given, values, isHandler);
                break;
            case IPropertyReferenceOperation { Type: INamedTypeSymbol type } property:
                isTable |= IsSet(type);
                Follow(property.Instance, values, isHandler);
                break;
            case ITranslatedQueryOperation query:
                Follow(query.Operation, values, isHandler);
                break;
            case IObjectCreationOperation creation:
                FollowAll(creation.Arguments, values, isHandler);
                foreach (var set in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
                    Follow((set as ISimpleAssignmentOperation)?.Value, values, isHandler);
                break;
            case IInvocationOperation call:
                FollowCall(call, values, isHandler);
                break;
        }
    }

    private void FollowCall(IInvocationOperation call, LocalValues values, bool isHandler)
    {
        if (IsLimit(call))
        {
            isLimited = true;
            return;
        }

        if (ResultCall.Of(call) is { Body: var sent })
        {
            Follow(sent, values, isHandler);
            return;
        }

        isTable |= call is { TargetMethod: { Name: "Set", ReturnType: INamedTypeSymbol set } } && IsSet(set);
        Follow(call.Instance, values, isHandler);
        FollowAll(call.Arguments, values, isHandler);
        if (called.BehindOf(call, cancellationToken) is not { } body)
            return;

        isLimited |= body.Descendants().Any(it => it is IInvocationOperation inner && IsLimitedBy(inner.TargetMethod.Name));
        if (isHandler && !isLimited)
            FollowReturned(body, isHandler: false);
    }

    private void FollowAll(ImmutableArray<IArgumentOperation> arguments, LocalValues values, bool isHandler)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value is not (IDelegateCreationOperation or IAnonymousFunctionOperation))
                Follow(argument.Value, values, isHandler);
        }
    }

    private bool IsLimit(IInvocationOperation call) =>
        Limits.Contains(call.TargetMethod.Name) || IsLimitedBy(call.TargetMethod.Name) || call.Arguments.Any(static it => it.Value is not IInvocationOperation && it.Value.Descendants().Any(IsMembership));

    /// <summary><c>Where(o => ids.Contains(o.Id))</c> finds no more than the caller names.</summary>
    private static bool IsMembership(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Contains", ContainingType.SpecialType: not SpecialType.System_String } };

    private bool IsLimitedBy(string method)
    {
        if (method is "Take" or "Skip")
            return true;

        foreach (var word in RouteWord.Of(method))
        {
            if (PagingWords.Contains(word) || options.PagingWords.Contains(word, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsSet(INamedTypeSymbol type) => type is { Name: "DbSet", TypeArguments.Length: 1, ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" } };
}
