using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Billing.Infrastructure.Migrations;

/// <summary>Every invoice has a status.</summary>
[DbContext(typeof(BillingDbContext))]
[Migration("20260411140000_InvoiceStatus")]
internal sealed class AddInvoiceStatus : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            name: "Status",
            table: "Invoices",
            type: "INTEGER",
            nullable: false,
            defaultValue: InvoiceStatus.Issued);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "Status",
            table: "Invoices");
    }
}
