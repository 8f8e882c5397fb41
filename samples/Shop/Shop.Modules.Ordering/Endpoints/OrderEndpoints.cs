using Mediator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Ordering.Application;
using Shop.Modules.Ordering.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Ordering.Endpoints;

/// <summary>A customer's own orders.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/v1/orders").WithTags("Orders").RequireAuthorization(OrderingPolicies.Buy);
        orders.MapGet("/", ListAsync).WithName("ListOrders");
        orders.MapGet("/{id:guid}", GetAsync).WithName("GetOrder");
        orders.MapPost("/", PlaceAsync).WithName("PlaceOrder")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<PagedResult<OrderDto>>> ListAsync(
        ICurrentUser caller,
        [FromKeyedServices(OrderingModule.Name)] ISender sender,
        CancellationToken cancellationToken,
        int page = 1,
        int pageSize = 20) =>
        TypedResults.Ok(await sender.Send(new ListOrders(caller.UserId, new PageRequest(page, pageSize)), cancellationToken));

    private static async Task<Results<Ok<OrderDto>, NotFound>> GetAsync(
        Guid id, ICurrentUser caller, [FromKeyedServices(OrderingModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        await sender.Send(new GetOrder(id, caller.UserId), cancellationToken) is { } order
            ? TypedResults.Ok(order)
            : TypedResults.NotFound();

    private static async Task<CreatedAtRoute<OrderDto>> PlaceAsync(
        PlaceOrder command, [FromKeyedServices(OrderingModule.Name)] ISender sender, CancellationToken cancellationToken)
    {
        var order = await sender.Send(command, cancellationToken);
        return TypedResults.CreatedAtRoute(order, "GetOrder", new { id = order.Id });
    }
}
