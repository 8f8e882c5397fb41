using Microsoft.EntityFrameworkCore;
using Shop.SharedKernel.Application;

namespace Shop.SharedKernel.Infrastructure;

/// <summary>Brings the tables of one module up to date.</summary>
internal sealed class MigrateDatabase<TContext>(TContext context) : IStartupTask
    where TContext : DbContext
{
    public Task RunAsync(CancellationToken cancellationToken) => context.Database.MigrateAsync(cancellationToken);
}
