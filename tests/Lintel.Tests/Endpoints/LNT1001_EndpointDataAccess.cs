using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT1001_EndpointDataAccess() : EndpointTest<EmptyCodeFixProvider>("LNT1001")
{
    private const string Types = """
        public class Order { public int Id { get; set; } }
        public interface IShop { DbSet<Order> Orders { get; } }
        public interface IUnitOfWork { int SaveChanges(); }
        public class OwnShop : DbContext, IShop, IUnitOfWork { public DbSet<Order> Orders => Set<Order>(); }
        public record Services([FromServices] Shop Shop, int Page);
        public class Orders(Shop shop) { public object All() => shop; }
        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", ({|LNT1001:Shop|} shop) => 1);")]
    [InlineData("app.MapGet(\"/a\", ({|LNT1001:IShop|} shop) => 1);")]
    [InlineData("app.MapGet(\"/a\", ([FromServices] {|LNT1001:Lazy<Shop>|} shop) => 1);")]
    [InlineData("app.MapGet(\"/a\", ({|LNT1001:IDbContextFactory<Shop>|} shops) => 1);")]
    [InlineData("app.MapGet(\"/a\", ([FromKeyedServices(\"a\")] {|LNT1001:Shop|} shop) => 1);")]
    [InlineData("app.MapGet(\"/a\", ([AsParameters] {|LNT1001:Services|} services) => 1);")]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => context.RequestServices.{|LNT1001:GetRequiredService<Shop>|}().GetType().Name);")]
    public Task A_context_in_an_endpoint_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", (Orders orders) => 1);")]
    [InlineData("app.MapGet(\"/a\", (IUnitOfWork work) => 1);")]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => context.RequestServices.GetRequiredService<Orders>());")]
    public Task A_service_in_between_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Theory]
    [InlineData("public class AController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet(\"/a\")] public object Get() => shop; [HttpGet(\"/b\")] public object B() => shop; }")]
    [InlineData("public class AController : ControllerBase { public AController({|LNT1001:Shop|} shop) { } [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("public abstract class Base : ControllerBase { protected {|LNT1001:Shop?|} Db; } public class AController : Base { [HttpGet(\"/a\")] public int Get() => 1; }")]
    public Task A_controller_is_reported_once_for_each_context(string code) => Reports(Program("", code), Alone);

    [Fact]
    public Task Folders_of_plain_data_are_left_alone() => Accepts(Program("app.MapGet(\"/a\", (Shop shop) => 1);"), Alone + "lintel.endpoints.data_access = allowed");

    [Fact]
    public Task The_team_may_forbid_more() => Reports(Program("app.MapGet(\"/a\", ([FromServices] {|LNT1001:OrderRepository|} orders) => 1);", "public class OrderRepository { }"), Alone + "lintel.endpoints.forbidden_types = *Repository");

    [Fact]
    public Task It_says_what_to_inject() => Says(Program("app.MapGet(\"/orders\", ({|#0:Shop|} shop) => 1);"), EndpointRules.EndpointDataAccess, "'GET /orders' uses 'Shop' directly, which ties the route to the database; inject 'ISender' instead", Alone);
}
