namespace Lintel.Dependencies;

public class LNT1004_LeakedQuery() : RuleTest<DependencyAnalyzer>(
    Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, Libraries.Mediator, Libraries.MediatR)
{
    private const string Layers = """
        lintel.layers = core, application, infrastructure
        lintel.layer.core.namespaces = Shop.Core.**
        lintel.layer.application.namespaces = Shop.Application.**
        lintel.layer.infrastructure.namespaces = Shop.Infrastructure.**
        """;

    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Query;

        public class Order { public int Id { get; set; } public List<Order> Parts { get; set; } = new(); }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }

        """;

    [Theory]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get() => null!;")]
    [InlineData("public {|LNT1004:IOrderedQueryable<Order>|} Get() => null!;")]
    [InlineData("public {|LNT1004:IIncludableQueryable<Order, List<Order>>|} Get() => null!;")]
    [InlineData("public {|LNT1004:DbSet<Order>|} Get() => null!;")]
    [InlineData("public {|LNT1004:IQueryable|} Get() => null!;")]
    [InlineData("public {|LNT1004:IQueryable<Order>?|} Get() => null;")]
    [InlineData("public {|LNT1004:System.Linq.IQueryable<Order>|} Get() => null!;")]
    [InlineData("public {|LNT1004:Task<IQueryable<Order>>|} Get() => null!;")]
    [InlineData("public {|LNT1004:ValueTask<IQueryable<Order>>|} Get() => default;")]
    [InlineData("public async {|LNT1004:Task<IQueryable<Order>>|} Get() { await Task.Yield(); return null!; }")]
    [InlineData("public {|LNT1004:ActionResult<IQueryable<Order>>|} Get() => null!;")]
    [InlineData("public {|LNT1004:Task<ActionResult<IQueryable<Order>>>|} Get() => null!;")]
    [InlineData("public static {|LNT1004:IQueryable<Order>|} Get() => null!;")]
    [InlineData("public virtual {|LNT1004:IQueryable<T>|} Get<T>() => null!;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} All { get; } = null!;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} All => null!;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} this[int index] => null!;")]
    [InlineData("public class Nested { public {|LNT1004:IQueryable<Order>|} All => null!; }")]
    [InlineData("public record Page({|LNT1004:IQueryable<Order>|} All);")]
    [InlineData("public record struct Slice({|LNT1004:IQueryable<Order>|} All);")]
    [InlineData("public interface IOrders { {|LNT1004:IQueryable<Order>|} Query(); {|LNT1004:DbSet<Order>|} Find(); }")]
    [InlineData("public abstract class Repository<T> where T : class { public abstract {|LNT1004:IQueryable<T>|} Query(); }")]
    public Task A_public_member_that_hands_out_a_query_is_reported(string member) => Reports(In("Shop.Core", member), Layers);

    [Theory]
    [InlineData("public List<Order> Get() => null!;")]
    [InlineData("public IEnumerable<Order> Get() => null!;")]
    [InlineData("public IAsyncEnumerable<Order> Get() => null!;")]
    [InlineData("public Task Get() => null!;")]
    [InlineData("public Task<List<Order>> Get() => null!;")]
    [InlineData("public List<IQueryable<Order>> Get() => null!;")]
    [InlineData("public Func<IQueryable<Order>> Get() => null!;")]
    [InlineData("internal IQueryable<Order> Get() => null!;")]
    [InlineData("protected IQueryable<Order> Get() => null!;")]
    [InlineData("IQueryable<Order> Get() => null!;")]
    [InlineData("private class Nested { public IQueryable<Order> All => null!; }")]
    [InlineData("public IQueryable<Order> All { set { } }")]
    [InlineData("public IQueryable<Order> All { private get; set; } = null!;")]
    [InlineData("public IQueryable<Order> field = null!;")]
    [InlineData("public void Take(IQueryable<Order> orders) { }")]
    [InlineData("public string Get() => nameof(IQueryable<Order>);")]
    [InlineData("public IQueryable Get() => null!; public interface IQueryable { }")]
    public Task What_hands_out_no_query_or_not_to_all_is_accepted(string member) => Accepts(In("Shop.Core", member), Layers);

    [Theory]
    [InlineData("Shop.Infrastructure")]
    [InlineData("Shop.Infrastructure.Persistence")]
    [InlineData("Other")]
    public Task Infrastructure_and_code_without_a_layer_may_hand_out_queries(string space) =>
        Accepts(In(space, "public IQueryable<Order> Get() => null!;"), Layers);

    [Fact]
    public Task Without_layers_a_member_is_accepted() => Accepts(In("Shop.Core", "public IQueryable<Order> Get() => null!;"));

    [Fact]
    public Task The_sets_of_a_context_are_accepted_in_any_layer() => Accepts(
        Shop + "namespace Shop.Core { public class ShopDb : DbContext { public DbSet<Order> Orders { get; set; } = null!; } }", Layers);

    [Fact]
    public Task The_sets_of_an_interface_that_stands_for_a_context_are_accepted() => Accepts(
        In("Shop.Core", "public interface IShopDb { DbSet<Order> Orders { get; } }"), Layers);

    [Fact]
    public Task An_override_is_said_at_its_base() => Reports(
        In("Shop.Core", "public virtual {|LNT1004:IQueryable<Order>|} Get() => null!; public class Special : Orders { public override IQueryable<Order> Get() => null!; }"), Layers);

    [Theory]
    [InlineData("public static IQueryable<Order> Open(this IQueryable<Order> orders) => orders;")]
    [InlineData("public static IQueryable<T> Page<T>(this IQueryable<T> rows, int page) => rows;")]
    [InlineData("public static IQueryable<Order> Apply(this Order filter, IQueryable<Order> orders) => orders;")]
    [InlineData("public static IQueryable<Order> In(this DbSet<Order> orders) => orders;")]
    public Task An_extension_of_queries_is_accepted(string member) =>
        Accepts(Shop + "namespace Shop.Core { public static class Extensions { " + member + " } }", Layers);

    [Fact]
    public Task Any_other_extension_is_reported() => Reports(
        Shop + "namespace Shop.Core { public static class Extensions { public static {|LNT1004:IQueryable<Order>|} Open(this Order order) => null!; } }", Layers);

    [Fact]
    public Task An_extension_block_is_accepted()
    {
        Needs.CSharp(14);
        return Accepts(Shop + "namespace Shop.Core { public static class Extensions { extension(IQueryable<Order> orders) { public IQueryable<Order> Open => orders; public IQueryable<Order> Page(int page) => orders; } } }", Layers);
    }

    [Theory]
    [InlineData("[EnableQuery] public IQueryable<Order> Get() => null!;")]
    [InlineData("[OurQuery] public IQueryable<Order> Get() => null!;")]
    [InlineData("[EnableQuery] public class Nested { public IQueryable<Order> Get() => null!; } public class Derived : Nested { public IQueryable<Order> More() => null!; }")]
    [InlineData("[HotChocolate.Types.UseProjection] public IQueryable<Order> Get() => null!;")]
    [InlineData("public IQueryable<Order> Get([HotChocolate.Service] Db db) => db.Orders;")]
    [InlineData("[HotChocolate.Types.ExtendObjectType] public class Nested { public IQueryable<Order> Get() => null!; }")]
    public Task Who_composes_queries_by_profession_is_accepted(string member) => Accepts(
        Shop + """
            namespace HotChocolate { public class ServiceAttribute : Attribute { } }
            namespace HotChocolate.Types { public class UseProjectionAttribute : Attribute { } public class ExtendObjectTypeAttribute : Attribute { } }
            namespace Microsoft.AspNetCore.OData.Query { public class EnableQueryAttribute : Attribute { } }

            """ + "namespace Shop.Core { using Microsoft.AspNetCore.OData.Query; public class OurQueryAttribute : EnableQueryAttribute { } public class Orders { " + member + " } }",
        Layers);

    [Theory]
    [InlineData("public class OrdersController { public {|LNT1004:IQueryable<Order>|} Get() => null!; }")]
    [InlineData("public class OrdersController : ControllerBase { [HttpGet] public {|LNT1004:IQueryable<Order>|} Get() => null!; }")]
    [InlineData("public class Orders : Controller { public {|LNT1004:Task<ActionResult<IQueryable<Order>>>|} Get() => null!; }")]
    [InlineData("[Controller] public class Orders { public {|LNT1004:IQueryable<Order>|} Get() => null!; }")]
    [InlineData("public class OrdersController(Db db) : ControllerBase { public {|LNT1004:IQueryable<Order>|} Get() => db.Orders; }")]
    [InlineData("public abstract class Crud<T> : ControllerBase { public {|LNT1004:IQueryable<T>|} Get() => null!; } public class OrdersController : Crud<Order>;")]
    public Task An_action_is_reported_without_any_layer(string controller) => Reports(Shop + controller);

    [Theory]
    [InlineData("public class OrdersController { [NonAction] public IQueryable<Order> Get() => null!; }")]
    [InlineData("[NonController] public class OrdersController { public IQueryable<Order> Get() => null!; }")]
    [InlineData("class OrdersController : ControllerBase { public IQueryable<Order> Get() => null!; }")]
    [InlineData("public class Outer { public class OrdersController : ControllerBase { public IQueryable<Order> Get() => null!; } }")]
    [InlineData("public class OrdersController { IQueryable<Order> Get() => null!; }")]
    [InlineData("public class OrdersController { public static IQueryable<Order> Get() => null!; }")]
    [InlineData("public class OrdersController { public IQueryable<T> Get<T>() => null!; }")]
    [InlineData("public class OrdersController { public IQueryable<Order> Orders { get; } = null!; }")]
    [InlineData("public class OrdersController { public IActionResult Get() => null!; }")]
    [InlineData("public class OrdersControl { public IQueryable<Order> Get() => null!; }")]
    public Task What_is_no_action_is_accepted(string controller) => Accepts(Shop + controller);

    [Theory]
    [InlineData("app.MapGet(\"/\", {|LNT1004:(Db db)|} => db.Orders);")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:(Db db)|} => db.Orders.Where(order => order.Id > 0));")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:IQueryable<Order>|} (Db db) => db.Orders);")]
    [InlineData("app.MapGet(\"/\", async {|LNT1004:(Db db)|} => { await Task.Yield(); return db.Orders.AsQueryable(); });")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:delegate|} (Db db) { return db.Orders; });")]
    [InlineData("app.MapGet(\"/\", (Func<Db, IQueryable<Order>>)({|LNT1004:db|} => db.Orders));")]
    [InlineData("app.MapGet(handler: {|LNT1004:(Db db)|} => db.Orders, pattern: \"/\");")]
    [InlineData("EndpointRouteBuilderExtensions.MapGet(app, \"/\", {|LNT1004:(Db db)|} => db.Orders);")]
    [InlineData("app.MapGroup(\"/\").MapMethods(\"/\", new[] { \"GET\" }, {|LNT1004:(Db db)|} => db.Orders).WithName(\"a\");")]
    [InlineData("app.MapFallback({|LNT1004:(Db db)|} => db.Orders);")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:Get|}); IQueryable<Order> Get(Db db) => db.Orders;")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:Get|}); app.MapGet(\"/all\", {|LNT1004:Get|}); static IQueryable<Order> Get(Db db) => db.Orders;")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:Own|});")]
    [InlineData("app.MapGet(\"/\", {|LNT1004:Routes.Own|});")]
    public Task A_mapped_handler_is_reported_without_any_layer(string statement) => Reports(Mapped(statement));

    [Theory]
    [InlineData("app.MapGet(\"/\", (Db db) => db.Orders.ToListAsync());")]
    [InlineData("app.MapGet(\"/\", (Db db) => { var all = db.Orders; return Results.Ok(all.Count()); });")]
    [InlineData("app.MapGet(\"/\", async context => await context.Response.WriteAsync(\"\"));")]
    [InlineData("app.MapGet(\"/\", (Db db) => db.Orders).AddODataQueryEndpointFilter();")]
    [InlineData("app.MapGet(\"/\", [Microsoft.AspNetCore.OData.Query.EnableQuery] (Db db) => db.Orders);")]
    [InlineData("Func<Db, IQueryable<Order>> query = db => db.Orders;")]
    [InlineData("MapGet(app, \"/\", (Db db) => db.Orders);")]
    public Task What_is_no_handler_or_answers_with_a_result_is_accepted(string statement) => Accepts(Mapped(statement));

    [Fact]
    public Task A_handler_in_another_file_is_reported_where_it_is_mapped() => Reports(
        ("/shop.cs", Shop + "public static class Endpoints { internal static IQueryable<Order> Get(Db db) => db.Orders; }"),
        ("/routes.cs", "using Microsoft.AspNetCore.Builder; class Routes { void Map(WebApplication app) => app.MapGet(\"/\", {|LNT1004:Endpoints.Get|}); }"));

    [Fact]
    public Task A_handler_in_a_layer_is_reported_once() => Reports(
        Shop + "namespace Shop.Core { public static class Routes { public static void Map(WebApplication app) => app.MapGet(\"/\", Get); public static {|LNT1004:IQueryable<Order>|} Get(Db db) => db.Orders; } }",
        Layers);

    [Fact]
    public Task Top_level_statements_map_too() => ReportsInProgram(Shop.Split("public class Order")[0] + """
        var app = WebApplication.Create();
        app.MapGet("/", {|LNT1004:(Db db)|} => db.Orders);
        app.MapGet("/all", {|LNT1004:All|});
        IQueryable<Order> All(Db db) => db.Orders;
        public class Order { public int Id { get; set; } }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        """);

    [Theory]
    [InlineData("record All : MediatR.IRequest<IQueryable<Order>>; class AllHandler : MediatR.IRequestHandler<All, IQueryable<Order>> { public {|LNT1004:Task<IQueryable<Order>>|} Handle(All request, CancellationToken ct) => null!; }")]
    [InlineData("record All : MediatR.IRequest<IQueryable<Order>>; class AllHandler : MediatR.IRequestHandler<All, IQueryable<Order>> { {|LNT1004:Task<IQueryable<Order>>|} MediatR.IRequestHandler<All, IQueryable<Order>>.Handle(All request, CancellationToken ct) => null!; }")]
    [InlineData("record All : Mediator.IQuery<IQueryable<Order>>; class AllHandler : Mediator.IQueryHandler<All, IQueryable<Order>> { public {|LNT1004:ValueTask<IQueryable<Order>>|} Handle(All request, CancellationToken ct) => default; }")]
    [InlineData("static class All { record Query : MediatR.IRequest<IQueryable<Order>>; class Handler : MediatR.IRequestHandler<Query, IQueryable<Order>> { public {|LNT1004:Task<IQueryable<Order>>|} Handle(Query request, CancellationToken ct) => null!; } }")]
    public Task A_request_handler_is_reported_without_any_layer(string handler) => Reports(Shop + handler);

    [Theory]
    [InlineData("record All : MediatR.IRequest<List<Order>>; class AllHandler : MediatR.IRequestHandler<All, List<Order>> { public Task<List<Order>> Handle(All request, CancellationToken ct) => null!; IQueryable<Order> Rows() => null!; }")]
    [InlineData("class AllHandler { public Task<IQueryable<Order>> Handle(int request, CancellationToken ct) => null!; }")]
    public Task A_handler_that_returns_rows_is_accepted(string handler) => Accepts(Shop + handler);

    [Fact]
    public Task The_message_names_the_layer() => Says(
        In("Shop.Core", "public {|#0:Task<IQueryable<Order>>|} Get() => null!;"),
        DependencyRules.LeakedQuery,
        "'Shop.Core.Orders.Get()' returns 'System.Linq.IQueryable<Order>', so its SQL is decided outside layer 'core'; return a list or a page of results",
        Layers);

    [Fact]
    public Task The_message_names_the_endpoint() => Says(
        Shop + "public class OrdersController { public {|#0:IQueryable<Order>|} Get() => null!; }",
        DependencyRules.LeakedQuery,
        "'OrdersController.Get()' returns 'System.Linq.IQueryable<Order>', so its SQL is decided outside the endpoint; return a list or a page of results");

    [Fact]
    public Task The_message_names_a_lambda_by_its_route() => Says(
        Mapped("app.MapGet(\"/orders\", {|#0:(Db db)|} => db.Orders);"),
        DependencyRules.LeakedQuery,
        "'MapGet(\"/orders\")' returns 'Microsoft.EntityFrameworkCore.DbSet<Order>', so its SQL is decided outside the endpoint; return a list or a page of results");

    [Fact]
    public Task The_message_names_the_handler() => Says(
        Shop + "record All : MediatR.IRequest<IQueryable<Order>>; class AllHandler : MediatR.IRequestHandler<All, IQueryable<Order>> { public {|#0:Task<IQueryable<Order>>|} Handle(All request, CancellationToken ct) => null!; }",
        DependencyRules.LeakedQuery,
        "'AllHandler.Handle(All, System.Threading.CancellationToken)' returns 'System.Linq.IQueryable<Order>', so its SQL is decided outside the handler; return a list or a page of results");

    [Fact]
    public Task A_member_that_the_baseline_holds_is_accepted() => Reports(
        ("/lintel.baseline", "LNT1004 | M:OrdersController.Get | T:System.Linq.IQueryable`1 | 1\n"),
        ("/a.cs", Shop + "public class OrdersController { public IQueryable<Order> Get() => null!; public {|LNT1004:IQueryable<Order>|} More() => null!; }"));

    [Fact]
    public Task Lambdas_of_one_method_are_counted_together() => Reports(
        ("/lintel.baseline", "LNT1004 | M:A.Map(Microsoft.AspNetCore.Builder.WebApplication) | T:Microsoft.EntityFrameworkCore.DbSet`1 | 1\nLNT1004 | M:B.Map(Microsoft.AspNetCore.Builder.WebApplication) | T:Microsoft.EntityFrameworkCore.DbSet`1 | 1\n"),
        ("/a.cs", Shop + """
            class A { void Map(WebApplication app) { app.MapGet("/", {|LNT1004:(Db db)|} => db.Orders); app.MapPut("/", {|LNT1004:(Db db)|} => db.Orders); } }
            class B { void Map(WebApplication app) { app.MapGet("/", (Db db) => db.Orders); } }
            """));

    [Fact]
    public Task The_parts_of_a_partial_type_are_judged_by_their_own_files() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/legacy/.editorconfig", "[*.cs]\nlintel.layer = none\n"),
        ("/a.cs", Shop + "namespace Shop.Core { public partial class Orders { public {|LNT1004:IQueryable<Order>|} A() => null!; } }"),
        ("/b.g.cs", Shop.Split("public class Order")[0] + "namespace Shop.Core { public partial class Orders { public IQueryable<Order> B() => null!; } }"),
        ("/legacy/c.cs", Shop.Split("public class Order")[0] + "namespace Shop.Core { public class Old { public IQueryable<Order> C() => null!; } }"));

    [Fact]
    public Task A_global_config_names_layers_too() => Reports(
        ("/.globalconfig", "is_global = true\n" + Layers),
        ("/a.cs", In("Shop.Core", "public {|LNT1004:IQueryable<Order>|} Get() => null!;")));

    [Fact]
    public Task Nonsense_in_the_settings_is_no_reason_to_speak() => Accepts(
        In("Shop.Core", "public IQueryable<Order> Get() => null!;"), "lintel.layers = core\nlintel.layer.core.namespaces = ..{x}.***");

    [Theory]
    [InlineData("public IQueryable<Missing> Get( => ;")]
    [InlineData("public Missing<Order> Get() => null!; public IQueryable< Get() { } public Task< More() { }")]
    [InlineData("void M() { app.MapGet(\"/\", (Missing db) => db.Orders); app.MapGet(handler: , Get); app.MapGet(")]
    public Task Broken_code_is_no_reason_to_crash(string member) => Survives(Shop + "public class OrdersController { " + member + " }", Layers);

    private static string In(string space, string member) => Shop + $$"""
        namespace {{space}}
        {
            public class Orders
            {
                {{member}}
            }
        }
        """;

    private static string Mapped(string statement) => Shop + $$"""
        namespace Microsoft.AspNetCore.OData.Query
        {
            public class EnableQueryAttribute : Attribute { }
            public static class Filters { public static IEndpointConventionBuilder AddODataQueryEndpointFilter(this IEndpointConventionBuilder builder) => builder; }
        }

        namespace Web
        {
            using Microsoft.AspNetCore.OData.Query;

            internal static class Routes
            {
                public static void Map(WebApplication app)
                {
                    {{statement}}
                }

                public static IQueryable<Order> Own(Db db) => db.Orders;

                static void MapGet(object app, string pattern, Func<Db, IQueryable<Order>> handler) { }
            }
        }
        """;
}

public class LNT1004_without_ASP_NET : RuleTest<DependencyAnalyzer>
{
    [Fact]
    public Task Nothing_is_an_endpoint() => Accepts(
        "using System.Linq; public class OrdersController { public IQueryable<int> Get() => null!; public System.Threading.Tasks.Task<IQueryable<int>> Handle() => null!; }");

    [Fact]
    public Task A_layer_is_judged_all_the_same() => Reports(
        "using System.Linq; namespace Shop.Core { public class Orders { public {|LNT1004:IQueryable<int>|} Get() => null!; } }",
        "lintel.layers = core\nlintel.layer.core.namespaces = Shop.Core");
}
