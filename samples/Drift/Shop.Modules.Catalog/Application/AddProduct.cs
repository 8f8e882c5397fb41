using Mediator;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Application;

/// <summary>Puts a new product on sale.</summary>
public sealed record AddProduct(string Sku, string Name, decimal Price) : ICommand<Guid>;

/// <summary>Adds it.</summary>
public sealed class AddProductHandler(IServiceProvider services) : ICommandHandler<AddProduct, Guid>
{
    public async ValueTask<Guid> Handle(AddProduct command, CancellationToken cancellationToken)
    {
        var store = (IProductStore)services.GetService(typeof(IProductStore))!;
        var product = new Product { Sku = command.Sku, DisplayName = command.Name, Price = command.Price };
        await store.SaveAsync(product, cancellationToken);
        return product.Id;
    }
}

/// <summary>Where products are kept.</summary>
internal interface IProductStore
{
    Task SaveAsync(Product product, CancellationToken cancellationToken);
}
