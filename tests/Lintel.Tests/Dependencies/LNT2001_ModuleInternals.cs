namespace Lintel.Dependencies;

public class LNT2001_ModuleInternals : RuleTest<DependencyAnalyzer>
{
    private const string Users = """
        namespace Shop.Modules.Users.Contracts { public class UserDto { } public interface IUsers { UserDto Find(int id); } }
        namespace Shop.Modules.Users.IntegrationEvents { public class UserLeft { } }
        namespace Shop.Modules.Users
        {
            public class User { public static User Nobody = new(); public string Name { get; set; } = ""; public User Copy() => this; }
            public class Ring<T> { }
            public class Refused : System.Exception { }
            public class OwnedAttribute : System.Attribute { public System.Type? By; }
            public static class Formatting { public static string Line(this object o) => ""; }
        }

        """;

    [Theory]
    [InlineData("{|LNT2001:User|}? field;")]
    [InlineData("Shop.Modules.Users.{|LNT2001:User|}? field;")]
    [InlineData("void M({|LNT2001:User|} user) { }")]
    [InlineData("{|LNT2001:User|}? M() => null;")]
    [InlineData("object M() => new {|LNT2001:User|} { Name = \"a\" };")]
    [InlineData("object M() => {|LNT2001:User|}.Nobody.Copy();")]
    [InlineData("bool M(object o) => o is {|LNT2001:User|} { Name: \"a\" };")]
    [InlineData("object M() => typeof({|LNT2001:User|});")]
    [InlineData("System.Collections.Generic.List<{|LNT2001:User|}> onlyAsArgument = new();")]
    [InlineData("void M<T>() where T : {|LNT2001:User|} { }")]
    [InlineData("{|LNT2001:Ring|}<int>[] rings = { };")]
    [InlineData("string OnlyAsExtension() => {|LNT2001:this.Line()|};")]
    [InlineData("[{|LNT2001:Owned|}] int number;")]
    [InlineData("class Nested : {|LNT2001:User|} { }")]
    [InlineData("record Line({|LNT2001:User|} User);")]
    [InlineData("class Primary({|LNT2001:User|} user) { public object User => user; }")]
    [InlineData("object M() { try { return 1; } catch ({|LNT2001:Refused|}) { return 2; } }")]
    [InlineData("delegate {|LNT2001:User|} Loads();")]
    public Task Every_way_to_use_an_internal_type_is_reported(string member) => Reports(InOrders(member));

    [Theory]
    [InlineData("Users.Contracts.UserDto? dto;")]
    [InlineData("object? M(Users.Contracts.IUsers users) => users.Find(1);")]
    [InlineData("Users.IntegrationEvents.UserLeft? left;")]
    [InlineData("string M() => nameof(User.Name);")]
    [InlineData("/// <see cref=\"User\"/>\nvoid M() { }")]
    [InlineData("Order? other;")]
    [InlineData("Shop.Modules.Orders.Domain.Line? line;")]
    public Task A_contract_a_mention_and_the_module_itself_are_accepted(string member) =>
        Accepts(InOrders(member) + "\nnamespace Shop.Modules.Orders.Domain { class Line { } }");

    [Fact]
    public Task It_says_where_the_contracts_are_and_which_may_do() => Says(
        """
        namespace Shop.Modules.Users.Contracts { public class UserDto { } public class Roles { } }
        namespace Shop.Modules.Users { public class User { public static User Nobody = new(); } }
        namespace Shop.Modules.Orders { class Order { Users.{|#0:User|}? first; object M() => Users.{|#1:User|}.Nobody; } }
        """,
        DependencyRules.ModuleInternals,
        "'Shop.Modules.Orders.Order' uses 'Shop.Modules.Users.User', which is internal to module 'Users'; use a type in 'Shop.Modules.Users.Contracts' (UserDto is there)");

    [Fact]
    public Task Two_contracts_that_may_do_are_no_hint() => Says(
        InOrders("{|#0:User|}? user;"),
        DependencyRules.ModuleInternals,
        "'Shop.Modules.Orders.Order' uses 'Shop.Modules.Users.User', which is internal to module 'Users'; use a type in 'Shop.Modules.Users.Contracts'");

    [Fact]
    public Task Without_contracts_it_says_where_they_belong() => Says(
        """
        namespace Shop.Modules.Billing.Domain { public class Bill { } }
        namespace Shop.Modules.Orders { class Order { Billing.Domain.{|#0:Bill|}? bill; } }
        """,
        DependencyRules.ModuleInternals,
        "'Shop.Modules.Orders.Order' uses 'Shop.Modules.Billing.Domain.Bill', which is internal to module 'Billing'; use a type in 'Shop.Modules.Billing.Contracts'");

