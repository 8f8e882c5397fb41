namespace Lintel.Dependencies;

public class LNT2009_UndeclaredModuleUse : RuleTest<DependencyAnalyzer>
{
    private const string Declared = "lintel.module.ordering.may_use = Catalog";

    private const string Shop = """
        #nullable disable
        namespace Shop.Modules.Catalog.Contracts { public class ProductDto { } }
        namespace Shop.Modules.Billing.Contracts { public class InvoiceDto { } public class PaidDto { } }
        namespace Shop.Modules.Reporting.Contracts { public class ReportDto { } }
        namespace Shop.Modules.SharedKernel { public class Money { } }
        namespace Shop.Modules.Host { public class Wiring { } }
        namespace Shop.Unplaced { public class Loose { } }

        """;

    [Theory]
    [InlineData("Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|} invoice;")]
    [InlineData("object M() => new Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|}();")]
    [InlineData("class Nested { Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|} invoice; }")]
    [InlineData("System.Collections.Generic.List<Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|}> all;")]
    public Task A_module_that_is_not_declared_is_reported(string member) => Reports(Shop + Ordering(member), Declared);

    [Theory]
    [InlineData("Shop.Modules.Catalog.Contracts.ProductDto product;")]
    [InlineData("Shop.Modules.SharedKernel.Money money;")]
    [InlineData("Shop.Unplaced.Loose loose;")]
    [InlineData("Order self;")]
    [InlineData("string M() => nameof(Shop.Modules.Billing.Contracts.InvoiceDto);")]
    public Task Declared_shared_and_unplaced_types_are_accepted(string member) => Accepts(Shop + Ordering(member), Declared);

    [Theory]
    [InlineData("")]
    [InlineData("lintel.module.catalog.may_use = none")]
    [InlineData("lintel.module.ordering.deprecated_use = Billing")]
    public Task A_module_without_the_key_is_not_judged(string options) => Accepts(Shop + Ordering("Shop.Modules.Billing.Contracts.InvoiceDto invoice;"), options);

    [Theory]
    [InlineData("lintel.module.ordering.may_use = BILLING")]
    [InlineData("lintel.module.Ordering.may_use = billing")]
    public Task Names_compare_without_case(string options) => Accepts(Shop + Ordering("Shop.Modules.Billing.Contracts.InvoiceDto invoice;"), options);

    [Fact]
    public Task The_host_and_the_shared_module_are_not_judged() => Accepts(
        Shop + "namespace Shop.Modules.Host { class Program { Shop.Modules.Billing.Contracts.InvoiceDto invoice; } }",
        "lintel.module.host.may_use = none\nlintel.module.sharedkernel.may_use = none");

    [Fact]
    public Task A_module_is_said_once_whatever_types_it_is_used_through() => Says(
        Shop + Ordering("Shop.Modules.Billing.Contracts.{|#0:InvoiceDto|} a; Shop.Modules.Billing.Contracts.{|#1:PaidDto|} b;"),
        DependencyRules.UndeclaredModuleUse,
        "'Shop.Modules.Ordering.Domain.Order' uses 'Shop.Modules.Billing.Contracts.InvoiceDto' of module 'Billing', which 'Ordering' does not declare; 'Ordering' may use 'Catalog'",
        Declared);

    [Fact]
    public Task Two_modules_are_said_twice() => Reports(
        Shop + Ordering("Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|} a; Shop.Modules.Reporting.Contracts.{|LNT2009:ReportDto|} b;"), Declared);

    [Fact]
    public Task A_module_that_may_use_none_is_told_so() => Says(
        Shop + Ordering("Shop.Modules.Catalog.Contracts.{|#0:ProductDto|} product;"),
        DependencyRules.UndeclaredModuleUse,
        "'Shop.Modules.Ordering.Domain.Order' uses 'Shop.Modules.Catalog.Contracts.ProductDto' of module 'Catalog', which 'Ordering' does not declare; 'Ordering' may use no other module",
        "lintel.module.ordering.may_use = none");

    [Fact]
    public Task A_use_that_is_given_up_has_words_of_its_own() => Says(
        Shop + Ordering("Shop.Modules.Reporting.Contracts.{|#0:ReportDto|} report;"),
        DependencyRules.UndeclaredModuleUse,
        "'Shop.Modules.Ordering.Domain.Order' uses 'Shop.Modules.Reporting.Contracts.ReportDto' of module 'Reporting', a dependency that 'Ordering' is giving up; it may use 'Catalog'",
        Declared + "\nlintel.module.ordering.deprecated_use = Reporting");

    [Fact]
    public Task An_internal_type_of_an_undeclared_module_breaks_two_rules() => Reports(
        "namespace Shop.Modules.Billing.Domain { public class Invoice { } }\nnamespace Shop.Modules.Ordering { class Order { Shop.Modules.Billing.Domain.{|LNT2001:{|LNT2009:Invoice|}|}? invoice; } }",
        Declared);

    [Fact]
    public Task Two_files_with_other_settings_say_it_once_between_them() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Declared),
        ("/sub/.editorconfig", "[*.cs]\nlintel.module.ordering.may_use = none\n"),
        ("/shop.cs", Shop),
        ("/a.cs", "namespace Shop.Modules.Ordering { partial class Order { Shop.Modules.Billing.Contracts.{|LNT2009:InvoiceDto|}? a; Shop.Modules.Catalog.Contracts.ProductDto? c; } }"),
        ("/sub/b.cs", "namespace Shop.Modules.Ordering { partial class Order { Shop.Modules.Billing.Contracts.PaidDto? b; Shop.Modules.Catalog.Contracts.{|LNT2009:ProductDto|}? d; } }"));

    [Fact]
    public Task The_baseline_holds_what_it_names() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Declared),
        ("/lintel.baseline", "LNT2009 | T:Shop.Modules.Ordering.Domain.Order | T:Shop.Modules.Billing.Contracts.InvoiceDto | 1\n"),
        ("/a.cs", Shop + Ordering("Shop.Modules.Billing.Contracts.InvoiceDto invoice;")));

    [Fact]
    public Task Broken_code_is_no_reason_to_speak() => Survives(Shop + Ordering("Shop.Modules.Billing.Gone a; Shop.Modules.Billing.Contracts. b;"), Declared);

    private static string Ordering(string member) => $"namespace Shop.Modules.Ordering.Domain {{ class Order {{ {member} }} }}";
}
