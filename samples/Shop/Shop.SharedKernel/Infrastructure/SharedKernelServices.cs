using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shop.SharedKernel.Application;

namespace Shop.SharedKernel.Infrastructure;

/// <summary>What every module registers in the same way.</summary>
public static class SharedKernelServices
{
    public static IServiceCollection AddSharedKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IEventBus, EventBus>();
        return services;
    }

    /// <summary>Each module keeps its own context and its own history of migrations in the one database.</summary>
    public static IServiceCollection AddModuleDatabase<TContext>(this IServiceCollection services, string module)
        where TContext : DbContext
    {
        services.AddDbContext<TContext>((provider, options) => options.UseSqlite(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("Shop"),
            sqlite => sqlite.MigrationsHistoryTable($"{module}_migrations")));
        return services.AddScoped<IStartupTask, MigrateDatabase<TContext>>();
    }

    /// <summary>Each module has a mediator of its own, found by the module's name and never by chance.</summary>
    public static IServiceCollection AddModuleSender<TMediator>(this IServiceCollection services, string module)
        where TMediator : class, IMediator
    {
        services.RemoveAll<IMediator>();
        services.RemoveAll<ISender>();
        services.RemoveAll<IPublisher>();
        return services.AddKeyedScoped<ISender>(module, static (provider, _) => provider.GetRequiredService<TMediator>());
    }
}