    [Fact]
    public Task A_shared_module_may_use_no_other_even_its_contracts() => Says(
        """
        namespace Shop.Modules.Users.Contracts { public class UserDto { } }
        namespace Shop.Modules.SharedKernel { class Clock { Users.Contracts.{|#0:UserDto|}? dto; } }
        """,
        DependencyRules.ModuleInternals,
        "'Shop.Modules.SharedKernel.Clock' uses 'Shop.Modules.Users.Contracts.UserDto', which belongs to module 'Users'; shared module 'SharedKernel' may use no other module");

    [Fact]
    public Task Nobody_may_use_a_host() => Says(
        """
        namespace Shop.Modules.Host { public class Settings { } }
        namespace Shop.Modules.Orders { class Order { Host.{|#0:Settings|}? settings; } }
        """,
        DependencyRules.ModuleInternals,
        "'Shop.Modules.Orders.Order' uses 'Shop.Modules.Host.Settings', which belongs to host 'Host'; nothing may use a host");

    [Fact]
    public Task A_shared_module_may_be_used_by_all_but_another_shared_one() => Reports("""
        namespace Shop.Modules.SharedKernel { public class Clock { } }
        namespace Shop.Modules.BuildingBlocks { public class Block { SharedKernel.{|LNT2001:Clock|}? clock; } }
        namespace Shop.Modules.Orders { class Order { SharedKernel.Clock? clock; BuildingBlocks.Block? block; } }
        """);

    [Fact]
    public Task A_host_may_use_all() => Accepts(Users + "namespace Shop.Modules.Host { class Start { Users.User? user; } } namespace Shop.Api { class Program { Modules.Users.User? user; } }");

    [Theory]
    [InlineData("lintel.modules.shared = Users", false)]
    [InlineData("lintel.modules.host = Orders", false)]
    [InlineData("lintel.modules.contract_segments = Users", true)]
    [InlineData("lintel.modules.exempt_types = Order", false)]
    [InlineData("lintel.modules.exempt_types = Shop.**.Order", false)]
    [InlineData("lintel.modules.exempt_types = Ord", true)]
    [InlineData("lintel.modules.patterns = Shop.{module}.**", false)]
    [InlineData("lintel.modules.patterns = none", false)]
    [InlineData("lintel.modules.patterns = {module", true)]
    [InlineData("lintel.architecture = vertical", false)]
    [InlineData("lintel.module.people.namespaces = Shop.Modules.Users.**, Shop.Modules.Orders.**", false)]
    public Task The_options_decide_what_a_module_is(string options, bool isReported) =>
        Reports(InOrders(isReported ? "{|LNT2001:User|}? user;" : "User? user;"), options);

    [Fact]
    public Task Handlers_of_integration_events_may_reach_in() => Accepts(Users + "namespace Shop.Modules.Orders { class UserLeftIntegrationEventHandler { Users.User? user; } }");

    [Fact]
    public Task Contract_segments_are_the_teams() => Reports(
        """
        namespace Shop.Modules.Users.Api { public class UserDto { } }
        namespace Shop.Modules.Users.Contracts { public class User { } }
        namespace Shop.Modules.Orders { class Order { Users.Api.UserDto? dto; Users.Contracts.{|LNT2001:User|}? user; } }
        """,
        "lintel.modules.contract_segments = Api");

    [Fact]
    public Task Named_modules_are_modules() => Says(
        """
        namespace Shop.Legacy.Pay { public class Bill { } }
        namespace Shop.Modules.Orders { class Order { Shop.Legacy.Pay.{|#0:Bill|}? bill; } }
        """,
        DependencyRules.ModuleInternals,
        "'Shop.Modules.Orders.Order' uses 'Shop.Legacy.Pay.Bill', which is internal to module 'billing'; use a type in 'billing.Contracts'",
        "lintel.module.billing.namespaces = Shop.Legacy.Pay.**");

    [Fact]
    public Task Vertical_slices_are_modules() => Reports(
        """
        namespace Shop.Features.Users { public class User { } }
        namespace Shop.Features.Orders { class Order { Users.{|LNT2001:User|}? user; } }
        """,
        "lintel.architecture = vertical");

