using Microsoft.EntityFrameworkCore;
using Shop.SharedKernel.Domain;

namespace Shop.Modules.Catalog.Domain;

/// <summary>Something that is sold.</summary>
[Index(nameof(Sku), IsUnique = true)]
public sealed class Product : AggregateRoot
{
    public string Sku { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public decimal Price { get; set; }

    public ProductStatus Status { get; set; }

    public Category? Category { get; set; }
}
