using Microsoft.EntityFrameworkCore;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>The accounts, from the database.</summary>
internal sealed class UserRepository(IdentityDbContext context) : IUserRepository
{
    public void Add(User user) => context.Users.Add(user);

    public Task<User?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken);

    public Task<User?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        context.Users.SingleOrDefaultAsync(user => user.Email == email, cancellationToken);

    public Task SaveChangesAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
