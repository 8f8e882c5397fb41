namespace Shop.Modules.Catalog.Contracts;

/// <summary>How many of one product are wanted.</summary>
public sealed record ReservationLine(Guid ProductId, int Quantity);
