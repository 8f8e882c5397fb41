using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>All values that the locals of a body are given.</summary>
internal sealed class LocalValues
{
    private readonly Dictionary<ISymbol, List<IOperation>> values = new(SymbolEqualityComparer.Default);

    public static LocalValues In(IOperation body)
    {
        var found = new LocalValues();
        foreach (var operation in body.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer() is { } initializer)
                found.Add(declarator.Symbol, initializer.Value);
            else if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment)
                found.Add(target.Local, assignment.Value);
            else if (operation is IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } declared } } match)
                found.Add(declared, match.Value);
            else if (operation is IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } named } } tested)
                found.Add(named, tested.Value);
        }

        return found;
    }

    public IEnumerable<IOperation> Of(ISymbol local) => values.TryGetValue(local, out var given) ? given : Enumerable.Empty<IOperation>();

    private void Add(ISymbol local, IOperation value)
    {
        if (!values.TryGetValue(local, out var given))
            values[local] = given = new();
        given.Add(value);
    }
}
