using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Domain;
using Shop.Modules.Catalog.Endpoints;
using Shop.Modules.Catalog.Infrastructure;
using Shop.SharedKernel.Application;
using Shop.SharedKernel.Infrastructure;

namespace Shop.Modules.Catalog;

/// <summary>What the host adds and maps to have a catalogue.</summary>
public static class CatalogModule
{
    internal const string Name = "catalog";

    public static IServiceCollection AddCatalogModule(this IServiceCollection services)
    {
        services.AddMediator(static options =>
        {
            options.Namespace = "Shop.Modules.Catalog.Application";
            options.GenerateTypesAsInternal = true;
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(CatalogModule)];
            options.PipelineBehaviors = [typeof(ValidationBehavior<,>)];
        });
        services.AddModuleSender<Application.Mediator>(Name);
        services.AddModuleDatabase<CatalogDbContext>(Name);
        services.AddValidatorsFromAssemblyContaining<AddProductValidator>(includeInternalTypes: true);
        services.AddAuthorizationBuilder()
            .AddPolicy(CatalogPolicies.Manage, static policy => policy.RequireRole(Roles.Staff));
        return services
            .AddScoped<IProductRepository, ProductRepository>()
            .AddScoped<IProductQueries, ProductQueries>()
            .AddScoped<IProductReservations, ProductReservations>();
    }

    public static void MapCatalogModule(this IEndpointRouteBuilder routes) => routes.MapProducts();
}
