namespace Shop.Modules.Catalog.Contracts;

/// <summary>Takes products from stock for somebody who is about to buy them.</summary>
public interface IProductReservations
{
    /// <summary>Reserves all lines or none, and says what each product is called and costs today.</summary>
    Task<IReadOnlyList<ReservedProduct>> ReserveAsync(
        IReadOnlyList<ReservationLine> lines, CancellationToken cancellationToken);
}
