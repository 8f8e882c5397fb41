namespace Lintel.Endpoints;

public class LNT1001_EndpointDataAccess_to_a_service() : ExtractionTest(Libraries.Mediator, "lintel.endpoints.extraction = service")
{
    [Fact]
    public Task A_lambda_calls_a_service() => Extracts(
        Program("app.MapGet(\"/orders/{id}\", (int id, {|LNT1001:Shop|} db) => db.Orders.FindAsync(id));"),
        Program("""
        services.AddScoped<GetOrderHandler>();
        app.MapGet("/orders/{id}", (int id, GetOrderHandler handler, CancellationToken ct) => handler.HandleAsync(id, ct));
        """),
        ("GetOrderHandler.cs", """
        using System.Threading;
        using System.Threading.Tasks;

        namespace Api;

        public sealed class GetOrderHandler(Shop db)
        {
            public async Task<Order?> HandleAsync(int id, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(id);
        }

        """));

    [Fact]
    public Task What_changes_something_is_called_too() => Extracts(
        Program("""
        app.MapPost("/orders", async (OrderDto body, {|LNT1001:Shop|} db, IClock clock) =>
        {
            db.Orders.Add(new Order { Id = body.Id, At = clock.Now });
            await db.SaveChangesAsync();
            return Results.NoContent();
        });
        """),
        Program("""
        services.AddScoped<CreateOrderHandler>();
        app.MapPost("/orders", async (OrderDto body, CreateOrderHandler handler, CancellationToken ct) =>
        {
            await handler.HandleAsync(body, ct);
            return Results.NoContent();
        });
        """),
        ("CreateOrderHandler.cs", """
        using System.Threading;
        using System.Threading.Tasks;

        namespace Api;

        public sealed class CreateOrderHandler(Shop db, IClock clock)
        {
            public async Task HandleAsync(OrderDto body, CancellationToken cancellationToken)
            {
                db.Orders.Add(new Order { Id = body.Id, At = clock.Now });
                await db.SaveChangesAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task What_was_ready_stays_ready() => Extracts(
        Program("app.MapGet(\"/orders/count\", ({|LNT1001:Shop|} db) => Results.Ok(db.Orders.Count()));"),
        Program("""
        services.AddScoped<GetOrdersCountHandler>();
        app.MapGet("/orders/count", (GetOrdersCountHandler handler) => Results.Ok(handler.Handle()));
        """),
        ("GetOrdersCountHandler.cs", """
        using System;
        using System.Linq;

        namespace Api;

        public sealed class GetOrdersCountHandler(Shop db)
        {
            public int Handle() =>
                db.Orders.Count();
        }

        """));

    [Fact]
    public Task Inputs_keep_their_names() => Extracts(
        Program("""
        app.MapGet("/orders", async (int page, {|LNT1001:Shop|} db) =>
        {
            page = Math.Max(page, 1);
            var orders = await db.Orders.Skip(page).ToListAsync();
            return orders.Count == 0 ? Results.NoContent() : Results.Ok(orders);
        });
        """),
        Program("""
        services.AddScoped<GetOrdersHandler>();
        app.MapGet("/orders", async (int page, GetOrdersHandler handler, CancellationToken ct) =>
        {
            page = Math.Max(page, 1);
            var orders = await handler.HandleAsync(page, ct);
            return orders.Count == 0 ? Results.NoContent() : Results.Ok(orders);
        });
        """),
        ("GetOrdersHandler.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed class GetOrdersHandler(Shop db)
        {
            public async Task<List<Order>> HandleAsync(int page, CancellationToken cancellationToken) =>
                await db.Orders.Skip(page).ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task A_controller_is_given_one_service() => Extracts(
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly Shop _shop;

            public OrdersController({|LNT1001:Shop|} shop)
            {
                _shop = shop;
            }

            [HttpGet]
            public IActionResult List() => Ok(_shop.Orders.ToList());

            [HttpGet("{id}")]
            public async Task<IActionResult> Get(int id)
            {
                var order = await _shop.Orders.FindAsync(id);
                return order is null ? NotFound() : Ok(order);
            }
        }

        public static class Start
        {
            public static IServiceCollection Add(this IServiceCollection services) => services.AddDbContext<Shop>().AddSingleton<IClock>(it => null!);
        }
        """),
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly OrdersService _service;

            public OrdersController(OrdersService service)
            {
                _service = service;
            }

            [HttpGet]
            public IActionResult List() => Ok(_service.List());

            [HttpGet("{id}")]
            public async Task<IActionResult> Get(int id, CancellationToken ct = default)
            {
                var order = await _service.GetAsync(id, ct);
                return order is null ? NotFound() : Ok(order);
            }
        }

