using Shop.Modules.Identity.Contracts;

namespace Shop.Modules.Billing.Application;

/// <summary>Writes the letter that goes with an invoice.</summary>
internal sealed class InvoiceLetters(IUserDirectory users)
{
    public async Task<string> GreetAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var customer = await users.FindAsync(customerId, cancellationToken);
        return customer is null ? "Dear customer" : $"Dear {customer.Email}";
    }
}
