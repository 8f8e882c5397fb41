namespace Lintel.Dependencies;

/// <summary>Where a type is used: by an operation of a body, by an attribute, or in the declaration of a symbol. One of the three is set.</summary>
/// <param name="Part">The type that holds the use: the source itself, or one nested in it.</param>
/// <param name="File">Of a declaration, the file that it is read in; the parts of a partial type may stand in several.</param>
internal readonly record struct Use(
    INamedTypeSymbol Part, IOperation? Operation = null, SyntaxReference? Attribute = null, ISymbol? Declared = null, SyntaxTree? File = null);
