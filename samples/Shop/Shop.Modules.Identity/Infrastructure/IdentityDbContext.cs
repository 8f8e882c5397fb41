using Microsoft.EntityFrameworkCore;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>The tables of Identity.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfiguration(new UserConfiguration());
}
