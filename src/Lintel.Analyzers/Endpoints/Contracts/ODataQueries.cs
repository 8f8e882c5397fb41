namespace Lintel.Endpoints;

/// <summary>Tells the endpoints whose answer OData composes: their model is a contract of its own.</summary>
internal static class ODataQueries
{
    public static bool Compose(Endpoint endpoint)
    {
        foreach (var mount in endpoint.Mounts)
        {
            foreach (var convention in mount.Conventions)
            {
                if (convention.Name.StartsWith("EnableQuery", StringComparison.Ordinal) || convention.Name.Contains("OData"))
                    return true;
            }
        }

        for (var type = endpoint.Owner as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.Name == "ODataController")
                return true;
        }

        return false;
    }
}
