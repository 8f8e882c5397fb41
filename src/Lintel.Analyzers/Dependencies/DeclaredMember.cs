namespace Lintel.Dependencies;

/// <summary>A member with what it returns or holds, and where its type stands.</summary>
/// <param name="Member">The method, property or field; the lambda or method of a mapped route.</param>
/// <param name="Owner">The type that has the member; one that inherits it where its base is generic.</param>
/// <param name="Type">What the member returns or holds, seen from its owner.</param>
/// <param name="Place">Where the owner stands.</param>
internal readonly record struct DeclaredMember(ISymbol Member, INamedTypeSymbol Owner, ITypeSymbol Type, Place Place)
{
    /// <summary>The call that maps the member to a route; null for a member that is declared and no more.</summary>
    public RouteMapping? Mapping { get; init; }

    public bool IsInherited => Mapping is null && !SymbolEqualityComparer.Default.Equals(Member.ContainingType, Owner);
}