    [Fact]
    public Task A_folder_may_be_a_module() => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/users/.editorconfig", "[*.cs]\nlintel.module = Users\n"),
        ("/orders/.editorconfig", "[*.cs]\nlintel.module = Orders\n"),
        ("/users/user.cs", "namespace Shop { public class User { } } namespace Shop.Contracts { public class UserDto { } }"),
        ("/orders/order.cs", "namespace Shop { class Order { {|LNT2001:User|}? user; Contracts.UserDto? dto; } }"),
        ("/rest.cs", "namespace Shop { class Rest { User? user; } }"));

    [Theory]
    [InlineData("using U = Shop.Modules.Users.User;", "class Order { {|LNT2001:U|}? user; }")]
    [InlineData("global using U = Shop.Modules.Users.User;", "class Order { {|LNT2001:U|}? user; }")]
    [InlineData("global using Shop.Modules.Users;", "class Order { {|LNT2001:User|}? user; }")]
    [InlineData("using static Shop.Modules.Users.Formatting;", "class Order { string M() => {|LNT2001:this.Line()|}; }")]
    [InlineData("using Shop.Modules.Users;", "class Order { }")]
    public Task The_use_is_reported_whatever_the_using(string directive, string code) => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/users.cs", Users),
        ("/order.cs", directive + "\nnamespace Shop.Modules.Orders { " + code + " }"));

    [Fact]
    public Task The_parts_of_a_partial_type_are_one_source() => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/users.cs", Users),
        ("/b.cs", "namespace Shop.Modules.Orders { partial class Order { Users.User? b; } }"),
        ("/a.cs", "namespace Shop.Modules.Orders { partial class Order { Users.{|LNT2001:User|}? a; } }"),
        ("/a.g.cs", "namespace Shop.Modules.Orders { partial class Order { Users.Ring<int>? c; } }"));

    [Fact]
    public Task Visibility_changes_no_ownership() => Beside(
        Libraries.Compiled("TestProject.Users", """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestProject")]
            namespace Shop.Modules.Users { class User { } }
            """),
        "namespace Shop.Modules.Orders { class Order { Users.{|LNT2001:User|}? user; } }");

    [Fact]
    public Task The_stamp_of_a_reference_names_its_module() => Beside(
        Libraries.Compiled("People", """[assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Users")] namespace People { public class User { } }"""),
        "namespace Shop.Modules.Orders { class Order { People.{|LNT2001:User|}? user; } }");

    [Fact]
    public Task The_stamp_of_a_reference_makes_contracts() => Beside(
        Libraries.Compiled("People", """
            [assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Users")]
            [assembly: System.Reflection.AssemblyMetadata("Lintel.Contracts", "true")]
            namespace People { public class User { } }
            """),
        "namespace Shop.Modules.Orders { class Order { People.User? user; } }");

    [Theory]
    [InlineData("TestProject.Users", "Users.{|LNT2001:User|}? user;")]
    [InlineData("Acme.Users", "Users.User? user;")] // a pattern with an open start is for the team's own assemblies
    public Task A_namespace_of_a_reference_is_a_module_if_it_is_the_teams(string assembly, string member) => Beside(
        Libraries.Compiled(assembly, "namespace Shop.Modules.Users { public class User { } }"),
        $"namespace Shop.Modules.Orders {{ class Order {{ {member} }} }}");

    [Fact]
    public Task A_transitive_reference_is_a_reference()
    {
        var users = Libraries.Compiled("TestProject.Users", "namespace Shop.Modules.Users { public class User { public string Name = \"\"; } }");
        var billing = Libraries.Compiled("TestProject.Billing", "namespace Shop.Modules.Billing.Contracts { public class Bill { public Shop.Modules.Users.User? Payer; } }", users);
        var test = Test("namespace Shop.Modules.Orders { class Order { string? M(Billing.Contracts.Bill bill) => {|LNT2001:bill.Payer|}?.Name; } }");
        test.TestState.AdditionalReferences.AddRange([users, billing]);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(1, "User? a; ")]
    [InlineData(1, "{|LNT2001:User|}? a; User? b;")]
    [InlineData(2, "User? a; User? b;")]
    public Task The_baseline_holds_what_it_counts(int count, string members) => Reports(
        ("/.editorconfig", "root = true\n"),
        ("/lintel.baseline", $"LNT2001 | T:Shop.Modules.Orders.Order | T:Shop.Modules.Users.User | {count}\n"),
        ("/users.cs", InOrders(members)));

    [Theory]
    [InlineData("Missing missing; Users.Gone gone;")]
    [InlineData("void M() { User. }")]
    [InlineData("class : {")]
    public Task Broken_code_is_no_reason_to_speak_or_to_crash(string member) => Survives(InOrders(member).Replace("User.", "Usr."));

    [Fact]
    public Task Top_level_statements_belong_to_no_module() =>
        ReportsInProgram("Shop.Modules.Users.User? user = null; System.Console.WriteLine(user); " + Users);

    [Fact]
    public Task A_test_project_may_use_what_it_tests()
    {
        var test = Test(InOrders("User? user;"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string InOrders(string member) => Users + $$"""
        namespace Shop.Modules.Orders
        {
            using Shop.Modules.Users;

            class Order
            {
                {{member}}
            }
        }
        """;

    private Task Beside(MetadataReference reference, string code)
    {
        var test = Test(code);
        test.TestState.AdditionalReferences.Add(reference);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
