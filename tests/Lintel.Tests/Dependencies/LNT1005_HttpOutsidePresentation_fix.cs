namespace Lintel.Dependencies;

public class LNT1005_HttpOutsidePresentation_fix() : RuleTest<DependencyAnalyzer, HttpOutsidePresentationFix>(Libraries.AspNetCore, Libraries.Extensions)
{
    private const string Options = """
        lintel.layers = application, web
        lintel.layer.application.namespaces = Shop.Application.**
        lintel.layer.web.namespaces = Shop.Web.**
        lintel.current_user.type = Shop.Application.ICurrentUser
        """;

    private const string Claim = "{|LNT1005:accessor.HttpContext|}?.User.FindFirst(ClaimTypes.NameIdentifier)?.Value";

    [Theory]
    [InlineData("{|LNT1005:accessor.HttpContext|}?.User.FindFirst(ClaimTypes.NameIdentifier)?.Value")]
    [InlineData("{|LNT1005:accessor.HttpContext|}!.User.FindFirst(ClaimTypes.NameIdentifier)!.Value")]
    [InlineData("{|LNT1005:accessor.HttpContext|}?.User?.FindFirst(\"sub\")?.Value")]
    [InlineData("{|LNT1005:accessor.HttpContext|}?.User.FindFirstValue(ClaimTypes.NameIdentifier)")]
    [InlineData("{|LNT1005:accessor.HttpContext|}?.User.FindFirstValue(\"sub\")")]
    [InlineData("{|LNT1005:(accessor.HttpContext!).User|}.FindFirstValue(\"sub\")")]
    [InlineData("accessor?{|LNT1005:.HttpContext|}?.User.FindFirstValue(\"sub\")")]
    public Task Every_way_to_read_the_id_is_replaced(string read) => Fixes(
        Class($"({{|LNT1005:IHttpContextAccessor|}} accessor)", $"public string? Buyer() => {read};"),
        Class("(ICurrentUser user)", "public string? Buyer() => user.UserId;"),
        Options);

    [Theory]
    [InlineData("?? \"nobody\"")]
    [InlineData("!")]
    public Task What_stands_behind_the_read_stays(string behind) => Fixes(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string Buyer() => {Claim}{behind};"),
        Class("(ICurrentUser user)", $"public string Buyer() => user.UserId{behind};"),
        Options);

    [Fact]
    public Task A_constructor_with_its_field_is_rewritten_and_comments_stay() => Fixes(
        Class("", """
            // kept
                private readonly {|LNT1005:IHttpContextAccessor|} _accessor; // of the request

                /// <summary>Places orders.</summary>
                /// <param name="accessor">the request</param>
                public PlaceOrder(int number, /* who */ IHttpContextAccessor accessor)
                {
                    ArgumentNullException.ThrowIfNull(accessor);

                    _accessor = accessor ?? throw new ArgumentNullException(nameof(accessor)); // checked
                }

                public string Buyer()
                {
                    var id = {|LNT1005:_accessor.HttpContext|}!.User /* the caller */ .FindFirst(ClaimTypes.NameIdentifier)!.Value; // the id
                    return id;
                }
            """),
        Class("", """
            // kept
                private readonly ICurrentUser _user; // of the request

                /// <summary>Places orders.</summary>
                /// <param name="user">the request</param>
                public PlaceOrder(int number, /* who */ ICurrentUser user)
                {
                    ArgumentNullException.ThrowIfNull(user);

                    _user = user ?? throw new ArgumentNullException(nameof(user)); // checked
                }

                public string Buyer()
                {
                    var id = _user.UserId; // the id
                    return id;
                }
            """),
        Options);

    [Fact]
    public Task A_field_of_the_same_name_as_its_parameter_stays_so() => Fixes(
        Class("", "private readonly {|LNT1005:IHttpContextAccessor|} accessor; public PlaceOrder(IHttpContextAccessor accessor) { this.accessor = accessor; } public string? Buyer() => this.{|LNT1005:accessor|}.HttpContext?.User.FindFirstValue(\"sub\");".Replace("this.{|LNT1005:accessor|}.HttpContext", "{|LNT1005:this.accessor.HttpContext|}")),
        Class("", "private readonly ICurrentUser user; public PlaceOrder(ICurrentUser user) { this.user = user; } public string? Buyer() => this.user.UserId;"),
        Options);

