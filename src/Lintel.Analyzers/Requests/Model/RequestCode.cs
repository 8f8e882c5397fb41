using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>What requests and validators are read from: one compilation, what it references of the solution, and its settings.</summary>
internal sealed class RequestCode(EndpointCode endpoints)
{
    public Compilation Compilation { get; } = endpoints.Compilation;

    public ArchitectureView View { get; } = endpoints.View;

    public KnownTypes Types { get; } = endpoints.Types;

    public SemanticModels Models { get; } = endpoints.Models;

    public SolutionAssemblies Solution { get; } = new(endpoints.Compilation.Assembly);

    /// <summary>The endpoints of the compilation; none where no framework for them is referenced.</summary>
    public ImmutableArray<Endpoint> Endpoints(CancellationToken cancellationToken) =>
        Types.HasEndpoints ? endpoints.Model(cancellationToken).Endpoints : ImmutableArray<Endpoint>.Empty;

    /// <summary>The settings of a file.</summary>
    public RequestOptions OptionsIn(SyntaxTree? file) => file is not null && View.Files.Of(file) is { } options ? options.Requests : RequestOptions.Default;

    /// <summary>The settings of the file that declares the symbol; of one that no file declares, those of the first file.</summary>
    public RequestOptions OptionsOf(ISymbol symbol) => View.Files.FirstOf(symbol) is { } file ? OptionsIn(file)
        : View.Files.Distinct.Count > 0 ? View.Files.Distinct[0].Requests
        : RequestOptions.Default;

    /// <summary>Whether the compilation itself declares the type.</summary>
    public bool IsCompiled(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether the type is the team's own.</summary>
    public bool IsOurs(ITypeSymbol type) => type.ContainingAssembly is { } assembly && Solution.Includes(assembly);

    /// <summary>Where a report about the type stands; null if it is not written here, but generated or referenced.</summary>
    public Location? PlaceOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        IsCompiled(type) && View.Files.FirstOf(type) is not null ? ReportLocation.OfType(type, View.Files, cancellationToken) : null;

    /// <summary>The assemblies of the solution that the compilation references.</summary>
    public IEnumerable<IAssemblySymbol> Referenced()
    {
        foreach (var assembly in Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (Solution.Includes(assembly))
                yield return assembly;
        }
    }
}
