using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT7006_MaskedFallback() : EndpointTest<EmptyCodeFixProvider>("LNT7006")
{
    private const string Tenant = "new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(\"tenant\").Build()";

    [Theory]
    [InlineData("app.MapControllers().{|LNT7006:RequireAuthorization|}();")]
    [InlineData("app.MapControllerRoute(\"a\", \"{controller}\").{|LNT7006:RequireAuthorization|}();")]
    [InlineData("app.MapGroup(\"\").{|LNT7006:RequireAuthorization|}();")]
    [InlineData("app.MapGroup(\"/g\").WithTags(\"t\").{|LNT7006:RequireAuthorization|}().MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); g.MapGet(\"/a\", () => 1); g.{|LNT7006:RequireAuthorization|}();")]
    [InlineData("app.MapGroup(\"/g\").{|LNT7006:RequireAuthorization|}(\"Staff\");")]
    [InlineData("app.MapGroup(\"/g\").{|LNT7006:RequireAuthorization|}(it => it.RequireRole(\"staff\"));")]
    [InlineData("app?.MapGroup(\"/g\").{|LNT7006:RequireAuthorization|}();")]
    public Task A_group_or_controllers_that_mask_it_are_reported(string code) => Reports(Program(code, Setup($"options.FallbackPolicy = {Tenant};")), Alone);

    [Theory]
    [InlineData("services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(\"staff\").Build());")]
    [InlineData("services.AddAuthorizationBuilder().AddFallbackPolicy(\"Rest\", it => it.RequireClaim(\"tenant\"));")]
    [InlineData("var policy = new AuthorizationPolicyBuilder().RequireAssertion(it => true).Build(); options.FallbackPolicy = policy;")]
    [InlineData("var builder = new AuthorizationPolicyBuilder(); builder.RequireUserName(\"root\"); options.FallbackPolicy = builder.Build();")]
    [InlineData("options.FallbackPolicy = Made; } static AuthorizationPolicy Made => new AuthorizationPolicyBuilder().RequireClaim(\"tenant\").Build(); static void Other() {")]
    [InlineData("options.FallbackPolicy = Make(); } static AuthorizationPolicy Make() { var builder = new AuthorizationPolicyBuilder(); return builder.RequireClaim(\"tenant\").Build(); } static void Other() {")]
    [InlineData("options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new TenantRequirement()).Build(); } class TenantRequirement : IAuthorizationRequirement { } static void Other() {")]
    public Task However_the_fallback_is_written(string code) => Reports(Program("app.MapControllers().{|LNT7006:RequireAuthorization|}();", Setup(code)), Alone);

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization();")]
    [InlineData("app.MapGroup(\"/g\").RequireCors(\"x\");")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(it => it.RequireRole(\"staff\").RequireClaim(\"tenant\"));")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(args[0]);")]
    [InlineData("var services = new ServiceCollection(); services.AddAuthorizationBuilder().AddPolicy(\"Staff\", it => it.RequireRole(\"staff\").RequireClaim(\"tenant\")); app.MapGroup(\"/g\").RequireAuthorization(\"Staff\");")]
    public Task What_masks_nothing_is_accepted(string code) => Accepts(Program(code, Setup($"options.FallbackPolicy = {Tenant};")), Alone);

    [Theory]
    [InlineData("options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();")]
    [InlineData("options.FallbackPolicy = options.DefaultPolicy;")]
    [InlineData("options.FallbackPolicy = null;")]
    [InlineData("options.FallbackPolicy = Unseen(options); } static AuthorizationPolicy Unseen(AuthorizationOptions options) => options.GetPolicy(\"x\")!; static void Other() {")]
    [InlineData("options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement()).Build();")]
    [InlineData("options.DefaultPolicy = options.FallbackPolicy = " + Tenant + ";")]
    [InlineData("services.AddAuthorizationBuilder().SetFallbackPolicy(" + Tenant + ").SetDefaultPolicy(" + Tenant + ");")]
    [InlineData("")]
    public Task A_fallback_that_asks_no_more_is_accepted(string code) => Accepts(Program("app.MapControllers().RequireAuthorization();", Setup(code)), Alone);

    [Fact]
    public Task It_names_the_requirement() => Says(
        Program("app.MapControllers().{|#0:RequireAuthorization|}();", Setup("options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(\"tenant\").RequireRole(\"a\", \"b\").Build();")),
        SecurityRules.MaskedFallback, "RequireAuthorization() masks the fallback policy, so 'RequireClaim(\"tenant\").RequireRole(\"a\", \"b\")' is never checked; put it in DefaultPolicy", Alone);

    [Theory]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(")]
    [InlineData("app.MapControllers()..RequireAuthorization(); options.FallbackPolicy = ")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code, Setup("options.FallbackPolicy = ; services.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireClaim(")), Alone);

    private static string Setup(string code) => $"static class Setup {{ static void Add(IServiceCollection services, AuthorizationOptions options) {{ {code} }} }}";
}
