namespace Lintel.Reporting;

/// <summary>A violation with its places: the first is reported, the others are additional locations.</summary>
internal readonly record struct Finding(Violation Violation, ImmutableArray<Location> Places)
{
    public Finding(Violation violation, Location place)
        : this(violation, ImmutableArray.Create(place))
    {
    }
}
