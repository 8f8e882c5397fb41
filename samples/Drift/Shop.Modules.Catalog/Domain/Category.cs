using Shop.SharedKernel.Domain;

namespace Shop.Modules.Catalog.Domain;

/// <summary>A shelf of the shop.</summary>
public sealed class Category : AggregateRoot
{
    public string Name { get; set; } = "";
}
