namespace Lintel.Dependencies;

/// <summary>A type as it is declared, and where it stands.</summary>
internal readonly record struct DeclaredType(INamedTypeSymbol Type, Place Place, CancellationToken CancellationToken);
