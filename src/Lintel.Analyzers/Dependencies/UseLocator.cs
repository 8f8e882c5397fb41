using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Dependencies;

/// <summary>Finds the exact span of a use; asked for a report only, so it may take its time.</summary>
internal sealed class UseLocator(SemanticModels models, CancellationToken cancellationToken)
{
    /// <summary>The name of the target, or the whole expression where nothing names it; null where the file of the use does not name it at all.</summary>
    public Location? Find(in Use use, INamedTypeSymbol target)
    {
        if (use.Operation is { } operation)
            return FindIn(operation.Syntax, target);
        if (use.Attribute is { } attribute)
            return NameIn(attribute.GetSyntax(cancellationToken), target) ?? Location.Create(attribute.SyntaxTree, attribute.Span);

        return use.Declared is { } declared ? FindIn(declared, use.File, target) : null;
    }

    private Location FindIn(SyntaxNode syntax, INamedTypeSymbol target)
    {
        if (syntax is ForEachStatementSyntax { Type: var type } && NameIn(type, target) is { } named)
            return named;

        var node = UseSyntax.NodeOf(syntax);
        return NameIn(node, target) ?? node.GetLocation();
    }

    private Location? FindIn(ISymbol declared, SyntaxTree? file, INamedTypeSymbol target)
    {
        foreach (var part in declared.DeclaringSyntaxReferences.Where(part => part.SyntaxTree == file).OrderBy(static part => part.Span.Start))
        {
            if (NameIn(UseSyntax.WholeDeclaration(part.GetSyntax(cancellationToken)), target) is { } found)
                return found;
        }

        return declared is INamedTypeSymbol ? null // another part names it
            : declared.Locations.FirstOrDefault(place => place.SourceTree == file);
    }

    private Location? NameIn(SyntaxNode node, INamedTypeSymbol target)
    {
        foreach (var name in UseSyntax.NamesIn(node))
        {
            if (IsWrittenAs(target, name.Identifier.ValueText) && Refers(name, target))
                return name.Identifier.GetLocation();
        }

        foreach (var name in UseSyntax.NamesIn(node).OfType<IdentifierNameSyntax>())
        {
            if (models.Of(name.SyntaxTree).GetAliasInfo(name, cancellationToken)?.Target is ITypeSymbol aliased && Mentions(aliased, target))
                return name.Identifier.GetLocation();
        }

        return null;
    }

    private bool Refers(SimpleNameSyntax name, INamedTypeSymbol target) => models.Of(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        INamedTypeSymbol type => Is(type, target),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Is(constructor.ContainingType, target), // of an attribute
        _ => false,
    };

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol target) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, target);

    private static bool IsWrittenAs(INamedTypeSymbol target, string text) =>
        text == target.Name || (target.Name.Length == text.Length + "Attribute".Length && target.Name == text + "Attribute");

    private static bool Mentions(ITypeSymbol type, INamedTypeSymbol target) => type switch
    {
        INamedTypeSymbol named => Is(named, target) || named.TypeArguments.Any(argument => Mentions(argument, target)),
        IArrayTypeSymbol array => Mentions(array.ElementType, target),
        IPointerTypeSymbol pointer => Mentions(pointer.PointedAtType, target),
        _ => false,
    };
}
