using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Shop.SharedKernel.Domain;

namespace Shop.Host;

/// <summary>Answers a request that breaks a business rule with 409 and the rule.</summary>
internal sealed class RuleViolationExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RuleViolationException violation)
        {
            return false;
        }

        ProblemHttpResult answer = TypedResults.Problem(violation.Message, statusCode: StatusCodes.Status409Conflict);
        await answer.ExecuteAsync(httpContext);
        return true;
    }
}
