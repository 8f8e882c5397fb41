namespace Shop.Modules.Ordering.Application;

/// <summary>Gets the money for an order.</summary>
internal interface IPaymentGateway
{
    Task BillAsync(Guid orderId, decimal total, CancellationToken cancellationToken);

    Task<bool> IsPaidAsync(Guid orderId, CancellationToken cancellationToken);
}
