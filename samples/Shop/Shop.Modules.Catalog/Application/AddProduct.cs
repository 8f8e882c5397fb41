using FluentValidation;
using Mediator;
using Shop.Modules.Catalog.Domain;
using Shop.SharedKernel.Domain;

namespace Shop.Modules.Catalog.Application;

/// <summary>Puts a new product on sale.</summary>
internal sealed record AddProduct(string Sku, string Name, decimal Price, int Stock) : ICommand<Guid>;

/// <summary>What a new product must look like.</summary>
internal sealed class AddProductValidator : AbstractValidator<AddProduct>
{
    public AddProductValidator()
    {
        RuleFor(command => command.Sku).NotEmpty().MaximumLength(Product.SkuLength);
        RuleFor(command => command.Name).NotEmpty().MaximumLength(Product.NameLength);
        RuleFor(command => command.Price).GreaterThan(0).PrecisionScale(18, 2, ignoreTrailingZeros: true);
        RuleFor(command => command.Stock).GreaterThanOrEqualTo(0);
    }
}

/// <summary>Adds the product unless its SKU is taken.</summary>
internal sealed class AddProductHandler(IProductRepository products) : ICommandHandler<AddProduct, Guid>
{
    public async ValueTask<Guid> Handle(AddProduct command, CancellationToken cancellationToken)
    {
        if (await products.SkuExistsAsync(command.Sku, cancellationToken))
        {
            throw new RuleViolationException($"SKU '{command.Sku}' is taken");
        }

        var product = new Product(command.Sku, command.Name, command.Price, command.Stock);
        products.Add(product);
        await products.SaveChangesAsync(cancellationToken);
        return product.Id;
    }
}
