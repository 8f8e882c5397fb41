using Microsoft.AspNetCore.Authorization;
using Shop.Host;
using Shop.Modules.Billing;
using Shop.Modules.Catalog;
using Shop.Modules.Identity;
using Shop.Modules.Ordering;
using Shop.SharedKernel.Infrastructure;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddSharedKernel()
    .AddIdentityModule()
    .AddCatalogModule()
    .AddBillingModule()
    .AddOrderingModule();

builder.Services.AddControllers();
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();
builder.Services.AddHealthChecks();
builder.Services.AddExceptionHandler<ValidationExceptionHandler>();
builder.Services.AddExceptionHandler<RuleViolationExceptionHandler>();
builder.Services.AddAuthorizationBuilder()
    .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

app.MapHealthChecks("/health").AllowAnonymous();
app.MapControllers();
app.MapIdentityModule();
app.MapCatalogModule();
app.MapOrderingModule();

if (app.Environment.IsDevelopment())
{
    app.MapOpenApi().AllowAnonymous();
    await StartupTasks.RunAsync(app.Services, app.Lifetime.ApplicationStopping);
}

await app.RunAsync();
