using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Dependencies;

/// <summary>Where the solution uses a type, as far as its visibility and its inheritance are concerned.</summary>
/// <param name="LeaveAssembly">Whether an assembly that sees no internals uses it.</param>
/// <param name="AllowSealed">Whether sealing it takes nothing from anybody.</param>
/// <param name="Documents">The documents that use it.</param>
internal sealed record TypeUses(bool LeaveAssembly, bool AllowSealed, ImmutableHashSet<DocumentId> Documents)
{
    public static async Task<TypeUses> FindAsync(INamedTypeSymbol type, Project project, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        var isSealed = MayBeSealed(type)
            && !(await SymbolFinder.FindDerivedClassesAsync(type, solution, cancellationToken: cancellationToken).ConfigureAwait(false)).Any();
        var documents = ImmutableHashSet.CreateBuilder<DocumentId>();
        foreach (var symbol in await SymbolFinder.FindReferencesAsync(type, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var place in symbol.Locations)
            {
                var isOutside = place.Document.Project.Id != project.Id;
                if (isOutside && !await SeesInternalsAsync(place.Document.Project, type, cancellationToken).ConfigureAwait(false))
                    return new TypeUses(true, false, ImmutableHashSet<DocumentId>.Empty);

                documents.Add(place.Document.Id);
                isSealed = isSealed && !await NeedsHeirsAsync(place, isOutside, cancellationToken).ConfigureAwait(false);
            }
        }

        return new TypeUses(false, isSealed, documents.ToImmutable());
    }

    private static bool MayBeSealed(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsSealed: false, IsStatic: false }
        && type.GetMembers().All(static member => member.IsImplicitlyDeclared
            || (!member.IsVirtual && (member.IsOverride || !IsForHeirs(member.DeclaredAccessibility))));

    private static bool IsForHeirs(Accessibility accessibility) =>
        accessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal;

    private static async Task<bool> SeesInternalsAsync(Project project, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
        && type.ContainingAssembly.GivesAccessTo(compilation.Assembly);

    /// <summary>A constraint takes no sealed class; and what a test derives at run time, as for <c>Mock&lt;PayHandler&gt;</c>, no search can see.</summary>
    private static async Task<bool> NeedsHeirsAsync(ReferenceLocation place, bool isOutside, CancellationToken cancellationToken) =>
        await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && root.FindNode(place.Location.SourceSpan).AncestorsAndSelf().Any(node => node is TypeConstraintSyntax || (isOutside && node is TypeArgumentListSyntax));
}
