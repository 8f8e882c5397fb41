namespace Shop.Modules.Billing.Contracts;

/// <summary>Bills what customers have bought.</summary>
public interface IInvoicing
{
    /// <summary>Issues the invoice of an order, and returns the invoice's id.</summary>
    Task<Guid> IssueAsync(OrderToBill order, CancellationToken cancellationToken);
}
