namespace Lintel.Endpoints;

/// <summary>What the readers of endpoints read from: one compilation, its settings and the types that matter.</summary>
internal sealed class EndpointCode(Compilation compilation, ArchitectureView view, KnownTypes types)
{
    public Compilation Compilation { get; } = compilation;

    public ArchitectureView View { get; } = view;

    public KnownTypes Types { get; } = types;

    public SemanticModels Models { get; } = new(compilation);

    /// <summary>The endpoint settings of a file.</summary>
    public EndpointOptions OptionsIn(SyntaxTree? file) => file is not null && View.Files.Of(file) is { } options ? options.Endpoints : EndpointOptions.Default;
}
