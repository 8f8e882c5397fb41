using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Host;

/// <summary>What a customer has to say.</summary>
public sealed record SendFeedback(string Subject, string Text);

/// <summary>What can be said.</summary>
internal sealed class SendFeedbackValidator : AbstractValidator<SendFeedback>
{
    public SendFeedbackValidator()
    {
        RuleFor(feedback => feedback.Subject).NotEmpty().MaximumLength(100);
        RuleFor(feedback => feedback.Text).NotEmpty();
    }
}

/// <summary>The form at the foot of each page.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this WebApplication app) =>
        app.MapPost("/api/v1/feedback", Send).WithName("SendFeedback").RequireAuthorization();

    private static Accepted Send([FromBody] SendFeedback feedback, ILogger<SendFeedback> log)
    {
        log.LogInformation("{Subject}: {Text}", feedback.Subject, feedback.Text);
        return TypedResults.Accepted("/api/v1/feedback");
    }
}
