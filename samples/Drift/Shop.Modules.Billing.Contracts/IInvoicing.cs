namespace Shop.Modules.Billing.Contracts;

/// <summary>Bills what customers have bought; nobody calls it any more.</summary>
public interface IInvoicing
{
    Task<Guid> IssueAsync(Guid orderId, decimal total, CancellationToken cancellationToken);
}
