using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Modules.Ordering.Domain;

namespace Shop.Modules.Ordering.Infrastructure;

/// <summary>How an order and its lines are stored.</summary>
internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("ordering_orders");
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.HasIndex(order => order.CustomerId);
        builder.OwnsMany(order => order.Lines, line =>
        {
            line.ToTable("ordering_order_lines");
            line.WithOwner().HasForeignKey("OrderId");
            line.HasKey("OrderId", nameof(OrderLine.ProductId));
            line.Property(item => item.Name).HasMaxLength(OrderLine.NameLength);
            line.Property(item => item.UnitPrice).HasPrecision(18, 2);
        });
    }
}
