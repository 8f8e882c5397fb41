namespace Lintel.Dependencies;

public class LNT1007_MisplacedRole() : RuleTest<DependencyAnalyzer>(
    Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, Libraries.FluentValidation, Libraries.Mediator, Libraries.MediatR)
{
    private const string Layers = """
        lintel.layers = core, logic, data, web
        lintel.layer.core.namespaces = Shop.Core.**
        lintel.layer.logic.namespaces = Shop.Logic.**
        lintel.layer.data.namespaces = Shop.Data.**
        lintel.layer.web.namespaces = Shop.Web.**
        lintel.role.validator.layers = logic, web
        lintel.role.handler.layers = logic
        lintel.role.controller.layers = web
        lintel.role.dbcontext.layers = data
        lintel.role.entity_configuration.layers = data
        """;

    private const string Usings = """
        using System.Threading;
        using System.Threading.Tasks;
        using FluentValidation;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public class Order { public int Id { get; set; } }
        public record Place : MediatR.IRequest<int>;
        public record Placed : MediatR.INotification;
        public record Show : Mediator.IQuery<int>;

        """;

    [Theory]
    [InlineData("class {|LNT1007:ShopDb|} : DbContext { }")]
    [InlineData("class Base : Other.Base { } class {|LNT1007:ShopDb|} : Microsoft.EntityFrameworkCore.DbContext { }")]
    [InlineData("abstract class {|LNT1007:ShopDb|} : DbContext { }")]
    [InlineData("class {|LNT1007:OrderConfiguration|} : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) { } }")]
    [InlineData("abstract class {|LNT1007:Configuration|}<T> : IEntityTypeConfiguration<T> where T : class { public abstract void Configure(EntityTypeBuilder<T> builder); }")]
    [InlineData("class {|LNT1007:OrderValidator|} : AbstractValidator<Order> { }")]
    [InlineData("class {|LNT1007:OrderValidator|} : InlineValidator<Order> { }")]
    [InlineData("public class {|LNT1007:OrdersController|} : ControllerBase { }")]
    [InlineData("public class {|LNT1007:OrdersController|} : Controller { }")]
    [InlineData("public abstract class {|LNT1007:ApiController|} : ControllerBase { } public class {|LNT1007:Orders|} : ApiController { }")]
    [InlineData("[Controller] public class {|LNT1007:Orders|} { }")]
    [InlineData("class {|LNT1007:PlaceHandler|} : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; }")]
    [InlineData("abstract class {|LNT1007:Base|}<T> : MediatR.IRequestHandler<T, int> where T : MediatR.IRequest<int> { public abstract Task<int> Handle(T request, CancellationToken ct); }")]
    [InlineData("class {|LNT1007:Mail|} : MediatR.INotificationHandler<Placed> { public Task Handle(Placed notification, CancellationToken ct) => null!; }")]
    [InlineData("class {|LNT1007:Logging|}<TRequest, TResponse> : MediatR.IPipelineBehavior<TRequest, TResponse> where TRequest : notnull { public Task<TResponse> Handle(TRequest request, MediatR.RequestHandlerDelegate<TResponse> next, CancellationToken ct) => next(); }")]
    [InlineData("class {|LNT1007:ShowHandler|} : Mediator.IQueryHandler<Show, int> { public ValueTask<int> Handle(Show request, CancellationToken ct) => default; }")]
    [InlineData("record {|LNT1007:PlaceHandler|} : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; }")]
    [InlineData("class {|LNT1007:Twice|}(MediatR.INotificationHandler<Placed> other) : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => Task.FromResult(other.GetHashCode()); }")]
    [InlineData("record struct {|LNT1007:PlaceHandler|} : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; }")]
    [InlineData("class {|LNT1007:PlaceHandler|}(Order order) : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => Task.FromResult(order.Id); }")]
    [InlineData("static class PlaceOrder { class {|LNT1007:Handler|} : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; } class {|LNT1007:Validator|} : AbstractValidator<Place> { } }")]
    [InlineData("file class {|LNT1007:OrderValidator|} : AbstractValidator<Order> { }")]
    public Task A_role_outside_its_layers_is_reported(string type) => Reports(In("Shop.Core", type), Layers);

    [Theory]
    [InlineData("Shop.Data", "class ShopDb : DbContext { } class OrderConfiguration : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) { } }")]
    [InlineData("Shop.Logic.Orders", "class OrderValidator : AbstractValidator<Order> { }")]
    [InlineData("Shop.Web", "class OrderValidator : AbstractValidator<Order> { } public class OrdersController : ControllerBase { }")]
    [InlineData("Shop.Logic", "static class PlaceOrder { class Handler : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; } }")]
    [InlineData("Shop", "class ShopDb : DbContext { }")]
    [InlineData("Other", "class OrderValidator : AbstractValidator<Order> { }")]
    public Task A_role_in_its_layers_or_in_none_is_accepted(string space, string type) => Accepts(In(space, type), Layers);

    [Theory]
    [InlineData("interface IOrderValidator : IValidator<Order> { }")]
    [InlineData("interface IPlaceHandler : MediatR.IRequestHandler<Place, int> { }")]
    [InlineData("class Order { ShopDb? db; IValidator<Order>? validator; string Name => nameof(ControllerBase); } class ShopDb { }")]
    [InlineData("class DbContext { } class ShopDb : DbContext { }")]
    [InlineData("class FlowController { }")]
    [InlineData("[NonController] public class Orders : ControllerBase { }")]
    [InlineData("record Query : MediatR.IRequest<int>;")]
    [InlineData("class UnitOfWork<T>(MediatR.INotificationHandler<T> inner) : MediatR.INotificationHandler<T> where T : MediatR.INotification { public Task Handle(T notification, CancellationToken ct) => inner.Handle(notification, ct); }")]
    [InlineData("interface ICommandHandler<T> : MediatR.IRequestHandler<T, int> where T : MediatR.IRequest<int>; class Logged<T>(ICommandHandler<T> inner) : ICommandHandler<T> where T : MediatR.IRequest<int> { public Task<int> Handle(T request, CancellationToken ct) => inner.Handle(request, ct); }")]
    public Task What_plays_no_role_is_accepted(string type) => Accepts(In("Shop.Core", type), Layers);

    [Fact]
    public Task A_role_that_no_key_mentions_is_accepted() => Accepts(
        In("Shop.Core", "class ShopDb : DbContext { }"), "lintel.layers = core\nlintel.layer.core.namespaces = Shop.Core\nlintel.role.validator.layers = other");

    [Fact]
    public Task Without_layers_it_is_inert() => Accepts(In("Shop.Core", "class ShopDb : DbContext { }"), "lintel.role.dbcontext.layers = data");

    [Theory]
    [InlineData("Application", "class {|LNT1007:ShopDb|} : DbContext { }")]
    [InlineData("Application", "public class {|LNT1007:OrdersController|} : Microsoft.AspNetCore.Mvc.ControllerBase { }", "LNT1005")]
    [InlineData("Infrastructure", "class {|LNT1007:OrderValidator|} : AbstractValidator<Order> { }")]
    [InlineData("Presentation", "class {|LNT1007:PlaceHandler|} : MediatR.IRequestHandler<Place, int> { public Task<int> Handle(Place request, CancellationToken ct) => null!; }")]
    [InlineData("Infrastructure", "class ShopDb : DbContext { }")]
    [InlineData("Presentation", "class OrderValidator : AbstractValidator<Order> { }")]
    public Task The_clean_architecture_has_places_for_all(string layer, string type, string off = "LNT9999") => Reports(
        In("Shop." + layer, type), $"lintel.architecture = clean\ndotnet_diagnostic.{off}.severity = none");

    [Theory]
    [InlineData("lintel.role.dbcontext.layers = core")]
    [InlineData("lintel.role.dbcontext.layers = CORE")]
    public Task A_key_moves_a_role(string key) => Accepts(In("Shop.Core", "class ShopDb : DbContext { }"), Layers.Replace("lintel.role.dbcontext.layers = data", key));

    [Fact]
    public Task Nonsense_in_the_settings_names_no_layer() => Reports(
        In("Shop.Core", "class {|LNT1007:ShopDb|} : DbContext { }"), Layers.Replace("dbcontext.layers = data", "dbcontext.layers = ??"));

    [Fact]
    public Task The_message_names_role_and_layers() => Says(
        In("Shop.Core", "class {|#0:OrderValidator|} : AbstractValidator<Order> { }"),
        DependencyRules.MisplacedRole,
        "'Shop.Core.OrderValidator' is a validator in layer 'core'; a validator belongs to 'logic' or 'web'",
        Layers);

    [Fact]
    public Task The_message_says_a_role_as_people_do() => Says(
        In("Shop.Core", "class {|#0:OrderMap|} : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) { } }"),
        DependencyRules.MisplacedRole,
        "'Shop.Core.OrderMap' is an entity configuration in layer 'core'; an entity configuration belongs to 'data'",
        Layers);

    [Fact]
    public Task A_partial_type_is_reported_at_the_part_with_the_base_list() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/a.cs", "namespace Shop.Core { partial class ShopDb { } }"),
        ("/b.cs", "namespace Shop.Core { partial class {|LNT1007:ShopDb|} : Microsoft.EntityFrameworkCore.DbContext { } }"));

    [Fact]
    public Task Parts_in_two_folders_follow_the_ordinal_first() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/data/.editorconfig", "[*.cs]\nlintel.layer = data\n"),
        ("/core/.editorconfig", "[*.cs]\nlintel.layer = core\n"),
        ("/core/a.cs", "namespace Any { partial class {|LNT1007:A|} : Microsoft.EntityFrameworkCore.DbContext { } partial class B { } }"),
        ("/data/a.cs", "namespace Any { partial class A { } partial class {|LNT1007:B|} : Microsoft.EntityFrameworkCore.DbContext { } }"));

    [Fact]
    public Task A_folder_may_keep_a_role_elsewhere() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/legacy/.editorconfig", "[*.cs]\nlintel.role.dbcontext.layers = core\n"),
        ("/a.cs", "namespace Shop.Core { class {|LNT1007:New|} : Microsoft.EntityFrameworkCore.DbContext { } }"),
        ("/legacy/b.cs", "namespace Shop.Core { class Old : Microsoft.EntityFrameworkCore.DbContext { } }"));

    [Fact]
    public Task A_global_config_says_it_too() => Reports(
        ("/.globalconfig", "is_global = true\n" + Layers),
        ("/a.cs", In("Shop.Core", "class {|LNT1007:ShopDb|} : DbContext { }")));

    [Fact]
    public Task A_generated_file_is_no_place_for_a_report() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/a.g.cs", "namespace Shop.Core { class ShopDb : Microsoft.EntityFrameworkCore.DbContext { } partial class Half : Microsoft.EntityFrameworkCore.DbContext { } }"),
        ("/b.cs", "namespace Shop.Core { partial class {|LNT1007:Half|} { } }"));

    [Fact]
    public Task An_alias_hides_no_role() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/usings.cs", "global using Context = Microsoft.EntityFrameworkCore.DbContext;"),
        ("/a.cs", "namespace Shop.Core; class {|LNT1007:ShopDb|} : Context { }"));

    [Fact]
    public Task What_the_baseline_holds_is_accepted() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/lintel.baseline", "LNT1007 | T:Shop.Core.Old |  | 1\nLNT1007 | T:Shop.Core.Older |  | 0\n"),
        ("/a.cs", In("Shop.Core", "class Old : DbContext { } class {|LNT1007:Older|} : DbContext { }")));

    [Theory]
    [InlineData("class ShopDb : Missing { } class Handler : IRequestHandler<Place, int> { } class V : AbstractValidator<Missing { }")]
    [InlineData("class ShopDb : ")]
    [InlineData("class : DbContext")]
    public Task Broken_code_is_no_reason_to_crash(string type) => Survives("namespace Shop.Core { " + type + " }", Layers);

    private static string In(string space, string type) => Usings + $$"""
        namespace {{space}}
        {
            {{type}}
        }
        namespace Other { public class Base { } }
        """;
}

public class LNT1007_without_frameworks : RuleTest<DependencyAnalyzer>
{
    [Fact]
    public Task Nothing_plays_a_role() => Accepts(
        "namespace Shop.Core { class DbContext { } class ShopDb : DbContext { } class OrdersController { } interface IValidator<T> { } class V : IValidator<int> { } }",
        "lintel.layers = core\nlintel.layer.core.namespaces = Shop.Core\nlintel.role.dbcontext.layers = data\nlintel.role.controller.layers = web\nlintel.role.validator.layers = logic");
}
