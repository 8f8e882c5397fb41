using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Endpoints;

public class LNT1001_EndpointDataAccess_to_MediatR() : ExtractionTest(Libraries.MediatR)
{
    [Fact]
    public Task A_lambda_sends_a_request() => Extracts(
        Program("app.MapGet(\"/orders/{id}\", (int id, {|LNT1001:Shop|} db) => db.Orders.FindAsync(id));"),
        Program("app.MapGet(\"/orders/{id}\", (int id, ISender sender, CancellationToken ct) => sender.Send(new GetOrder(id), ct));", "MediatR"),
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrder(int Id) : IRequest<Order?>;

        public sealed class GetOrderHandler(Shop db) : IRequestHandler<GetOrder, Order?>
        {
            public async Task<Order?> Handle(GetOrder request, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(request.Id);
        }

        """));

    [Fact]
    public Task A_result_stays_in_the_endpoint() => Extracts(
        Program("app.MapGet(\"/orders\", async ({|LNT1001:Shop|} db) => Results.Ok(await db.Orders.ToListAsync()));"),
        Program("app.MapGet(\"/orders\", async (ISender sender, CancellationToken ct) => Results.Ok(await sender.Send(new GetOrders(), ct)));", "MediatR"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders : IRequest<List<Order>>;

        public sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, List<Order>>
        {
            public async Task<List<Order>> Handle(GetOrders request, CancellationToken cancellationToken) =>
                await db.Orders.ToListAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task What_is_made_before_is_handed_over() => Extracts(
        Program("""
        app.MapPost("/orders", async (OrderDto body, {|LNT1001:Shop|} db) =>
        {
            var order = new Order { Id = body.Id };
            db.Orders.Add(order);
            await db.SaveChangesAsync();
            return Results.Created($"/orders/{order.Id}", order);
        });
        """),
        Program("""
        app.MapPost("/orders", async (OrderDto body, ISender sender, CancellationToken ct) =>
        {
            var order = new Order { Id = body.Id };
            await sender.Send(new CreateOrder(order), ct);
            return Results.Created($"/orders/{order.Id}", order);
        });
        """, "MediatR"),
        ("CreateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record CreateOrder(Order Order) : IRequest;

        public sealed class CreateOrderHandler(Shop db) : IRequestHandler<CreateOrder>
        {
            public async Task Handle(CreateOrder request, CancellationToken cancellationToken)
            {
                db.Orders.Add(request.Order);
                await db.SaveChangesAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task What_is_made_meanwhile_is_answered() => Extracts(
        Program("""
        app.MapPost("/orders", async (OrderDto body, {|LNT1001:Shop|} db) =>
        {
            var order = db.Orders.Add(new Order { Id = body.Id }).Entity;
            await db.SaveChangesAsync();

            return Results.Created($"/orders/{order.Id}", order);
        });
        """),
        Program("""
        app.MapPost("/orders", async (OrderDto body, ISender sender, CancellationToken ct) =>
        {
            var order = await sender.Send(new CreateOrder(body), ct);

            return Results.Created($"/orders/{order.Id}", order);
        });
        """, "MediatR"),
        ("CreateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record CreateOrder(OrderDto Body) : IRequest<Order>;

        public sealed class CreateOrderHandler(Shop db) : IRequestHandler<CreateOrder, Order>
        {
            public async Task<Order> Handle(CreateOrder request, CancellationToken cancellationToken)
            {
                var order = db.Orders.Add(new Order { Id = request.Body.Id }).Entity;
                await db.SaveChangesAsync(cancellationToken);
                return order;
            }
        }

        """));

