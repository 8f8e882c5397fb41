using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Ordering.Application;
using Shop.Modules.Ordering.Endpoints;
using Shop.Modules.Ordering.Infrastructure;

namespace Shop.Modules.Ordering;

/// <summary>What the host adds and maps to take orders.</summary>
public static class OrderingModule
{
    public static IServiceCollection AddOrderingModule(this IServiceCollection services, string connection) => services
        .AddDbContext<OrderingDbContext>(options => options.UseSqlite(connection))
        .AddScoped<IPaymentGateway, PaymentGateway>();

    public static void MapOrderingModule(this IEndpointRouteBuilder routes) => routes.MapOrders();
}
