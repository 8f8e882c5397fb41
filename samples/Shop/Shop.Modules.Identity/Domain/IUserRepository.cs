namespace Shop.Modules.Identity.Domain;

/// <summary>The accounts.</summary>
internal interface IUserRepository
{
    void Add(User user);

    Task<User?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<User?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    Task SaveChangesAsync(CancellationToken cancellationToken);
}