    [Fact]
    public Task A_field_that_a_primary_constructor_fills_is_rewritten() => Fixes(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", "private readonly IHttpContextAccessor _accessor = accessor; public string? Buyer() => {|LNT1005:_accessor.HttpContext|}?.User.FindFirstValue(\"sub\");"),
        Class("(ICurrentUser user)", "private readonly ICurrentUser _user = user; public string? Buyer() => _user.UserId;"),
        Options);

    [Fact]
    public Task A_name_that_is_taken_is_left_alone() => Fixes(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string? Buyer(string user) => {Claim} ?? user;"),
        Class("(ICurrentUser currentUser)", "public string? Buyer(string user) => currentUser.UserId ?? user;"),
        Options);

    [Fact]
    public Task A_user_with_an_id_is_as_good() => Fixes(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string? Buyer() => {Claim};"),
        Class("(Shop.Users.User user)", "public string? Buyer() => user.Id;"),
        Options.Replace("Shop.Application.ICurrentUser", "Shop.Users.User"));

    [Theory]
    [InlineData("public string? Buyer() => {|LNT1005:accessor.HttpContext|}?.User.Identity?.Name;")]
    [InlineData("public string? Buyer() => {|LNT1005:accessor.HttpContext|}?.User.FindFirstValue(\"email\");")]
    [InlineData("public string? Buyer(string claim) => {|LNT1005:accessor.HttpContext|}?.User.FindFirstValue(claim);")]
    [InlineData("public string? Buyer() => {|LNT1005:accessor.HttpContext|}?.User.FindFirst(\"sub\")?.Value.Trim();")]
    [InlineData("public string? Buyer() => {|LNT1005:accessor.HttpContext|}?.User.FindFirst(\"sub\")?.Issuer;")]
    [InlineData("public string? Buyer() => {|LNT1005:accessor.HttpContext|}?.User.FindFirstValue(\"sub\"); public bool IsIn() => accessor.HttpContext?.User.IsInRole(\"a\") ?? false;")]
    [InlineData("public string? Buyer() { var context = {|LNT1005:accessor.HttpContext|}; return context?.User.FindFirstValue(\"sub\"); }")]
    [InlineData("public string? Buyer() { var other = accessor; return {|LNT1005:other.HttpContext|}?.User.FindFirstValue(\"sub\"); }")]
    [InlineData("public object Buyer() => accessor;")]
    [InlineData("")]
    public Task It_is_not_offered_where_more_than_the_id_is_read(string members) => OffersNothing(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", members), Options);

    [Fact]
    public Task It_is_not_offered_where_others_see_the_accessor() => OffersNothing(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"protected readonly IHttpContextAccessor Kept = accessor; public string? Buyer() => {Claim};"), Options);

    [Fact]
    public Task It_is_not_offered_where_the_type_is_created_with_an_accessor() => OffersNothing(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string? Buyer() => {Claim};")
            + "namespace Shop.Web { using Shop.Application; class Factory { object Make(IHttpContextAccessor a) => new PlaceOrder(a); } }",
        Options);

    [Fact]
    public Task It_is_not_offered_where_the_id_is_of_another_type() => OffersNothing(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string? Buyer() => {Claim};"), Options.Replace("Shop.Application.ICurrentUser", "Shop.Users.NumberedUser"));

    [Theory]
    [InlineData("")]
    [InlineData("lintel.current_user.type = Shop.Missing")]
    [InlineData("lintel.current_user.type = Shop.Users.Nobody")]
    [InlineData("lintel.current_user.type = ..")]
    public Task It_is_not_offered_without_a_type_that_names_the_user(string key) => OffersNothing(
        Class("({|LNT1005:IHttpContextAccessor|} accessor)", $"public string? Buyer() => {Claim};"),
        Options.Replace("lintel.current_user.type = Shop.Application.ICurrentUser", key));

    [Theory]
    [InlineData("partial class PlaceOrder({|LNT1005:IHttpContextAccessor|} accessor)")]
    [InlineData("record PlaceOrder({|LNT1005:IHttpContextAccessor|} accessor)")]
    public Task It_is_not_offered_where_another_file_may_use_it(string declaration) => OffersNothing(
        Class("", $"public string? Buyer() => {Claim};").Replace("class PlaceOrder", declaration), Options);

    private static string Class(string parameters, string members) => $$"""
        using System;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http;

        namespace Shop.Users
        {
            public class User { public string Id { get; } = ""; }
            public class NumberedUser { public int UserId { get; } }
            public class Nobody { public string Name { get; } = ""; }
        }

        namespace Shop.Application
        {
            public interface ICurrentUser { string UserId { get; } }

            public class PlaceOrder{{parameters}}
            {
                {{members}}
            }
        }

        """;
}
