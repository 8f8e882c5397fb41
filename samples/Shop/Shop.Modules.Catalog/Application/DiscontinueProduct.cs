using FluentValidation;
using Mediator;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Application;

/// <summary>Takes a product off sale; answers false if there is none.</summary>
internal sealed record DiscontinueProduct(Guid Id) : ICommand<bool>;

/// <summary>Which products can be taken off sale.</summary>
internal sealed class DiscontinueProductValidator : AbstractValidator<DiscontinueProduct>
{
    public DiscontinueProductValidator() => RuleFor(command => command.Id).NotEmpty();
}

/// <summary>Marks the product, and leaves old orders as they are.</summary>
internal sealed class DiscontinueProductHandler(IProductRepository products) : ICommandHandler<DiscontinueProduct, bool>
{
    public async ValueTask<bool> Handle(DiscontinueProduct command, CancellationToken cancellationToken)
    {
        if (await products.FindAsync(command.Id, cancellationToken) is not { } product)
        {
            return false;
        }

        product.Discontinue();
        await products.SaveChangesAsync(cancellationToken);
        return true;
    }
}
