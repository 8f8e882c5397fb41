namespace Lintel.Endpoints;

public class LNT1001_EndpointDataAccess_to_Mediator() : ExtractionTest(Libraries.Mediator)
{
    [Fact]
    public Task A_lambda_sends_a_query() => Extracts(
        Program("app.MapGet(\"/orders/{id}\", (int id, {|LNT1001:Shop|} db) => db.Orders.FindAsync(id));"),
        Program("app.MapGet(\"/orders/{id}\", (int id, ISender sender, CancellationToken ct) => sender.Send(new GetOrder(id), ct));", "Mediator"),
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order?>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Order?>
        {
            public async ValueTask<Order?> Handle(GetOrder query, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(query.Id);
        }

        """));

    [Fact]
    public Task Comments_go_where_their_code_goes() => Extracts(
        Program("""
        app.MapGet("/orders/{id}", async (int id, {|LNT1001:Shop|} db, CancellationToken stop) =>
        {
            // The newest first.
            var order = await db.Orders
                .OrderBy(it => it.At) // by date
                .FirstOrDefaultAsync(it => it.Id == id, stop);

            // May be gone.
            return order is null ? Results.NotFound() : Results.Ok(order);
        });
        """),
        Program("""
        app.MapGet("/orders/{id}", async (int id, ISender sender, CancellationToken stop) =>
        {
            // The newest first.
            var order = await sender.Send(new GetOrder(id), stop);

            // May be gone.
            return order is null ? Results.NotFound() : Results.Ok(order);
        });
        """, "Mediator"),
        ("GetOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order?>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Order?>
        {
            public async ValueTask<Order?> Handle(GetOrder query, CancellationToken cancellationToken) =>
                await db.Orders
                    .OrderBy(it => it.At) // by date
                    .FirstOrDefaultAsync(it => it.Id == query.Id, cancellationToken);
        }

        """));

    [Fact]
    public Task What_changes_something_is_a_command_and_services_go_with_it() => Extracts(
        Program("""
        app.MapPost("/orders", async (OrderDto body, {|LNT1001:Shop|} db, IClock clock) =>
        {
            if (body.Id < 0)
                return Results.BadRequest();

            // Save it.
            db.Orders.Add(new Order { Id = body.Id, At = clock.Now });
            await db.SaveChangesAsync(); // now

            // Tell.
            return Results.NoContent();
        });
        """),
        Program("""
        app.MapPost("/orders", async (OrderDto body, ISender sender, CancellationToken ct) =>
        {
            if (body.Id < 0)
                return Results.BadRequest();

            await sender.Send(new CreateOrder(body), ct);

            // Tell.
            return Results.NoContent();
        });
        """, "Mediator"),
        ("CreateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record CreateOrder(OrderDto Body) : ICommand;

        public sealed class CreateOrderHandler(Shop db, IClock clock) : ICommandHandler<CreateOrder>
        {
            public async ValueTask<Unit> Handle(CreateOrder command, CancellationToken cancellationToken)
            {
                // Save it.
                db.Orders.Add(new Order { Id = command.Body.Id, At = clock.Now });
                await db.SaveChangesAsync(cancellationToken); // now
                return Unit.Value;
            }
        }

        """));

    [Fact]
    public Task What_answers_nothing_goes_on_answering_nothing() => Extracts(
        Program("""
        app.MapDelete("/orders/{id}", async (int id, {|LNT1001:Shop|} db, CancellationToken ct) =>
        {
            await db.Orders.Where(it => it.Id == id).ExecuteDeleteAsync(ct);
        });
        """),
        Program("app.MapDelete(\"/orders/{id}\", async (int id, ISender sender, CancellationToken ct) => { await sender.Send(new DeleteOrder(id), ct); });", "Mediator"),
        ("DeleteOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record DeleteOrder(int Id) : ICommand;

        public sealed class DeleteOrderHandler(Shop db) : ICommandHandler<DeleteOrder>
        {
            public async ValueTask<Unit> Handle(DeleteOrder command, CancellationToken cancellationToken)
            {
                await db.Orders.Where(it => it.Id == command.Id).ExecuteDeleteAsync(cancellationToken);
                return Unit.Value;
            }
        }

        """));

