using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>Shows the requests and validators of a compilation to the request checks, and hands out what they find by file.</summary>
internal sealed class RequestChecks
{
    private readonly RequestCode code;
    private readonly Once<RequestModel> model;
    private readonly Once<FindingsByFile> declared;
    private readonly NestedDispatchCheck nestedDispatch;
    private readonly Dispatches dispatches;
    private readonly Once<SynchronousValidationCheck> synchronousValidation;
    private readonly SynchronousCalls calls;

    public RequestChecks(RequestCode code)
    {
        this.code = code;
        model = new(cancellation => RequestModel.Read(code, cancellation));
        declared = new(cancellation => JudgeDeclared(model.Get(cancellation), cancellation));
        nestedDispatch = new(code);
        dispatches = new(code);
        synchronousValidation = new(cancellation => new SynchronousValidationCheck(code, model.Get(cancellation)));
        calls = new(code);
    }

    /// <summary>What is found in a file that was written, not generated.</summary>
    public IEnumerable<Finding> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (code.View.Files.IsGenerated(file))
            yield break;

        foreach (var finding in declared.Get(cancellationToken).In(file))
            yield return finding;

        foreach (var dispatch in dispatches.In(file, cancellationToken))
        {
            foreach (var finding in nestedDispatch.Examine(dispatch, cancellationToken))
                yield return finding;
        }

        foreach (var call in calls.In(file, cancellationToken))
        {
            foreach (var finding in synchronousValidation.Get(cancellationToken).Examine(call, cancellationToken))
                yield return finding;
        }
    }

    /// <summary>What is wrong with declarations, which one file alone cannot tell.</summary>
    private FindingsByFile JudgeDeclared(RequestModel read, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        Judge(new MistargetedValidatorCheck(code, read), read.Validators.Compiled, found, cancellationToken);
        Judge(new UnvalidatedCommandCheck(code, read), FirstOfEach(read.Handlers), found, cancellationToken);
        Judge(new MutableRequestCheck(code, read), read.Compiled, found, cancellationToken);
        Judge(new DoubleValidationCheck(code, read), read.Compiled, found, cancellationToken);
        Judge(new IdleValidatorCheck(code, read), code.Endpoints(cancellationToken), found, cancellationToken);
        if (RuleSwitch.IsOn(RequestRules.UnboundedMember, code.Compilation, cancellationToken))
            Judge(new UnboundedMemberCheck(code, read), ValidatedBodies.In(code, read), found, cancellationToken);

        return new FindingsByFile(found);
    }

    private static void Judge<TFact>(RequestCheck<TFact> check, IEnumerable<TFact> facts, List<Finding> found, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
            found.AddRange(check.Examine(fact, cancellationToken));
    }

    /// <summary>A request is said once, whoever else handles it.</summary>
    private static IEnumerable<RequestHandler> FirstOfEach(List<RequestHandler> handlers) => handlers
        .OrderBy(static it => it.Place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static it => it.Place.SourceSpan.Start)
        .GroupBy(static it => it.Request, SymbolEqualityComparer.Default)
        .Select(static it => it.FirstOrDefault(static handler => handler.Place.IsInSource) ?? it.First());
}
