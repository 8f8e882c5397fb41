namespace Shop.Modules.Catalog.Contracts;

/// <summary>A product as customers see it.</summary>
public sealed record ProductDto(Guid Id, string Sku, string Name, decimal Price);