    [Fact]
    public Task A_list_that_was_ready_is_a_finished_task() => Extracts(
        Program("app.MapGet(\"/orders\", ({|LNT1001:Shop|} db) => db.Orders.ToList());"),
        Program("app.MapGet(\"/orders\", (ISender sender, CancellationToken ct) => sender.Send(new GetOrders(), ct));", "MediatR"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrders : IRequest<List<Order>>;

        public sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, List<Order>>
        {
            public Task<List<Order>> Handle(GetOrders request, CancellationToken cancellationToken) =>
                Task.FromResult(db.Orders.ToList());
        }

        """));

    [Fact]
    public Task A_value_that_was_ready_is_awaited() => Extracts(
        Program("app.MapGet(\"/orders/count\", ({|LNT1001:Shop|} db) => Results.Ok(db.Orders.Count()));"),
        Program("app.MapGet(\"/orders/count\", async (ISender sender, CancellationToken ct) => Results.Ok(await sender.Send(new GetOrdersCount(), ct)));", "MediatR"),
        ("GetOrdersCount.cs", """
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrdersCount : IRequest<int>;

        public sealed class GetOrdersCountHandler(Shop db) : IRequestHandler<GetOrdersCount, int>
        {
            public Task<int> Handle(GetOrdersCount request, CancellationToken cancellationToken) =>
                Task.FromResult(db.Orders.Count());
        }

        """));

    [Fact]
    public Task A_member_of_an_answer_is_enough() => Extracts(
        Program("app.MapGet(\"/orders\", async ({|LNT1001:Shop|} db) => Results.Ok(new { Total = await db.Orders.CountAsync() }));"),
        Program("app.MapGet(\"/orders\", async (ISender sender, CancellationToken ct) => Results.Ok(new { Total = await sender.Send(new GetOrders(), ct) }));", "MediatR"),
        ("GetOrders.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders : IRequest<int>;

        public sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, int>
        {
            public async Task<int> Handle(GetOrders request, CancellationToken cancellationToken) =>
                await db.Orders.CountAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task What_answers_nothing_is_a_request_without_answer() => Extracts(
        Program("""
        app.MapDelete("/orders/{id}", async (int id, {|LNT1001:Shop|} db) =>
        {
            await db.Orders.Where(it => it.Id == id).ExecuteDeleteAsync();
        });
        """),
        Program("app.MapDelete(\"/orders/{id}\", async (int id, ISender sender, CancellationToken ct) => await sender.Send(new DeleteOrder(id), ct));", "MediatR"),
        ("DeleteOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record DeleteOrder(int Id) : IRequest;

        public sealed class DeleteOrderHandler(Shop db) : IRequestHandler<DeleteOrder>
        {
            public async Task Handle(DeleteOrder request, CancellationToken cancellationToken)
            {
                await db.Orders.Where(it => it.Id == request.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task Generic_answers_are_written_in_full() => Extracts(
        Program("""
        app.MapGet("/orders", (int id, int @class, {|LNT1001:Shop|} db) => db.Orders.Where(it => it.Id == @class).ToDictionary(it => it.Name, it => new List<(int, string?)> { (id, null) }));
        """),
        Program("app.MapGet(\"/orders\", (int id, int @class, ISender sender, CancellationToken ct) => sender.Send(new GetOrders(id, @class), ct));", "MediatR"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrders(int Id, int Class) : IRequest<Dictionary<string, List<(int, string?)>>>;

        public sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, Dictionary<string, List<(int, string?)>>>
        {
            public Task<Dictionary<string, List<(int, string?)>>> Handle(GetOrders request, CancellationToken cancellationToken) =>
                Task.FromResult(db.Orders.Where(it => it.Id == request.Class).ToDictionary(it => it.Name, it => new List<(int, string?)> { (request.Id, null) }));
        }

        """));

