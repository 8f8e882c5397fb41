namespace Lintel.Architecture;

/// <summary>What an assembly says of itself in its metadata, for every project that sees it.</summary>
/// <param name="Module">The module of all its types, or null.</param>
/// <param name="Layer">The layer of all its types, or null.</param>
/// <param name="IsContract">Whether all its types are contracts.</param>
internal sealed record Stamp(string? Module, string? Layer, bool IsContract)
{
    public static readonly Stamp Blank = new(null, null, false);

    public static Stamp Of(IAssemblySymbol assembly)
    {
        var stamp = Blank;
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is not { AttributeClass.Name: "AssemblyMetadataAttribute", ConstructorArguments: [{ Value: string key }, { Value: string { Length: > 0 } value }] })
                continue;

            stamp = key switch
            {
                "Lintel.Module" => stamp with { Module = stamp.Module ?? value },
                "Lintel.Layer" => stamp with { Layer = stamp.Layer ?? value },
                "Lintel.Contracts" => stamp with { IsContract = string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) },
                _ => stamp,
            };
        }

        return stamp;
    }

    /// <summary>Every value that the assembly has for one of these names; more than one is a mistake.</summary>
    public static IEnumerable<string> ValuesOf(IAssemblySymbol assembly, string name)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "AssemblyMetadataAttribute", ConstructorArguments: [{ Value: string key }, { Value: string value }] } && key == name)
                yield return value;
        }
    }
}
