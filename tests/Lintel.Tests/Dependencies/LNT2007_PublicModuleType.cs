namespace Lintel.Dependencies;

public class LNT2007_PublicModuleType() : RuleTest<DependencyAnalyzer, PublicModuleTypeFix>(
    Libraries.EfCore, Libraries.FluentValidation, Libraries.Mediator, Libraries.AspNetCore, Libraries.Extensions)
{
    private const string Users = """
        namespace Shop.Modules.Users.Contracts { public record UserDto(string Name); }

        """;

    private const string Usings = """
        using System.Threading;
        using System.Threading.Tasks;
        using FluentValidation;
        using Mediator;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        """;

    private const string Handler = """
        internal record Pay(int Id) : IRequest<int>;
        public class {|LNT2007:PayHandler|} : IRequestHandler<Pay, int>
        {
            ValueTask<int> IRequestHandler<Pay, int>.Handle(Pay request, CancellationToken cancellationToken) => new(1);
        }
        """;

    [Theory]
    [InlineData("public class {|LNT2007:PayHandler|} : IRequestHandler<Pay, int> { public ValueTask<int> Handle(Pay request, CancellationToken cancellationToken) => new(1); } public record Pay(int Id) : IRequest<int>;")]
    [InlineData("public sealed class {|LNT2007:PaidHandler|} : INotificationHandler<Paid> { public ValueTask Handle(Paid paid, CancellationToken cancellationToken) => default; } public record Paid : INotification;")]
    [InlineData("public record Pay(int Id); public class {|LNT2007:PayValidator|} : AbstractValidator<Pay> { }")]
    [InlineData("public class {|LNT2007:OrderMap|} : IEntityTypeConfiguration<Order> { void IEntityTypeConfiguration<Order>.Configure(EntityTypeBuilder<Order> builder) { } } public class {|LNT2007:Order|} { }")]
    [InlineData("internal class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } public class {|LNT2007:Order|} { }")]
    [InlineData("internal class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } public record {|LNT2007:Order|}(int Id);")]
    [InlineData("internal interface IAggregateRoot { } public class {|LNT2007:Order|} : IAggregateRoot { }")]
    [InlineData("public static class PayInvoice { public record Pay(int Id) : IRequest<int>; public class {|LNT2007:Handler|} : IRequestHandler<Pay, int> { public ValueTask<int> Handle(Pay request, CancellationToken cancellationToken) => new(1); } }")]
    public Task Every_implementation_that_others_see_is_reported(string code) => Reports(InOrders(code));

    [Theory]
    [InlineData("internal interface IAggregateRoot { } internal class Order : IAggregateRoot { }")]
    [InlineData("internal interface IAggregateRoot { } internal class Outer { public class Order : IAggregateRoot { } }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public class Page { public Order? First; }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public class Page { protected Order? First { get; set; } }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public interface IOrders { Task<System.Collections.Generic.List<Order[]>> All(); }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public delegate void Paid(Order order);")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { public record Line; } public class Page { public Order.Line? First; }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public class Page<T> where T : Order { }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { } public class Plain { public event System.Action<Order>? Paid { add { } remove { } } }")]
    [InlineData("public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } public class Order { }")]
    [InlineData("internal interface IAggregateRoot { } public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase, IAggregateRoot { }")]
    [InlineData("internal interface IAggregateRoot { } [System.Text.Json.Serialization.JsonConverter(typeof(int))] public class Order : IAggregateRoot { }")]
    [InlineData("internal interface IAggregateRoot { } public class Order : IAggregateRoot { [System.Text.Json.Serialization.JsonPropertyName(\"id\")] public int Id { get; set; } }")]
    [InlineData("public class Outer<T> : IPipelineBehavior<T, int> where T : IMessage { public ValueTask<int> Handle(T message, MessageHandlerDelegate<T, int> next, CancellationToken cancellationToken) => new(1); }")]
    [InlineData("public class PayService { }")]
    [InlineData("public interface IAggregateRoot { }")]
    [InlineData("public static class Handler { }")]
    public Task What_must_be_public_or_is_no_implementation_is_accepted(string code) => Accepts(InOrders(code));

    [Fact]
    public Task A_type_of_a_json_context_is_accepted() => Accepts(InOrders("""
        internal interface IAggregateRoot { }
        public class Order : IAggregateRoot { }
        public class Line : IAggregateRoot { }
        [System.Text.Json.Serialization.JsonSerializable(typeof(System.Collections.Generic.List<Order>)), System.Text.Json.Serialization.JsonSerializable(typeof(Line))]
        internal abstract class Json(System.Text.Json.JsonSerializerOptions options) : System.Text.Json.Serialization.JsonSerializerContext(options) { }
        """));

    [Fact]
    public Task A_base_is_as_public_as_what_derives_from_it() => Reports(InOrders("""
        public abstract class AggregateRoot { }
        public class {|LNT2007:Order|} : AggregateRoot { }
        """));

    [Fact]
    public Task What_a_type_says_of_itself_keeps_it_no_more_public() => Reports(InOrders("""
        internal interface IAggregateRoot { }
        public class {|LNT2007:Order|} : IAggregateRoot { public Order? Parent; public class Line { public Order? Of; } }
        """));

    [Fact]
    public Task A_contract_is_public_by_right() => Accepts(Usings + Users + """
        namespace Shop.Modules.Orders.Contracts { internal interface IAggregateRoot { } public class Order : IAggregateRoot { } }
        """);

    [Fact]
    public Task A_shared_module_or_a_host_has_nothing_to_hide() => Accepts(Users + """
        namespace Shop.Modules.Orders.Contracts { public record OrderDto; }
        namespace Shop.Modules.Shared { internal interface IAggregateRoot { } public class Order : IAggregateRoot { } }
        namespace Shop.Modules.Host { public class Order : Shared.IAggregateRoot { } }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("namespace Shop.Modules.Shared { public class Clock { } } namespace Shop.Modules.Host { class Program { } }")]
    [InlineData("namespace Shop.Modules.Orders.Contracts { public record OrderDto; }")]
    public Task A_module_alone_hides_from_nobody(string others) => Accepts(Usings + others + InNamespace(Handler.Replace("{|LNT2007:PayHandler|}", "PayHandler")));

    [Theory]
    [InlineData("lintel.module.users.namespaces = Shop.Modules.Users.**\nlintel.module.orders.may_use = none")]
    [InlineData("lintel.module.users.may_use = none\nlintel.module.billing.may_use = none")]
    public Task A_second_module_may_be_known_by_its_key_alone(string options) => Reports(Usings + InNamespace(Handler), options);

    [Theory]
    [InlineData("lintel.module.orders.may_use = none")]
    [InlineData("lintel.module.shared.namespaces = Shop.Common.**\nlintel.module.host.namespaces = Shop.Api.**")]
    public Task A_key_of_its_own_is_no_second_module(string options) => Accepts(Usings + InNamespace(Handler.Replace("{|LNT2007:PayHandler|}", "PayHandler")), options);

    [Fact]
    public Task A_second_module_may_be_a_reference()
    {
        var test = Test(Usings + InNamespace(Handler));
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("TestProject.Users", "namespace Shop.Modules.Users.Contracts { public record UserDto(string Name); }"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_stamp_makes_a_module_too()
    {
        var test = Test(Usings + InNamespace(Handler));
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("Accounts", """[assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Accounts")] public class Account { }"""));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Types_that_are_listed_may_be_public() => Accepts(InOrders(Handler.Replace("{|LNT2007:PayHandler|}", "PayHandler")), "lintel.modules.public_types = *Handler");

    [Fact]
    public Task An_empty_list_of_public_types_is_none() => Reports(InOrders(Handler), "lintel.modules.public_types = ,");

    [Fact]
    public Task A_folder_may_have_its_own_public_types() => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/legacy/.editorconfig", "[*.cs]\nlintel.modules.public_types = Old\n"),
        ("/users.cs", Users),
        ("/new.cs", "namespace Shop.Modules.Orders { internal interface IAggregateRoot { } public class {|LNT2007:New|} : IAggregateRoot { } }"),
        ("/legacy/old.cs", "namespace Shop.Modules.Orders { public class Old : IAggregateRoot { } }"));

    [Fact]
    public Task The_aggregate_roots_are_the_teams() => Reports(InOrders("public abstract class Entity { } public class {|LNT2007:Order|} : Entity { }"), "lintel.aggregates.types = Entity");

    [Fact]
    public Task A_partial_type_is_reported_at_the_part_with_the_base_list() => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/users.cs", Users),
        ("/a.cs", "namespace Shop.Modules.Orders { public partial class Order { } }"),
        ("/b.cs", "namespace Shop.Modules.Orders { internal interface IAggregateRoot { } public partial class {|LNT2007:Order|} : IAggregateRoot { } }"));

    [Fact]
    public Task Generated_code_is_evidence_and_no_location() => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/users.cs", Users),
        ("/made.g.cs", "namespace Shop.Modules.Orders { public class Made : IAggregateRoot { } public class Page { public Used? First; } }"),
        ("/order.cs", "namespace Shop.Modules.Orders { internal interface IAggregateRoot { } public class {|LNT2007:Order|} : IAggregateRoot { } public class Used : IAggregateRoot { } }"));

    [Fact]
    public Task It_says_which_module_and_where_contracts_belong() => Says(
        InOrders(Handler.Replace("LNT2007", "#0")),
        DependencyRules.PublicModuleType,
        "'Shop.Modules.Orders.PayHandler' is public but no contract of module 'Orders'; make it internal, or move it to 'Shop.Modules.Orders.Contracts'");

    [Theory]
    [InlineData(1, "PayHandler")]
    [InlineData(0, "{|LNT2007:PayHandler|}")]
    public Task The_baseline_holds_what_it_counts(int count, string reported) => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/lintel.baseline", $"LNT2007 | T:Shop.Modules.Orders.PayHandler |  | {count}\n"),
        ("/a.cs", InOrders(Handler.Replace("{|LNT2007:PayHandler|}", reported))));

    [Theory]
    [InlineData("public class PayHandler : IRequestHandler<Missing, int> {")]
    [InlineData("public class : IAggregateRoot { } public class Order<T : IAggregateRoot")]
    [InlineData("public class Order : IEntityTypeConfiguration<Gone> { public DbSet<> Orders }")]
    public Task Broken_code_is_no_reason_to_crash(string code)
    {
        var test = Test(InOrders(code));
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        test.DisabledDiagnostics.Add("LNT2007");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string InOrders(string code) => Usings + Users + InNamespace(code);

    private static string InNamespace(string code) => $$"""
        namespace Shop.Modules.Orders
        {
            {{code.Replace("\n", "\n    ")}}
        }
        """;
}