    [Fact]
    public Task An_input_may_be_called_like_the_request() => Extracts(
        Program("app.MapPost(\"/orders\", (Order request, {|LNT1001:Shop|} db) => { db.Add(request); db.SaveChanges(); return request; });"),
        Program("app.MapPost(\"/orders\", (Order request, ISender sender, CancellationToken ct) => sender.Send(new CreateOrder(request), ct));", "MediatR"),
        ("CreateOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record CreateOrder(Order Request) : IRequest<Order>;

        public sealed class CreateOrderHandler(Shop db) : IRequestHandler<CreateOrder, Order>
        {
            public Task<Order> Handle(CreateOrder request, CancellationToken cancellationToken)
            {
                db.Add(request.Request);
                db.SaveChanges();
                return Task.FromResult(request.Request);
            }
        }

        """));

    [Fact]
    public Task Text_of_several_lines_is_not_moved() => Extracts(
        Program(""""
        app.MapGet("/orders", ({|LNT1001:Shop|} db) => $"""
              {db.Orders.Count()}
            orders
            """);
        """"),
        Program("app.MapGet(\"/orders\", (ISender sender, CancellationToken ct) => sender.Send(new GetOrders(), ct));", "MediatR"),
        ("GetOrders.cs", """"
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrders : IRequest<string>;

        public sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, string>
        {
            public Task<string> Handle(GetOrders request, CancellationToken cancellationToken) =>
                Task.FromResult($"""
                      {db.Orders.Count()}
                    orders
                    """);
        }

        """"));

    [Fact]
    public Task Older_compilers_get_a_constructor() => Extracts(
        Program("app.MapGet(\"/orders/{id}\", (int id, {|LNT1001:Shop|} db) => db.Orders.FindAsync(id));"),
        Program("app.MapGet(\"/orders/{id}\", (int id, ISender sender, CancellationToken ct) => sender.Send(new GetOrder(id), ct));", "MediatR"),
        LanguageVersion.CSharp11,
        ("GetOrder.cs", """
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        public sealed record GetOrder(int Id) : IRequest<Order?>;

        public sealed class GetOrderHandler : IRequestHandler<GetOrder, Order?>
        {
            private readonly Shop db;

            public GetOrderHandler(Shop db)
            {
                this.db = db;
            }

            public async Task<Order?> Handle(GetOrder request, CancellationToken cancellationToken) =>
                await db.Orders.FindAsync(request.Id);
        }

        """));

    [Fact]
    public Task A_controller_sends_requests() => Extracts(
        File("""
        [ApiController]
        [Route("orders")]
        public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase
        {
            [HttpGet]
            public async Task<ActionResult<List<Order>>> Get() => await shop.Orders.ToListAsync();

            [HttpGet("{id}")]
            public async Task<IActionResult> GetByIdAsync(int id, CancellationToken ct)
            {
                var order = await shop.Orders.FirstOrDefaultAsync(it => it.Id == id);
                if (order is null)
                    return NotFound();

                return Ok(ToDto(order));
            }

            [HttpDelete("{id}")]
            public async Task<IActionResult> Delete(int id)
            {
                await shop.Orders.Where(it => it.Id == id).ExecuteDeleteAsync();
                return NoContent();
            }

            private static OrderDto ToDto(Order order) => new(order.Id);
        }
        """),
        File("""
        [ApiController]
        [Route("orders")]
        public class OrdersController(ISender sender) : ControllerBase
        {
            [HttpGet]
            public async Task<ActionResult<List<Order>>> Get(CancellationToken ct = default) => await sender.Send(new GetOrders(), ct);

            [HttpGet("{id}")]
            public async Task<IActionResult> GetByIdAsync(int id, CancellationToken ct)
            {
                var order = await sender.Send(new GetOrderById(id), ct);
                if (order is null)
                    return NotFound();

                return Ok(ToDto(order));
            }

            [HttpDelete("{id}")]
            public async Task<IActionResult> Delete(int id, CancellationToken ct = default)
            {
                await sender.Send(new DeleteOrder(id), ct);
                return NoContent();
            }

            private static OrderDto ToDto(Order order) => new(order.Id);
        }
        """, "MediatR"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders : IRequest<List<Order>>;

        public sealed class GetOrdersHandler(Shop shop) : IRequestHandler<GetOrders, List<Order>>
        {
            public async Task<List<Order>> Handle(GetOrders request, CancellationToken cancellationToken) =>
                await shop.Orders.ToListAsync(cancellationToken);
        }

        """),
        ("GetOrderById.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrderById(int Id) : IRequest<Order?>;

        public sealed class GetOrderByIdHandler(Shop shop) : IRequestHandler<GetOrderById, Order?>
        {
            public async Task<Order?> Handle(GetOrderById request, CancellationToken cancellationToken) =>
                await shop.Orders.FirstOrDefaultAsync(it => it.Id == request.Id, cancellationToken);
        }

        """),
        ("DeleteOrder.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record DeleteOrder(int Id) : IRequest;

        public sealed class DeleteOrderHandler(Shop shop) : IRequestHandler<DeleteOrder>
        {
            public async Task Handle(DeleteOrder request, CancellationToken cancellationToken)
            {
                await shop.Orders.Where(it => it.Id == request.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }

        """));

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => Extracts(
        File("""
        public static class OrderEndpoints
        {
            public static void Map(WebApplication app) => app.MapGet("/orders", ({|LNT1001:Shop|} db) => db.Orders.CountAsync());
        }

        public class GetOrders;
        public class GetOrders2Handler;
        """),
        File("""
        public static class OrderEndpoints
        {
            public static void Map(WebApplication app) => app.MapGet("/orders", (ISender sender, CancellationToken ct) => sender.Send(new GetOrders3(), ct));
        }

        public class GetOrders;
        public class GetOrders2Handler;
        """, "MediatR"),
        ("GetOrders3.cs", """
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        using Microsoft.EntityFrameworkCore;

        namespace Api;

        public sealed record GetOrders3 : IRequest<int>;

        public sealed class GetOrders3Handler(Shop db) : IRequestHandler<GetOrders3, int>
        {
            public async Task<int> Handle(GetOrders3 request, CancellationToken cancellationToken) =>
                await db.Orders.CountAsync(cancellationToken);
        }

        """));

    [Fact]
    public Task What_only_the_assembly_sees_stays_there() => Extracts(
        File("""
        public static class OrderEndpoints
        {
            internal enum Sort { Up, Down }

            internal static void Map(WebApplication app) => app.MapGet("/orders", (Sort sort, {|LNT1001:Shop|} db) => sort == Sort.Up ? db.Orders.OrderBy(it => it.Id).ToList() : db.Orders.ToList());
        }
        """),
        File("""
        public static class OrderEndpoints
        {
            internal enum Sort { Up, Down }

            internal static void Map(WebApplication app) => app.MapGet("/orders", (Sort sort, ISender sender, CancellationToken ct) => sender.Send(new GetOrders(sort), ct));
        }
        """, "MediatR"),
        ("GetOrders.cs", """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;

        namespace Api;

        internal sealed record GetOrders(OrderEndpoints.Sort Sort) : IRequest<List<Order>>;

        internal sealed class GetOrdersHandler(Shop db) : IRequestHandler<GetOrders, List<Order>>
        {
            public Task<List<Order>> Handle(GetOrders request, CancellationToken cancellationToken) =>
                Task.FromResult(request.Sort == OrderEndpoints.Sort.Up ? db.Orders.OrderBy(it => it.Id).ToList() : db.Orders.ToList());
        }

        """));
}
