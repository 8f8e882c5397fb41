using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Modules.Ordering.Infrastructure.Migrations;

/// <summary>Orders are shipped now, and all of it went into one migration.</summary>
[DbContext(typeof(OrderingDbContext))]
[Migration("20260302101500_ShipOrders")]
internal sealed class ShipOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase()
            .Annotation("Npgsql:Enum:order_status", "placed,shipped")
            .OldAnnotation("Npgsql:Enum:order_status", "placed,sent");

        migrationBuilder.AlterColumn<string>(
            name: "Number",
            table: "Orders",
            type: "character varying(20)",
            maxLength: 20,
            nullable: false,
            oldClrType: typeof(string),
            oldType: "text");

        migrationBuilder.AddColumn<DateTime>(
            name: "ShippedAt",
            table: "Orders",
            type: "timestamp with time zone",
            nullable: false,
            defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

        migrationBuilder.Sql("""UPDATE "Orders" SET "Number" = left("Number", 20);""");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Nobody goes back.
    }
}
