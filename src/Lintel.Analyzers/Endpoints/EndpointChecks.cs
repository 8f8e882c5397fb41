namespace Lintel.Endpoints;

/// <summary>Shows each endpoint to the endpoint checks; each is judged once, and its findings are handed out by file.</summary>
internal sealed class EndpointChecks
{
    private readonly EndpointCode code;
    private readonly Once<EndpointModel> model;
    private readonly Once<List<EndpointCheck>> checks;
    private readonly ConcurrentDictionary<Endpoint, ImmutableArray<Finding>> judged = new(ReferenceComparer.Instance);

    public EndpointChecks(EndpointCode code)
    {
        this.code = code;
        model = new(cancellation => EndpointModel.Read(code, cancellation));
        checks = new(cancellation => Make(code, model.Get(cancellation)));
    }

    /// <summary>What is found in a file that was written, not generated.</summary>
    public IEnumerable<Finding> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (code.View.Files.IsGenerated(file))
            yield break;

        foreach (var endpoint in model.Get(cancellationToken).Touching(file))
        {
            foreach (var finding in Judge(endpoint, cancellationToken))
            {
                if (finding.Places[0].SourceTree == file)
                    yield return finding;
            }
        }
    }

    private ImmutableArray<Finding> Judge(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (judged.TryGetValue(endpoint, out var known))
            return known;

        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var check in checks.Get(cancellationToken))
            findings.AddRange(check.Examine(endpoint, cancellationToken));
        return judged.GetOrAdd(endpoint, findings.ToImmutable());
    }

    private static List<EndpointCheck> Make(EndpointCode code, EndpointModel model) => new()
    {
        new EndpointDataAccessCheck(code),
        new UnnamedOperationCheck(code, model),
        new RouteNamingCheck(code, model),
        new MutatingGetCheck(code),
        new BodyOnGetCheck(),
        new MissingTokenCheck(code, model),
        new BlockingDataAccessCheck(code, model),
        new UndecidedAuthorizationCheck(code, model),
        new AnonymousWriteCheck(code),
    };

    /// <summary>An endpoint is itself; comparing what it holds would cost more than judging it.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Endpoint>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Endpoint x, Endpoint y) => ReferenceEquals(x, y);

        public int GetHashCode(Endpoint obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
