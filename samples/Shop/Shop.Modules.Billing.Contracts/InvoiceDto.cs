namespace Shop.Modules.Billing.Contracts;

/// <summary>An invoice as its customer sees it.</summary>
public sealed record InvoiceDto(Guid Id, Guid OrderId, decimal Total, bool IsPaid, DateTime IssuedAt);
