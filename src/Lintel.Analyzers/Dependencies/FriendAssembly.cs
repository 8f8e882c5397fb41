namespace Lintel.Dependencies;

/// <summary>An assembly that is shown the internals of another.</summary>
/// <param name="Of">Whose internals it sees.</param>
/// <param name="Name">Its simple name, without a public key.</param>
/// <param name="Written">The attribute that says so; null if no file of the team's does, as with an item of the project file.</param>
internal readonly record struct FriendAssembly(IAssemblySymbol Of, string Name, SyntaxReference? Written);
