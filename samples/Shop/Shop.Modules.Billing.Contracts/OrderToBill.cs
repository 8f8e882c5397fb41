namespace Shop.Modules.Billing.Contracts;

/// <summary>What an invoice needs to know of an order.</summary>
public sealed record OrderToBill(Guid OrderId, Guid CustomerId, decimal Total);
