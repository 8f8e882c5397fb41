using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Domain;
using Shop.Modules.Catalog.Endpoints;
using Shop.Modules.Catalog.Infrastructure;
using Shop.Modules.Ordering.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog;

/// <summary>What the host adds and maps to have a catalogue.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalogModule(this IServiceCollection services, string connection) => services
        .AddDbContext<CatalogDbContext>(options => options.UseSqlite(connection))
        .AddScoped<IProductRepository, ProductRepository>()
        .AddScoped<IProductStore, ProductRepository>()
        .AddScoped<IProductSearch, ProductSearch>()
        .AddScoped<IIntegrationEventHandler<OrderPlaced>, CountOrders>();

    public static void MapCatalogModule(this IEndpointRouteBuilder routes) => routes.MapProducts();

    public static void EnsureCatalogTables(this IServiceProvider services) =>
        services.GetRequiredService<CatalogDbContext>().Database.EnsureCreated();
}
