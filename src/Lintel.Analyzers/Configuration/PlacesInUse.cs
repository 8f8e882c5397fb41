namespace Lintel.Configuration;

/// <summary>Which kinds of place the code of the compilation has at all.</summary>
internal sealed class PlacesInUse
{
    private readonly ArchitectureView view;

    private PlacesInUse(ArchitectureView view) => this.view = view;

    public bool Layers { get; private set; }

    public bool Modules { get; private set; }

    /// <summary>Whether layers stand inside modules.</summary>
    public bool IsModular { get; private set; }

    public static PlacesInUse Read(Compilation compilation, ArchitectureView view, CancellationToken cancellationToken)
    {
        var inUse = new PlacesInUse(view) { IsModular = view.Files.Distinct.Exists(static options => options.Architecture == ArchitecturePreset.Modular) };
        inUse.Visit(compilation.Assembly.GlobalNamespace, cancellationToken);
        return inUse;
    }

    private void Visit(INamespaceSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in container.GetTypeMembers())
        {
            if (Layers && Modules)
                return;

            var place = view.Of(type)?.Of(type) ?? Place.Nowhere;
            Layers |= place.Layer is not null;
            Modules |= place.Module is not null;
        }

        foreach (var inner in container.GetNamespaceMembers())
            Visit(inner, cancellationToken);
    }
}
