namespace Lintel.Dependencies;

public class LNT1002_LayerDependency : RuleTest<DependencyAnalyzer>
{
    private const string Layers = """
        lintel.layers = domain, api
        lintel.layer.domain.namespaces = Shop.Domain.**
        lintel.layer.api.namespaces = Shop.Api.**
        lintel.layer.api.may_use = domain
        lintel.layer.domain.may_use = none
        """;

    private const string Api = """
        namespace Shop.Api
        {
            public class OrderDto { public static OrderDto Empty = new(); public string Name { get; set; } = ""; public OrderDto Copy() => this; }
            public class Page<T> { }
            public class Refused : System.Exception { }
            public class ShownAttribute : System.Attribute { public string As = ""; }
            public static class Formatting { public static string Line(this object o) => ""; }
        }

        """;

    [Theory]
    [InlineData("{|LNT1002:OrderDto|} field;")]
    [InlineData("Shop.Api.{|LNT1002:OrderDto|} field;")]
    [InlineData("void M({|LNT1002:OrderDto|} dto) { }")]
    [InlineData("{|LNT1002:OrderDto|}? M() => null;")]
    [InlineData("object M() => new {|LNT1002:OrderDto|} { Name = \"a\" };")]
    [InlineData("object M() => {|LNT1002:OrderDto|}.Empty.Copy();")]
    [InlineData("bool M(object o) => o is {|LNT1002:OrderDto|} { Name: \"a\" };")]
    [InlineData("object M() => typeof({|LNT1002:OrderDto|});")]
    [InlineData("System.Collections.Generic.List<{|LNT1002:OrderDto|}> list = new();")]
    [InlineData("{|LNT1002:Page|}<int>[] pages = { };")]
    [InlineData("void M<T>() where T : {|LNT1002:OrderDto|} { }")]
    [InlineData("[{|LNT1002:Shown|}(As = \"a\")] int number;")]
    [InlineData("string M() => {|LNT1002:this.Line()|};")]
    [InlineData("void M() { void Local({|LNT1002:OrderDto|} dto) { } }")]
    [InlineData("System.Action<object> M() => o => { var dto = ({|LNT1002:OrderDto|})o; };")]
    [InlineData("class Nested : {|LNT1002:OrderDto|} { }")]
    [InlineData("record Line({|LNT1002:OrderDto|} Dto);")]
    [InlineData("class Primary({|LNT1002:OrderDto|} dto) { public object Dto => dto; }")]
    [InlineData("delegate {|LNT1002:OrderDto|} Loads();")]
    [InlineData("unsafe delegate*<{|LNT1002:OrderDto|}, void> pointer;")]
    [InlineData("object M() { try { return 1; } catch ({|LNT1002:Refused|}) { return 2; } }")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof({|LNT1002:OrderDto|}))] int number;")]
    public Task Every_way_to_mention_a_type_is_reported(string member) => Reports(InDomain(member), Layers);

    [Theory]
    [InlineData("string M() => nameof(Shop.Api.OrderDto.Name);")]
    [InlineData("/// <see cref=\"OrderDto\"/>\nvoid M() { }")]
    [InlineData("object M() => new Order();")]
    [InlineData("int M() => int.Parse(\"1\");")]
    public Task What_is_no_dependency_is_accepted(string member) => Accepts(InDomain(member), Layers);

    [Fact]
    public Task A_folder_may_have_its_own_layers() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/legacy/.editorconfig", "[*.cs]\nlintel.layer.domain.may_use = api\n"),
        ("/api.cs", Api),
        ("/new.cs", "namespace Shop.Domain { class New { Shop.Api.{|LNT1002:OrderDto|}? dto; } }"),
        ("/legacy/old.cs", "namespace Shop.Domain { class Old { Shop.Api.OrderDto? dto; } }"));

    [Fact]
    public Task One_use_more_than_the_baseline_holds_is_reported() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/lintel.baseline", "LNT1002 | T:Shop.Domain.Old | T:Shop.Api.OrderDto | 1\n"),
        ("/api.cs", Api),
        ("/a.cs", "namespace Shop.Domain { class Old { Shop.Api.{|LNT1002:OrderDto|}? a; Shop.Api.OrderDto? b; } }"));

    [Fact]
    public Task A_pair_of_types_is_reported_once_with_all_its_uses() => Says(
        InDomain("{|#0:OrderDto|}? first; object M() { var dto = {|#1:OrderDto|}.Empty; return {|#2:dto.Copy()|}; }"),
        DependencyRules.LayerDependency,
        "'Shop.Domain.Order' in layer 'domain' uses 'Shop.Api.OrderDto' from layer 'api', which 'domain' may not use; it may use no other layer",
        Layers);

    [Fact]
    public Task The_parts_of_a_partial_type_are_one_source() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Layers),
        ("/api.cs", Api),
        ("/b.cs", "namespace Shop.Domain { partial class Order { Shop.Api.OrderDto? b; } }"),
        ("/a.cs", "namespace Shop.Domain { partial class Order { Shop.Api.{|LNT1002:OrderDto|}? a; } }"));

    [Fact]
    public Task Top_level_statements_are_code_of_the_global_namespace() => ReportsInProgram(
        "Shop.{|LNT1002:OrderDto|}? dto = null; namespace Shop { class OrderDto { } }",
        "lintel.layers = shop, rest\nlintel.layer.shop.namespaces = Shop\nlintel.layer.rest.namespaces = **\nlintel.layer.rest.may_use = none\nlintel.composition_root.types = none");

    [Fact]
    public Task Extension_members_count_as_extensions_do()
    {
        Needs.CSharp(14);
        return Says(
            """
            namespace Shop.Api { public static class Formatting { extension(object o) { public string Line => ""; } } }
            namespace Shop.Domain { using Shop.Api; class Order { string M() => {|#0:this.Line|}; } }
            """,
            DependencyRules.LayerDependency,
            "'Shop.Domain.Order' in layer 'domain' uses 'Shop.Api.Formatting' from layer 'api', which 'domain' may not use; it may use no other layer",
            Layers);
    }

    [Theory]
    [InlineData("class Order { Missing dto; Shop.Api.Gone other; }")]
    [InlineData("class Order : { OrderDto")]
    [InlineData("class Order { void M() { OrderDto. } }")]
    public Task Broken_code_is_no_reason_to_speak_or_to_crash(string code) =>
        Survives("namespace Shop.Domain { " + code + " }", Layers);

    private static string InDomain(string member) => Api + $$"""
        namespace Shop.Domain
        {
            using Shop.Api;

            class Order
            {
                {{member}}
            }
        }
        """;
}
