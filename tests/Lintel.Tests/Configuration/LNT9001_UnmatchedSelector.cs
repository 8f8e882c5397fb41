namespace Lintel.Configuration;

public class LNT9001_UnmatchedSelector : RuleTest<ConfigurationAnalyzer>
{
    private const string Shop = """
        namespace Shop { class Program { static void Main() { } } }
        namespace Shop.Domain.Orders { interface IAggregateRoot { } class Order : IAggregateRoot { public class Line { } } }
        namespace Shop.Api { class OrderDto { } }
        namespace Shop.Modules.Billing { class Invoice { } }
        namespace Shop.Modules.Billing.Contracts { class InvoiceDto { } }
        namespace Shop.Modules.Ordering { class Basket { } }
        """;

    private const string Layers = "lintel.layers = domain, api\nlintel.layer.domain.namespaces = Shop.Domain.**\nlintel.layer.api.namespaces = Shop.Api\n";

    [Theory]
    // namespace patterns
    [InlineData("lintel.modules.patterns = Shop.Modul.{module}.**", "'Shop.Modul.{module}.**' in 'lintel.modules.patterns' matches nothing", "Shop.Modules.{module}.**")]
    [InlineData("lintel.modules.patterns = **.Modul.{module}.**", "'**.Modul.{module}.**' in 'lintel.modules.patterns' matches nothing", "**.Modules.{module}.**")]
    [InlineData("lintel.modules.patterns = Shop.Modules.{module}.**, **.Areas.{module}", "'**.Areas.{module}' in 'lintel.modules.patterns' matches nothing", null)]
    [InlineData("lintel.module.pay.namespaces = Shop.Biling.**", "'Shop.Biling.**' in 'lintel.module.pay.namespaces' matches nothing", null)]
    [InlineData("lintel.module.pay.namespaces = ShopModules.Billing.**", "'ShopModules.Billing.**' in 'lintel.module.pay.namespaces' matches nothing", "Shop.Modules.Billing.**")]
    [InlineData("lintel.module.pay.namespaces = Shop.Modules.Billing.Contracts.Parts.**", "'Shop.Modules.Billing.Contracts.Parts.**' in 'lintel.module.pay.namespaces' matches nothing", null)] // a whole word is no slip
    [InlineData("lintel.module.pay.namespaces = Shop.Modules.Catalog.**", "'Shop.Modules.Catalog.**' in 'lintel.module.pay.namespaces' matches nothing", null)]
    [InlineData("lintel.layers = domain\nlintel.layer.domain.namespaces = Shop.Domain.**, Shop.Core.**", "'Shop.Core.**' in 'lintel.layer.domain.namespaces' matches nothing", null)]
    [InlineData("lintel.layers = domain\nlintel.layer.domain.namespaces = Shop.Domain", "'Shop.Domain' in 'lintel.layer.domain.namespaces' matches nothing", null)] // no type stands there
    // layers and roles
    [InlineData("lintel.layers = domain", "Layer 'domain' of 'lintel.layers' has no type", null)]
    [InlineData(Layers + "lintel.layers = domain, api, jobs", "Layer 'jobs' of 'lintel.layers' has no type", null)]
    [InlineData("lintel.architecture = clean\nlintel.role.handler.layers = infrastructure", "'infrastructure' in 'lintel.role.handler.layers' matches nothing", null)]
    // modules
    [InlineData("lintel.module.ordering.may_use = Biling", "'Biling' in 'lintel.module.ordering.may_use' matches no module", "Billing")]
    [InlineData("lintel.module.ordering.may_use = none\nlintel.module.ordering.deprecated_use = Stock", "'Stock' in 'lintel.module.ordering.deprecated_use' matches no module", null)]
    [InlineData("lintel.module.odering.may_use = Billing", "'odering' in 'lintel.module.odering.may_use' matches no module", "Ordering")]
    [InlineData("lintel.modules.shared = Kernel", "'Kernel' in 'lintel.modules.shared' matches no module", null)]
    [InlineData("lintel.modules.host = Biling", "'Biling' in 'lintel.modules.host' matches no module", "Billing")]
    // contract segments
    [InlineData("lintel.modules.contract_segments = Contracts, Event", "'Event' in 'lintel.modules.contract_segments' matches nothing", null)]
    [InlineData("lintel.modules.contract_segments = Contrats", "'Contrats' in 'lintel.modules.contract_segments' matches nothing", "Contracts")]
    // types
    [InlineData("lintel.aggregates.types = IAggregateRot", "'IAggregateRot' in 'lintel.aggregates.types' matches nothing", "IAggregateRoot")]
    [InlineData("lintel.composition_root.types = Program, *Installer", "'*Installer' in 'lintel.composition_root.types' matches nothing", null)]
    [InlineData("lintel.http.adapters = Shop.Api.OrderDtos", "'Shop.Api.OrderDtos' in 'lintel.http.adapters' matches nothing", "Shop.Api.OrderDto")]
    public Task A_selector_that_matches_nothing_is_reported_with_the_nearest_name(string options, string lack, string? nearest) => SaysOfProject(
        Shop,
        ConfigurationRules.UnmatchedSelector,
        [$"{lack} in 'TestProject' or its references, so its rules cannot fail{(nearest is null ? "" : $"; did you mean '{nearest}'?")}"],
        options);

