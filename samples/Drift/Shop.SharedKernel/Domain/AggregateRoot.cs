namespace Shop.SharedKernel.Domain;

/// <summary>The entry to a group of objects that change together.</summary>
public abstract class AggregateRoot
{
    public Guid Id { get; protected set; } = Guid.CreateVersion7();
}