    [Fact]
    public Task A_task_that_gives_nothing_is_awaited() => Extracts(
        Program("app.MapPost(\"/orders\", ({|LNT1001:Shop|} db) => db.Database.MigrateAsync());"),
        Program("app.MapPost(\"/orders\", async (ISender sender, CancellationToken ct) => { await sender.Send(new CreateOrder(), ct); });", "Mediator"),
        ("CreateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record CreateOrder : ICommand;

        public sealed class CreateOrderHandler(Shop db) : ICommandHandler<CreateOrder>
        {
            public async ValueTask<Unit> Handle(CreateOrder command, CancellationToken cancellationToken)
            {
                await db.Database.MigrateAsync(cancellationToken);
                return Unit.Value;
            }
        }

        """));

    [Fact]
    public Task Statements_move_together_and_may_change_their_inputs() => Extracts(
        Program("""
        app.MapGet("/orders", async (string? name, int page, {|LNT1001:Shop|} db) =>
        {
            var query = db.Orders.AsQueryable();
            if (name is not null)
                query = query.Where(it => it.Name == name);
            page = Math.Max(page, 1);
            return Results.Ok(await query.Skip(page * Size).Take(Size).Select(it => ToDto(it)).ToListAsync());
        });
        """),
        Program("""
        app.MapGet("/orders", async (string? name, int page, ISender sender, CancellationToken ct) =>
        {
            return Results.Ok(await sender.Send(new GetOrders(name, page), ct));
        });
        """, "Mediator"),
        ("GetOrders.cs", """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders(string? Name, int Page) : IQuery<List<OrderDto>>;

        public sealed class GetOrdersHandler(Shop db) : IQueryHandler<GetOrders, List<OrderDto>>
        {
            public async ValueTask<List<OrderDto>> Handle(GetOrders request, CancellationToken cancellationToken)
            {
                var page = request.Page;
                var query = db.Orders.AsQueryable();
                if (request.Name is not null)
                    query = query.Where(it => it.Name == request.Name);
                page = Math.Max(page, 1);
                return await query.Skip(page * OrderEndpoints.Size).Take(OrderEndpoints.Size).Select(it => OrderEndpoints.ToDto(it)).ToListAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task A_whole_body_moves_with_its_comments() => Extracts(
        Program("""
        app.MapGet("/orders/{id}", Order? (int id, {|LNT1001:Shop|} db) =>
        {
            var order = db.Orders.Find(id); // one
            return order;
            // the end
        });
        """),
        Program("app.MapGet(\"/orders/{id}\", async Task<Order?> (int id, ISender sender, CancellationToken ct) => await sender.Send(new GetOrder(id), ct));", "Mediator"),
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order?>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Order?>
        {
            public ValueTask<Order?> Handle(GetOrder query, CancellationToken cancellationToken)
            {
                var order = db.Orders.Find(query.Id); // one
                return ValueTask.FromResult(order);
                // the end
            }
        }

        """));

    [Fact]
    public Task A_sender_that_is_there_is_used() => Extracts(
        Program("""
        app.MapGet("/orders/{id}", async (int id, ISender mediator, {|LNT1001:Shop|} db, CancellationToken ct) => await db.Orders.ToDictionaryAsync(it => it.Name, it => new List<int> { id }, ct));
        """, "Mediator"),
        Program("app.MapGet(\"/orders/{id}\", async (int id, ISender mediator, CancellationToken ct) => await mediator.Send(new GetOrder(id), ct));", "Mediator"),
        ("GetOrder.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Dictionary<string, List<int>>>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Dictionary<string, List<int>>>
        {
            public async ValueTask<Dictionary<string, List<int>>> Handle(GetOrder query, CancellationToken cancellationToken) =>
                await db.Orders.ToDictionaryAsync(it => it.Name, it => new List<int> { query.Id }, cancellationToken);
        }

        """));

    [Fact]
    public Task Names_that_code_makes_of_its_inputs_stay() => Extracts(
        Program("""
        app.MapGet("/orders", (int id, int page, {|LNT1001:Shop|} db) =>
        {
            var (a, b) = (id, page);
            var both = (id, page);
            return db.Orders.Select(it => new { it, id }).Where(it => it.id == both.id + a + b).Select(it => it.it).First();
        });
        """),
        Program("app.MapGet(\"/orders\", (int id, int page, ISender sender, CancellationToken ct) => sender.Send(new GetOrders(id, page), ct));", "Mediator"),
        ("GetOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record GetOrders(int Id, int Page) : IQuery<Order>;

        public sealed class GetOrdersHandler(Shop db) : IQueryHandler<GetOrders, Order>
        {
            public ValueTask<Order> Handle(GetOrders query, CancellationToken cancellationToken)
            {
                var (a, b) = (query.Id, query.Page);
                var both = (id: query.Id, page: query.Page);
                return ValueTask.FromResult(db.Orders.Select(it => new { it, id = query.Id }).Where(it => it.id == both.id + a + b).Select(it => it.it).First());
            }
        }

        """));

    [Fact]
    public Task What_is_tried_is_still_tried() => Extracts(
        Program("""
        app.MapPut("/orders/{id}", async (int id, {|LNT1001:Shop|} db) =>
        {
            try
            {
                // First.
                db.Orders.Add(new Order { Id = id });
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException)
            {
                return Results.Conflict();
            }

            return Results.Ok();
        });
        """),
        Program("""
        app.MapPut("/orders/{id}", async (int id, ISender sender, CancellationToken ct) =>
        {
            try
            {
                await sender.Send(new UpdateOrder(id), ct);
            }
            catch (DbUpdateException)
            {
                return Results.Conflict();
            }

            return Results.Ok();
        });
        """, "Mediator"),
        ("UpdateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record UpdateOrder(int Id) : ICommand;

        public sealed class UpdateOrderHandler(Shop db) : ICommandHandler<UpdateOrder>
        {
            public async ValueTask<Unit> Handle(UpdateOrder command, CancellationToken cancellationToken)
            {
                // First.
                db.Orders.Add(new Order { Id = command.Id });
                await db.SaveChangesAsync(cancellationToken);
                return Unit.Value;
            }
        }

        """));

    [Fact]
    public Task A_switch_stays_in_the_endpoint() => Extracts(
        Program("""
        app.MapGet("/orders/{id}", async (int id, {|LNT1001:Shop|} db) => await db.Orders.FindAsync(id) switch
        {
            null => Results.NotFound(), // none
            { Name: "" } => Results.BadRequest(),
            var order => Results.Ok(order),
        });
        """),
        Program("""
        app.MapGet("/orders/{id}", async (int id, ISender sender, CancellationToken ct) => await sender.Send(new GetOrder(id), ct) switch
        {
            null => Results.NotFound(), // none
            { Name: "" } => Results.BadRequest(),
            var order => Results.Ok(order),
        });
        """, "Mediator"),
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order?>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Order?>
        {
            public async ValueTask<Order?> Handle(GetOrder query, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(query.Id);
        }

        """));

    [Fact]
    public Task A_condition_stays_in_the_endpoint() => Extracts(
        Program("""
        app.MapPost("/orders/{id}", async (int id, {|LNT1001:Shop|} db) =>
        {
            if (await db.Orders.AnyAsync(it => it.Id == id))
                return Results.Conflict();
            return Results.Ok();
        });
        """),
        Program("""
        app.MapPost("/orders/{id}", async (int id, ISender sender, CancellationToken ct) =>
        {
            if (await sender.Send(new CreateOrder(id), ct))
                return Results.Conflict();
            return Results.Ok();
        });
        """, "Mediator"),
        ("CreateOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record CreateOrder(int Id) : IQuery<bool>;

        public sealed class CreateOrderHandler(Shop db) : IQueryHandler<CreateOrder, bool>
        {
            public async ValueTask<bool> Handle(CreateOrder query, CancellationToken cancellationToken) =>
                await db.Orders.AnyAsync(it => it.Id == query.Id, cancellationToken);
        }

        """));

    [Fact]
    public Task A_loop_over_the_rows_stays_in_the_endpoint() => Extracts(
        Program("""
        app.MapGet("/orders", async (int id, {|LNT1001:Shop|} db) =>
        {
            var names = new List<string>();
            foreach (var order in await db.Orders.Where(it => it.Id > id).ToListAsync())
                names.Add(order.Name);
            return Results.Ok(names);
        });
        """),
        Program("""
        app.MapGet("/orders", async (int id, ISender sender, CancellationToken ct) =>
        {
            var names = new List<string>();
            foreach (var order in await sender.Send(new GetOrders(id), ct))
                names.Add(order.Name);
            return Results.Ok(names);
        });
        """, "Mediator"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders(int Id) : IQuery<List<Order>>;

        public sealed class GetOrdersHandler(Shop db) : IQueryHandler<GetOrders, List<Order>>
        {
            public async ValueTask<List<Order>> Handle(GetOrders query, CancellationToken cancellationToken) =>
                await db.Orders.Where(it => it.Id > query.Id).ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task One_branch_may_ask() => Extracts(
        Program("app.MapGet(\"/orders\", async (int? id, {|LNT1001:Shop|} db) => id is null ? Results.BadRequest() : Results.Ok(await db.Orders.FirstAsync(it => it.Id == id)));"),
        Program("app.MapGet(\"/orders\", async (int? id, ISender sender, CancellationToken ct) => id is null ? Results.BadRequest() : Results.Ok(await sender.Send(new GetOrders(id), ct)));", "Mediator"),
        ("GetOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders(int? Id) : IQuery<Order>;

        public sealed class GetOrdersHandler(Shop db) : IQueryHandler<GetOrders, Order>
        {
            public async ValueTask<Order> Handle(GetOrders query, CancellationToken cancellationToken) =>
                await db.Orders.FirstAsync(it => it.Id == query.Id, cancellationToken);
        }

        """));

    [Fact]
    public Task A_factory_is_injected_as_it_is() => Extracts(
        Program("""
        app.MapGet("/orders", async ({|LNT1001:IDbContextFactory<Shop>|} shops) =>
        {
            await using var db = await shops.CreateDbContextAsync();
            return Results.Ok(await db.Orders.ToListAsync());
        });
        """),
        Program("""
        app.MapGet("/orders", async (ISender sender, CancellationToken ct) =>
        {
            return Results.Ok(await sender.Send(new GetOrders(), ct));
        });
        """, "Mediator"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders : IQuery<List<Order>>;

        public sealed class GetOrdersHandler(IDbContextFactory<Shop> shops) : IQueryHandler<GetOrders, List<Order>>
        {
            public async ValueTask<List<Order>> Handle(GetOrders query, CancellationToken cancellationToken)
            {
                await using var db = await shops.CreateDbContextAsync(cancellationToken);
                return await db.Orders.ToListAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task Parameters_stay_laid_out() => Extracts(
        Program("""
        app.MapGet("/orders", async (
            int id, // the key
            [FromServices] {|LNT1001:Shop|} db, // the base
            string? name) =>
            await db.Orders.FirstAsync(it => it.Id == id && it.Name == name));
        """),
        Program("""
        app.MapGet("/orders", async (
            int id, // the key
            ISender sender, // the base
            string? name,
            CancellationToken ct) =>
            await sender.Send(new GetOrders(id, name), ct));
        """, "Mediator"),
        ("GetOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders(int Id, string? Name) : IQuery<Order>;

        public sealed class GetOrdersHandler(Shop db) : IQueryHandler<GetOrders, Order>
        {
            public async ValueTask<Order> Handle(GetOrders query, CancellationToken cancellationToken) =>
                await db.Orders.FirstAsync(it => it.Id == query.Id && it.Name == query.Name, cancellationToken);
        }

        """));

    [Fact]
    public Task A_local_function_is_an_endpoint_too() => Extracts(
        Program("""
        app.MapGet("/orders/{id}", GetOrder);

        static async Task<Order?> GetOrder(int id, {|LNT1001:Shop|} db) => await db.Orders.FindAsync(id);
        """),
        Program("""
        app.MapGet("/orders/{id}", GetOrder);

        static async Task<Order?> GetOrder(int id, ISender sender, CancellationToken ct) => await sender.Send(new GetOrder(id), ct);
        """, "Mediator"),
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order?>;

        public sealed class GetOrderHandler(Shop db) : IQueryHandler<GetOrder, Order?>
        {
            public async ValueTask<Order?> Handle(GetOrder query, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(query.Id);
        }

        """));

    [Fact]
    public Task A_method_that_returned_nothing_is_awaited() => Extracts(
        Program("""
        app.MapPost("/orders", Migrate);

        static void Migrate({|LNT1001:Shop|} db) => db.Database.Migrate();
        """),
        Program("""
        app.MapPost("/orders", Migrate);

        static async Task Migrate(ISender sender, CancellationToken ct) => await sender.Send(new Migrate(), ct);
        """, "Mediator"),
        ("Migrate.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record Migrate : ICommand;

        public sealed class MigrateHandler(Shop db) : ICommandHandler<Migrate>
        {
            public ValueTask<Unit> Handle(Migrate command, CancellationToken cancellationToken)
            {
                db.Database.Migrate();
                return default;
            }
        }

        """));

    [Fact]
    public Task The_name_of_the_operation_names_the_request() => Extracts(
        Program("app.MapGet(\"/orders\", ({|LNT1001:Shop|} db) => db.Orders.CountAsync()).WithName(\"count-orders\");"),
        Program("app.MapGet(\"/orders\", (ISender sender, CancellationToken ct) => sender.Send(new CountOrders(), ct)).WithName(\"count-orders\");", "Mediator"),
        ("CountOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record CountOrders : IQuery<int>;

        public sealed class CountOrdersHandler(Shop db) : IQueryHandler<CountOrders, int>
        {
            public async ValueTask<int> Handle(CountOrders query, CancellationToken cancellationToken) =>
                await db.Orders.CountAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task A_controller_is_given_a_sender() => Extracts(
        File("""
        [ApiController]
        [Route("orders")]
        public class OrdersController : ControllerBase
        {
            private readonly Shop _shop; // the base
            private readonly IClock _clock;

            public OrdersController({|LNT1001:Shop|} shop, IClock clock)
            {
                _shop = shop;
                _clock = clock;
            }

            [HttpGet]
            public IActionResult List() => Ok(_shop.Orders.ToList());

            [HttpGet("{id}")]
            public Task<Order> Get(int id)
            {
                return this._shop.Orders.FirstAsync(it => it.Id == id);
            }
        }
        """),
        File("""
        [ApiController]
        [Route("orders")]
        public class OrdersController : ControllerBase
        {
            private readonly ISender _sender; // the base
            private readonly IClock _clock;

            public OrdersController(ISender sender, IClock clock)
            {
                _sender = sender;
                _clock = clock;
            }

            [HttpGet]
            public async Task<IActionResult> List(CancellationToken ct = default) => Ok(await _sender.Send(new ListOrders(), ct));

            [HttpGet("{id}")]
            public Task<Order> Get(int id, CancellationToken ct = default)
            {
                return _sender.Send(new GetOrder(id), ct).AsTask();
            }
        }
        """, "Mediator"),
        ("ListOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record ListOrders : IQuery<List<Order>>;

        public sealed class ListOrdersHandler(Shop shop) : IQueryHandler<ListOrders, List<Order>>
        {
            public ValueTask<List<Order>> Handle(ListOrders query, CancellationToken cancellationToken) =>
                ValueTask.FromResult(shop.Orders.ToList());
        }

        """),
        ("GetOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrder(int Id) : IQuery<Order>;

        public sealed class GetOrderHandler(Shop shop) : IQueryHandler<GetOrder, Order>
        {
            public async ValueTask<Order> Handle(GetOrder query, CancellationToken cancellationToken)
            {
                return await shop.Orders.FirstAsync(it => it.Id == query.Id, cancellationToken);
            }
        }

        """));

    [Fact]
    public Task A_context_that_others_need_stays() => Extracts(
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly Shop _shop;
            private readonly IClock _clock;

            public OrdersController({|LNT1001:Shop|} shop, IClock clock)
            {
                _shop = shop;
                _clock = clock;
            }

            [HttpGet]
            public IActionResult Old() => Ok(_shop.Orders.Where(it => it.At < _clock.Now).ToList());

            [HttpGet]
            public IActionResult List() => Ok(_shop.Orders.ToList());
        }
        """),
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly Shop _shop;
            private readonly ISender _sender;
            private readonly IClock _clock;

            public OrdersController({|LNT1001:Shop|} shop, ISender sender, IClock clock)
            {
                _shop = shop;
                _sender = sender;
                _clock = clock;
            }

            [HttpGet]
            public IActionResult Old() => Ok(_shop.Orders.Where(it => it.At < _clock.Now).ToList());

            [HttpGet]
            public async Task<IActionResult> List(CancellationToken ct = default) => Ok(await _sender.Send(new ListOrders(), ct));
        }
        """, "Mediator"),
        ("ListOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        namespace Api;

        public sealed record ListOrders : IQuery<List<Order>>;

        public sealed class ListOrdersHandler(Shop shop) : IQueryHandler<ListOrders, List<Order>>
        {
            public ValueTask<List<Order>> Handle(ListOrders query, CancellationToken cancellationToken) =>
                ValueTask.FromResult(shop.Orders.ToList());
        }

        """));

    [Fact]
    public Task A_field_that_a_primary_constructor_fills_is_renamed() => Extracts(
        File("""
        public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase
        {
            private readonly Shop db = shop;

            [HttpGet]
            public async Task<IActionResult> List() => Ok(await db.Orders.ToListAsync());
        }
        """),
        File("""
        public class OrdersController(ISender sender) : ControllerBase
        {
            private readonly ISender sender = sender;

            [HttpGet]
            public async Task<IActionResult> List(CancellationToken ct = default) => Ok(await sender.Send(new ListOrders(), ct));
        }
        """, "Mediator"),
        ("ListOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record ListOrders : IQuery<List<Order>>;

        public sealed class ListOrdersHandler(Shop db) : IQueryHandler<ListOrders, List<Order>>
        {
            public async ValueTask<List<Order>> Handle(ListOrders query, CancellationToken cancellationToken) =>
                await db.Orders.ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task A_class_with_a_sender_loses_its_context() => Extracts(
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly Shop _db;
            private readonly ISender _mediator;

            public OrdersController({|LNT1001:Shop|} db, ISender mediator)
            {
                _db = db;
                _mediator = mediator;
            }

            [HttpGet]
            public async Task<IActionResult> List() => Ok(await _db.Orders.ToListAsync());
        }
        """, "Mediator"),
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly ISender _mediator;

            public OrdersController(ISender mediator)
            {
                _mediator = mediator;
            }

            [HttpGet]
            public async Task<IActionResult> List(CancellationToken ct = default) => Ok(await _mediator.Send(new ListOrders(), ct));
        }
        """, "Mediator"),
        ("ListOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record ListOrders : IQuery<List<Order>>;

        public sealed class ListOrdersHandler(Shop db) : IQueryHandler<ListOrders, List<Order>>
        {
            public async ValueTask<List<Order>> Handle(ListOrders query, CancellationToken cancellationToken) =>
                await db.Orders.ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task A_constructor_may_be_an_arrow() => Extracts(
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly Shop db;

            public OrdersController({|LNT1001:Shop|} db) => this.db = db;

            [HttpGet]
            public async Task<IActionResult> List() => Ok(await this.db.Orders.ToListAsync());
        }
        """),
        File("""
        public class OrdersController : ControllerBase
        {
            private readonly ISender sender;

            public OrdersController(ISender sender) => this.sender = sender;

            [HttpGet]
            public async Task<IActionResult> List(CancellationToken ct = default) => Ok(await sender.Send(new ListOrders(), ct));
        }
        """, "Mediator"),
        ("ListOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record ListOrders : IQuery<List<Order>>;

        public sealed class ListOrdersHandler(Shop db) : IQueryHandler<ListOrders, List<Order>>
        {
            public async ValueTask<List<Order>> Handle(ListOrders query, CancellationToken cancellationToken) =>
                await db.Orders.ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task An_action_that_is_bound_elsewhere_keeps_its_signature() => Extracts(
        File("""
        public abstract class Listing : ControllerBase
        {
            public abstract Task<IActionResult> List();
        }

        public class OrdersController({|LNT1001:Shop|} shop) : Listing
        {
            [HttpGet]
            public override async Task<IActionResult> List() => Ok(await shop.Orders.ToListAsync());

            [HttpGet("count")]
            public async Task<IActionResult> Count(CancellationToken ct) => Ok(await shop.Orders.CountAsync(ct));
        }
        """),
        File("""
        public abstract class Listing : ControllerBase
        {
            public abstract Task<IActionResult> List();
        }

        public class OrdersController({|LNT1001:Shop|} shop, ISender sender) : Listing
        {
            [HttpGet]
            public override async Task<IActionResult> List() => Ok(await shop.Orders.ToListAsync());

            [HttpGet("count")]
            public async Task<IActionResult> Count(CancellationToken ct) => Ok(await sender.Send(new CountOrders(), ct));
        }
        """, "Mediator"),
        ("CountOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record CountOrders : IQuery<int>;

        public sealed class CountOrdersHandler(Shop shop) : IQueryHandler<CountOrders, int>
        {
            public async ValueTask<int> Handle(CountOrders query, CancellationToken cancellationToken) =>
                await shop.Orders.CountAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task Handlers_are_written_where_their_neighbours_live()
    {
        const string Endpoints = """
            using System.Threading;
            using Mediator;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.EntityFrameworkCore;
            {0}using Shop.Ordering.Domain;

            namespace Shop.Ordering.Endpoints
            {{
                internal static class OrderEndpoints
                {{
                    public static void Map(WebApplication app) => app.MapGet("/orders", async ({1}, CancellationToken ct) => TypedResults.Ok(await {2}));
                }}
            }}
            """;
        const string Domain = """
            using Microsoft.EntityFrameworkCore;

            namespace Shop.Ordering.Domain;

            internal class Order { public int Id { get; set; } }
            internal class OrderStore : DbContext { public DbSet<Order> Orders => Set<Order>(); }
            """;
        const string Pay = """
            using System.Threading;
            using System.Threading.Tasks;
            using Mediator;

            namespace Shop.Ordering.Application;

            internal sealed record Pay(int Id) : ICommand;
            internal sealed class PayHandler : ICommandHandler<Pay> { public ValueTask<Unit> Handle(Pay command, CancellationToken cancellationToken) => default; }
            """;
        var test = Alone(null);
        test.TestState.Sources.Add(("/0/Endpoints/OrderEndpoints.cs", string.Format(null, Endpoints, "", "{|LNT1001:OrderStore|} db", "db.Orders.ToListAsync(ct)")));
        test.FixedState.Sources.Add(("/0/Endpoints/OrderEndpoints.cs", string.Format(null, Endpoints, "using Shop.Ordering.Application;\n", "ISender sender", "sender.Send(new GetOrders(), ct)")));
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.Sources.Add(("/0/Domain/Order.cs", Domain));
            state.Sources.Add(("/0/Application/Pay.cs", Pay));
        }

        test.FixedState.Sources.Add(("/0/Application/GetOrders.cs", """
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Mediator;
            using Microsoft.EntityFrameworkCore;
            using Shop.Ordering.Domain;

            namespace Shop.Ordering.Application
            {
                internal sealed record GetOrders : IQuery<List<Order>>;

                internal sealed class GetOrdersHandler(OrderStore db) : IQueryHandler<GetOrders, List<Order>>
                {
                    public async ValueTask<List<Order>> Handle(GetOrders query, CancellationToken cancellationToken) =>
                        await db.Orders.ToListAsync(cancellationToken);
                }
            }

            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
