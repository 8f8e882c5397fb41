namespace Shop.SharedKernel.Application;

/// <summary>What a module does when another one reports <typeparamref name="TEvent"/>.</summary>
public interface IIntegrationEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task HandleAsync(TEvent integrationEvent, CancellationToken cancellationToken);
}
