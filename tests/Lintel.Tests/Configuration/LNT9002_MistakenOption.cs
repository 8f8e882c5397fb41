namespace Lintel.Configuration;

public class LNT9002_MistakenOption : RuleTest<ConfigurationAnalyzer>
{
    private const string Layers = "lintel.layers = domain, api\n";

    [Theory]
    // unknown key
    [InlineData("lintel.modul.patterns = Shop.{module}.**", "'lintel.modul.patterns' is not a Lintel key and has no effect; did you mean 'lintel.modules.patterns'?")]
    [InlineData("lintel.module.ordering.may_us = none", "'lintel.module.ordering.may_us' is not a Lintel key and has no effect; did you mean 'lintel.module.ordering.may_use'?")]
    [InlineData("lintel.everything.is_fine = yes", "'lintel.everything.is_fine' is not a Lintel key and has no effect")]
    // bad value
    [InlineData("lintel.architecture = onion", "'lintel.architecture' cannot be 'onion'; it may be none, clean, modular or vertical")]
    [InlineData("lintel.endpoints.kinds = minimal, soap", "'lintel.endpoints.kinds' cannot be 'soap'; it may be controllers, minimal, fastendpoints, razorpages, hubs or grpc")]
    [InlineData("lintel.modules.shared = Shared Kernel", "'lintel.modules.shared' cannot be 'Shared Kernel'; it may be names without blanks")]
    [InlineData("lintel.current_user.type = I*User", "'lintel.current_user.type' cannot be 'I*User'; it may be the full name of one type")]
    [InlineData("lintel.auth.anonymous_routes = login", "'lintel.auth.anonymous_routes' cannot be 'login'; it may be routes that begin with '/'")]
    // number
    [InlineData("lintel.data.string_length = many", "'lintel.data.string_length' cannot be 'many'; it may be a positive number")]
    [InlineData("lintel.data.string_length = 0", "'lintel.data.string_length' cannot be '0'; it may be a positive number")]
    [InlineData("lintel.data.precision = 2, 18", "'lintel.data.precision' cannot be '2, 18'; it may be a precision and a scale such as '18, 2'")]
    // date
    [InlineData("lintel.stack.mapping.transition = AutoMapper -> Riok.Mapperly until 2027-02-30", "'lintel.stack.mapping.transition' cannot be 'AutoMapper -> Riok.Mapperly until 2027-02-30'; it may be 'A -> B until yyyy-MM-dd'")]
    [InlineData("build_property.LintelDate = 22.11.2026", "'LintelDate' cannot be '22.11.2026'; it may be a date such as 2027-01-01")]
    // bound
    [InlineData("lintel.stack.mediator.approved = MediatR 12", "'lintel.stack.mediator.approved' cannot be 'MediatR 12'; it may be package ids, each with a bound such as '< 13' or a final '*' if need be")]
    [InlineData("lintel.stack.mediator.approved = MediatR < thirteen", "'lintel.stack.mediator.approved' cannot be 'MediatR < thirteen'; it may be package ids, each with a bound such as '< 13' or a final '*' if need be")]
    [InlineData("lintel.stack.mediator.packages = A +", "'lintel.stack.mediator.packages' cannot be 'A +'; it may be package ids, each with a bound such as '< 13' or a final '*' if need be")]
    // bad pattern
    [InlineData(Layers + "lintel.layer.domain.namespaces = Shop..Domain", "'Shop..Domain' in 'lintel.layer.domain.namespaces' is not a pattern: a segment is empty")]
    [InlineData(Layers + "lintel.layer.domain.namespaces = Shop.***", "'Shop.***' in 'lintel.layer.domain.namespaces' is not a pattern: '***' means nothing")]
    [InlineData(Layers + "lintel.layer.domain.namespaces = Shop.Dom**", "'Shop.Dom**' in 'lintel.layer.domain.namespaces' is not a pattern: '**' stands alone in its segment")]
    [InlineData(Layers + "lintel.layer.domain.namespaces = Shop Domain", "'Shop Domain' in 'lintel.layer.domain.namespaces' is not a pattern: a name has no blanks")]
    [InlineData(Layers + "lintel.layer.domain.namespaces = Shop.{module}", "'Shop.{module}' in 'lintel.layer.domain.namespaces' is not a pattern: {module} has no meaning here")]
    [InlineData("lintel.modules.patterns = Shop.**", "'Shop.**' in 'lintel.modules.patterns' is not a pattern: it has no {module}")]
    [InlineData("lintel.modules.patterns = Shop.{module}.{module}", "'Shop.{module}.{module}' in 'lintel.modules.patterns' is not a pattern: it has two {module}")]
    [InlineData("lintel.modules.patterns = Shop.{name}.**", "'Shop.{name}.**' in 'lintel.modules.patterns' is not a pattern: the only capture is {module}, a segment of its own")]
    [InlineData("lintel.admin.routes = /ops//**", "'/ops//**' in 'lintel.admin.routes' is not a pattern: a segment is empty")]
    // empty item or value
    [InlineData("lintel.layers = domain,, api", "'lintel.layers' has an empty item; a value ends at ';' or '#', so separate items by commas")]
    [InlineData("lintel.layers = domain,", "'lintel.layers' has an empty item; a value ends at ';' or '#', so separate items by commas")]
    [InlineData("lintel.layers =", "'lintel.layers' has an empty item; a value ends at ';' or '#', so separate items by commas")]
    [InlineData("lintel.architecture = ; clean", "'lintel.architecture' has an empty item; a value ends at ';' or '#', so separate items by commas")]
    // unknown layer
    [InlineData(Layers + "lintel.layer.api.may_use = domian", "'domian' in 'lintel.layer.api.may_use' is not a layer; the layers are domain, api")]
    [InlineData(Layers + "lintel.layer.web.may_use = domain", "'web' in 'lintel.layer.web.…' is not a layer; the layers are domain, api")]
    [InlineData(Layers + "lintel.role.handler.layers = application", "'application' in 'lintel.role.handler.layers' is not a layer; the layers are domain, api")]
    [InlineData(Layers + "lintel.layer = domian", "'domian' in 'lintel.layer' is not a layer; the layers are domain, api")]
    [InlineData("lintel.layer = domain", "'domain' in 'lintel.layer' is not a layer; no layers are set")]
    [InlineData(Layers + "build_property.LintelLayer = domian", "'domian' in 'LintelLayer' is not a layer; the layers are domain, api")]
    // unknown role
    [InlineData(Layers + "lintel.role.saga.layers = domain", "'saga' in 'lintel.role.saga.layers' is not a role; the roles are validator, handler, controller, dbcontext, entity_configuration")]
    // circle of layers
    [InlineData(Layers + "lintel.layer.domain.may_use = api\nlintel.layer.api.may_use = domain", "Layers may use each other in a circle: domain → api → domain; remove one")]
    [InlineData("lintel.layers = a, b, c, d\nlintel.layer.a.may_use = d, b\nlintel.layer.b.may_use = c\nlintel.layer.c.may_use = A, c", "Layers may use each other in a circle: a → b → c → a; remove one")]
    [InlineData("lintel.architecture = clean\nlintel.layer.domain.may_use = infrastructure", "Layers may use each other in a circle: domain → infrastructure → domain; remove one")]
    // in two opposite lists
    [InlineData("lintel.module.billing.may_use = Reporting, Catalog\nlintel.module.billing.deprecated_use = Reporting", "'Reporting' is both in may_use and deprecated_use of module 'billing'; keep one")]
    [InlineData("lintel.stack.mapping.approved = Mapster, AutoMapper < 13\nlintel.stack.mapping.banned = automapper", "'automapper' is both in approved and banned of capability 'mapping'; keep one")]
    // no effect
    [InlineData("lintel.module.billing.deprecated_use = Reporting", "'lintel.module.billing.deprecated_use' has no effect without 'lintel.module.billing.may_use'")]
    // ':' in a key
    [InlineData(Layers + "lintel.layer:domain = Shop.Domain", "'lintel.layer' cannot be 'domain = Shop.Domain'; it may be a name without blanks; a key ends at ':', so use dots")]
    public Task Every_mistake_is_said_in_these_words(string options, string message) =>
        SaysOfProject("class Order { }", ConfigurationRules.MistakenOption, [message], options);

