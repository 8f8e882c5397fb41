using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Billing.Application;
using Shop.Modules.Billing.Infrastructure;

namespace Shop.Modules.Billing;

/// <summary>What the host adds to send invoices.</summary>
public static class BillingModule
{
    public static IServiceCollection AddBillingModule(this IServiceCollection services, string connection) => services
        .AddDbContext<BillingDbContext>(options => options.UseSqlite(connection))
        .AddScoped<InvoiceLetters>();
}
