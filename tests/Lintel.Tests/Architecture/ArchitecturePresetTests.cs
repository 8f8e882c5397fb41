namespace Lintel.Architecture;

/// <summary>What the presets make of assembly and namespace names, in one project and in several.</summary>
public class ArchitecturePresetTests
{
    private const string Clean = "lintel.architecture = clean";

    private const string Modular = "lintel.architecture = modular";

    [Theory]
    [InlineData("Shop.Domain.Order", "domain")]
    [InlineData("Shop.DomainModel.Order", "domain")]
    [InlineData("Shop.Core.Order", "domain")]
    [InlineData("Shop.Orders.ApplicationCore.Order", "domain")]
    [InlineData("Shop.Application.Orders.Place", "application")]
    [InlineData("Shop.UseCases.Place", "application")]
    [InlineData("Shop.Infra.Db", "infrastructure")]
    [InlineData("Shop.Persistence.Db", "infrastructure")]
    [InlineData("Shop.DataAccess.Db", "infrastructure")]
    [InlineData("Shop.Api.Orders", "presentation")]
    [InlineData("Shop.WebAPI.Orders", "presentation")]
    [InlineData("Shop.Controllers.Orders", "presentation")]
    [InlineData("Shop.Domain.Core.Order", "domain")]
    [InlineData("Shop.Web.Core.Order", "-")]
    [InlineData("Shop.Application.Endpoints.Place", "-")]
    [InlineData("Shop.Domains.Order", "-")]
    [InlineData("Shop.domain.Order", "-")]
    [InlineData("Shop.Order", "-")]
    public void In_one_assembly_the_namespace_decides(string type, string layer) => Assert.Equal(layer, LayerOf("Shop", Clean, type));

    [Theory]
    [InlineData("Shop.Domain", "Shop.Web.Order", "domain")]
    [InlineData("Shop.Application", "Anything.Api.Order", "application")]
    [InlineData("Shop.Infrastructure", "Shop.Infrastructure.Web.X", "infrastructure")]
    [InlineData("Shop.Web", "Shop.Web.Things.X", "presentation")]
    [InlineData("Shop.Web", "Shop.Web.Infrastructure.X", "infrastructure")]
    [InlineData("Shop.Web", "Shop.Web.X", "presentation")]
    [InlineData("Shop.Web", "Shop.Domain.X", "domain")]
    [InlineData("Shop.Web", "Shop.Web.Domain.Infrastructure.X", "-")]
    [InlineData("Shop.Web", "Shop.Webinars.Domain.X", "domain")]
    [InlineData("Shop.Web.Core", "Shop.Web.Core.X", "-")]
    [InlineData("Shop.Web.Core", "Shop.Web.Core.Domain.X", "domain")]
    [InlineData("Domain", "Some.Order", "domain")]
    public void An_assembly_may_be_named_for_a_layer(string assembly, string type, string layer) => Assert.Equal(layer, LayerOf(assembly, Clean, type));

    [Theory]
    [InlineData("Shop.Infrastructure", "presentation")]
    [InlineData("Shop.Domain", "presentation")]
    [InlineData("Shop.Client", "infrastructure")]
    [InlineData("Other.Infrastructure", "infrastructure")]
    public void A_presentation_assembly_that_stands_on_a_lower_one_is_presentation_throughout(string referenced, string layer)
    {
        var lower = new MapSubject(referenced, "", referenced + ".Thing");
        var web = new MapSubject("Shop.Web", Clean, [("/a.cs", MapSubject.Declare("Shop.Web.Infrastructure.Plumbing"))], lower);

        Assert.Equal(layer, web.PlaceOf("Shop.Web.Infrastructure.Plumbing").Split(' ')[0]);
    }

