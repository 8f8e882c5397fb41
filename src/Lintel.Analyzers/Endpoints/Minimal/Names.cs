using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Where the names of calls stand.</summary>
internal static class Names
{
    /// <summary>The name of the method that is called.</summary>
    public static Location PlaceOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: { } called } ? PlaceOf(called) : call.Syntax.GetLocation();

    private static Location PlaceOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        _ => called.GetLocation(),
    };
}
