namespace Lintel.Dependencies;

/// <summary>One type uses another, however often. The source is the outermost type; what is nested in it belongs to it.</summary>
internal readonly record struct Dependency(INamedTypeSymbol From, INamedTypeSymbol To);
