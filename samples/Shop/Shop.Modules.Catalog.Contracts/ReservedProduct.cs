namespace Shop.Modules.Catalog.Contracts;

/// <summary>A product that was taken from stock, at the price of that moment.</summary>
public sealed record ReservedProduct(Guid ProductId, string Name, decimal UnitPrice, int Quantity);
