namespace Lintel.Architecture;

/// <summary>How values are read: what is wrong is left out and remembered, and the rest holds.</summary>
public class OptionValuesTests
{
    [Theory]
    [InlineData("a, b", "a", "b")]
    [InlineData(" a ,b ", "a", "b")]
    [InlineData("a,, b", "a", "b")]
    [InlineData("a; b", "a")] // the rest is lost before anybody reads it
    [InlineData("a # b", "a")]
    [InlineData("NONE")]
    public void A_list_is_separated_by_commas(string text, params string[] items) =>
        Assert.Equal(items, Parse($"lintel.modules.shared = {text}").Words("lintel.modules.shared"));

    [Fact]
    public void What_is_not_set_is_neither_empty_nor_none()
    {
        Assert.True(Parse("").Words("lintel.modules.shared").IsDefault);
        Assert.True(Parse("").Patterns("lintel.modules.patterns").IsDefault);
        Assert.Null(Parse("").Word("lintel.architecture"));
        Assert.False(Parse("lintel.modules.shared = none").Words("lintel.modules.shared").IsDefault);
        Assert.False(Parse("lintel.modules.patterns = none").Patterns("lintel.modules.patterns").IsDefault);
    }

    [Fact]
    public void A_bad_item_is_dropped_alone()
    {
        var values = Parse("lintel.modules.patterns = Shop..{module}, Shop.{module}.**, Shop.**");

        Assert.Equal(["Shop.{module}.**"], values.Patterns("lintel.modules.patterns").Select(static pattern => pattern.Text));
        Assert.Equal(["Shop..{module}", "Shop.**"], values.Mistakes.Select(static mistake => mistake.Value));
    }

    [Theory]
    [InlineData("lintel.architecture = onion", "lintel.architecture")]
    [InlineData("lintel.modules.patterns = Shop.**", "lintel.modules.patterns")] // all its items are bad: the default holds
    [InlineData("lintel.data.precision = 18", "lintel.data.precision")]
    [InlineData("lintel.modul.shared = a", "lintel.modul.shared")]
    public void A_value_that_is_bad_throughout_counts_as_not_set(string options, string key)
    {
        var values = Parse(options);

        Assert.False(values.IsSet(key));
        Assert.Equal(key, Assert.Single(values.Mistakes).Key);
    }

    [Theory]
    [InlineData("MediatR", "", "")]
    [InlineData("MediatR<13", "<", "13")]
    [InlineData("MediatR <= 12.4.1", "<=", "12.4.1")]
    [InlineData("A + B* = 1.0.0-rc.1", "=", "1.0.0-rc.1")]
    [InlineData("A > 2", ">", "2")]
    [InlineData("A >= 2.0.0.1", ">=", "2.0.0.1")]
    public void A_package_has_ids_and_a_bound(string text, string sign, string version)
    {
        var package = PackagePattern.Parse(text);

        Assert.NotNull(package);
        Assert.Equal((sign, version), (package.Operator, package.Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MediatR 12")]
    [InlineData("MediatR ==1")]
    [InlineData("MediatR <")]
    [InlineData("< 13")]
    [InlineData("A + ")]
    [InlineData("*A")]
    [InlineData("A < 1.2.3.4.5")]
    [InlineData("A < 1-")]
    [InlineData("A < 1..2")]
    [InlineData("A [1.0]")]
    public void What_is_no_package_is_told(string text) => Assert.Null(PackagePattern.Parse(text));

    [Fact]
    public void Keys_and_names_compare_without_case()
    {
        var options = ArchitectureOptions.Parse(ConfigFiles.Settings("Lintel.Layers = Domain, Api\nlintel.layer.DOMAIN.May_Use = none\nlintel.layer.api.may_use = DOMAIN"));

        Assert.Empty(options.Values.Mistakes);
        Assert.True(options.FindLayer("domain") is { MayUse.IsEmpty: true });
        Assert.Equal(["DOMAIN"], options.FindLayer("API")!.MayUse);
    }

    [Fact]
    public void An_unknown_layer_is_dropped_where_it_is_named()
    {
        var options = ArchitectureOptions.Parse(ConfigFiles.Settings("lintel.layers = domain, api\nlintel.layer.api.may_use = domian, domain"));

        Assert.Equal(["domain"], options.FindLayer("api")!.MayUse);
        Assert.Equal("domian", Assert.Single(options.Values.Mistakes).Value);
    }

    private static OptionValues Parse(string options) => OptionValues.Parse(ConfigFiles.Settings(options));
}
