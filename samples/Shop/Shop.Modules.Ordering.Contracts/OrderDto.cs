namespace Shop.Modules.Ordering.Contracts;

/// <summary>An order as its customer sees it.</summary>
public sealed record OrderDto(Guid Id, Guid? InvoiceId, string Status, decimal Total, IReadOnlyList<OrderLineDto> Lines);
