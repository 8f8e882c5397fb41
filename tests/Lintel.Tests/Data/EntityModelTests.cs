using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Data;

/// <summary>Which types are entities, wherever that is said.</summary>
public class EntityModelTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        """;

    [Theory]
    [InlineData("class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }")]
    [InlineData("class Db : DbContext { public DbSet<Order> Orders { get; set; } }")]
    [InlineData("class Db : DbContext { internal DbSet<Order>? Orders { get; set; } }")]
    [InlineData("class Base : DbContext { public DbSet<Order> Orders { get; set; } } class Db : Base { }")]
    [InlineData("class Base<T> : DbContext where T : class { public DbSet<T> Orders { get; set; } } class Db : Base<Order> { }")]
    [InlineData("class Outer { class Db : DbContext { public DbSet<Order> Orders { get; set; } } }")]
    [InlineData("class Map : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) { } }")]
    [InlineData("abstract class Map<T> : IEntityTypeConfiguration<T> where T : class { public void Configure(EntityTypeBuilder<T> builder) { } } class OrderMap : Map<Order> { }")]
    public void What_is_mapped_is_an_entity(string mapping) => Assert.True(IsEntity("Order", "class Order { public int Id { get; set; } }" + mapping));

    [Theory]
    [InlineData("class Db : DbContext { public List<Order> Orders { get; set; } }")]
    [InlineData("class Db { public DbSet<Order> Orders { get; set; } }")]
    [InlineData("class Map { public void Configure(EntityTypeBuilder<Order> builder) { } }")]
    public void What_is_not_mapped_is_none(string mapping) => Assert.False(IsEntity("Order", "class Order { public int Id { get; set; } }" + mapping));

    [Theory]
    [InlineData("model.Entity<Order>();")]
    [InlineData("model.Entity(typeof(Order));")]
    [InlineData("model.Entity<Order>(b => { });")]
    [InlineData("model.Entity<Other>().HasOne<Order>();")]
    [InlineData("Map(model); static void Map(ModelBuilder m) => m.Entity<Order>();")]
    public void What_mapping_code_names_is_an_entity(string mapping) => Assert.True(IsEntity("Order", WithMapping(mapping)));

    [Theory]
    [InlineData("model.Entity<Other>().OwnsOne(o => o.Order);")]
    [InlineData("model.Entity<Other>().ComplexProperty(o => o.Order);")]
    [InlineData("model.Owned<Order>();")]
    [InlineData("model.Ignore<Order>();")]
    [InlineData("model.Entity<Other>().Ignore(o => o.Order);")]
    [InlineData("model.Entity<Other>().Property(o => o.Order).HasConversion(v => 1, v => new Order());")]
    public void What_is_owned_complex_converted_or_ignored_is_none(string mapping) => Assert.False(IsEntity("Order", WithMapping(mapping)));

    [Theory]
    [InlineData("public Order Order { get; set; }", true)]
    [InlineData("public Order Order { get; private set; }", true)]
    [InlineData("public List<Order> Orders { get; } = new();", true)]
    [InlineData("public Step Step { get; set; }", true)]
    [InlineData("public Order Order => null;", false)]
    [InlineData("private Order Order { get; set; }", false)]
    [InlineData("public Order Find() => null;", false)]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] public Order Order { get; set; }", false)]
    public void A_navigation_reaches_entities(string member, bool isEntity) => Assert.Equal(isEntity, IsEntity("Order", $$"""
        class Order { public int Id { get; set; } }
        class Step { public int Id { get; set; } public Order Order { get; set; } }
        class Start { public int Id { get; set; } {{member}} }
        class Db : DbContext { public DbSet<Start> All { get; set; } }
        """));

    [Fact]
    public void What_has_no_key_is_no_entity() => Assert.False(IsEntity("Order", """
        class Order { public int Count { get; set; } }
        class Start { public int Id { get; set; } public Order Order { get; set; } }
        class Db : DbContext { public DbSet<Start> All { get; set; } }
        """));

    [Fact]
    public void Without_EF_Core_there_are_none()
    {
        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText("class Order { }", cancellationToken: TestContext.Current.CancellationToken)], [.. Libraries.Framework]);

        Assert.False(EntityModel.Of(compilation).IsEntity(compilation.GetTypeByMetadataName("Order")!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_base_is_no_entity_but_bears_one()
    {
        var compilation = Compile("abstract class Root { } class Order : Root { } class Db : DbContext { public DbSet<Order> Orders { get; set; } }");
        var root = compilation.GetTypeByMetadataName("Root")!;

        Assert.False(EntityModel.Of(compilation).IsEntity(root, TestContext.Current.CancellationToken));
        Assert.True(EntityModel.Of(compilation).IsEntityOrBase(root, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Entities_of_a_referenced_assembly_are_seen()
    {
        var library = Libraries.Compiled("Shop.Infrastructure", Usings + """
            public class Order { public int Id { get; private set; } public Line First { get; private set; } public Address Address { get; private set; } }
            public class Line { public int Id { get; private set; } }
            public class Address { public string City { get; private set; } }
            internal class Db : DbContext { public DbSet<Order> Orders { get; set; } }
            """, [.. Libraries.Named(Libraries.EfCore, Libraries.Extensions)]);
        var compilation = Compile("class C { }").AddReferences(library);

        Assert.True(EntityModel.Of(compilation).IsEntity(compilation.GetTypeByMetadataName("Order")!, TestContext.Current.CancellationToken));
        Assert.True(EntityModel.Of(compilation).IsEntity(compilation.GetTypeByMetadataName("Line")!, TestContext.Current.CancellationToken));
        Assert.False(EntityModel.Of(compilation).IsEntity(compilation.GetTypeByMetadataName("Address")!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_compilation_has_one_model()
    {
        var compilation = Compile("class C { }");

        Assert.Same(EntityModel.Of(compilation), EntityModel.Of(compilation));
    }

    private static string WithMapping(string mapping) => $$"""
        class Order { public int Id { get; set; } }
        class Other { public int Id { get; set; } public Order Order { get; set; } }
        class Db : DbContext { protected override void OnModelCreating(ModelBuilder model) { {{mapping}} } }
        """;

    private static bool IsEntity(string type, string code)
    {
        var compilation = Compile(code);
        return EntityModel.Of(compilation).IsEntity(compilation.GetTypeByMetadataName(type)!, TestContext.Current.CancellationToken);
    }

    private static CSharpCompilation Compile(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Shop.Api", [CSharpSyntaxTree.ParseText(Usings + code)], [.. Libraries.Framework, .. Libraries.Named(Libraries.EfCore, Libraries.Extensions)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static it => it.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
