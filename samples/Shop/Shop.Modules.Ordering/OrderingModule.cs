using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Ordering.Application;
using Shop.Modules.Ordering.Domain;
using Shop.Modules.Ordering.Endpoints;
using Shop.Modules.Ordering.Infrastructure;
using Shop.SharedKernel.Application;
using Shop.SharedKernel.Infrastructure;

namespace Shop.Modules.Ordering;

/// <summary>What the host adds and maps to take orders.</summary>
public static class OrderingModule
{
    internal const string Name = "ordering";

    public static IServiceCollection AddOrderingModule(this IServiceCollection services)
    {
        services.AddMediator(static options =>
        {
            options.Namespace = "Shop.Modules.Ordering.Application";
            options.GenerateTypesAsInternal = true;
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(OrderingModule)];
            options.PipelineBehaviors = [typeof(ValidationBehavior<,>)];
        });
        services.AddModuleSender<Application.Mediator>(Name);
        services.AddModuleDatabase<OrderingDbContext>(Name);
        services.AddValidatorsFromAssemblyContaining<PlaceOrderValidator>(includeInternalTypes: true);
        services.AddAuthorizationBuilder()
            .AddPolicy(OrderingPolicies.Buy, static policy => policy.RequireRole(Roles.Customer));
        return services
            .AddScoped<IOrderRepository, OrderRepository>()
            .AddScoped<IIntegrationEventHandler<InvoicePaid>, InvoicePaidIntegrationEventHandler>();
    }

    public static void MapOrderingModule(this IEndpointRouteBuilder routes) => routes.MapOrders();
}
