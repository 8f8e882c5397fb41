namespace Shop.SharedKernel.Domain;

/// <summary>The entry to a group of objects that change together; others hold only its id.</summary>
public abstract class AggregateRoot
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();
}
