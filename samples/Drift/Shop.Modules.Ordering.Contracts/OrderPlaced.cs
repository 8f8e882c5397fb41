using Shop.SharedKernel.Application;

namespace Shop.Modules.Ordering.Contracts;

/// <summary>A customer has placed an order.</summary>
public sealed record OrderPlaced(Guid OrderId, Guid CustomerId) : IIntegrationEvent;
