using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lintel.Migrations.Scaffolds;

/// <summary>One kind of change: the model before it and after it.</summary>
/// <param name="Name">What the migration is called.</param>
/// <param name="Before">The model that the database has.</param>
/// <param name="After">The model that the code has.</param>
internal sealed record Scaffold(string Name, Action<ModelBuilder> Before, Action<ModelBuilder> After)
{
    /// <summary>A change of the one table that all these models have.</summary>
    public static Scaffold OfCustomers(string name, Action<EntityTypeBuilder> before, Action<EntityTypeBuilder> after) =>
        new(name, model => Customers(model, before), model => Customers(model, after));

    public static void Customers(ModelBuilder model, Action<EntityTypeBuilder>? more = null) => model.Entity("Customer", customer =>
    {
        customer.ToTable("Customers");
        customer.Property<int>("Id");
        customer.HasKey("Id");
        customer.Property<string>("Email").IsRequired().HasMaxLength(200);
        more?.Invoke(customer);
    });

    public static void Orders(ModelBuilder model, Action<EntityTypeBuilder>? more = null) => model.Entity("Order", order =>
    {
        order.ToTable("Orders");
        order.Property<int>("Id");
        order.HasKey("Id");
        order.Property<decimal>("Total").HasPrecision(12, 2);
        more?.Invoke(order);
    });
}
