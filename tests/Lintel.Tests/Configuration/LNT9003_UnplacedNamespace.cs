namespace Lintel.Configuration;

public class LNT9003_UnplacedNamespace : RuleTest<ConfigurationAnalyzer>
{
    protected override bool JudgesSuppressions => true;

    private const string Clean = "lintel.architecture = clean";

    private const string Domain = "namespace Shop.Domain { class Order { } }\n";

    private const string Billing = "namespace Shop.Modules.Billing { class Invoice { } }\n";

    [Fact]
    public Task Each_namespace_is_reported_once_at_its_first_type() => Reports(
        Domain + """
            namespace Shop.Pricing { class {|LNT9003:Discount|} { class Inner { } } class Rebate { } }
            namespace Shop.Pricing.Taxes { enum {|LNT9003:Rate|} { None } }
            namespace Shop.Pricing { delegate void Priced(); }
            namespace Shop { interface {|LNT9003:IClock|} { } }
            """,
        Clean);

    [Fact]
    public Task The_first_type_is_that_of_the_ordinal_first_file() => Reports(
        ("/.editorconfig", $"root = true\n[*.cs]\n{Clean}\n"),
        ("/c.cs", "namespace Shop.Pricing { class Discount { } partial class Rebate { } }"),
        ("/a.g.cs", "namespace Shop.Pricing { partial class Rebate { } class Made { } }"),
        ("/b.cs", "namespace Shop.Pricing { partial class {|LNT9003:Rebate|} { } }" + Domain));

    [Fact]
    public Task The_global_namespace_is_one_too() => Says(
        Domain + "class {|#0:Loose|} { }",
        ConfigurationRules.UnplacedNamespace,
        "Namespace '<global namespace>' belongs to no layer; extend 'lintel.layer.<name>.namespaces'",
        Clean);

    [Fact]
    public Task Where_layers_are_in_use_the_message_names_them() => Says(
        Domain + Billing + "namespace Shop.Pricing { class {|#0:Discount|} { } }",
        ConfigurationRules.UnplacedNamespace,
        "Namespace 'Shop.Pricing' belongs to no layer; extend 'lintel.layer.<name>.namespaces'",
        Clean);

    [Theory]
    [InlineData("")]
    [InlineData("lintel.architecture = modular")]
    public Task Where_modules_are_in_use_the_message_names_them(string options) => Says(
        Billing + "namespace Shop.Modules.Billing.Domain { class Order { } } namespace Shop.Pricing { class {|#0:Discount|} { } }",
        ConfigurationRules.UnplacedNamespace,
        "Namespace 'Shop.Pricing' belongs to no module; extend 'lintel.modules.patterns'",
        options);

    [Theory]
    [InlineData("namespace Shop.Pricing { class Discount { } }", Clean)] // nothing has a layer
    [InlineData("namespace Shop.Pricing { class Discount { } }", "")]
    [InlineData(Domain + "namespace Shop.Pricing { class Program { } }", Clean)]
    [InlineData(Domain + "namespace Shop.Pricing.Domain { class Discount { } }", Clean)]
    [InlineData(Domain + "namespace Shop.Pricing { class Discount { } }", Clean + "\nlintel.layer.domain.namespaces = Shop.Domain, Shop.Pricing")]
    [InlineData(Billing + "namespace Shop.Modules.Billing.Deep.Down { class Discount { } }", "")]
    [InlineData(Domain + Billing, Clean)] // a module is a place
    public Task A_place_or_none_at_all_is_accepted(string code, string options) => Accepts(code, options);

    [Fact]
    public Task A_folder_key_is_a_place() => Reports(
        ("/.editorconfig", $"root = true\n[*.cs]\n{Clean}\n[/legacy/*.cs]\nlintel.layer = domain\n"),
        ("/legacy/Order.cs", "namespace Shop.Legacy { class Order { } }"),
        ("/other/Order.cs", "namespace Shop.Other { class {|LNT9003:Order|} { } }"));

    [Fact]
    public Task Top_level_statements_and_generated_files_are_exempt() => Reports(
        ("/.editorconfig", $"root = true\n[*.cs]\n{Clean}\n"),
        ("/Order.cs", Domain),
        ("/Made.g.cs", "namespace Shop.Made { class Order { } }"));

    [Fact]
    public Task The_program_of_top_level_statements_is_exempt() => ReportsInProgram("System.Console.WriteLine();\n" + Domain, Clean);

    [Fact]
    public Task Half_a_type_is_no_reason_to_crash() => Survives("namespace Shop.Domain { class Order { } } namespace Shop. { class ", Clean);
}

public class LNT9003_in_a_test_project() : RuleTest<ConfigurationAnalyzer>("xunit.")
{
    [Fact]
    public Task Nothing_is_reported() =>
        Accepts("namespace Shop.Domain { class Order { } } namespace Shop.Pricing { class Discount { } }", "lintel.architecture = clean");
}
