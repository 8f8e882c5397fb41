using FluentValidation;
using Mediator;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Application;

/// <summary>Asks who has this address and password; answers null if nobody.</summary>
internal sealed record SignIn(string Email, string Password) : ICommand<UserDto?>;

/// <summary>What can be compared at all.</summary>
internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(command => command.Email).NotEmpty().MaximumLength(User.EmailLength);
        RuleFor(command => command.Password).NotEmpty().MaximumLength(128);
    }
}

/// <summary>Compares them.</summary>
internal sealed class SignInHandler(IUserRepository users, IPasswords passwords) : ICommandHandler<SignIn, UserDto?>
{
    public async ValueTask<UserDto?> Handle(SignIn command, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(command.Email.ToLowerInvariant(), cancellationToken);
        return user is not null && passwords.Matches(user, command.Password) ? user.ToDto() : null;
    }
}
