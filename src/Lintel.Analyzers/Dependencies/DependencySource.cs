using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Dependencies;

/// <summary>One outermost type with its nested types, and what they use; a file with other settings has ledgers of its own.</summary>
internal sealed class DependencySource
{
    private readonly INamedTypeSymbol type;
    private readonly ArchitectureView view;
    private readonly Dictionary<ArchitectureMap, (DependencyLedger? Uses, DependencyLedger? Surface)> ledgers = new();

    private DependencySource(INamedTypeSymbol type, ArchitectureView view) => (this.type, this.view) = (type, view);

    /// <summary>Null if no check watches the type in any of its files.</summary>
    public static DependencySource? Of(INamedTypeSymbol type, ArchitectureView view, Func<ArchitectureMap, DependencyChecks> checksOf)
    {
        var source = new DependencySource(type, view);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (view.In(reference.SyntaxTree) is { } map && !source.ledgers.ContainsKey(map))
                source.Watch(map, checksOf(map));
        }

        return source.ledgers.Count == 0 ? null : source;
    }

    /// <summary>Reads a body that stands in a nested type, or in the type itself.</summary>
    public void Read(ImmutableArray<IOperation> blocks, INamedTypeSymbol part)
    {
        foreach (var block in blocks)
        {
            if (LedgersIn(block.Syntax.SyntaxTree).Uses is { } ledger)
                OperationReader.Read(block, part, ledger);
        }
    }

    /// <summary>Reads the declarations of the type and of all that is nested in it, and reports each rule's objections.</summary>
    public void Finish(in SymbolAnalysisContext context, Gate gate)
    {
        var models = new SemanticModels(context.Compilation);
        ReadDeclarations(type, models);
        foreach (var (violation, places) in DependencyReport.Of(ledgers.Values, new UseLocator(models, context.CancellationToken)))
            gate.Report(context, violation, places);
    }

    private void Watch(ArchitectureMap map, DependencyChecks checks)
    {
        var uses = checks.OpenUses(type);
        var surface = checks.OpenSurface(type);
        if (uses is not null || surface is not null)
            ledgers.Add(map, (uses, surface));
    }

    private (DependencyLedger? Uses, DependencyLedger? Surface) LedgersIn(SyntaxTree tree) =>
        view.In(tree) is { } map && ledgers.TryGetValue(map, out var found) ? found : default;

    private void ReadDeclarations(INamedTypeSymbol part, SemanticModels models)
    {
        ReadDeclaration(part, part);
        if (part.Name.Length == 0)
            ReadReceiver(part, models);
        foreach (var member in part.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
                ReadDeclarations(nested, models);
            else if (member is not ({ IsImplicitlyDeclared: true } or IMethodSymbol { AssociatedSymbol: not null }))
                ReadDeclaration(member, part);
        }
    }

    /// <summary>A C# 14 extension block is a type without a name, whose receiver no symbol that this API knows carries.</summary>
    private void ReadReceiver(INamedTypeSymbol block, SemanticModels models)
    {
        foreach (var reference in block.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax { ParameterList.Parameters: [{ Type: { } receiver }, ..] } || view.Files.IsGenerated(reference.SyntaxTree))
                continue;

            var use = new Use(type, Declared: block, File: reference.SyntaxTree);
            var (uses, surface) = LedgersIn(reference.SyntaxTree);
            uses?.Add(models.Of(reference.SyntaxTree).GetTypeInfo(receiver).Type, use);
            if (Visibility.IsSeenOutside(block))
                surface?.Add(models.Of(reference.SyntaxTree).GetTypeInfo(receiver).Type, use);
        }
    }

    /// <summary>Each written part by itself: it may have settings of its own, and names only what it says.</summary>
    private void ReadDeclaration(ISymbol symbol, INamedTypeSymbol part)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (!view.Files.IsGenerated(reference.SyntaxTree))
                ReadDeclaration(symbol, part, reference.SyntaxTree);
        }

        if (symbol is IMethodSymbol { PartialImplementationPart: { } implementation })
            ReadDeclaration(implementation, part);
    }

    private void ReadDeclaration(ISymbol symbol, INamedTypeSymbol part, SyntaxTree file)
    {
        var (uses, surface) = LedgersIn(file);
        if (uses is not null)
            DeclarationReader.Read(symbol, part, file, uses);
        if (surface is not null && Visibility.IsSeenOutside(symbol))
            DeclarationReader.Read(symbol, part, file, surface);
    }
}