    [Theory]
    [InlineData("")]
    [InlineData("lintel.architecture = clean")] // what an architecture brings is nobody's mistake
    [InlineData("lintel.architecture = vertical")]
    [InlineData(Layers + "lintel.layer.domain.forbidden_namespaces = MediatR.**")] // that nothing matches is what it wants
    [InlineData("lintel.modules.patterns = none\nlintel.aggregates.types = none")]
    [InlineData("lintel.modules.patterns = Shop.Modules.{module}.**")]
    [InlineData("lintel.module.ordering.may_use = billing")]
    [InlineData("lintel.module.pay.namespaces = Shop.Modules.Billing.**\nlintel.module.pay.may_use = Ordering\nlintel.module.ordering.may_use = Pay")]
    [InlineData("lintel.modules.contract_segments = contracts")]
    [InlineData("lintel.aggregates.types = IAggregate*, Order, Line, Shop.Domain.Orders.Order.Line")]
    [InlineData("lintel.composition_root.types = StringBuilder, System.Text.Json.*")] // in references only
    [InlineData("lintel.layers = json\nlintel.layer.json.namespaces = System.Text.Json.**")]
    [InlineData("lintel.role.handler.layers = application")] // no layer at all: LNT9002 says that
    public Task A_selector_that_matches_or_is_not_set_is_accepted(string options) =>
        SaysOfProject(Shop, ConfigurationRules.UnmatchedSelector, [], options);

    [Fact]
    public Task An_open_pattern_is_tried_on_the_solution_alone() => SaysOfProject(
        Shop, ConfigurationRules.UnmatchedSelector,
        ["'**.Json.**' in 'lintel.layer.json.namespaces' matches nothing in 'TestProject' or its references, so its rules cannot fail"],
        "lintel.layers = json\nlintel.layer.json.namespaces = **.Json.**");

    [Fact]
    public Task A_library_owns_no_selectors() => Accepts("namespace Shop { class Order { } }", "lintel.modules.shared = Kernel");

    [Theory]
    [InlineData("TestProject")]
    [InlineData("Test*, Other.**")]
    public Task An_assembly_that_is_named_owns_them(string assemblies) => SaysOfProject(
        "namespace Shop { class Order { } }",
        ConfigurationRules.UnmatchedSelector,
        ["'Kernel' in 'lintel.modules.shared' matches no module in 'TestProject' or its references, so its rules cannot fail"],
        $"lintel.modules.shared = Kernel\nlintel.selectors.assemblies = {assemblies}");

