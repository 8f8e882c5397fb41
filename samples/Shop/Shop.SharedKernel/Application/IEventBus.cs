namespace Shop.SharedKernel.Application;

/// <summary>Carries integration events from one module to the others.</summary>
public interface IEventBus
{
    Task PublishAsync<TEvent>(TEvent integrationEvent, CancellationToken cancellationToken)
        where TEvent : IIntegrationEvent;
}
