namespace Shop.Modules.Identity.Contracts;

/// <summary>Who is calling.</summary>
public interface ICurrentUser
{
    Guid UserId { get; }
}