    [Theory]
    [InlineData("lintel.architecture = Clean")]
    [InlineData("LINTEL.Architecture = CLEAN")]
    [InlineData("lintel.layers = none")]
    [InlineData("lintel.modules.contract_segments = Contracts; Events")] // what follows is lost, and nobody can see it
    [InlineData(Layers + "lintel.layer.api.may_use = DOMAIN\nlintel.layer.Domain.may_use = none")]
    [InlineData(Layers + "lintel.layer.api.may_use = domain, api")]
    [InlineData(Layers + "lintel.layer = none")]
    [InlineData("lintel.module.billing.may_use = none\nlintel.module.billing.deprecated_use = Reporting")]
    [InlineData("lintel.stack.mediator.approved = MediatR < 13, MediatR.Contracts >= 2.0.1-rc.1, LiteBus*, A + B = 1\nlintel.stack.mediator.banned = MediatR >= 13")]
    [InlineData("lintel.stack.mapping.transition = AutoMapper -> Riok.Mapperly until 2027-03-01")]
    [InlineData("dotnet_diagnostic.LNT1004.severity = warning\nlintelligent.option = 1")]
    [InlineData("build_property.LintelLayer = domain")] // for a project that has layers
    public Task What_can_be_meant_is_accepted(string options) => Accepts("class Order { }", options);

