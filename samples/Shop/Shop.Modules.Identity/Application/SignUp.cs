using FluentValidation;
using Mediator;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;
using Shop.SharedKernel.Domain;

namespace Shop.Modules.Identity.Application;

/// <summary>Opens a customer's account.</summary>
internal sealed record SignUp(string Email, string Password) : ICommand<UserDto>;

/// <summary>What an account needs.</summary>
internal sealed class SignUpValidator : AbstractValidator<SignUp>
{
    public SignUpValidator()
    {
        RuleFor(command => command.Email).NotEmpty().EmailAddress().MaximumLength(User.EmailLength);
        RuleFor(command => command.Password).Length(12, 128);
    }
}

/// <summary>Opens it unless the address is taken.</summary>
internal sealed class SignUpHandler(IUserRepository users, IPasswords passwords) : ICommandHandler<SignUp, UserDto>
{
    public async ValueTask<UserDto> Handle(SignUp command, CancellationToken cancellationToken)
    {
        var email = command.Email.ToLowerInvariant();
        if (await users.FindByEmailAsync(email, cancellationToken) is not null)
        {
            throw new RuleViolationException("This address has an account already");
        }

        var user = new User(email, UserRole.Customer);
        user.SetPasswordHash(passwords.Hash(user, command.Password));
        users.Add(user);
        await users.SaveChangesAsync(cancellationToken);
        return user.ToDto();
    }
}
