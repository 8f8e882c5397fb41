namespace Lintel.Dependencies;

/// <summary>A rule about what a member returns or holds; it reports at the member's type.</summary>
internal abstract class MemberCheck(DiagnosticDescriptor rule) : Check<DeclaredMember>(rule);
