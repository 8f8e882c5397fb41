using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Requests;

/// <summary>A call that may send a request, in a class that stands in the pipeline of one.</summary>
/// <param name="Call">The call.</param>
/// <param name="Handler">The class whose code it is.</param>
internal readonly record struct Dispatch(IInvocationOperation Call, INamedTypeSymbol Handler);

/// <summary>Finds the calls by which handlers may send requests, by their names first.</summary>
internal sealed class Dispatches(RequestCode code)
{
    private readonly Once<HashSet<INamedTypeSymbol>> bases = new(cancellation => BasesOfHandlers(code, cancellation));

    public IEnumerable<Dispatch> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (!code.Types.HasMediator)
            yield break;

        var text = file.GetText(cancellationToken);
        if (!NamedUses.Holds(text, "Send") && !NamedUses.Holds(text, "CreateStream"))
            yield break;

        foreach (var node in file.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: "Send" or "CreateStream" } name && NamedUses.CallOf(name) is { } call
                && HandlerAround(call, cancellationToken) is { } handler
                && code.Models.Of(file).GetOperation(call, cancellationToken) is IInvocationOperation operation)
                yield return new Dispatch(operation, handler);
        }
    }

    private INamedTypeSymbol? HandlerAround(SyntaxNode call, CancellationToken cancellationToken)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            if (at is TypeDeclarationSyntax declaration && code.Models.Of(at.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
                && type.TypeKind is TypeKind.Class or TypeKind.Struct && (Handlers.MayNotSend(type) || bases.Get(cancellationToken).Contains(type)))
                return type;
        }

        return null;
    }

    /// <summary>The classes of this compilation that handlers derive from; their code runs in the handler.</summary>
    private static HashSet<INamedTypeSymbol> BasesOfHandlers(RequestCode code, CancellationToken cancellationToken)
    {
        var bases = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.BaseType is not { SpecialType: SpecialType.None } || !Handlers.MayNotSend(type))
                continue;

            for (var at = type.BaseType; at is not null && code.IsCompiled(at); at = at.BaseType)
                bases.Add(at.OriginalDefinition);
        }

        return bases;
    }
}
