using Lintel.Migrations.Scaffolds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

var directory = Path.GetFullPath(args[0]);
Write("Sqlite", new SqliteDesignTimeServices(), static options => options.UseSqlite("Data Source=:memory:"), Changes.OfAnyProvider);
Write("PostgreSQL", new NpgsqlDesignTimeServices(), static options => options.UseNpgsql("Host=127.0.0.1"), Changes.OfAnyProvider.Concat(Changes.OfPostgres));

void Write(string provider, IDesignTimeServices design, Action<DbContextOptionsBuilder> use, IEnumerable<Scaffold> changes)
{
    Directory.CreateDirectory(Path.Combine(directory, provider));
    foreach (var change in changes)
    {
        using var before = new ModelContext(change.Before, use);
        using var after = new ModelContext(change.After, use);
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        design.ConfigureDesignTimeServices(services);
        services.AddDbContextDesignTimeServices(after);
        using var tools = services.BuildServiceProvider();
        var differ = after.GetService<IMigrationsModelDiffer>();
        var code = tools.GetRequiredService<IMigrationsCodeGeneratorSelector>().Select("C#").GenerateMigration(
            $"Shop.Migrations.{change.Name}Change", change.Name, differ.GetDifferences(before.Tables, after.Tables), differ.GetDifferences(after.Tables, before.Tables));
        File.WriteAllText(Path.Combine(directory, provider, change.Name + ".cs.txt"), code.ReplaceLineEndings("\n"));
    }
}

/// <summary>A context whose model is given to it.</summary>
internal sealed class ModelContext(Action<ModelBuilder> build, Action<DbContextOptionsBuilder> use) : DbContext
{
    public IRelationalModel Tables => this.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        use(options);
        options.ReplaceService<IModelCacheKeyFactory, OneModelEach>();
    }

    protected override void OnModelCreating(ModelBuilder model) => build(model);

    private sealed class OneModelEach : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context, designTime);
    }
}
