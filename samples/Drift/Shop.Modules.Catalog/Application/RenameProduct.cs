using FluentValidation;
using Mediator;

namespace Shop.Modules.Catalog.Application;

/// <summary>Gives a product another name.</summary>
public sealed record RenameProduct(Guid Id, string Name) : ICommand<bool>;

/// <summary>Copied from another command, with its type.</summary>
internal sealed class RenameProductValidator : AbstractValidator<AddProduct>
{
    public RenameProductValidator() => RuleFor(command => command.Name).NotEmpty().MaximumLength(200);
}

/// <summary>Renames it in place.</summary>
public sealed class RenameProductHandler(IServiceProvider services) : ICommandHandler<RenameProduct, bool>
{
    public async ValueTask<bool> Handle(RenameProduct command, CancellationToken cancellationToken)
    {
        var products = (Domain.IProductRepository)services.GetService(typeof(Domain.IProductRepository))!;
        if (await products.FindAsync(command.Id, cancellationToken) is not { } product)
        {
            return false;
        }

        product.DisplayName = command.Name;
        await ((IProductStore)products).SaveAsync(product, cancellationToken);
        return true;
    }
}
