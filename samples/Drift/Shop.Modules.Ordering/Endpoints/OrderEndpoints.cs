using Mediator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shop.Modules.Ordering.Application;

namespace Shop.Modules.Ordering.Endpoints;

/// <summary>A customer's own orders.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/orders", async (PlaceOrder command, ISender sender) => Results.Ok(await sender.Send(command)))
            .RequireAuthorization("custommer");
}
