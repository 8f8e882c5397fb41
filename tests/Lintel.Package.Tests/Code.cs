namespace Lintel.Packaging;

/// <summary>Code that breaks rules of each severity, and needs no package but ours.</summary>
internal static class Code
{
    /// <summary>LNT2001 in Receipt, LNT2004 in OrderPlaced, LNT2007 at PlaceOrderHandler; MediatR is in no module: LNT9003.</summary>
    public const string Drifted = """
        namespace MediatR
        {
            public interface IRequest<TResponse>;
            public interface IRequestHandler<TRequest, TResponse> where TRequest : IRequest<TResponse>;
        }
        namespace Shop.Modules.Users.Domain
        {
            public class User;
        }
        namespace Shop.Modules.Users.Contracts
        {
            public record UserDto(string Name);
        }
        namespace Shop.Modules.Orders
        {
            public class Receipt { public Users.Domain.User? User { get; set; } }
            internal class Order;
        }
        namespace Shop.Modules.Orders.Contracts
        {
            public record OrderPlaced { internal Orders.Order? Order { get; set; } public Orders.Receipt? Receipt { get; set; } }
        }
        namespace Shop.Modules.Orders.Placing
        {
            internal record PlaceOrder : MediatR.IRequest<int>;
            public class PlaceOrderHandler : MediatR.IRequestHandler<PlaceOrder, int>
            {
            }
        }
        """;

    /// <summary>One use of another module's internals: LNT2001.</summary>
    public const string ReachesIn = """
        namespace Shop.Modules.Users.Domain
        {
            public class User;
        }
        namespace Shop.Modules.Orders
        {
            public class Receipt { public Users.Domain.User? User { get; set; } }
        }
        """;
}
