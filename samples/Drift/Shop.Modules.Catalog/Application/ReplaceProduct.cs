using Mediator;

namespace Shop.Modules.Catalog.Application;

/// <summary>Points customers from one product to another.</summary>
public sealed record ReplaceProduct(Guid Id, Guid SuccessorId) : ICommand<bool>;

/// <summary>Lets the mediator do what renaming does already.</summary>
public sealed class ReplaceProductHandler(ISender sender) : ICommandHandler<ReplaceProduct, bool>
{
    public async ValueTask<bool> Handle(ReplaceProduct command, CancellationToken cancellationToken) =>
        await sender.Send(new RenameProduct(command.Id, $"Replaced by {command.SuccessorId}"), cancellationToken);
}
