using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of minimal APIs and of Carter: each call that maps one, on every way in which it is reached.</summary>
internal sealed class MinimalReader(EndpointCode code) : EndpointReader
{
    public override IEnumerable<Endpoint> Read(CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        var bodies = new Bodies(code.Models, cancellationToken);
        var calls = new BuilderCalls(code.Types);
        var sites = new CallSites(names, bodies, cancellationToken);
        var chains = new ChainReader(calls, bodies);
        var flow = new BuilderFlow(calls, bodies, sites, chains, new CarterModules(bodies, cancellationToken));
        var mappings = new Mappings(flow, chains, sites, new HandlerArgument(bodies, code.Models, cancellationToken), bodies, code);
        foreach (var syntax in names.CallsOf("Map"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsRead(syntax) || bodies.Of(syntax) is not IInvocationOperation call || !calls.IsMap(call.TargetMethod))
                continue;

            foreach (var endpoint in mappings.Of(call))
                yield return endpoint;
        }
    }

    private bool IsRead(InvocationExpressionSyntax call) =>
        code.OptionsIn(call.SyntaxTree).Kinds.Contains("minimal") && !code.View.Files.IsGenerated(call.SyntaxTree);
}
