using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>How a product is stored.</summary>
internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("catalog_products");
        builder.Property(product => product.Id).ValueGeneratedNever();
        builder.Property(product => product.Sku).HasMaxLength(Product.SkuLength);
        builder.Property(product => product.Name).HasMaxLength(Product.NameLength);
        builder.Property(product => product.Price).HasPrecision(18, 2);
        builder.Property(product => product.Stock).IsConcurrencyToken();
        builder.HasIndex(product => product.Sku).IsUnique();
    }
}
