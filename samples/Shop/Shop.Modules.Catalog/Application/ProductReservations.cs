using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Domain;
using Shop.SharedKernel.Domain;

namespace Shop.Modules.Catalog.Application;

/// <summary>Keeps Catalog's promise to whoever sells its products.</summary>
internal sealed class ProductReservations(IProductRepository products) : IProductReservations
{
    public async Task<IReadOnlyList<ReservedProduct>> ReserveAsync(
        IReadOnlyList<ReservationLine> lines, CancellationToken cancellationToken)
    {
        var known = await products.FindAllAsync([.. lines.Select(line => line.ProductId)], cancellationToken);
        var reserved = lines.Select(line => Reserve(line, known)).ToList();
        await products.SaveChangesAsync(cancellationToken);
        return reserved;
    }

    private static ReservedProduct Reserve(ReservationLine line, IReadOnlyDictionary<Guid, Product> known)
    {
        if (!known.TryGetValue(line.ProductId, out var product))
        {
            throw new RuleViolationException($"There is no product '{line.ProductId}'");
        }

        product.Reserve(line.Quantity);
        return new ReservedProduct(product.Id, product.Name, product.Price, line.Quantity);
    }
}