    [Theory]
    [InlineData("Shop.Domain", "Shop.Domain.Order", "domain")]
    [InlineData("Domain", "Domain.Order", "domain")]
    [InlineData("Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Infrastructure.Thing", "-")]
    [InlineData("Other.Domain", "Other.Domain.Order", "-")]
    [InlineData("Shopping.Domain", "Shopping.Domain.Order", "-")]
    public void Words_are_read_in_the_teams_own_assemblies_alone(string assembly, string type, string layer)
    {
        var subject = new MapSubject("Shop.Web", Clean, [("/a.cs", MapSubject.Declare("Shop.Web.X"))], new MapSubject(assembly, "", type));

        Assert.Equal(layer, subject.PlaceOf(type).Split(' ')[0]);
    }

    [Theory]
    [InlineData("Microsoft.Shop.Domain", "domain")]
    [InlineData("Microsoft.Other.Domain", "-")]
    public void A_family_that_thousands_share_needs_two_segments(string assembly, string layer)
    {
        var subject = new MapSubject("Microsoft.Shop.Web", Clean, [("/a.cs", MapSubject.Declare("X"))], new MapSubject(assembly, "", assembly + ".Order"));

        Assert.Equal(layer, subject.PlaceOf(assembly + ".Order").Split(' ')[0]);
    }

    [Theory]
    [InlineData("lintel.modules.patterns = **.Modules.{module}.**", "-")]
    [InlineData("lintel.modules.patterns = Vendor.Modules.{module}.**", "Orders")]
    [InlineData("lintel.module.old.namespaces = **.Orders.**", "-")]
    [InlineData("lintel.module.old.namespaces = *endor.Modules.**", "-")]
    [InlineData("lintel.module.old.namespaces = Vendor.Modules.**", "old")]
    public void An_open_pattern_is_tried_on_own_assemblies_alone(string options, string module)
    {
        var vendor = new MapSubject("Vendor", "", "Vendor.Modules.Orders.Order");
        var subject = new MapSubject("Shop", options, [("/a.cs", MapSubject.Declare("Shop.X"))], vendor);

        Assert.Equal(module, subject.PlaceOf("Vendor.Modules.Orders.Order").Split(' ')[1]);
    }

    [Theory]
    [InlineData("**.Orders.**", "-")]
    [InlineData("Vendor.Orders.**", "domain")]
    public void An_open_pattern_of_a_layer_is_too(string pattern, string layer)
    {
        var options = "lintel.layers = domain\nlintel.layer.domain.namespaces = " + pattern;
        var subject = new MapSubject("Shop", options, [("/a.cs", MapSubject.Declare("Shop.Orders.X"))], new MapSubject("Vendor", "", "Vendor.Orders.Order"));

        Assert.Equal(layer, subject.PlaceOf("Vendor.Orders.Order").Split(' ')[0]);
    }

    [Fact]
    public void A_stamp_survives_a_reference_assembly_and_makes_it_the_teams_own()
    {
        const string Stamps = """
            [assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Billing")]
            [assembly: System.Reflection.AssemblyMetadata("Lintel.Contracts", "True")]
            """;
        var vendor = new MapSubject("Vendor.Pay", "", [("/a.cs", Stamps + MapSubject.Declare("Vendor.Domain.Invoice"))]);
        var subject = new MapSubject("Shop", Clean, [("/a.cs", MapSubject.Declare("Shop.X"))], vendor);

        Assert.Equal("domain Billing contract", subject.PlaceOf("Vendor.Domain.Invoice"));
    }

    [Fact]
    public void A_stamped_layer_is_the_only_word_on_it()
    {
        var stamped = new MapSubject("Shop.Domain", "", [("/a.cs", "[assembly: System.Reflection.AssemblyMetadata(\"Lintel.Layer\", \"Application\")]" + MapSubject.Declare("Shop.Domain.Order"))]);
        var unknown = new MapSubject("Shop.Core", "", [("/a.cs", "[assembly: System.Reflection.AssemblyMetadata(\"Lintel.Layer\", \"kernel\")]" + MapSubject.Declare("Shop.Core.Order"))]);
        var subject = new MapSubject("Shop", Clean, [("/a.cs", MapSubject.Declare("Shop.X"))], stamped, unknown);

        Assert.Equal("application", subject.PlaceOf("Shop.Domain.Order").Split(' ')[0]);
        Assert.Equal("-", subject.PlaceOf("Shop.Core.Order").Split(' ')[0]);
    }

