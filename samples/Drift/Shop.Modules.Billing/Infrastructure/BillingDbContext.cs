using Microsoft.EntityFrameworkCore;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Billing.Infrastructure;

/// <summary>The tables of Billing.</summary>
internal sealed class BillingDbContext(DbContextOptions<BillingDbContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();
}
