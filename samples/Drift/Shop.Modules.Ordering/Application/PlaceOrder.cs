using System.Security.Claims;
using Mediator;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Ordering.Domain;
using Shop.Modules.Ordering.Infrastructure;

namespace Shop.Modules.Ordering.Application;

/// <summary>Buys something.</summary>
public sealed record PlaceOrder(Guid ProductId, int Quantity) : ICommand<Guid>;

/// <summary>Places the order of whoever is signed in.</summary>
public sealed class PlaceOrderHandler(IProductSearch catalog, IHttpContextAccessor accessor, IServiceProvider services)
    : ICommandHandler<PlaceOrder, Guid>
{
    public async ValueTask<Guid> Handle(PlaceOrder command, CancellationToken cancellationToken)
    {
        var product = await catalog.FindAsync(command.ProductId, cancellationToken)
            ?? throw new InvalidOperationException("No such product");
        var order = new Order
        {
            CustomerId = Guid.Parse(accessor.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier)!),
            ProductId = product.Id,
            Total = product.Price * command.Quantity,
        };

        var context = services.GetRequiredService<OrderingDbContext>();
        context.Orders.Add(order);
        await context.SaveChangesAsync(cancellationToken);
        await services.GetRequiredService<IPaymentGateway>().BillAsync(order.Id, order.Total, cancellationToken);
        return order.Id;
    }
}
