namespace Shop.Reporting;

/// <summary>What was sold; it came from another repository and kept its namespace.</summary>
internal sealed record SalesReport(DateOnly Month, decimal Total);
