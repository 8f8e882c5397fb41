using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Billing.Application;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Billing.Domain;
using Shop.Modules.Billing.Endpoints;
using Shop.Modules.Billing.Infrastructure;
using Shop.SharedKernel.Application;
using Shop.SharedKernel.Infrastructure;

namespace Shop.Modules.Billing;

/// <summary>What the host adds to send invoices; its controller is found by MapControllers.</summary>
public static class BillingModule
{
    internal const string Name = "billing";

    public static IServiceCollection AddBillingModule(this IServiceCollection services)
    {
        services.AddMediator(static options =>
        {
            options.Namespace = "Shop.Modules.Billing.Application";
            options.GenerateTypesAsInternal = true;
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(BillingModule)];
            options.PipelineBehaviors = [typeof(ValidationBehavior<,>)];
        });
        services.AddModuleSender<Application.Mediator>(Name);
        services.AddModuleDatabase<BillingDbContext>(Name);
        services.AddValidatorsFromAssemblyContaining<PayInvoiceValidator>(includeInternalTypes: true);
        services.AddAuthorizationBuilder()
            .AddPolicy(BillingPolicies.Pay, static policy => policy.RequireRole(Roles.Customer));
        return services
            .AddScoped<IInvoiceRepository, InvoiceRepository>()
            .AddScoped<IInvoiceQueries, InvoiceQueries>()
            .AddScoped<IInvoicing, Invoicing>();
    }
}
