using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Finds what answers in what is handed to a map: a lambda, a method, or the parameter of a wrapper.</summary>
internal sealed class HandlerArgument(Bodies bodies, SemanticModels models, CancellationToken cancellationToken)
{
    /// <summary>The argument as the map has it; null if the call takes none.</summary>
    public static IOperation? Of(IInvocationOperation map) => CallSites.ArgumentNamed(map, "handler") ?? CallSites.ArgumentNamed(map, "requestDelegate");

    /// <summary>What the argument is at its root: never a conversion or a creation of a delegate.</summary>
    public IOperation Root(IOperation argument)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            var next = argument switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IDelegateCreationOperation creation => creation.Target,
                ILocalReferenceOperation local => bodies.UsesAround(local).ValueOf(local.Local),
                _ => null,
            };
            if (next is null)
                return argument;

            argument = next;
        }

        return argument;
    }

    public EndpointHandler? HandlerOf(IOperation root) => root switch
    {
        IAnonymousFunctionOperation lambda => new EndpointHandler(lambda.Symbol, lambda.Syntax, models),
        IMethodReferenceOperation reference => new EndpointHandler(
            reference.Method, (reference.Method.PartialImplementationPart ?? reference.Method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken), models),
        _ => null,
    };

    /// <summary>What attributes on the handler say; those on the class that holds it mean nothing to ASP.NET.</summary>
    public static IEnumerable<Convention> SaidBy(EndpointHandler? handler)
    {
        foreach (var attribute in handler?.Method.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
            yield return Attributes.Said(attribute, ConventionScope.Endpoint, handler!.Method);
    }
}
