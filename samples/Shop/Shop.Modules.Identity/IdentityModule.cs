using FluentValidation;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shop.Modules.Identity.Application;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;
using Shop.Modules.Identity.Endpoints;
using Shop.Modules.Identity.Infrastructure;
using Shop.SharedKernel.Application;
using Shop.SharedKernel.Infrastructure;

namespace Shop.Modules.Identity;

/// <summary>What the host adds and maps to know its callers.</summary>
public static class IdentityModule
{
    internal const string Name = "identity";

    public static IServiceCollection AddIdentityModule(this IServiceCollection services)
    {
        services.AddMediator(static options =>
        {
            options.Namespace = "Shop.Modules.Identity.Application";
            options.GenerateTypesAsInternal = true;
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(IdentityModule)];
            options.PipelineBehaviors = [typeof(ValidationBehavior<,>)];
        });
        services.AddModuleSender<Application.Mediator>(Name);
        services.AddModuleDatabase<IdentityDbContext>(Name);
        services.AddValidatorsFromAssemblyContaining<SignUpValidator>(includeInternalTypes: true);
        services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        services.AddHttpContextAccessor();
        services.AddOptions<StaffAccountOptions>().BindConfiguration(StaffAccountOptions.Section);
        services.TryAddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        return services
            .AddScoped<IUserRepository, UserRepository>()
            .AddScoped<IPasswords, Passwords>()
            .AddScoped<ICurrentUser, CurrentUser>()
            .AddScoped<IStartupTask, AddStaffAccount>();
    }

    public static void MapIdentityModule(this IEndpointRouteBuilder routes) => routes.MapAccounts();
}
