using FluentValidation;
using Shop.Modules.Ordering.Domain;

namespace Shop.Modules.Ordering.Application;

/// <summary>What can be bought at once.</summary>
internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator()
    {
        RuleFor(command => command.Lines).NotEmpty();
        RuleFor(command => command.Lines.Count).LessThanOrEqualTo(Order.MaximumLines)
            .When(static command => command.Lines is not null);
        RuleFor(command => command.Lines).Must(BeDistinct).WithMessage("Each product may stand in one line only")
            .When(static command => command.Lines is not null);
        RuleForEach(command => command.Lines).SetValidator(new PlaceOrderLineValidator());
    }

    private static bool BeDistinct(IReadOnlyList<PlaceOrderLine> lines) =>
        lines.DistinctBy(line => line.ProductId).Count() == lines.Count;
}

/// <summary>How much of a product can be bought at once.</summary>
internal sealed class PlaceOrderLineValidator : AbstractValidator<PlaceOrderLine>
{
    public PlaceOrderLineValidator()
    {
        RuleFor(line => line.ProductId).NotEmpty();
        RuleFor(line => line.Quantity).InclusiveBetween(1, Order.MaximumQuantity);
    }
}
