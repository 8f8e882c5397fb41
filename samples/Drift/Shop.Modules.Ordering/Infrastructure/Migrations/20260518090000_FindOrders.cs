using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Modules.Ordering.Infrastructure.Migrations;

/// <summary>The list of orders was slow.</summary>
[DbContext(typeof(OrderingDbContext))]
[Migration("20260518090000_FindOrders")]
internal sealed class FindOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(
            name: "IX_Orders_CustomerId",
            table: "Orders",
            column: "CustomerId");

        migrationBuilder.CreateIndex(
            name: "IX_Orders_ProductId",
            table: "Orders",
            column: "ProductId")
            .Annotation("Npgsql:CreatedConcurrently", true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_Orders_ProductId", table: "Orders");
        migrationBuilder.DropIndex(name: "IX_Orders_CustomerId", table: "Orders");
    }
}
