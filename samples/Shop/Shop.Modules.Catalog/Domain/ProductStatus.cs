namespace Shop.Modules.Catalog.Domain;

/// <summary>Whether a product can still be bought. The values are stored.</summary>
internal enum ProductStatus
{
    Active = 1,
    Discontinued = 2,
}
