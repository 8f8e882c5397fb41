namespace Lintel.Architecture;

/// <summary>Which layer and module a type has, by the first source that knows, and whose assemblies are asked at all.</summary>
public class ArchitectureMapTests
{
    private const string NamedModules = "lintel.module.named.namespaces = Shop.Modules.Orders.**";

    private const string NamedLayers = "lintel.layers = by_stamp, by_property, by_folder, by_name\nlintel.layer.by_name.namespaces = Shop.Modules.**";

    [Theory]
    [InlineData(5, "by_stamp Stamped internal")]
    [InlineData(4, "by_property Built internal")]
    [InlineData(3, "by_folder Folder internal")]
    [InlineData(2, "by_name named internal")]
    [InlineData(1, "by_name Orders internal")]
    public void The_first_source_that_knows_decides(int sources, string place)
    {
        var stamps = sources < 5 ? "" : """[assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Stamped")] [assembly: System.Reflection.AssemblyMetadata("Lintel.Layer", "by_stamp")] """;
        var properties = sources < 4 ? "" : "build_property.LintelModule = Built\nbuild_property.LintelLayer = by_property\n";
        var folder = sources < 3 ? "" : "lintel.module = Folder\nlintel.layer = by_folder";
        var subject = new MapSubject("Shop", NamedLayers + (sources < 2 ? "" : "\n" + NamedModules), [
            ("/orders/order.cs", stamps + MapSubject.Declare("Shop.Modules.Orders.Order")),
            ("/orders/.editorconfig", "[*.cs]\n" + folder),
            ("/.globalconfig", "is_global = true\n" + properties),
        ]);

        Assert.Equal(place, subject.PlaceOf("Shop.Modules.Orders.Order"));
    }

    [Fact]
    public void Module_and_layer_may_come_from_different_sources()
    {
        var subject = new MapSubject("Shop", "lintel.architecture = modular", [
            ("/a/order.cs", MapSubject.Declare("Shop.Modules.Orders.Domain.Order")),
            ("/a/.editorconfig", "[*.cs]\nlintel.layer = application"),
        ]);

        Assert.Equal("application Orders internal", subject.PlaceOf("Shop.Modules.Orders.Domain.Order"));
    }

    [Theory]
    [InlineData("lintel.module = none", "domain - -")]
    [InlineData("lintel.layer = none", "- Orders internal")]
    [InlineData("lintel.layer = domian", "domain Orders internal")]
    [InlineData("lintel.module = Billing", "domain Billing internal")]
    [InlineData("lintel.module = orders", "domain Orders internal")]
    public void A_folder_may_take_a_place_away_and_a_word_that_is_none_counts_as_not_set(string key, string place)
    {
        var subject = new MapSubject("Shop", "lintel.architecture = modular", [
            ("/a/order.cs", MapSubject.Declare("Shop.Modules.Orders.Domain.Order")),
            ("/a/.editorconfig", "[*.cs]\n" + key),
        ]);

        Assert.Equal(place, subject.PlaceOf("Shop.Modules.Orders.Domain.Order"), ignoreCase: true);
    }

    [Theory]
    [InlineData("Shop.Modules.Orders.X", "Orders")]
    [InlineData("Shop.Modules.X", "-")]
    [InlineData("Modules.Orders.X", "Orders")]
    [InlineData("Shop.modules.Orders.X", "-")]
    [InlineData("X", "-")]
    public void Modules_need_no_configuration(string type, string module) => Assert.Equal(module, new MapSubject("Shop", "", type).PlaceOf(type).Split(' ')[1]);

    [Theory]
    [InlineData("lintel.modules.patterns = Shop.{module}.**, Shop.Parts.{module}.**", "Shop.Parts.Orders.X", "Orders")] // more literal segments
    [InlineData("lintel.modules.patterns = Shop.{module}.*.**, **.{module}.Legacy.**", "Shop.Old.Legacy.X", "Old")] // as many: the ordinal-first
    [InlineData("lintel.modules.patterns = Shop.Parts.{module}.**\nlintel.module.old.namespaces = Shop.**", "Shop.Parts.Orders.X", "old")] // named beats captured
    [InlineData("lintel.module.a.namespaces = Shop.**\nlintel.module.b.namespaces = Shop.Parts.**", "Shop.Parts.X", "b")]
    [InlineData("lintel.module.b.namespaces = Shop.*.**\nlintel.module.a.namespaces = Shop.**", "Shop.Parts.X", "a")] // ordinal: "**" is before "*."
    public void Of_several_patterns_one_decides(string options, string type, string module) =>
        Assert.Equal(module, new MapSubject("Shop", options, type).PlaceOf(type).Split(' ')[1]);

    [Theory]
    [InlineData("Shop.Domain.X", "api")]
    [InlineData("Shop.Domain.Web.X", "web")]
    [InlineData("Other.X", "-")]
    public void The_layer_with_more_literal_segments_decides(string type, string layer) => Assert.Equal(layer, new MapSubject(
        "Shop", "lintel.layers = web, api\nlintel.layer.api.namespaces = Shop.**\nlintel.layer.web.namespaces = **.Domain.Web.**", type).PlaceOf(type).Split(' ')[0]);