    [Fact]
    public Task A_program_that_is_not_named_does_not() => SaysOfProject(
        Shop, ConfigurationRules.UnmatchedSelector, [], "lintel.modules.shared = Kernel\nlintel.selectors.assemblies = Shop.Host");

    [Fact]
    public Task An_empty_project_says_nothing() => Accepts("", "lintel.modules.shared = Kernel");

    [Fact]
    public Task A_program_without_namespaces_has_the_name_of_its_assembly() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.selectors.assemblies = TestProject\nlintel.module.host.namespaces = TestProject.**\nlintel.modules.host = Host\n"),
            ("/Program.cs", "class Program { static void Main() { } }"), ("/Made.g.cs", "namespace Made { class Helper { } }"),
        ],
        ConfigurationRules.UnmatchedSelector);

    [Fact]
    public Task A_program_with_namespaces_is_known_by_those() => SaysOfProject(
        "namespace Shop.Host { class Program { static void Main() { } } }", ConfigurationRules.UnmatchedSelector,
        ["'TestProject.**' in 'lintel.module.host.namespaces' matches nothing in 'TestProject' or its references, so its rules cannot fail"],
        "lintel.module.host.namespaces = TestProject.**");

    [Fact]
    public Task Generated_types_are_evidence() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.selectors.assemblies = TestProject\nlintel.layers = domain\nlintel.layer.domain.namespaces = Shop.Domain\nlintel.aggregates.types = Order\n"),
            ("/Order.g.cs", "namespace Shop.Domain { class Order { } }"),
        ],
        ConfigurationRules.UnmatchedSelector);

    [Fact]
    public Task Folders_and_stamps_are_matches() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.selectors.assemblies = TestProject\nlintel.layers = domain, api, jobs\nlintel.module.billing.may_use = Orders, Stock\n"
                + "[/old/*.cs]\nlintel.layer = api\nlintel.module = Orders\n[/bills/*.cs]\nlintel.module = Billing\nlintel.layer = domain"),
            ("/old/Order.cs", "class Order { }"), ("/bills/Invoice.cs", "class Invoice { }"),
        ],
        ConfigurationRules.UnmatchedSelector,
        "Layer 'jobs' of 'lintel.layers' has no type in 'TestProject' or its references, so its rules cannot fail",
        "'Stock' in 'lintel.module.billing.may_use' matches no module in 'TestProject' or its references, so its rules cannot fail");

    [Fact]
    public Task A_selector_that_folders_repeat_is_reported_once() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.selectors.assemblies = TestProject\nlintel.modules.shared = Kernel, Base\n[/old/*.cs]\nlintel.data.string_length = 7\n[/odd/*.cs]\nlintel.modules.patterns = {module}.**"),
            ("/old/A.cs", "namespace Base { class A { } }"), ("/B.cs", "class B { }"), ("/odd/C.cs", "class C { }"),
        ],
        ConfigurationRules.UnmatchedSelector,
        "'Kernel' in 'lintel.modules.shared' matches no module in 'TestProject' or its references, so its rules cannot fail");
}

public class LNT9001_in_a_test_project() : RuleTest<ConfigurationAnalyzer>("xunit.")
{
    private const string Tests = "class Program { static void Main() { } }";

    [Fact]
    public Task Nothing_is_reported() => SaysOfProject(Tests, ConfigurationRules.UnmatchedSelector, [], "lintel.modules.shared = Kernel");

    [Fact]
    public Task It_may_be_named_since_tests_of_an_architecture_see_everything() => SaysOfProject(
        Tests, ConfigurationRules.UnmatchedSelector,
        ["'Kernel' in 'lintel.modules.shared' matches no module in 'TestProject' or its references, so its rules cannot fail"],
        "lintel.modules.shared = Kernel\nlintel.selectors.assemblies = TestProject");
}
