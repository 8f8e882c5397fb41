namespace Shop.Modules.Catalog.Domain;

/// <summary>Whether a product can still be bought.</summary>
public enum ProductStatus
{
    Active,
    OutOfStock,
    Discontinued,
}
