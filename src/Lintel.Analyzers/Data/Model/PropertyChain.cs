using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Reads what is said of a property after the call that names it: along the chain, in a local, in a lambda.</summary>
internal static class PropertyChain
{
    public static Facets After(IInvocationOperation named)
    {
        var said = InLambdasOf(named);
        return said | After(named, depth: 0);
    }

    private static Facets After(IOperation builder, int depth)
    {
        if (depth > 8)
            return Facets.Unknown; // a local that is assigned in a circle

        var said = Facets.None;
        while (true)
        {
            var (parent, child) = Outside(builder);
            switch (parent)
            {
                case IExpressionStatementOperation:
                    return said;
                case IInvocationOperation call when ReferenceEquals(call.Instance, child):
                    said |= Of(call) | InLambdasOf(call);
                    builder = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } }:
                    said |= Of(call) | InLambdasOf(call);
                    builder = call;
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } declarator }:
                    return said | OfUses(declarator, local, depth);
                default:
                    return said | Facets.Unknown; // it is handed on
            }
        }
    }

    private static Facets Of(IInvocationOperation call) =>
        EfAssemblies.Includes(call.TargetMethod.ContainingAssembly) ? FacetCalls.Of(call) : Facets.Unknown;

    /// <summary><c>Properties&lt;Status&gt;(it => it.HaveConversion&lt;string&gt;())</c>.</summary>
    private static Facets InLambdasOf(IInvocationOperation call)
    {
        var said = Facets.None;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is not { TypeKind: TypeKind.Delegate, Name: "Action" })
                continue;

            said |= BuilderCalls.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var builder] } lambda }
                ? OfUses(lambda, builder, depth: 0)
                : Facets.Unknown;
        }

        return said;
    }

    private static Facets OfUses(IOperation within, ISymbol symbol, int depth)
    {
        var said = Facets.None;
        foreach (var operation in (symbol is ILocalSymbol ? Bodies.RootOf(within) : within).Descendants())
        {
            var used = operation switch
            {
                ILocalReferenceOperation local => (ISymbol)local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(used, symbol))
                said |= After(operation, depth + 1);
        }

        return said;
    }

    private static (IOperation? Parent, IOperation Child) Outside(IOperation operation)
    {
        var child = operation;
        while (child.Parent is IConversionOperation or IParenthesizedOperation)
            child = child.Parent;
        return (child.Parent, child);
    }
}
