namespace Lintel.Dependencies;

public class LNT1003_ForbiddenTechnology() : RuleTest<DependencyAnalyzer>(Libraries.EfCore, Libraries.AspNetCore, Libraries.Extensions)
{
    private const string Domain = "lintel.layers = domain, other\nlintel.layer.domain.namespaces = Shop.Domain.**\nlintel.layer.other.namespaces = Shop.Other.**";

    private const string Mediator = "namespace MediatR { public interface INotification { } public class Deep { } }\nnamespace MediatR.Inner { public class Sent { } }\n";

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.{|LNT1003:DbContext|} db;")]
    [InlineData("class Db : Microsoft.EntityFrameworkCore.{|LNT1003:DbContext|} { }")]
    [InlineData("[Microsoft.EntityFrameworkCore.{|LNT1003:Keyless|}] class View { }")]
    [InlineData("void M(System.Linq.IQueryable<string> q) => Microsoft.EntityFrameworkCore.{|LNT1003:EntityFrameworkQueryableExtensions|}.AsNoTracking(q);")]
    [InlineData("object M() => typeof(Microsoft.EntityFrameworkCore.Metadata.{|LNT1003:IModel|});")]
    [InlineData("Microsoft.AspNetCore.Http.{|LNT1003:{|LNT1005:IResult|}|} M() => null;")]
    [InlineData("Microsoft.AspNetCore.Builder.{|LNT1003:WebApplication|} app;")]
    public Task The_domain_is_kept_from_EF_Core_and_ASP_NET(string member) => Reports(InDomain(member), Domain);

    [Fact]
    public Task A_global_using_hides_nothing() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Domain),
        ("/usings.cs", "global using Microsoft.EntityFrameworkCore; global using Db = Microsoft.EntityFrameworkCore.DbContext;"),
        ("/a.cs", "namespace Shop.Domain { class A { {|LNT1003:DbContext|}? db; } class B { {|LNT1003:Db|}? db; } }"));

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Required] public string Name { get; set; }")]
    [InlineData("Microsoft.Extensions.Logging.ILogger logger;")]
    [InlineData("string M() => nameof(Microsoft.EntityFrameworkCore.DbContext);")]
    [InlineData("/// <see cref=\"Microsoft.EntityFrameworkCore.DbContext\"/>\nvoid M() { }")]
    public Task What_is_not_forbidden_is_accepted(string member) => Accepts(InDomain(member), Domain);

    [Theory]
    [InlineData("namespace Shop.Other { class A { Microsoft.EntityFrameworkCore.DbContext? db; } }")]
    [InlineData("namespace Shop { class A { Microsoft.EntityFrameworkCore.DbContext? db; } }")]
    public Task Other_layers_and_none_may_use_what_they_like(string code) => Accepts(code, Domain);

    [Theory]
    [InlineData("MediatR.**", "MediatR.{|LNT1003:INotification|} a; MediatR.Inner.{|LNT1003:Sent|} b;")]
    [InlineData("MediatR", "MediatR.{|LNT1003:INotification|} a; MediatR.Inner.Sent b;")]
    [InlineData("MediatR.*", "MediatR.INotification a; MediatR.Inner.{|LNT1003:Sent|} b;")]
    [InlineData("Mediat**, MediatR", "MediatR.{|LNT1003:INotification|} a; MediatR.Inner.Sent b;")]
    [InlineData("none", "MediatR.INotification a; Microsoft.EntityFrameworkCore.DbContext db;")]
    [InlineData("MediatR", "Microsoft.EntityFrameworkCore.DbContext db;")]
    public Task The_key_replaces_what_is_forbidden(string forbidden, string member) =>
        Reports(Mediator + InDomain(member), Domain + "\nlintel.layer.domain.forbidden_namespaces = " + forbidden);

    [Fact]
    public Task Any_layer_may_forbid() => Reports(
        Mediator + "namespace Shop.Other { class A { MediatR.{|LNT1003:INotification|}? a; } }",
        Domain + "\nlintel.layer.other.forbidden_namespaces = MediatR.**");

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Metadata.**", "object M() => typeof(Microsoft.EntityFrameworkCore.Metadata.IModel);")]
    [InlineData("Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.DbContext db; object M() => typeof(Microsoft.EntityFrameworkCore.Metadata.{|LNT1003:IModel|});")]
    [InlineData("none", "Microsoft.EntityFrameworkCore.{|LNT1003:DbContext|} db;")]
    public Task What_is_allowed_is_taken_out_of_the_forbidden(string allowed, string member) =>
        Reports(InDomain(member), Domain + "\nlintel.layer.domain.allowed_namespaces = " + allowed);

    [Fact]
    public Task A_folder_may_forbid_more() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Domain),
        ("/strict/.editorconfig", "[*.cs]\nlintel.layer.domain.forbidden_namespaces = MediatR.**\n"),
        ("/mediator.cs", Mediator),
        ("/a.cs", "namespace Shop.Domain { class A { MediatR.INotification? a; } }"),
        ("/strict/b.cs", "namespace Shop.Domain { class B { MediatR.{|LNT1003:INotification|}? a; } }"));

    [Fact]
    public Task The_composition_root_is_kept_from_it_too() => Reports(InDomain("class OrdersModule { Microsoft.EntityFrameworkCore.{|LNT1003:DbContext|} db; }"), Domain);

    [Fact]
    public Task It_says_what_is_forbidden_as_the_user_wrote_it() => Says(
        InDomain("Microsoft.EntityFrameworkCore.{|#0:DbContext|} a, b;"),
        DependencyRules.ForbiddenTechnology,
        "'Shop.Domain.Order' uses 'Microsoft.EntityFrameworkCore.DbContext', but 'Microsoft.EntityFrameworkCore' is forbidden in layer 'domain'; declare an interface in 'domain' and implement it outside",
        Domain);

    [Theory]
    [InlineData("class Order { Microsoft.EntityFrameworkCore.Gone db; }")]
    [InlineData("class Order : Microsoft.EntityFrameworkCore.")]
    public Task Broken_code_is_no_reason_to_speak(string code) => Survives("namespace Shop.Domain { " + code + " }", Domain);

    [Fact]
    public Task The_baseline_holds_what_it_names() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Domain),
        ("/lintel.baseline", "LNT1003 | T:Shop.Domain.Old | T:Microsoft.EntityFrameworkCore.DbContext | 1\n"),
        ("/a.cs", "namespace Shop.Domain { class Old { Microsoft.EntityFrameworkCore.DbContext? a; } class New { Microsoft.EntityFrameworkCore.{|LNT1003:DbContext|}? a; } }"));

    private static string InDomain(string member) => "#nullable disable\nnamespace Shop.Domain { class Order { " + member + " } }";
}
