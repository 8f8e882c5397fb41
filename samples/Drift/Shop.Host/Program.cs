using Shop.Modules.Billing;
using Shop.Modules.Catalog;
using Shop.Modules.Identity;
using Shop.Modules.Ordering;

const string Connection = "Data Source=drift.db";

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMediator(static options => options.ServiceLifetime = ServiceLifetime.Scoped);
builder.Services.AddHttpContextAccessor();
builder.Services.AddControllers();
builder.Services.AddAuthorizationBuilder().AddPolicy("customer", static policy => policy.RequireAuthenticatedUser());
builder.Services
    .AddIdentityModule()
    .AddCatalogModule(Connection)
    .AddBillingModule(Connection)
    .AddOrderingModule(Connection);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.MapIdentityModule();
app.MapCatalogModule();
app.MapOrderingModule();

using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.EnsureCatalogTables();
}

Shop.Host.FeedbackEndpoints.MapFeedback(app);
app.Run();