    [Theory]
    [InlineData("Shop.Modules.Orders.Contracts.X", "contract")]
    [InlineData("Shop.Modules.Orders.contracts.X", "contract")]
    [InlineData("Shop.Modules.Orders.Api.IntegrationEvents.V1.X", "contract")]
    [InlineData("Shop.Contracts.Modules.Orders.X", "internal")]
    [InlineData("Shop.Modules.Contracts.X", "internal")]
    [InlineData("Shop.Modules.Orders.ContractsOf.X", "internal")]
    public void A_contract_has_a_segment_behind_the_module(string type, string side) => Assert.Equal(side, new MapSubject("Shop", "", type).PlaceOf(type).Split(' ')[2]);

    [Fact]
    public void A_nested_type_stands_where_its_outermost_does()
    {
        var subject = new MapSubject("Shop", "", [("/a.cs", "namespace Shop.Modules.Orders.Contracts { public class A { public class B { public class Contracts { } } } }")]);

        Assert.Equal("- Orders contract", subject.PlaceOf("Shop.Modules.Orders.Contracts.A+B+Contracts"));
    }

    [Fact]
    public void The_parts_of_a_partial_type_take_the_key_of_the_ordinal_first_file()
    {
        var subject = new MapSubject("Shop", "", [
            ("/b/part.cs", "namespace Shop { partial class Order { } }"), ("/b/.editorconfig", "[*.cs]\nlintel.module = Second"),
            ("/a/part.cs", "namespace Shop { partial class Order { } }"), ("/a/.editorconfig", "[*.cs]\nlintel.module = First"),
        ]);

        Assert.Equal("- First internal", subject.PlaceOf("Shop.Order", seenFrom: "/a/part.cs"));
        Assert.Equal("- First internal", subject.PlaceOf("Shop.Order", seenFrom: "/b/part.cs"));
    }

    [Fact]
    public void A_generated_part_has_no_say()
    {
        var subject = new MapSubject("Shop", "", [
            ("/b/part.cs", "namespace Shop { partial class Order { } }"), ("/b/.editorconfig", "[*.cs]\nlintel.module = Written"),
            ("/a/part.g.cs", "namespace Shop { partial class Order { } }"), ("/a/.editorconfig", "[*.cs]\nlintel.module = Generated"),
        ]);

        Assert.Equal("- Written internal", subject.PlaceOf("Shop.Order"));
    }

    [Fact]
    public void A_linked_file_belongs_to_each_project_that_compiles_it()
    {
        (string, string)[] linked = [("/orders/order.cs", MapSubject.Declare("Shop.Order")), ("/orders/.editorconfig", "[*.cs]\nlintel.module = Orders")];
        var billing = new MapSubject("Shop.Billing", "", [.. linked, ("/.globalconfig", "is_global = true\nbuild_property.LintelModule = Billing")]);
        var orders = new MapSubject("Shop.Orders", "", linked);

        Assert.Equal("- Billing internal", billing.PlaceOf("Shop.Order"));
        Assert.Equal("- Orders internal", orders.PlaceOf("Shop.Order"));
    }

    [Theory]
    [InlineData("Shop.Modules.Ordering.X", "Ordering")]
    [InlineData("Shop.Modules.ordering.X", "ordering")]
    public void Two_spellings_are_one_module(string type, string spelled)
    {
        var subject = new MapSubject("Shop", "lintel.module.ordering.may_use = none", "Shop.Modules.Ordering.Y", type);
        var map = subject.In("/file0.cs");

        Assert.Equal(map.ModuleNamed("ORDERING"), map.Of(subject.Type(type)).Module);
        Assert.Equal(spelled, map.Of(subject.Type(type)).Module!.Name); // whoever asked first
        Assert.False(map.ModuleNamed("ordering").Options!.MayUse.IsDefault);
    }

    [Theory]
    [InlineData("Shop.Modules.SharedKernel.X", ModuleKind.Shared)]
    [InlineData("Shop.Modules.common.X", ModuleKind.Shared)]
    [InlineData("Shop.Modules.Host.X", ModuleKind.Host)]
    [InlineData("Shop.Modules.Bootstrapper.X", ModuleKind.Host)]
    [InlineData("Shop.Modules.Orders.X", ModuleKind.Ordinary)]
    public void A_captured_name_in_the_lists_is_the_pseudo_module(string type, object kind)
    {
        var subject = new MapSubject("Shop", "", type);
        Assert.Equal(kind, subject.In("/file0.cs").Of(subject.Type(type)).Module!.Kind);
    }

    [Fact]
    public void Without_a_layer_or_a_module_there_is_nothing_to_judge()
    {
        Assert.False(new MapSubject("Shop", "", "Shop.Order").PlacesSomething);
        Assert.True(new MapSubject("Shop", "", "Shop.Modules.Orders.Order").PlacesSomething);
        Assert.True(new MapSubject("Shop", "lintel.architecture = clean", "Shop.Domain.Order").PlacesSomething);
    }
}
