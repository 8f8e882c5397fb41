using System.Runtime.CompilerServices;

namespace Lintel.Endpoints;

/// <summary>What the readers of endpoints read from: one compilation, its settings and the types that matter. All engines of a compilation share it, with the model.</summary>
internal sealed class EndpointCode
{
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerConfigOptionsProvider, EndpointCode>> ByCompilation = new();

    private readonly Once<EndpointModel> model;

    public EndpointCode(Compilation compilation, ArchitectureView view, KnownTypes types)
    {
        Compilation = compilation;
        View = view;
        Types = types;
        Models = new SemanticModels(compilation);
        Registrations = new(cancellation => ServiceRegistrations.Read(Compilation, Models, cancellation));
        model = new(cancellation => EndpointModel.Read(this, cancellation));
    }

    public Compilation Compilation { get; }

    public ArchitectureView View { get; }

    public KnownTypes Types { get; }

    public SemanticModels Models { get; }

    /// <summary>The types that a registration in source makes services.</summary>
    public Once<ServiceRegistrations> Registrations { get; }

    /// <summary>The code that all engines of a compilation share.</summary>
    public static EndpointCode Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var shared = ByCompilation.GetValue(compilation, static _ => new());
        if (shared.TryGetValue(options.AnalyzerConfigOptionsProvider, out var known))
            return known;

        var view = ArchitectureView.Of(compilation, options, cancellationToken);
        return shared.GetValue(options.AnalyzerConfigOptionsProvider, _ => new EndpointCode(compilation, view, KnownTypes.Of(compilation)));
    }

    /// <summary>The endpoints, read when the first rule asks.</summary>
    public EndpointModel Model(CancellationToken cancellationToken) => model.Get(cancellationToken);

    /// <summary>The endpoint settings of a file.</summary>
    public EndpointOptions OptionsIn(SyntaxTree? file) => file is not null && View.Files.Of(file) is { } options ? options.Endpoints : EndpointOptions.Default;
}
