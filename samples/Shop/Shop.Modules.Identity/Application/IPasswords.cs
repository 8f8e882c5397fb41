using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Application;

/// <summary>Turns passwords into something that may be stored.</summary>
internal interface IPasswords
{
    string Hash(User user, string password);

    bool Matches(User user, string password);
}
