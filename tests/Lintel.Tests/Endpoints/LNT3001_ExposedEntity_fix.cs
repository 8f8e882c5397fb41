namespace Lintel.Endpoints;

public class LNT3001_ExposedEntity_fix() : EndpointTest<ExposedEntityFix>("LNT3001")
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;

        """;

    private const string Domain = """
        namespace Shop.Domain
        {
            public abstract class Row { public int Id { get; set; } }
            public class Order : Row { public string Number { get; set; } = ""; public OrderState? State { get; set; } public DateTime At { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string Secret { get; set; } = ""; public List<Line> Lines { get; } = new(); public Line? First => null; }
            public class Line { public List<Order> Orders { get; } = new(); }
            public enum OrderState { Open, Paid }
            public class OrderDb : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Line> Lines => Set<Line>(); }
        }

        """;

    private const string Record = """

            public sealed record OrderResponse(int Id, string Number, OrderState? State, DateTime At)
            {
                public static OrderResponse From(Order order) => new(order.Id, order.Number, order.State, order.At);
            }

        """;

    private static string File(string handler, string record = "", string more = "") => (Usings + Domain + $$"""
        namespace Shop.Api
        {
            using Shop.Domain;

            public static class OrderEndpoints
            {
                public static void Map(WebApplication app) => app.MapGet("/a/{id}", Get);

                // What a caller sees.
                {{handler}}
            }
        {{record}}}
        {{more}}
        """).ReplaceLineEndings("\n");

    private Task Mends(string handler, string mended) => Fixes(File(handler), File(mended, Record.ReplaceLineEndings("\n")), Alone);

    [Theory]
    [InlineData(
        "public static async Task<{|LNT3001:|}Ok<Order>> Get(int id, OrderDb db) => TypedResults.Ok(await db.Orders.FirstAsync());",
        "public static async Task<Ok<OrderResponse>> Get(int id, OrderDb db) => TypedResults.Ok(OrderResponse.From(await db.Orders.FirstAsync()));")]
    [InlineData(
        "public static async Task<Results<Ok<Order>, NotFound>> Get(int id, OrderDb db) => await db.Orders.FindAsync(id) is { } order ? TypedResults.Ok(order /* found */) : TypedResults.NotFound();",
        "public static async Task<Results<Ok<OrderResponse>, NotFound>> Get(int id, OrderDb db) => await db.Orders.FindAsync(id) is { } order ? TypedResults.Ok(OrderResponse.From(order) /* found */) : TypedResults.NotFound();")]
    [InlineData(
        "public static async Task<List<Order>> Get(int id, OrderDb db) { return await db.Orders.ToListAsync(); }",
        "public static async Task<List<OrderResponse>> Get(int id, OrderDb db) { return (await db.Orders.ToListAsync()).Select(OrderResponse.From).ToList(); }")]
    [InlineData(
        "public static Order[] Get(int id, OrderDb db) => id switch { 1 => db.Orders.ToArray(), _ => throw new Exception() };",
        "public static OrderResponse[] Get(int id, OrderDb db) => id switch { 1 => db.Orders.ToArray().Select(OrderResponse.From).ToArray(), _ => throw new Exception() };")]
    [InlineData(
        "public static async Task<Order?> Get(int id, OrderDb db) => await db.Orders.FirstOrDefaultAsync(it => it.Id == id);",
        "public static async Task<OrderResponse?> Get(int id, OrderDb db) => await db.Orders.FirstOrDefaultAsync(it => it.Id == id) is { } order ? OrderResponse.From(order) : null;")]
    [InlineData(
        "public static Task<List<Order>> Get(int id, OrderDb db) => db.Orders.ToListAsync();",
        "public static async Task<List<OrderResponse>> Get(int id, OrderDb db) => (await db.Orders.ToListAsync()).Select(OrderResponse.From).ToList();")]
    public Task A_handler_answers_with_a_record(string handler, string mended)
    {
        handler = handler.Replace("{|LNT3001:|}", "");
        var head = handler.StartsWith("public static async ", StringComparison.Ordinal) ? "public static async " : "public static ";
        var end = handler.IndexOf(" Get(", StringComparison.Ordinal);
        return Mends($"{head}{{|LNT3001:{handler[head.Length..end]}|}}{handler[end..]}", mended);
    }

    [Fact]
    public Task Every_argument_of_the_endpoint_is_mapped() => Fixes(
        File("public static IResult Get(int id, OrderDb db)\n        {\n            // One or all.\n            return id > 0 ? Results.Ok({|LNT3001:db.Orders.First()|}) : Results.Ok(db.Orders.ToList());\n        }"),
        File("public static IResult Get(int id, OrderDb db)\n        {\n            // One or all.\n            return id > 0 ? Results.Ok(OrderResponse.From(db.Orders.First())) : Results.Ok(db.Orders.ToList().Select(OrderResponse.From).ToList());\n        }", Record.ReplaceLineEndings("\n")), Alone);

    [Fact]
    public Task A_lambda_needs_no_return_type() => Fixes(
        File("public static void Get() { } public static void Two(WebApplication app) => app.MapGet(\"/b\", {|LNT3001:(OrderDb db)|} => db.Orders.First());"),
        File("public static void Get() { } public static void Two(WebApplication app) => app.MapGet(\"/b\", (OrderDb db) => OrderResponse.From(db.Orders.First()));", Record.ReplaceLineEndings("\n").Replace("public sealed", "internal sealed")), Alone);

    [Fact]
    public Task A_lambda_that_gives_a_task_awaits_it() => Fixes(
        File("public static void Get() { } public static void Two(WebApplication app) => app.MapGet(\"/b\", {|LNT3001:(OrderDb db)|} => db.Orders.FirstAsync());"),
        File("public static void Get() { } public static void Two(WebApplication app) => app.MapGet(\"/b\", async (OrderDb db) => OrderResponse.From(await db.Orders.FirstAsync()));", Record.ReplaceLineEndings("\n").Replace("public sealed", "internal sealed")), Alone);

    [Fact]
    public Task A_record_that_is_there_is_used() => Fixes(
        File("public static {|LNT3001:Order|} Get(int id, OrderDb db) => db.Orders.First();", more: "public record OrderResponse(int Id) { public static OrderResponse From(Shop.Domain.Order order) => new(order.Id); }"),
        File("public static OrderResponse Get(int id, OrderDb db) => OrderResponse.From(db.Orders.First());", more: "public record OrderResponse(int Id) { public static OrderResponse From(Shop.Domain.Order order) => new(order.Id); }"), Alone);

    [Fact]
    public Task It_gets_a_file_where_its_neighbours_have_theirs()
    {
        var test = Test(File("public static {|LNT3001:Order|} Get(int id, OrderDb db) => db.Orders.First();"), Alone);
        test.TestState.Sources.Add(("/0/Contracts/BillResponse.cs", "namespace Shop.Api.Contracts;\n\npublic record BillResponse(int Id);\n"));
        test.FixedCode = File("public static OrderResponse Get(int id, OrderDb db) => OrderResponse.From(db.Orders.First());").Replace("using Microsoft.EntityFrameworkCore;\n", "using Microsoft.EntityFrameworkCore;\nusing Shop.Api.Contracts;\n");
        test.FixedState.Sources.Add(("/0/Contracts/BillResponse.cs", "namespace Shop.Api.Contracts;\n\npublic record BillResponse(int Id);\n"));
        test.FixedState.Sources.Add(("/0/Contracts/OrderResponse.cs", """
            using System;
            using Shop.Domain;

            namespace Shop.Api.Contracts;

            public sealed record OrderResponse(int Id, string Number, OrderState? State, DateTime At)
            {
                public static OrderResponse From(Order order) => new(order.Id, order.Number, order.State, order.At);
            }

            """.ReplaceLineEndings("\n")));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public static {|LNT3001:Order|} Get(int id, OrderDb db) => db.Orders.First();", "public record OrderResponse(string Other);")]
    [InlineData("public static {|LNT3001:Line|} Get(int id, OrderDb db) => db.Lines.First();")]
    [InlineData("public static {|LNT3001:Envelope|} Get(int id, OrderDb db) => new(db.Orders.First());", "public record Envelope(Shop.Domain.Order Order);")]
    [InlineData("public static int Get(Order {|LNT3001:order|}, OrderDb db) => 1; public static void Two(WebApplication app) => app.MapPost(\"/b\", Get);", "", true)]
    [InlineData("public static {|LNT3001:Order|} Get(int id, OrderDb db) => db.Orders.First(); public static string Other(OrderDb db) => Get(1, db).Secret;")]
    public Task What_it_cannot_map_has_no_fix(string handler, string more = "", bool posts = false) => OffersNothing(
        posts ? File(handler, more: more).Replace("app.MapGet(\"/a/{id}\", Get)", "_ = app") : File(handler, more: more), Alone);
}
