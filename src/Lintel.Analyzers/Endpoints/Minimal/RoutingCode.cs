namespace Lintel.Endpoints;

/// <summary>The set-up code of a compilation, ready to be followed; each part of it is read once.</summary>
internal sealed class RoutingCode
{
    private readonly EndpointCode code;

    public RoutingCode(EndpointCode code, CancellationToken cancellationToken)
    {
        this.code = code;
        CancellationToken = cancellationToken;
        Verdicts = new AuthorizationVerdicts(cancellationToken);
        Names = new NamedUses(code.Compilation, cancellationToken);
        Bodies = new Bodies(code.Models, cancellationToken);
        Calls = new BuilderCalls(code.Types);
        Sites = new CallSites(Names, Bodies, cancellationToken);
        Chains = new ChainReader(Calls, Bodies, Sites);
        Flow = new BuilderFlow(Calls, Bodies, Sites, Chains, new MemberBuilders(Names, Bodies, Chains), new CarterModules(Names, Bodies, cancellationToken));
    }

    public CancellationToken CancellationToken { get; }

    public AuthorizationVerdicts Verdicts { get; }

    public NamedUses Names { get; }

    public Bodies Bodies { get; }

    public BuilderCalls Calls { get; }

    public CallSites Sites { get; }

    public ChainReader Chains { get; }

    public BuilderFlow Flow { get; }

    /// <summary>The endpoint settings of a file.</summary>
    public EndpointOptions OptionsIn(SyntaxTree file) => code.OptionsIn(file);
}
