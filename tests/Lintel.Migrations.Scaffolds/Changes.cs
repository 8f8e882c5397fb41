using Microsoft.EntityFrameworkCore;
using static Lintel.Migrations.Scaffolds.Scaffold;

namespace Lintel.Migrations.Scaffolds;

/// <summary>Every kind of change that a migration rule speaks of, and those that it must leave alone.</summary>
internal static class Changes
{
    public static IEnumerable<Scaffold> OfAnyProvider =>
    [
        new("CreateTables", static _ => { }, static model => { Customers(model); Orders(model, static it => it.HasIndex("Total")); }),
        new("DropTable", static model => { Customers(model); Orders(model); }, static model => Customers(model)),
        new("RenameTable", static model => Customers(model), static model => Customers(model, static it => it.ToTable("Clients"))),
        OfCustomers("DropColumn", static it => it.Property<string>("Nickname"), static _ => { }),
        OfCustomers("AddColumn", static _ => { }, static it => it.Property<string>("Nickname")),
        OfCustomers("RenameColumn", static it => it.Property<string>("Name").HasMaxLength(100), static it => it.Property<string>("FullName").HasMaxLength(100)),
        OfCustomers("RenameRequiredColumn", static it => it.Property<string>("Name").IsRequired(), static it => it.Property<string>("DisplayName").IsRequired()),
        OfCustomers("RenameTwoColumns", static it => { it.Property<string>("HomeCity"); it.Property<string>("HomeStreet"); }, static it => { it.Property<string>("City"); it.Property<string>("Street"); }),
        OfCustomers("RenameColumnAndComment", static it => it.Property<string>("Name").HasMaxLength(100), static it => it.Property<string>("FullName").HasMaxLength(100).HasComment("As on the passport")),
        OfCustomers("RenameColumnAndDefault", static it => it.Property<string>("Name").HasMaxLength(100), static it => it.Property<string>("FullName").HasMaxLength(100).HasDefaultValue("?")),
        new("MoveOutOfOwnedType", static model => { Customers(model); model.Entity("Customer").OwnsOne("Address", "Home", static home => { home.Property<string>("City"); }); }, static model => Customers(model, static it => it.Property<string>("HomeCity"))),
        OfCustomers("ReplaceColumnByLonger", static it => it.Property<string>("Password").HasMaxLength(30), static it => it.Property<string>("PasswordHash").HasMaxLength(128)),
        OfCustomers("ReplaceColumnByOtherType", static it => it.Property<int>("Status"), static it => it.Property<string>("State")),
        OfCustomers("AddRequiredText", static _ => { }, static it => it.Property<string>("Country").IsRequired()),
        OfCustomers("AddRequiredGuid", static _ => { }, static it => it.Property<Guid>("PublicId")),
        OfCustomers("AddRequiredDate", static _ => { }, static it => it.Property<DateTime>("CreatedAt")),
        OfCustomers("AddRequiredNumber", static _ => { }, static it => it.Property<int>("Visits")),
        OfCustomers("AddRequiredFlag", static _ => { }, static it => it.Property<bool>("IsActive")),
        OfCustomers("AddRequiredWithDefault", static _ => { }, static it => it.Property<DateTime>("CreatedAt").HasDefaultValueSql("CURRENT_TIMESTAMP")),
        OfCustomers("ShortenText", static it => it.Property<string>("Note").HasMaxLength(400), static it => it.Property<string>("Note").HasMaxLength(100)),
        OfCustomers("LengthenText", static it => it.Property<string>("Note").HasMaxLength(100), static it => it.Property<string>("Note").HasMaxLength(400)),
        OfCustomers("RequireText", static it => it.Property<string>("Note"), static it => it.Property<string>("Note").IsRequired()),
        OfCustomers("AllowNull", static it => it.Property<string>("Note").IsRequired(), static it => it.Property<string>("Note")),
        OfCustomers("ChangeType", static it => it.Property<string>("Rank"), static it => it.Property<int?>("Rank")),
        OfCustomers("WidenNumber", static it => it.Property<int>("Visits"), static it => it.Property<long>("Visits")),
        OfCustomers("NarrowPrecision", static it => it.Property<decimal>("Credit").HasPrecision(18, 4), static it => it.Property<decimal>("Credit").HasPrecision(10, 2)),
        OfCustomers("AddIndex", static _ => { }, static it => it.HasIndex("Email")),
        OfCustomers("AddUniqueIndex", static _ => { }, static it => it.HasIndex("Email").IsUnique()),
        OfCustomers("AddCheck", static _ => { }, static it => it.ToTable("Customers", static table => table.HasCheckConstraint("CK_Customers_Email", "\"Email\" <> ''"))),
        OfCustomers("AddAlternateKey", static _ => { }, static it => it.HasAlternateKey("Email")),
        new("AddForeignKey", Both, static model => Linked(model, isRequired: false)),
        new("AddRequiredForeignKey", Both, static model => Linked(model, isRequired: true)),
        new("AddOwnedColumns", static model => Customers(model), static model => { Customers(model); model.Entity("Customer").OwnsOne("Address", "Home", static home => { home.Property<string>("City"); }); }),
        new("DropOwnedColumns", static model => { Customers(model); model.Entity("Customer").OwnsOne("Address", "Home", static home => { home.Property<string>("City"); }); }, static model => Customers(model)),
        OfCustomers("Seed", static _ => { }, static it => it.HasData(new { Id = 1, Email = "first@example.org" })),
        OfCustomers("SeedBesideColumn", static it => it.HasData(new { Id = 1, Email = "first@example.org" }), static it => { it.Property<string>("Country"); it.HasData(new { Id = 1, Email = "first@example.com", Country = "NL" }, new { Id = 2, Email = "second@example.com", Country = "NL" }); }),
        new("SeedNewTable", static model => Customers(model), static model => { Customers(model); Orders(model, static it => it.HasData(new { Id = 1, Total = 1m })); }),
    ];

    public static IEnumerable<Scaffold> OfPostgres =>
    [
        OfCustomers("AddIndexConcurrently", static _ => { }, static it => it.HasIndex("Email").IsCreatedConcurrently()),
        OfCustomers("AddIndexConcurrentlyBesideColumn", static _ => { }, static it => { it.Property<string>("Nickname"); it.HasIndex("Email").IsCreatedConcurrently(); }),
        Enum("AddEnumLabel", ["new", "paid"], ["new", "paid", "shipped"]),
        Enum("RemoveEnumLabel", ["new", "paid", "shipped"], ["new", "shipped"]),
        Enum("RenameEnumLabel", ["new", "paid"], ["new", "settled"]),
        Enum("ReorderEnumLabels", ["new", "paid"], ["paid", "new"]),
        new("DropEnum", static model => { Customers(model); model.HasPostgresEnum("order_status", ["new"]); }, static model => Customers(model)),
    ];

    private static Scaffold Enum(string name, string[] before, string[] after) => new(
        name,
        model => { Customers(model); model.HasPostgresEnum("order_status", before); },
        model => { Customers(model); model.HasPostgresEnum("order_status", after); });

    private static void Both(ModelBuilder model)
    {
        Customers(model);
        Orders(model);
    }

    private static void Linked(ModelBuilder model, bool isRequired)
    {
        Both(model);
        model.Entity("Order").HasOne("Customer", null).WithMany().HasForeignKey("CustomerId").IsRequired(isRequired);
    }
}