        public static class Start
        {
            public static IServiceCollection Add(this IServiceCollection services) => services.AddDbContext<Shop>().AddScoped<OrdersService>().AddSingleton<IClock>(it => null!);
        }
        """),
        ("OrdersService.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Api;

        public sealed class OrdersService(Shop shop)
        {
            public List<Order> List() =>
                shop.Orders.ToList();

            public async Task<Order?> GetAsync(int id, CancellationToken cancellationToken) =>
                await shop.Orders.FindAsync(id);
        }

        """));

    [Fact]
    public Task It_is_registered_beside_other_services() => Extracts(
        File("""
        public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase
        {
            [HttpGet]
            public IActionResult List() => Ok(shop.Orders.ToList());
        }

        public static class Start
        {
            public static void Add(this IServiceCollection services) { services.AddScoped<OrderDto>(); }
        }
        """),
        File("""
        public class OrdersController(OrdersService service) : ControllerBase
        {
            [HttpGet]
            public IActionResult List() => Ok(service.List());
        }

        public static class Start
        {
            public static void Add(this IServiceCollection services) { services.AddScoped<OrderDto>(); services.AddScoped<OrdersService>(); }
        }
        """),
        ("OrdersService.cs", """
        using System.Collections.Generic;
        using System.Linq;

        namespace Api;

        public sealed class OrdersService(Shop shop)
        {
            public List<Order> List() =>
                shop.Orders.ToList();
        }

        """));

    [Fact]
    public Task It_is_registered_in_a_chain() => Extracts(
        File("""
        public static class OrderEndpoints
        {
            public static void Map(WebApplication app, WebApplicationBuilder builder)
            {
                builder.Services
                    .AddDbContext<Shop>(it => it.EnableDetailedErrors())
                    .AddRouting();
                app.MapGet("/orders/{id}", GetOrder);
            }

            /// <summary>One.</summary>
            public static async Task<IResult> GetOrder(int id, {|LNT1001:Shop|} db, CancellationToken ct)
                => await db.Orders.FindAsync([id], ct) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();
        }
        """),
        File("""
        public static class OrderEndpoints
        {
            public static void Map(WebApplication app, WebApplicationBuilder builder)
            {
                builder.Services
                    .AddDbContext<Shop>(it => it.EnableDetailedErrors())
                    .AddScoped<GetOrderHandler>()
                    .AddRouting();
                app.MapGet("/orders/{id}", GetOrder);
            }

            /// <summary>One.</summary>
            public static async Task<IResult> GetOrder(int id, GetOrderHandler handler, CancellationToken ct)
                => await handler.HandleAsync(id, ct) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();
        }
        """),
        ("GetOrderHandler.cs", """
        using System.Threading;
        using System.Threading.Tasks;

        namespace Api;

        public sealed class GetOrderHandler(Shop db)
        {
            public async Task<Order?> HandleAsync(int id, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync([id], cancellationToken);
        }

        """));

    [Fact]
    public Task A_face_of_the_context_is_injected() => Extracts(
        File("""
        public interface IShop
        {
            DbSet<Order> Orders { get; }
        }

        public class Store : DbContext, IShop
        {
            public DbSet<Order> Orders => Set<Order>();
        }

        public static class OrderEndpoints
        {
            public static void Map(WebApplication app, IServiceCollection services)
            {
                services.AddDbContext<IShop, Store>(); // one for all
                services.AddRouting();
                app.MapGet("/orders/{id}", (int id, {|LNT1001:IShop|} db) => db.Orders.Find(id));
            }
        }
        """),
        File("""
        public interface IShop
        {
            DbSet<Order> Orders { get; }
        }

        public class Store : DbContext, IShop
        {
            public DbSet<Order> Orders => Set<Order>();
        }

        public static class OrderEndpoints
        {
            public static void Map(WebApplication app, IServiceCollection services)
            {
                services.AddDbContext<IShop, Store>(); // one for all
                services.AddScoped<GetOrderHandler>();
                services.AddRouting();
                app.MapGet("/orders/{id}", (int id, GetOrderHandler handler) => handler.Handle(id));
            }
        }
        """),
        ("GetOrderHandler.cs", """

        namespace Api;

        public sealed class GetOrderHandler(IShop db)
        {
            public Order? Handle(int id) =>
                db.Orders.Find(id);
        }

        """));

    [Fact]
    public Task A_program_of_statements_registers_it_itself()
    {
        const string Code = """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<Shop>();
            {0}var app = builder.Build();
            app.MapGet("/orders/{{id}}", (int id, {1} => {2});
            app.Run();

            public class Order {{ }}
            public class Shop : DbContext {{ }}
            """;
        var test = Alone(string.Format(null, Code, "", "{|LNT1001:Shop|} db)", "db.Find<Order>(id)"));
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.FixedState.Sources.Add(string.Format(null, Code, "builder.Services.AddScoped<GetOrderHandler>();\n", "GetOrderHandler handler)", "handler.Handle(id)"));
        test.FixedState.Sources.Add(("/0/GetOrderHandler.cs", """
            internal sealed class GetOrderHandler(Shop db)
            {
                public Order Handle(int id) =>
                    db.Find<Order>(id);
            }

            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Another_project_may_register_it()
    {
        const string Host = """
            using Api;
            using Microsoft.Extensions.DependencyInjection;

            public static class Start
            {
                public static void Add(IServiceCollection services)
                {
                    services.AddDbContext<Shop>();{0}
                    OrderEndpoints.Map(null);
                }
            }
            """;
        var test = Alone(File("public static class OrderEndpoints { public static void Map(WebApplication app) => app.MapGet(\"/orders\", ({|LNT1001:Shop|} db) => db.Orders.CountAsync()); }"));
        test.FixedState.Sources.Add(File("public static class OrderEndpoints { public static void Map(WebApplication app) => app.MapGet(\"/orders\", (GetOrdersHandler handler, CancellationToken ct) => handler.HandleAsync(ct)); }"));
        test.FixedState.Sources.Add(("/0/GetOrdersHandler.cs", """
            #nullable enable
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.EntityFrameworkCore;

            namespace Api;

            public sealed class GetOrdersHandler(Shop db)
            {
                public async Task<int> HandleAsync(CancellationToken cancellationToken) =>
                    await db.Orders.CountAsync(cancellationToken);
            }

            """));
        foreach (var (state, added) in new[] { (test.TestState, ""), (test.FixedState, "\n        services.AddScoped<GetOrdersHandler>();") })
        {
            var host = state.AdditionalProjects["Host"];
            host.Sources.Add(("/Host/Start.cs", Host.Replace("{0}", added, StringComparison.Ordinal)));
            host.AdditionalProjectReferences.Add("TestProject");
            host.AdditionalReferences.AddRange(Libraries.Framework.AddRange(Libraries.Named(Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore)));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
