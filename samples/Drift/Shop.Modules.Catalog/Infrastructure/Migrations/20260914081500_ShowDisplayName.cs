using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Modules.Catalog.Infrastructure.Migrations;

/// <summary>A rename, as it was scaffolded.</summary>
[DbContext(typeof(CatalogDbContext))]
[Migration("20260914081500_ShowDisplayName")]
internal sealed class ShowDisplayName : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "Name", table: "Products");
        migrationBuilder.AddColumn<string>(
            name: "DisplayName", table: "Products", type: "TEXT", nullable: false, defaultValue: "");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "DisplayName", table: "Products");
        migrationBuilder.AddColumn<string>(
            name: "Name", table: "Products", type: "TEXT", nullable: false, defaultValue: "");
    }
}
