using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Ordering.Infrastructure;

/// <summary>Invoices in the context of Ordering, so that the list of orders can join them.</summary>
internal sealed class BilledInvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder) => builder.ToTable("Invoices").HasKey(invoice => invoice.OrderId);
}
