namespace Lintel.Endpoints;

/// <summary>What the readers of endpoints read from: one compilation, its settings and the types that matter.</summary>
internal sealed class EndpointCode
{
    public EndpointCode(Compilation compilation, ArchitectureView view, KnownTypes types)
    {
        Compilation = compilation;
        View = view;
        Types = types;
        Models = new SemanticModels(compilation);
        Registrations = new(cancellation => ServiceRegistrations.Read(Compilation, Models, cancellation));
    }

    public Compilation Compilation { get; }

    public ArchitectureView View { get; }

    public KnownTypes Types { get; }

    public SemanticModels Models { get; }

    /// <summary>The types that a registration in source makes services.</summary>
    public Once<ServiceRegistrations> Registrations { get; }

    /// <summary>The endpoint settings of a file.</summary>
    public EndpointOptions OptionsIn(SyntaxTree? file) => file is not null && View.Files.Of(file) is { } options ? options.Endpoints : EndpointOptions.Default;
}
