namespace Shop.Modules.Catalog.Endpoints;

/// <summary>The policies of Catalog's endpoints.</summary>
internal static class CatalogPolicies
{
    public const string Manage = "catalog.manage";
}
