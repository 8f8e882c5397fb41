using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Where a body names each of its locals and parameters; read once for each body.</summary>
internal sealed class BodyUses
{
    private static readonly List<IOperation> Nowhere = new();

    private readonly Dictionary<ISymbol, List<IOperation>> uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation?> values = new(SymbolEqualityComparer.Default);

    public BodyUses(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
            Read(operation);
    }

    /// <summary>The receiver of an extension block, as far as the body names it.</summary>
    public IParameterSymbol? Extended { get; private set; }

    /// <summary>Where the body names the local or parameter.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => uses.TryGetValue(symbol, out var found) ? found : Nowhere;

    /// <summary>The only value that a local ever has; null if there are several, or none that can be seen.</summary>
    public IOperation? ValueOf(ISymbol local) => values.TryGetValue(local, out var value) ? value : null;

    /// <summary>Whether something is assigned to the symbol after its declaration.</summary>
    public bool IsReassigned(ISymbol symbol) => values.TryGetValue(symbol, out var value) && value is null;

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, local);
                if (local.IsDeclaration)
                    values[local.Local] = null; // deconstructed, or an out argument
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, parameter);
                if (parameter.Parameter.ContainingSymbol is INamedTypeSymbol)
                    Extended = parameter.Parameter;
                break;
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Set(declarator.Symbol, initializer.Value);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { IsDeclaration: false } target } assignment:
                Set(target.Local, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation target }:
                values[target.Parameter] = null;
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation given }:
                values[given.Local] = null;
                break;
        }
    }

    private void Add(ISymbol symbol, IOperation use)
    {
        if (!uses.TryGetValue(symbol, out var found))
            uses[symbol] = found = new();
        found.Add(use);
    }

    private void Set(ISymbol symbol, IOperation value) => values[symbol] = values.ContainsKey(symbol) ? null : value;
}
