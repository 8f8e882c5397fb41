namespace Lintel.Endpoints;

/// <summary>Shows each endpoint to the endpoint checks; each is judged once, and its findings are handed out by file.</summary>
internal sealed class EndpointChecks
{
    private readonly EndpointCode code;
    private readonly Once<List<EndpointCheck>> checks;
    private readonly ImmutableArray<CodeScan> scans;
    private readonly ConcurrentDictionary<Endpoint, ImmutableArray<Finding>> judged = new(ReferenceComparer.Instance);

    public EndpointChecks(EndpointCode code)
    {
        this.code = code;
        checks = new(cancellation => Make(code, code.Model(cancellation)));
        scans = CodeScans.Of(code);
    }

    /// <summary>What is found in a file that was written, not generated.</summary>
    public IEnumerable<Finding> In(SemanticModel fileModel, CancellationToken cancellationToken)
    {
        var file = fileModel.SyntaxTree;
        if (code.View.Files.IsGenerated(file))
            yield break;

        foreach (var finding in scans.SelectMany(scan => scan.In(fileModel, cancellationToken)))
            yield return finding;

        foreach (var endpoint in code.Model(cancellationToken).Touching(file))
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

    private static List<EndpointCheck> Make(EndpointCode code, EndpointModel model) => Make(code, model, new SharedHandlers(model));

    private static List<EndpointCheck> Make(EndpointCode code, EndpointModel model, SharedHandlers handlers) => new()
    {
        new EndpointDataAccessCheck(code),
        new ExposedEntityCheck(code, handlers),
        new UndeclaredResponseCheck(code, handlers),
        new UnnamedOperationCheck(code, model),
        new RouteNamingCheck(code, model),
        new AdHocErrorCheck(code, handlers),
        new MutatingGetCheck(code),
        new UnboundedCollectionCheck(code, handlers),
        new BodyOnGetCheck(),
        new MissingTokenCheck(code, handlers),
        new BlockingDataAccessCheck(code, handlers),
        new CapturedServiceCheck(code, handlers),
        new UnversionedEndpointCheck(code, model),
        new MixedStylesCheck(code, model),
        new UndecidedAuthorizationCheck(code, model),
        new AnonymousWriteCheck(code),
        new ExposedAdminCheck(code, model),
    };

    /// <summary>An endpoint is itself; comparing what it holds would cost more than judging it.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Endpoint>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Endpoint x, Endpoint y) => ReferenceEquals(x, y);

        public int GetHashCode(Endpoint obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
