using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Billing.Infrastructure;

/// <summary>How an invoice is stored.</summary>
internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("billing_invoices");
        builder.Property(invoice => invoice.Id).ValueGeneratedNever();
        builder.Property(invoice => invoice.Total).HasPrecision(18, 2);
        builder.Property(invoice => invoice.PaymentReference).HasMaxLength(Invoice.PaymentReferenceLength);
        builder.Property(invoice => invoice.Status).IsConcurrencyToken();
        builder.HasIndex(invoice => invoice.OrderId).IsUnique();
        builder.HasIndex(invoice => invoice.CustomerId);
    }
}
