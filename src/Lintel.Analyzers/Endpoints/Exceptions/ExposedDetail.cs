namespace Lintel.Endpoints;

/// <summary>A detail of an exception that the code sends to the caller.</summary>
/// <param name="Access">The expression that reads the detail, or the exception itself.</param>
/// <param name="Exception">The type of the exception, as far as the code knows it.</param>
/// <param name="IsMessage">Whether it is the message alone.</param>
/// <param name="Sink">What sends it.</param>
/// <param name="File">The model of the file that it stands in.</param>
internal sealed record ExposedDetail(IOperation Access, ITypeSymbol Exception, bool IsMessage, IOperation Sink, SemanticModel File)
{
    public ISymbol Source => CodeOwner.Of(Access.Syntax, File);
}
