using FluentValidation;
using Mediator;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Billing.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Application;

/// <summary>Notes that a customer has paid; answers false if the customer has no such invoice.</summary>
internal sealed record PayInvoice(Guid InvoiceId, Guid CustomerId, string PaymentReference) : ICommand<bool>;

/// <summary>What a payment needs.</summary>
internal sealed class PayInvoiceValidator : AbstractValidator<PayInvoice>
{
    public PayInvoiceValidator()
    {
        RuleFor(command => command.InvoiceId).NotEmpty();
        RuleFor(command => command.PaymentReference).NotEmpty().MaximumLength(Invoice.PaymentReferenceLength);
    }
}

/// <summary>Notes the payment, and tells the other modules.</summary>
internal sealed class PayInvoiceHandler(IInvoiceRepository invoices, IEventBus events) : ICommandHandler<PayInvoice, bool>
{
    public async ValueTask<bool> Handle(PayInvoice command, CancellationToken cancellationToken)
    {
        if (await invoices.FindAsync(command.InvoiceId, command.CustomerId, cancellationToken) is not { } invoice)
        {
            return false;
        }

        invoice.Pay(command.PaymentReference);
        await invoices.SaveChangesAsync(cancellationToken);
        await events.PublishAsync(new InvoicePaid(invoice.Id, invoice.OrderId), cancellationToken);
        return true;
    }
}