    [Fact]
    public Task A_mistake_is_said_once_for_its_key_and_value() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.architecture = onion\nlintel.layers = a,\n[/api/*.cs]\nlintel.data.string_length = 7\n[/other/*.cs]\nlintel.architecture = ring"),
            ("/api/A.cs", "class A { }"), ("/other/B.cs", "class B { }"), ("/C.cs", "class C { }"),
        ],
        ConfigurationRules.MistakenOption,
        "'lintel.architecture' cannot be 'onion'; it may be none, clean, modular or vertical",
        "'lintel.architecture' cannot be 'ring'; it may be none, clean, modular or vertical",
        "'lintel.layers' has an empty item; a value ends at ';' or '#', so separate items by commas");

    [Fact]
    public Task A_nested_config_may_mend_what_an_outer_one_says() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.architecture = onion\n"),
            ("/api/.editorconfig", "[*.cs]\nlintel.architecture = clean\n"),
            ("/api/A.cs", "class A { }"),
        ],
        ConfigurationRules.MistakenOption);

    [Theory]
    [InlineData("lintel.module = Orders", "build_property.LintelModule = Billing", "'lintel.module = Orders' is ignored for 'Old/X.cs', because its assembly is stamped 'Billing'")]
    [InlineData("lintel.module = none", "build_property.LintelModule = Billing", "'lintel.module = none' is ignored for 'Old/X.cs', because its assembly is stamped 'Billing'")]
    [InlineData("lintel.layer = api", "build_property.LintelLayer = domain\nlintel.layers = domain, api", "'lintel.layer = api' is ignored for 'Old/X.cs', because its assembly is stamped 'domain'")]
    public Task A_folder_does_not_contradict_the_stamp(string folder, string build, string message) => SaysOfProject(
        [
            ("/.globalconfig", $"is_global = true\nbuild_property.ProjectDir = /src/\n{build}\n"),
            ("/src/Old/.editorconfig", $"[*.cs]\n{folder}\n"),
            ("/src/Old/Y.cs", "class Y { }"), ("/src/Old/X.cs", "class X { }"), ("/src/Z.cs", "class Z { }"),
        ],
        ConfigurationRules.MistakenOption, message);

    [Fact]
    public Task A_folder_that_repeats_the_stamp_is_accepted() => SaysOfProject(
        [
            ("/.globalconfig", "is_global = true\nbuild_property.LintelModule = Billing\n"),
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.module = billing\n"),
            ("/X.cs", "class X { }"),
        ],
        ConfigurationRules.MistakenOption);

    [Fact]
    public Task An_assembly_has_one_stamp() => SaysOfProject(
        """
        using System.Reflection;

        [assembly: AssemblyMetadata("Lintel.Module", "Billing")]
        [assembly: AssemblyMetadata("Lintel.Module", "Orders")]
        [assembly: AssemblyMetadata("Lintel.Layer", "domain")]
        """,
        ConfigurationRules.MistakenOption,
        [
            "Assembly 'TestProject' is stamped with two layers, 'domain' and 'api'; keep one",
            "Assembly 'TestProject' is stamped with two modules, 'Billing' and 'Orders'; keep one",
        ],
        "lintel.layers = domain, api\nbuild_property.LintelLayer = api\nbuild_property.LintelModule = billing");

    [Fact]
    public Task What_concerns_the_project_has_one_value() => SaysOfProject(
        [
            ("/.editorconfig", "root = true\n[*.cs]\nlintel.stack.json.approved = System.Text.Json\n[/old/*.cs]\nlintel.stack.json.approved = Newtonsoft.Json\n"),
            ("/old/A.cs", "class A { }"), ("/B.cs", "class B { }"),
        ],
        ConfigurationRules.MistakenOption,
        "'lintel.stack.json.approved' differs between folders but concerns the project; set it once");
}

public class LNT9002_in_a_test_project() : RuleTest<ConfigurationAnalyzer>("xunit.")
{
    [Fact]
    public Task Mistakes_are_reported_there_too() => SaysOfProject(
        "class Order { }", ConfigurationRules.MistakenOption,
        ["'lintel.architecture' cannot be 'onion'; it may be none, clean, modular or vertical"], "lintel.architecture = onion");
}
