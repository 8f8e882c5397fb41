using Shop.SharedKernel.Domain;

namespace Shop.Modules.Catalog.Domain;

/// <summary>Something that is sold, and how much of it is left.</summary>
internal sealed class Product : AggregateRoot
{
    public const int SkuLength = 32;
    public const int NameLength = 200;

    public Product(string sku, string name, decimal price, int stock)
    {
        Sku = sku;
        Name = name;
        Price = price;
        Stock = stock;
        Status = ProductStatus.Active;
    }

    public string Sku { get; private set; }

    public string Name { get; private set; }

    public decimal Price { get; private set; }

    public int Stock { get; private set; }

    public ProductStatus Status { get; private set; }

    public void Reserve(int quantity)
    {
        if (Status != ProductStatus.Active)
        {
            throw new RuleViolationException($"Product '{Sku}' is no longer sold");
        }

        if (Stock < quantity)
        {
            throw new RuleViolationException($"Product '{Sku}' has {Stock} left, fewer than {quantity}");
        }

        Stock -= quantity;
    }

    public void Discontinue() => Status = ProductStatus.Discontinued;
}