    [Fact]
    public void An_empty_stamp_says_nothing()
    {
        var subject = new MapSubject("Shop", "", [("/a.cs", "[assembly: System.Reflection.AssemblyMetadata(\"Lintel.Module\", \"\")]" + MapSubject.Declare("Shop.Modules.Orders.X"))]);

        Assert.Equal("- Orders internal", subject.PlaceOf("Shop.Modules.Orders.X"));
    }

    [Fact]
    public void A_contract_assembly_keeps_its_word_under_a_folders_module()
    {
        var subject = new MapSubject("Shop.Contracts", "", [
            ("/orders/order.cs", MapSubject.Declare("Shop.Order")), ("/orders/.editorconfig", "[*.cs]\nlintel.module = Orders"),
            ("/.globalconfig", "is_global = true\nbuild_property.LintelContracts = true"),
        ]);

        Assert.Equal("- Orders contract", subject.PlaceOf("Shop.Order"));
    }

    [Theory]
    [InlineData("Shop", "Shop.Modules.Orders.Domain.X", "domain Orders internal")]
    [InlineData("Shop", "Shop.Modules.Orders.Contracts.X", "- Orders contract")]
    [InlineData("Shop", "Shop.Modules.Orders.X", "- Orders internal")]
    [InlineData("Shop", "Shop.Infrastructure.Modules.Orders.Domain.X", "domain Orders internal")]
    [InlineData("Shop", "Shop.Domain.X", "- - -")]
    [InlineData("Shop.Modules.Orders.Infrastructure", "Shop.Modules.Orders.Domain.X", "infrastructure Orders internal")]
    [InlineData("Shop.Modules.Orders", "Shop.Modules.Orders.Endpoints.X", "presentation Orders internal")]
    [InlineData("Shop.Infrastructure", "Shop.Infrastructure.X", "infrastructure - -")]
    public void Modular_looks_for_layers_behind_the_module(string assembly, string type, string place) =>
        Assert.Equal(place, new MapSubject(assembly, Modular, type).PlaceOf(type));

    [Theory]
    [InlineData("Shop.Features.Orders.Place", "- Orders internal")]
    [InlineData("Shop.Slices.Orders.Place", "- Orders internal")]
    [InlineData("Shop.Modules.Orders.Place", "- - -")]
    [InlineData("Shop.Features.Orders.Domain.Order", "- Orders internal")]
    public void Vertical_has_features_and_no_layers(string type, string place) =>
        Assert.Equal(place, new MapSubject("Shop", "lintel.architecture = vertical", type).PlaceOf(type));

    [Theory]
    [InlineData("\nlintel.layer.domain.namespaces = Shop.Model.**", "Shop.Model.X", "domain")]
    [InlineData("\nlintel.layer.domain.namespaces = Shop.Model.**", "Shop.Domain.X", "-")]
    [InlineData("\nlintel.layer.domain.namespaces = Shop.Model.**", "Shop.Web.X", "presentation")]
    [InlineData("\nlintel.layers = domain", "Shop.Web.X", "-")]
    [InlineData("\nlintel.layers = domain", "Shop.Domain.X", "domain")]
    public void A_key_that_is_set_replaces_its_part_of_the_preset(string key, string type, string layer) => Assert.Equal(layer, LayerOf("Shop", Clean + key, type));

    private static string LayerOf(string assembly, string options, string type) => new MapSubject(assembly, options, type).PlaceOf(type).Split(' ')[0];
}
