using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>The accounts, until there is a table for them.</summary>
internal sealed class UserDirectory : IUserDirectory
{
    private readonly Dictionary<Guid, User> users = [];

    public Task<User?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(users.GetValueOrDefault(id));
}
