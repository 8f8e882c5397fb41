using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of minimal APIs and of Carter: each call that maps one, on every way in which it is reached.</summary>
internal sealed class MinimalReader(EndpointCode code, RoutingCode routing) : EndpointReader
{
    public override IEnumerable<Endpoint> Read(CancellationToken cancellationToken)
    {
        var mappings = new Mappings(routing, new HandlerArgument(routing.Bodies, code.Models, cancellationToken), code);
        foreach (var syntax in routing.Names.CallsOf("Map"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsRead(syntax) || routing.Bodies.Of(syntax) is not IInvocationOperation call || !routing.Calls.IsMap(call.TargetMethod))
                continue;

            foreach (var endpoint in mappings.Of(call))
                yield return endpoint;
        }
    }

    private bool IsRead(InvocationExpressionSyntax call) =>
        code.OptionsIn(call.SyntaxTree).Kinds.Contains("minimal") && !code.View.Files.IsGenerated(call.SyntaxTree);
}
