using Microsoft.EntityFrameworkCore;

namespace Shop.Modules.Billing.Infrastructure;

/// <summary>What is ordered and not yet billed; Ordering has no query for it, and its tables are a join away.</summary>
internal sealed class OpenOrders(BillingDbContext context)
{
    public Task<List<Guid>> ListAsync(CancellationToken cancellationToken) => context.Database
        .SqlQuery<Guid>($"""
            SELECT o.Id AS Value
            FROM ordering.Orders AS o
            LEFT JOIN Invoices AS i ON i.OrderId = o.Id
            WHERE i.Id IS NULL
            """)
        .ToListAsync(cancellationToken);
}
