using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Reads where a file requires authorization on groups and on the mapped controllers.</summary>
internal sealed class MaskingCalls : CodeReader<MaskingCall>
{
    private static readonly string[] Words = ["RequireAuthorization"];

    public override bool MayHold(SourceText text) => HoldsOneOf(text, Words);

    public override IEnumerable<MaskingCall> Read(SemanticModel file, CancellationToken cancellationToken)
    {
        foreach (var node in file.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { ContainsDiagnostics: false } syntax && PolicyNames.NameOf(syntax) == "RequireAuthorization"
                && file.GetOperation(syntax, cancellationToken) is IInvocationOperation call
                && PolicyMethods.UseOf(call.TargetMethod) == PolicyUse.Policy
                && BuilderCalls.Receiver(call)?.Type is { Name: "RouteGroupBuilder" or "ControllerActionEndpointConventionBuilder" })
                yield return new MaskingCall(call, file);
        }
    }
}
