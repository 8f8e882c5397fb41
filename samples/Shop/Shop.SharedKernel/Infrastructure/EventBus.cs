using Microsoft.Extensions.DependencyInjection;
using Shop.SharedKernel.Application;

namespace Shop.SharedKernel.Infrastructure;

/// <summary>Hands an event to its handlers in the same process and request.</summary>
internal sealed class EventBus(IServiceProvider services) : IEventBus
{
    public async Task PublishAsync<TEvent>(TEvent integrationEvent, CancellationToken cancellationToken)
        where TEvent : IIntegrationEvent
    {
        foreach (var handler in services.GetServices<IIntegrationEventHandler<TEvent>>())
        {
            await handler.HandleAsync(integrationEvent, cancellationToken);
        }
    }
}
