namespace Lintel.Dependencies;

/// <summary>A rule about what a type is and where it stands; it reports at the type's name.</summary>
internal abstract class DeclarationCheck(DiagnosticDescriptor rule) : Check<DeclaredType>(rule);
