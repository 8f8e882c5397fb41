using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Mediator;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Modules.Ordering.Application;

/// <summary>Calls an order off.</summary>
public sealed class CancelOrder : ICommand<bool>
{
    public Guid OrderId { get; set; }

    [StringLength(500)]
    public string Reason { get; set; } = "";
}

/// <summary>Only what is not paid can be called off.</summary>
internal sealed class CancelOrderValidator : AbstractValidator<CancelOrder>
{
    public CancelOrderValidator(IPaymentGateway payments)
    {
        RuleFor(command => command.OrderId).MustAsync(async (id, token) => !await payments.IsPaidAsync(id, token));
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(200);
    }
}

/// <summary>Checks the command itself, because the pipeline is not set up yet.</summary>
public sealed class CancelOrderHandler(IServiceProvider services) : ICommandHandler<CancelOrder, bool>
{
    public ValueTask<bool> Handle(CancelOrder command, CancellationToken cancellationToken)
    {
        var validator = new CancelOrderValidator(services.GetRequiredService<IPaymentGateway>());
        return ValueTask.FromResult(validator.Validate(command).IsValid);
    }
}
