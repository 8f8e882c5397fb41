namespace Lintel.Data;

public class LNT2005_ForeignEntityMapping() : RuleTest<DataAnalyzer>(Libraries.EfCore, Libraries.Extensions)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        """;

    private const string Catalog = """
        namespace Shop.Modules.Catalog.Domain
        {
            public class Product { public int Id { get; set; } }
            public class Price { public int Amount { get; set; } }
            public class ProductReadModel { public int Id { get; set; } }
        }
        namespace Shop.Modules.SharedKernel { public class Country { public int Id { get; set; } } }

        """;

    [Fact]
    public Task The_message_names_both_modules() => Says(
        InContext("public DbSet<{|#0:Product|}> Products => Set<Product>();"), DataRules.ForeignEntityMapping,
        "'Shop.Modules.Ordering.Db' of module 'Ordering' maps 'Shop.Modules.Catalog.Domain.Product' of module 'Catalog'; ask 'Catalog' through its contracts, or keep a read model");

    [Theory]
    [InlineData("public DbSet<{|LNT2005:Product|}> Products { get; set; }")]
    [InlineData("public DbSet<{|LNT2005:Shop.Modules.Catalog.Domain.Product|}> Products { get; set; }")]
    [InlineData("#nullable enable\npublic DbSet<{|LNT2005:Product|}>? Products { get; set; }\n#nullable disable")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<{|LNT2005:Product|}>();")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity(typeof({|LNT2005:Product|}));")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<{|LNT2005:Product|}>(b => b.ToView(\"products\"));")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Order>().HasOne<{|LNT2005:Product|}>();")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Order>().{|LNT2005:HasOne|}(o => o.Product);")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Order>(b => { b.HasMany<{|LNT2005:Product|}>().WithOne(); });")]
    public Task A_mapping_of_another_modules_entity_is_reported(string member) => Reports(InContext(member));

    [Theory]
    [InlineData("public DbSet<Order> Orders { get; set; }")]
    [InlineData("public DbSet<Shop.Modules.SharedKernel.Country> Countries { get; set; }")]
    [InlineData("public List<Product> Products { get; set; }")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Order>().OwnsOne(o => o.Price);")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Order>().ComplexProperty(o => o.Price);")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Ignore<Product>();")]
    [InlineData("public Product Find() => Set<Product>().Find(1);")]
    public Task What_maps_nothing_of_another_module_is_accepted(string member) => Accepts(InContext(member));

    [Fact]
    public Task A_context_and_an_entity_are_reported_once_with_every_place() => Says(
        InContext("public DbSet<{|#0:Product|}> Products { get; set; } protected override void OnModelCreating(ModelBuilder model) => model.Entity<{|#1:Product|}>();")
            + "namespace Shop.Modules.Ordering { using Shop.Modules.Catalog.Domain; class ProductMap : IEntityTypeConfiguration<{|#2:Product|}> { public void Configure(EntityTypeBuilder<Product> builder) { } } }",
        DataRules.ForeignEntityMapping,
        "'Shop.Modules.Ordering.Db' of module 'Ordering' maps 'Shop.Modules.Catalog.Domain.Product' of module 'Catalog'; ask 'Catalog' through its contracts, or keep a read model");

    [Fact]
    public Task Where_there_are_several_contexts_a_configuration_speaks_for_itself() => Says(
        InContext("public DbSet<Order> Orders { get; set; }") + """
            namespace Shop.Modules.Ordering
            {
                using Shop.Modules.Catalog.Domain;
                class Second : DbContext { }
                class ProductMap : IEntityTypeConfiguration<{|#0:Product|}> { public void Configure(EntityTypeBuilder<Product> builder) { } }
            }
            """,
        DataRules.ForeignEntityMapping,
        "'Shop.Modules.Ordering.ProductMap' of module 'Ordering' maps 'Shop.Modules.Catalog.Domain.Product' of module 'Catalog'; ask 'Catalog' through its contracts, or keep a read model");

    [Fact]
    public Task What_a_base_context_maps_is_said_there() => Reports(Usings + Catalog + """
        namespace Shop.Modules.Ordering
        {
            using Shop.Modules.Catalog.Domain;
            class Order { public int Id { get; set; } }
            abstract class Base : DbContext { public DbSet<{|LNT2005:Product|}> Products { get; set; } }
            class Db : Base { public DbSet<Order> Orders { get; set; } }
        }
        """);

    [Fact]
    public Task What_a_base_leaves_open_is_said_in_the_base_list() => Reports(Usings + Catalog + """
        namespace Shop.Modules.Ordering
        {
            using Shop.Modules.Catalog.Domain;
            abstract class Base<T> : DbContext where T : class { public DbSet<T> Items { get; set; } }
            class Db : Base<{|LNT2005:Product|}> { }
        }
        """);

    [Fact]
    public Task An_alias_and_a_file_type_hide_nothing() => Reports("using Sold = Shop.Modules.Catalog.Domain.Product;\n" + Usings + Catalog + """
        namespace Shop.Modules.Ordering
        {
            file class Db : DbContext
            {
                public DbSet<{|LNT2005:Sold|}> Products { get; set; }
                class Inner : DbContext { protected override void OnModelCreating(ModelBuilder model) => model.Entity<{|LNT2005:Sold|}>(); }
            }
        }
        """);

    [Fact]
    public Task The_parts_of_a_partial_context_are_one() => Says(Usings + Catalog + """
        namespace Shop.Modules.Ordering
        {
            using Shop.Modules.Catalog.Domain;
            partial class Db : DbContext { public DbSet<{|#0:Product|}> Products { get; set; } }
            partial class Db { public DbSet<{|#1:Product|}> More { get; set; } }
        }
        """,
        DataRules.ForeignEntityMapping,
        "'Shop.Modules.Ordering.Db' of module 'Ordering' maps 'Shop.Modules.Catalog.Domain.Product' of module 'Catalog'; ask 'Catalog' through its contracts, or keep a read model");

    [Fact]
    public Task A_shared_context_may_map_no_modules_entity() => Reports(Usings + Catalog + """
        namespace Shop.Modules.SharedKernel
        {
            class Db : DbContext { public DbSet<{|LNT2005:Shop.Modules.Catalog.Domain.Product|}> Products { get; set; } public DbSet<Country> Countries { get; set; } }
        }
        """);

    [Theory]
    [InlineData("Shop.Modules.Host")]
    [InlineData("Shop.Infrastructure")]
    [InlineData("Shop.Modules.Catalog.Infrastructure")]
    public Task A_host_and_code_without_a_module_may_map_all(string space) => Accepts(Usings + Catalog
        + $"namespace {space} {{ class Db : DbContext {{ public DbSet<Shop.Modules.Catalog.Domain.Product> Products {{ get; set; }} }} }}");

    [Theory]
    [InlineData("lintel.modules.read_models = *ReadModel")]
    [InlineData("lintel.modules.read_models = Other, Shop.Modules.Catalog.Domain.ProductReadModel")]
    public async Task A_read_model_may_be_mapped(string options)
    {
        await Accepts(InContext("public DbSet<ProductReadModel> Products { get; set; }"), options);
        await Reports(InContext("public DbSet<{|LNT2005:Product|}> Products { get; set; }"), options);
    }

    [Fact]
    public async Task A_stamp_tells_the_module_of_a_referenced_entity()
    {
        var test = Test("""
            using Microsoft.EntityFrameworkCore;
            using System.Reflection;
            [assembly: AssemblyMetadata("Lintel.Module", "Ordering")]
            class Db : DbContext { public DbSet<{|LNT2005:Product|}> Products { get; set; } }
            """);
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("Acme.Catalog", """
            [assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Catalog")]
            public class Product { public int Id { get; set; } }
            """));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public DbSet<Missing> Missing { get; set; }")]
    [InlineData("public DbSet<> Products { get; set; }")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Missing>(")]
    public Task Half_typed_code_is_survived(string member) => Survives(InContext(member));

    private static string InContext(string member) => Usings + Catalog + $$"""
        namespace Shop.Modules.Ordering
        {
            using Shop.Modules.Catalog.Domain;
            class Order { public int Id { get; set; } public Product Product { get; set; } public Price Price { get; set; } }
            class Db : DbContext
            {
                {{member}}
            }
        }

        """;
}
