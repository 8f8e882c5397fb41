namespace Lintel.Data;

public class LNT5002_UnboundedColumn() : RuleTest<DataAnalyzer, UnboundedColumnFix>(Libraries.EfCore, Libraries.Extensions)
{
    private const string On = "dotnet_diagnostic.LNT5002.severity = warning\n";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        #nullable enable

        """;

    [Theory]
    [InlineData("", "TEXT")]
    [InlineData("lintel.migrations.provider = auto", "TEXT")]
    [InlineData("lintel.migrations.provider = npgsql", "text")]
    [InlineData("lintel.migrations.provider = sqlserver", "nvarchar(max)")]
    [InlineData("lintel.migrations.provider = mysql", "longtext")]
    public Task The_message_names_the_column_that_the_database_makes(string options, string type) => Says(
        In("public string {|#0:Name|} { get; set; } = \"\";"), DataRules.UnboundedColumn,
        $"'Shop.Order.Name' becomes an unbounded {type}; set a length", On + options);

    [Theory]
    [InlineData("lintel.migrations.provider = npgsql", "numeric")]
    [InlineData("lintel.migrations.provider = sqlserver", "decimal column")]
    public Task A_number_wants_a_precision(string options, string type) => Says(
        In("public decimal {|#0:Total|} { get; set; }"), DataRules.UnboundedColumn,
        $"'Shop.Order.Total' becomes an unbounded {type}; set a precision", On + options);

    [Theory]
    [InlineData("public string {|LNT5002:Name|} { get; set; } = \"\";")]
    [InlineData("public string? {|LNT5002:Name|} { get; private set; }")]
    [InlineData("public required string {|LNT5002:Name|} { get; init; }")]
    [InlineData("public decimal? {|LNT5002:Total|} { get; set; }")]
    [InlineData("[Key] public string {|LNT5002:Code|} { get; set; } = \"\";")]
    [InlineData("[Required] public string {|LNT5002:Name|} { get; set; } = \"\";")]
    [InlineData("[Precision(5)] public string {|LNT5002:Name|} { get; set; } = \"\";")]
    [InlineData("[MaxLength(5)] public decimal {|LNT5002:Total|} { get; set; }")]
    [InlineData("[Column(\"name\")] public string {|LNT5002:Name|} { get; set; } = \"\";")]
    public Task A_column_without_bounds_is_reported(string member) => Reports(In(member), On);

    [Theory]
    [InlineData("[MaxLength(5)] public string Name { get; set; } = \"\";")]
    [InlineData("[MaxLength] public string Name { get; set; } = \"\";")]
    [InlineData("[StringLength(5)] public string Name { get; set; } = \"\";")]
    [InlineData("[Precision(18, 2)] public decimal Total { get; set; }")]
    [InlineData("[Column(TypeName = \"text\")] public string Name { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = \"money\")] public decimal Total { get; set; }")]
    [InlineData("[NotMapped] public string Name { get; set; } = \"\";")]
    [InlineData("public string Name => \"\";")]
    [InlineData("public string Name { get; } = \"\";")]
    [InlineData("public static string Name { get; set; } = \"\";")]
    [InlineData("internal string Name { get; set; } = \"\";")]
    [InlineData("public int Count { get; set; } public double Weight { get; set; } public Guid Key { get; set; } public byte[] Image { get; set; } = [];")]
    [InlineData("public List<string> Tags { get; set; } = [];")]
    [InlineData("public string? CustomerCode { get; set; } public Customer? Customer { get; set; }")]
    [InlineData("public string? CustomerId { get; set; }")]
    [InlineData("[ForeignKey(nameof(Buyer))] public string? By { get; set; } public Customer? Buyer { get; set; }")]
    [InlineData("public string? By { get; set; } [ForeignKey(nameof(By))] public Customer? Buyer { get; set; }")]
    public Task What_is_bounded_or_no_such_column_is_accepted(string member) => Accepts(In(member), On);

    [Theory]
    [InlineData("model.Entity<Order>().Property(o => o.Name).HasMaxLength(5);")]
    [InlineData("model.Entity<Order>(b => b.Property(o => o.Name).IsRequired().HasMaxLength(5));")]
    [InlineData("model.Entity<Order>().Property(\"Name\").HasMaxLength(5);")]
    [InlineData("model.Entity<Order>().Property(o => o.Name).HasColumnType(\"text\");")]
    [InlineData("model.Entity<Order>().Property(o => o.Name).HasConversion<int>();")]
    [InlineData("model.Entity<Order>().Property(o => o.Name).HasComputedColumnSql(\"a\");")]
    [InlineData("model.Entity<Order>().ToView(\"orders\");")]
    [InlineData("model.Entity<Order>().HasOne<Customer>().WithMany().HasForeignKey(o => o.Name);")]
    [InlineData("model.Entity<Order>().HasOne<Customer>().WithMany().HasForeignKey(o => new { o.Name, o.Id });")]
    [InlineData("model.Entity<Order>().HasOne<Customer>().WithMany().HasForeignKey(\"Name\");")]
    [InlineData("foreach (var type in model.Model.GetEntityTypes()) foreach (var property in type.GetProperties()) property.SetMaxLength(5);")]
    public async Task Mapping_code_bounds_too(string mapping)
    {
        await Accepts(In("public string Name { get; set; } = \"\";", mapping), On);
        await Reports(In("public string Name { get; set; } = \"\"; public decimal {|LNT5002:Total|} { get; set; }", "model.Entity<Order>().Property(o => o.Name).HasMaxLength(5);"), On);
    }

    [Theory]
    [InlineData("conventions.Properties<string>().HaveMaxLength(5); conventions.Properties<decimal>().HavePrecision(18, 2);")]
    [InlineData("conventions.Properties<string>().AreUnicode(false).HaveMaxLength(5); conventions.Properties(typeof(decimal)).HaveColumnType(\"money\");")]
    public Task Conventions_bound_too(string convention) => Accepts(In("public string Name { get; set; } = \"\"; public decimal? Total { get; set; }", conventions: convention), On);

    [Fact]
    public Task A_convention_bounds_only_its_type() => Reports(
        In("public string Name { get; set; } = \"\"; public decimal {|LNT5002:Total|} { get; set; }", conventions: "conventions.Properties<string>().HaveMaxLength(5);"), On);

    [Theory]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Address);", true)]
    [InlineData("model.Entity<Order>().ComplexProperty(o => o.Address);", true)]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Address, a => a.Property(x => x.City).HasMaxLength(5));", false)]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Address, a => a.ToJson());", false)]
    [InlineData("model.Entity<Order>().ComplexProperty(o => o.Address, a => a.ToJson());", false)]
    public Task Owned_and_complex_types_count_but_no_documents(string mapping, bool isReported)
    {
        var code = In("public Address Address { get; set; } = new();", mapping);
        return isReported ? Reports(code.Replace("string City", "string {|LNT5002:City|}", StringComparison.Ordinal), On) : Accepts(code, On);
    }

    [Fact]
    public Task A_property_of_a_base_is_reported_once() => Reports(Usings + """
        abstract class Animal { public int Id { get; set; } public string {|LNT5002:Name|} { get; set; } = ""; }
        class Dog : Animal { public string {|LNT5002:Breed|} { get; set; } = ""; }
        class Cat : Animal { }
        class Db : DbContext { public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Cat> Cats => Set<Cat>(); }
        """, On);

    [Fact]
    public async Task It_is_off_until_somebody_switches_it_on()
    {
        var code = new[] { ("/a.cs", In("public string Name { get; set; } = \"\";")) };

        Assert.Empty(await House.AnalyzeAsync(code, ""));
        Assert.Equal("LNT5002", Assert.Single(await House.AnalyzeAsync(code, On)).Id);
    }

    [Fact]
    public Task What_the_settings_call_an_entity_is_judged() => Reports(
        Usings + "class EntityBase { } class Note : EntityBase { public string {|LNT5002:Text|} { get; set; } = \"\"; } class Command { public string Text { get; set; } = \"\"; }",
        On + "lintel.entities.types = EntityBase");

    [Theory]
    [InlineData("public string {|LNT5002:Name|} { get; set; } = \"\";", "[MaxLength(256)]\n        public string Name { get; set; } = \"\";", "")]
    [InlineData("public string {|LNT5002:Name|} { get; set; } = \"\";", "[MaxLength(400)]\n        public string Name { get; set; } = \"\";", "lintel.data.string_length = 400")]
    [InlineData("public decimal {|LNT5002:Total|} { get; set; }", "[Precision(18, 2)]\n        public decimal Total { get; set; }", "")]
    [InlineData("public decimal {|LNT5002:Total|} { get; set; }", "[Precision(19, 4)]\n        public decimal Total { get; set; }", "lintel.data.precision = 19, 4")]
    [InlineData("// Shown.\n        [Required] public string {|LNT5002:Name|} { get; set; } = \"\"; // and printed", "// Shown.\n        [MaxLength(256)]\n        [Required] public string Name { get; set; } = \"\"; // and printed", "")]
    public Task The_fix_adds_an_attribute(string before, string after, string options) => Bounds(In(before), In(after), options);

    [Fact]
    public Task A_parameter_of_a_record_gets_it_for_the_property() => Bounds(
        Usings + "record Order(int Id, string {|LNT5002:Name|}); class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }",
        Usings + "record Order(int Id, [property: MaxLength(256)] string Name); class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }");

    [Fact]
    public Task The_namespace_is_added_where_it_is_missing() => Bounds(
        "using Microsoft.EntityFrameworkCore;\n\nclass Order\n{\n    public int Id { get; set; }\n    public string {|LNT5002:Name|} { get; set; }\n}\nclass Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }",
        "using System.ComponentModel.DataAnnotations;\nusing Microsoft.EntityFrameworkCore;\n\nclass Order\n{\n    public int Id { get; set; }\n    [MaxLength(256)]\n    public string Name { get; set; }\n}\nclass Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }");

    [Fact]
    public Task A_layer_without_EF_Core_names_the_column_type() => Bounds(
        Usings + "namespace Shop.Domain\n{\n    class Order\n    {\n        public int Id { get; set; }\n        public decimal {|LNT5002:Total|} { get; set; } } class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } }",
        Usings + "namespace Shop.Domain\n{\n    class Order\n    {\n        public int Id { get; set; }\n        [Column(TypeName = \"decimal(18, 2)\")]\n        public decimal Total { get; set; } } class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } }",
        "lintel.architecture = clean");

    [Fact]
    public void There_is_no_fix_for_all_at_once() => Assert.Null(new UnboundedColumnFix().GetFixAllProvider());

    [Theory]
    [InlineData("public string Name { get; set")]
    [InlineData("public Missing Name { get; set; } [MaxLength(] public string Other { get; set; }")]
    public async Task Half_typed_code_is_survived(string member) => await House.AnalyzeAsync([("/a.cs", In(member))], On);

    private Task Bounds(string code, string fixedCode, string options = "")
    {
        var test = Test(code, On + options);
        test.FixedCode = fixedCode;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string In(string member, string mapping = "", string conventions = "") => Usings + $$"""
        namespace Shop
        {
            public class Order
            {
                public int Id { get; set; }
                {{member}}
            }
            public class Customer { public int Id { get; set; } }
            public class Address { public string City { get; set; } = ""; }
            public class Db : DbContext
            {
                public DbSet<Order> Orders => Set<Order>();
                public DbSet<Customer> Customers => Set<Customer>();
                protected override void OnModelCreating(ModelBuilder model) { {{mapping}} }
                protected override void ConfigureConventions(ModelConfigurationBuilder conventions) { {{conventions}} }
            }
        }
        """;
}
