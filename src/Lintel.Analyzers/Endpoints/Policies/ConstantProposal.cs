namespace Lintel.Endpoints;

/// <summary>The constant that should stand where a literal does.</summary>
/// <param name="Shown">How the message names it; several if it is not clear which.</param>
/// <param name="Expression">What is written in its place; null if it is not clear.</param>
/// <param name="Holder">The type that holds the constants, or will; null if that has yet to be made.</param>
/// <param name="Missing">The constants that have yet to be made, as <c>Name=value</c>.</param>
internal sealed record ConstantProposal(string Shown, string? Expression, INamedTypeSymbol? Holder, ImmutableArray<string> Missing);
