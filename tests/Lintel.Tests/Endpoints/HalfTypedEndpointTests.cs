namespace Lintel.Endpoints;

/// <summary>Code of endpoints, cut off where somebody may be typing: every piece is read without an exception, by all engines.</summary>
public class HalfTypedEndpointTests
{
    private const string Options = "lintel.auth.decision = required\nlintel.endpoints.named_kinds = minimal, controllers\nlintel.routes.collections = plural";

    private const string Code = """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        public static class Orders
        {
            private static readonly string[] Verbs = { "GET", "HEAD" };

            public static RouteGroupBuilder MapOrders(this IEndpointRouteBuilder routes, string version = "v1")
            {
                var orders = routes.MapGroup($"/api/{version}").WithTags("orders").MapGroup("/Orders");
                orders.MapGet("/", static async (Shop shop, CancellationToken ct) => await shop.SaveChangesAsync(ct)).WithName("ListOrders");
                orders.MapMethods("/all", Verbs, ([AsParameters] Filter filter, [FromBody] string reason) => TypedResults.Ok(filter.Text + reason)).AllowAnonymous();
                orders.MapWith("/{id:int}", Get);
                orders.MapDelete("/createOrder", [AllowAnonymous] (int id) => { Local(); return Results.NoContent(); void Local() => orders.RequireAuthorization("Admin"); });
                return orders;
            }

            private static RouteHandlerBuilder MapWith(this RouteGroupBuilder group, string at, System.Delegate handler) =>
                group.MapPost(at, handler).AddEndpointFilter(async (context, next) => await next(context)).Guard();

            private static TBuilder Guard<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization();

            private static Task<IResult> Get(int id, HttpContext context) => Task.FromResult(Results.Ok(context.RequestServices.GetRequiredService<Shop>()));
        }

        public record Filter(int? Page, [FromHeader] string Text, Shop Shop);

        public class Shop : DbContext;

        [ApiController, Route("api/[controller]/[action]"), Authorize(Policy = "P", Roles = "A, B")]
        public abstract class Crud<T>(Shop shop) : ControllerBase
        {
            [HttpGet("{id}", Name = "x"), AcceptVerbs("PUT", "POST"), ProducesResponseType(typeof(int), 200)]
            public virtual async Task<ActionResult<T>> Get(int id) => Ok(await shop.FindAsync(typeof(T), id));
        }

        [Area("Admin"), AllowAnonymous]
        public class UsersController(Shop shop) : Crud<Filter>(shop)
        {
            [HttpPost("~/users/{id?}")] public override Task<ActionResult<Filter>> Get([FromQuery] int id) => base.Get(id);
        }
        """;

    public static TheoryData<int> Starts => new(Enumerable.Range(0, 6));

    [Theory, MemberData(nameof(Starts))]
    public async Task Every_piece_is_survived(int start)
    {
        for (var end = 40 + start * 40; end < Code.Length; end += 240)
        {
            await House.AnalyzeAsync([("/Orders.cs", Code[..end])], Options);
            await House.AnalyzeAsync([("/Orders.cs", Code.Remove(end - 20, 20))], Options);
        }
    }
}
