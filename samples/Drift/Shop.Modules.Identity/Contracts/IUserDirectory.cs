using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Contracts;

/// <summary>Finds accounts for other modules.</summary>
public interface IUserDirectory
{
    Task<User?> FindAsync(Guid id, CancellationToken cancellationToken);
}
