using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Requests;

public class LNT1006_NestedDispatch() : RequestTest<EmptyCodeFixProvider>("LNT1006")
{
    private const string Requests = """
        public record PlaceOrder(Guid Id) : ICommand;
        public record BillOrder(Guid Id) : ICommand;
        public record Numbers : IStreamRequest<int>;
        public record OrderPlaced(Guid Id) : INotification;

        """;

    private static string HandlerOf(string body, string parameters = "ISender sender") => Code(Requests + $$"""
        public class PlaceOrderHandler({{parameters}}) : ICommandHandler<PlaceOrder>
        {
            public async ValueTask<Unit> Handle(PlaceOrder command, CancellationToken ct)
            {
                {{body}}
                return Unit.Value;
            }
        }
        """);

    [Theory]
    [InlineData("await sender.{|LNT1006:Send|}(new BillOrder(command.Id), ct);")]
    [InlineData("await foreach (var n in sender.{|LNT1006:CreateStream|}(new Numbers(), ct)) { }")]
    [InlineData("Func<Task> later = async () => await sender.{|LNT1006:Send|}(new BillOrder(command.Id)); await later();")]
    [InlineData("async Task Later() => await sender.{|LNT1006:Send|}(new BillOrder(command.Id)); await Later();")]
    [InlineData("await (sender?.{|LNT1006:Send|}(new BillOrder(command.Id)) ?? default);")]
    public Task A_request_sent_by_a_handler_is_reported(string body) => Reports(HandlerOf(body), Alone);

    [Fact]
    public Task The_whole_mediator_counts() => Reports(HandlerOf("await mediator.{|LNT1006:Send|}(new BillOrder(command.Id));", "IMediator mediator"), Alone);

    [Fact]
    public Task It_names_handler_and_request() => Says(HandlerOf("await sender.{|#0:Send|}(new BillOrder(command.Id));"), RequestRules.NestedDispatch,
        "'PlaceOrderHandler' sends 'BillOrder', which hides a dependency; call a shared service, or publish an event", Alone);

    [Fact]
    public Task A_wrapper_passes_on_what_it_was_given() => Accepts(Code("""
        public record Identified<T>(T Command, Guid Id) : ICommand where T : ICommand;
        public class IdentifiedHandler<T>(ISender sender) : ICommandHandler<Identified<T>> where T : ICommand
        {
            public async ValueTask<Unit> Handle(Identified<T> message, CancellationToken ct) => await sender.Send(message.Command, ct);
        }
        """), Alone);

    [Fact]
    public Task A_generic_method_of_a_handler_sends_what_the_handler_chose() => Reports(HandlerOf("""
        await Later(new BillOrder(command.Id));
        async Task Later<T>(T request) where T : ICommand => await sender.{|LNT1006:Send|}(request);
        """), Alone);

    [Theory]
    [InlineData("await publisher.Publish(new OrderPlaced(command.Id), ct);", "IPublisher publisher")]
    [InlineData("await mail.Send(new BillOrder(command.Id));", "IMail mail")]
    [InlineData("await service.BillAsync(command.Id);", "Service service")]
    public Task Events_and_other_senders_are_accepted(string body, string parameters) => Accepts(HandlerOf(body, parameters) + """

        public interface IMail { Task Send(BillOrder order); }
        public class Service(ISender sender) { public async Task BillAsync(Guid id) => await sender.Send(new BillOrder(id)); }
        """, Alone);

    [Fact]
    public Task An_exempt_type_may_send() => Accepts(HandlerOf("await sender.Send(new BillOrder(command.Id));"), Alone + "lintel.dispatch.exempt_types = *OrderHandler");

    [Fact]
    public Task A_base_of_a_handler_runs_in_it() => Reports(Code(Requests + """
        public abstract class Base(ISender sender) { protected async Task Bill(Guid id) => await sender.{|LNT1006:Send|}(new BillOrder(id)); }
        public class PlaceOrderHandler(ISender sender) : Base(sender), ICommandHandler<PlaceOrder>
        {
            public ValueTask<Unit> Handle(PlaceOrder command, CancellationToken ct) => default;
        }
        """), Alone);

    [Fact]
    public Task A_nested_partial_generic_handler_is_read() => Reports(Code(Requests + """
        public static class Place
        {
            public partial class Handler<T>(ISender sender) { async Task More(Guid id) => await sender.{|LNT1006:Send|}(new BillOrder(id)); }
            public partial class Handler<T> : ICommandHandler<PlaceOrder> { public ValueTask<Unit> Handle(PlaceOrder command, CancellationToken ct) => default; }
        }
        """), Alone);

    [Fact]
    public Task A_notification_handler_may_send() => Accepts(Code(Requests + """
        public class Billing(ISender sender) : INotificationHandler<OrderPlaced>
        {
            public async ValueTask Handle(OrderPlaced notification, CancellationToken ct) => await sender.Send(new BillOrder(notification.Id));
        }
        """), Alone);

    [Fact]
    public Task A_pre_processor_may_not() => Reports(Code(Requests + """
        public class Check(ISender sender) : MessagePreProcessor<PlaceOrder, Unit>
        {
            protected override async ValueTask Handle(PlaceOrder message, CancellationToken ct) => await sender.{|LNT1006:Send|}(new BillOrder(message.Id), ct);
        }
        """), Alone);

    [Theory]
    [InlineData("await sender.Send(")]
    [InlineData("await sender.Send(new Missing());")]
    [InlineData("await missing.Send(new BillOrder(command.Id));")]
    public Task Half_typed_code_is_survived(string body) => Survives(HandlerOf(body), Alone);
}

public class LNT1006_with_MediatR() : RuleTest<RequestAnalyzer>(Libraries.MediatR)
{
    [Fact]
    public Task A_handler_of_MediatR_is_one() => Reports("""
        using System.Threading;
        using System.Threading.Tasks;
        using MediatR;
        public record A : IRequest;
        public record B : IRequest<int>;
        public class AHandler(ISender sender) : IRequestHandler<A>
        {
            public Task Handle(A request, CancellationToken ct) => sender.{|LNT1006:Send|}(new B());
        }
        """);
}
