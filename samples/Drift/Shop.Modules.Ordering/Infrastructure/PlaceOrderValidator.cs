using FluentValidation;
using Shop.Modules.Ordering.Application;

namespace Shop.Modules.Ordering.Infrastructure;

/// <summary>What can be bought at once.</summary>
internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator() => RuleFor(command => command.Quantity).InclusiveBetween(1, 1000);
}
