namespace Lintel.Dependencies;

public class LNT1008_AggregateNavigation() : RuleTest<DependencyAnalyzer>(Libraries.EfCore, Libraries.Extensions)
{
    private const string On = "dotnet_diagnostic.LNT1008.severity = warning";

    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public interface IAggregateRoot { }
        public class Customer : IAggregateRoot { public int Id { get; set; } }
        public abstract class AggregateRoot<TId> { public TId Id { get; protected set; } = default!; }
        public class Product : AggregateRoot<Guid> { }
        public class Line { public int Count { get; set; } }
        public readonly record struct Id<T>(Guid Value);

        """;

    [Theory]
    [InlineData("public {|LNT1008:Customer|} Customer { get; set; } = null!;")]
    [InlineData("public {|LNT1008:Customer?|} Customer { get; private set; }")]
    [InlineData("public required {|LNT1008:Customer|} Customer { get; init; }")]
    [InlineData("public {|LNT1008:Customer|} Customer { get; } = null!;")]
    [InlineData("public virtual {|LNT1008:Product|} Product { get; set; } = null!;")]
    [InlineData("public {|LNT1008:List<Customer>|} Customers { get; } = new();")]
    [InlineData("public {|LNT1008:IReadOnlyCollection<Customer>|} Customers { get; set; } = null!;")]
    [InlineData("public {|LNT1008:IEnumerable<Customer>|} Customers { get; set; } = null!;")]
    [InlineData("public {|LNT1008:ICollection<Product>?|} Products { get; set; }")]
    [InlineData("public {|LNT1008:Customer[]|} Customers { get; set; } = null!;")]
    [InlineData("public {|LNT1008:All|} Customers { get; set; } = null!; public class All : List<Customer> { }")]
    [InlineData("private {|LNT1008:Customer|} customer = null!;")]
    [InlineData("private readonly {|LNT1008:{|LNT1008:Customer|}|} a = null!, b = null!;")]
    [InlineData("private readonly {|LNT1008:List<Customer>|} customers = new(); public IReadOnlyList<Customer> Customers => customers;")]
    [InlineData("private {|LNT1008:Customer?|} customer; public Customer? Customer { get => customer; set => customer = value; }")]
    public Task What_holds_another_root_is_reported(string member) => Reports(InOrder(member), On);

    [Theory]
    [InlineData("public int CustomerId { get; set; }")]
    [InlineData("public Id<Customer> CustomerId { get; set; }")]
    [InlineData("public Id<Customer>? CustomerId { get; set; }")]
    [InlineData("public List<Id<Customer>> CustomerIds { get; set; } = new();")]
    [InlineData("public List<Line> Lines { get; set; } = new();")]
    [InlineData("public Order? Parent { get; set; }")]
    [InlineData("public List<Order> Parts { get; set; } = new();")]
    [InlineData("public SpecialOrder? Special { get; set; }")]
    [InlineData("public Customer Customer => null!;")]
    [InlineData("public Customer Customer { get => null!; set { } }")]
    [InlineData("public Customer Find() => null!;")]
    [InlineData("public void Place(Customer customer) { Customer local = customer; }")]
    [InlineData("public static Customer Default { get; } = null!; private static readonly Customer Other = null!;")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped] public Customer? Customer { get; set; }")]
    [InlineData("public Func<Customer>? Loads { get; set; }")]
    [InlineData("public event Action<Customer>? Changed; void Raise() => Changed?.Invoke(null!);")]
    [InlineData("public string Name { get; set; } = nameof(Customer);")]
    [InlineData("public class Draft { public Customer? Customer { get; set; } }")]
    public Task What_holds_no_other_root_is_accepted(string member) => Accepts(InOrder(member), On);

    [Fact]
    public async Task It_is_off_until_somebody_switches_it_on()
    {
        var code = new[] { ("/a.cs", InOrder("public Customer? Customer { get; set; }")) };

        Assert.Empty(await House.AnalyzeAsync(code, ""));
        Assert.Empty(await House.AnalyzeAsync(code, "dotnet_diagnostic.LNT1008.severity = none"));
        Assert.Equal("LNT1008", Assert.Single(await House.AnalyzeAsync(code, On)).Id);
    }

    [Fact]
    public Task A_global_config_switches_it_on() => Reports(
        ("/.globalconfig", "is_global = true\ndotnet_diagnostic.LNT1008.severity = warning\n"),
        ("/a.cs", InOrder("public {|LNT1008:Customer?|} Customer { get; set; }")));

    [Theory]
    [InlineData("public class Db : DbContext { public DbSet<Note> Notes => Set<Note>(); }")]
    [InlineData("public class Base : DbContext { } public class Db : Base { public DbSet<Note> Notes { get; set; } = null!; }")]
    [InlineData("class NoteConfiguration : IEntityTypeConfiguration<Note> { public void Configure(EntityTypeBuilder<Note> builder) { } }")]
    [InlineData("class Outer { class NoteConfiguration : IEntityTypeConfiguration<Note> { public void Configure(EntityTypeBuilder<Note> builder) { } } }")]
    public Task An_entity_that_is_no_root_is_told_by_EF_Core(string evidence) => Reports(
        Shop + evidence + " public class Note { public int Id { get; set; } public {|LNT1008:Customer?|} Author { get; set; } }", On);

    [Fact]
    public Task The_base_of_an_entity_is_read_with_it() => Reports(
        Shop + "public abstract class Owned { public {|LNT1008:Customer?|} Owner { get; set; } } public class Note : Owned { } public class Db : DbContext { public DbSet<Note> Notes => Set<Note>(); }", On);

    [Fact]
    public Task A_class_that_nobody_stores_is_accepted() => Accepts(
        Shop + "public class NoteDto { public Customer? Author { get; set; } } public record Placed(Customer Customer); public class Db : DbContext { }", On);

    [Fact]
    public Task A_generic_base_holds_what_each_of_its_heirs_says() => Reports(
        Shop + """
            public abstract class Owned<T> where T : class { public T? Owner { get; set; } public List<T> Others { get; set; } = new(); public int Count { get; set; } }
            public class {|LNT1008:{|LNT1008:Basket|}|} : Owned<Customer>, IAggregateRoot { }
            public class SpecialBasket : Basket { }
            public class Category : Owned<Category>, IAggregateRoot { }
            public class Text : Owned<string>, IAggregateRoot { }
            """, On);

    [Fact]
    public Task Records_may_be_entities() => Reports(Shop + "public record Order(int Id, {|LNT1008:Customer|} Customer) : IAggregateRoot;", On);

    [Fact]
    public Task A_primary_constructor_holds_nothing_by_itself() => Accepts(
        Shop + "public class Order(Customer customer) : IAggregateRoot { public int CustomerId { get; } = customer.Id; public Customer Now() => customer; }", On);

    [Theory]
    [InlineData("*Root")]
    [InlineData("Shop.*Root")]
    [InlineData("Shop.**.*Root, Other")]
    public Task Roots_are_named_by_the_key(string types) => Reports(
        "namespace Shop { public class CustomerRoot { } public class OrderRoot { public {|LNT1008:CustomerRoot?|} Customer { get; set; } } }",
        On + "\nlintel.aggregates.types = " + types);

    [Theory]
    [InlineData("none")]
    [InlineData("Other")]
    public Task Without_roots_nothing_is_reported(string types) => Accepts(
        InOrder("public Customer? Customer { get; set; }"), On + "\nlintel.aggregates.types = " + types);

    [Fact]
    public Task Nonsense_in_the_key_leaves_the_default() => Reports(
        InOrder("public {|LNT1008:Customer?|} Customer { get; set; }"), On + "\nlintel.aggregates.types = ..");

    [Fact]
    public Task A_folder_may_name_its_own_roots() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + On + "\n"),
        ("/legacy/.editorconfig", "[*.cs]\nlintel.aggregates.types = none\n"),
        ("/a.cs", InOrder("public {|LNT1008:Customer?|} Customer { get; set; }")),
        ("/legacy/b.cs", "public class Old : IAggregateRoot { public Customer? Customer { get; set; } }"));

    [Fact]
    public Task The_parts_of_a_partial_type_are_one_entity() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + On + "\n"),
        ("/a.cs", Shop + "public partial class Basket { public {|LNT1008:Customer?|} Customer { get; set; } }"),
        ("/b.cs", "public partial class Basket : IAggregateRoot { }"),
        ("/c.g.cs", "public partial class Basket { public Product Product { get; set; } }"));

    [Fact]
    public Task The_message_names_member_and_root() => Says(
        InOrder("public {|#0:List<Customer>|} Customers { get; } = new();"),
        DependencyRules.AggregateNavigation,
        "'Order.Customers' navigates to aggregate root 'Customer'; hold its id instead",
        On);

    [Fact]
    public Task A_navigation_that_the_baseline_holds_is_accepted() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + On + "\n"),
        ("/lintel.baseline", "LNT1008 | P:Order.Customer | T:Customer | 1\n"),
        ("/a.cs", InOrder("public Customer? Customer { get; set; } public {|LNT1008:Customer?|} Payer { get; set; }")));

    [Theory]
    [InlineData("public Missing Customer { get; set; } public List<Missing> All { get; set; }")]
    [InlineData("public List< { get; set;")]
    [InlineData("public Customer { get; }")]
    public Task Broken_code_is_no_reason_to_speak_or_to_crash(string member) => Survives(InOrder(member), On);

    [Fact]
    public Task A_root_that_derives_from_nothing_known_is_unknown() => Survives(
        "public class Customer : Missing { } public class Order : Missing { public Customer Customer { get; set; } }", On);

    private static string InOrder(string member) => Shop + $$"""
        public class SpecialOrder : Order { }
        public class Order : IAggregateRoot
        {
            {{member}}
        }
        """;
}

public class LNT1008_without_EF_Core : RuleTest<DependencyAnalyzer>
{
    [Fact]
    public Task Roots_are_entities_all_the_same() => Reports(
        "public interface IAggregateRoot { } public class Customer : IAggregateRoot { } public class Order : IAggregateRoot { public {|LNT1008:Customer?|} Customer { get; set; } }",
        "dotnet_diagnostic.LNT1008.severity = warning");
}
