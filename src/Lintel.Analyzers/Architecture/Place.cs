namespace Lintel.Architecture;

/// <summary>Where a symbol stands: its layer, its module, and whether it is a contract of that module.</summary>
internal sealed record Place(Layer? Layer, Module? Module, bool IsContract)
{
    public static readonly Place Nowhere = new(null, null, false);

    public bool IsNowhere => Layer is null && Module is null;
}
