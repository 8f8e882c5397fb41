using Mediator;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Application;

/// <summary>Asks for one account.</summary>
internal sealed record GetUser(Guid Id) : IQuery<UserDto?>;

/// <summary>Reads it.</summary>
internal sealed class GetUserHandler(IUserRepository users) : IQueryHandler<GetUser, UserDto?>
{
    public async ValueTask<UserDto?> Handle(GetUser query, CancellationToken cancellationToken) =>
        (await users.FindAsync(query.Id, cancellationToken))?.ToDto();
}
