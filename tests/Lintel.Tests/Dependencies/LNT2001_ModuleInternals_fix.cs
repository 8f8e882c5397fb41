using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Dependencies;

public class LNT2001_ModuleInternals_fix : RuleTest<DependencyAnalyzer, ModuleInternalsFix>
{
    private const string Users = """
        namespace Shop.Modules.Users.Contracts
        {
            public class UserDto { public static UserDto Empty = new(); public string Name { get; set; } = ""; }
            public class Page<T> { }
            public class Thin { }
        }
        namespace Shop.Modules.Users.Domain
        {
            public class UserDto { public static UserDto Empty = new(); public string Name { get; set; } = ""; public string Secret => ""; }
            public class Page<T> { }
            public class Thin { public int Id => 1; }
            public enum Rank { Low }
        }

        """;

    [Fact]
    public Task Replaces_the_name_and_the_using() => Mends(
        """
        using Shop.Modules.Users.Domain; // where from
        namespace Shop.Modules.Orders { class Order { /* a */ {|LNT2001:UserDto|} /* b */ u = new(); } }
        """,
        """
        using Shop.Modules.Users.Contracts; // where from
        namespace Shop.Modules.Orders { class Order { /* a */ UserDto /* b */ u = new(); } }
        """);

    [Fact]
    public Task Replaces_every_use_with_what_follows_from_it() => Mends(
        """
        // head
        using System;
        using Shop.Modules.Users.Domain;

        namespace Shop.Modules.Orders
        {
            /// <summary>See <see cref="UserDto"/>.</summary>
            class Order
            {
                {|LNT2001:UserDto|}? first; // first

                string M(UserDto? dto, Func<UserDto[]> all)
                {
                    var empty = UserDto.Empty;
                    foreach (var one in all())
                        dto = one;
                    return empty.Name + (dto is UserDto { Name: "a" } ? nameof(UserDto) : new UserDto().Name);
                }
            }
        }
        """,
        """
        // head
        using System;
        using Shop.Modules.Users.Contracts;

        namespace Shop.Modules.Orders
        {
            /// <summary>See <see cref="UserDto"/>.</summary>
            class Order
            {
                UserDto? first; // first

                string M(UserDto? dto, Func<UserDto[]> all)
                {
                    var empty = UserDto.Empty;
                    foreach (var one in all())
                        dto = one;
                    return empty.Name + (dto is UserDto { Name: "a" } ? nameof(UserDto) : new UserDto().Name);
                }
            }
        }
        """);

    [Theory]
    [InlineData("UserDto? M(UserDto? dto, System.Func<UserDto[]> all) { foreach (var one in all()) dto = one; return dto; }")]
    [InlineData("string M(UserDto? dto) { var empty = UserDto.Empty; return empty.Name; }")]
    [InlineData("bool M(UserDto? dto) => dto is UserDto { Name: \"a\" };")]
    [InlineData("string M(UserDto? dto) => nameof(UserDto) + new UserDto().Name;")]
    [InlineData("/** <summary>See <see cref=\"UserDto\"/>.</summary> */ void M(UserDto? dto) { }")]
    public Task All_that_follows_from_a_name_follows_it(string member) => Mends(
        "using Shop.Modules.Users.Domain;\nnamespace Shop.Modules.Orders { class Order { " + "{|LNT2001:UserDto|}? first; " + member + " } }",
        "using Shop.Modules.Users.Contracts;\nnamespace Shop.Modules.Orders { class Order { " + "UserDto? first; " + member + " } }");

    [Theory]
    [InlineData("Shop.Modules.Users.Domain.{|LNT2001:UserDto|} u = Shop.Modules.Users.Domain.UserDto.Empty;", "Users.Contracts.UserDto u = Users.Contracts.UserDto.Empty;")]
    [InlineData("Users.Domain.{|LNT2001:UserDto|} u = new();", "Users.Contracts.UserDto u = new();")]
    [InlineData("Users.Domain.{|LNT2001:Page|}<int> u = new();", "Users.Contracts.Page<int> u = new();")]
    [InlineData("System.Collections.Generic.List<Users.Domain.{|LNT2001:UserDto|}> u = new();", "System.Collections.Generic.List<Users.Contracts.UserDto> u = new();")]
    [InlineData("object u = typeof(Users.Domain.{|LNT2001:UserDto|});", "object u = typeof(Users.Contracts.UserDto);")]
    public Task A_qualified_name_stays_qualified(string before, string after) => Mends(InOrders(before), InOrders(after));

    [Fact]
    public Task A_using_that_is_needed_stays() => Mends(
        "using Shop.Modules.Users.Domain;\nnamespace Shop.Modules.Orders { class Order { {|LNT2001:UserDto|} u = new(); } class Other { {|LNT2001:Rank|} rank; } }",
        "using Shop.Modules.Users.Domain;\nnamespace Shop.Modules.Orders { class Order { Users.Contracts.UserDto u = new(); } class Other { {|LNT2001:Rank|} rank; } }");

    [Fact]
    public Task A_using_of_the_contracts_is_not_written_twice() => Mends(
        """
        using Shop.Modules.Users.Contracts;
        using Domain = Shop.Modules.Users.Domain;
        namespace Shop.Modules.Orders { class Order { Page<int>? p; Domain.{|LNT2001:UserDto|}? u; } }
        """,
        """
        using Shop.Modules.Users.Contracts;
        using Domain = Shop.Modules.Users.Domain;
        namespace Shop.Modules.Orders { class Order { Page<int>? p; UserDto? u; } }
        """);

    [Fact]
    public Task A_using_of_the_contracts_that_is_there_suffices() => Mends(
        """
        namespace Shop.Modules.Orders
        {
            using Shop.Modules.Users.Contracts;
            using Shop.Modules.Users.Domain;

            class Order { Users.Domain.{|LNT2001:UserDto|}? u; Users.Contracts.UserDto? v; }
        }
        """,
        """
        namespace Shop.Modules.Orders
        {
            using Shop.Modules.Users.Contracts;

            class Order { UserDto? u; Users.Contracts.UserDto? v; }
        }
        """);

    [Fact]
    public Task A_name_that_says_the_type_without_using_it_follows() => Mends(
        """
        using Shop.Modules.Users.Domain;
        namespace Shop.Modules.Orders { class Order { void M({|LNT2001:UserDto|} one, UserDto other) { } string N() => nameof(UserDto.Name); } }
        """,
        """
        using Shop.Modules.Users.Contracts;
        namespace Shop.Modules.Orders { class Order { void M(UserDto one, UserDto other) { } string N() => nameof(UserDto.Name); } }
        """);

    [Fact]
    public async Task All_parts_are_mended_together()
    {
        var test = Test(null);
        test.TestState.Sources.Add(("/users.cs", Users));
        test.TestState.Sources.Add(("/a.cs", "namespace Shop.Modules.Orders { partial class Order { Users.Domain.{|LNT2001:UserDto|}? a; } }"));
        test.TestState.Sources.Add(("/b.cs", "using Shop.Modules.Users.Domain;\nnamespace Shop.Modules.Orders { partial class Order { UserDto? b; } }"));
        test.FixedState.Sources.Add(("/users.cs", Users));
        test.FixedState.Sources.Add(("/a.cs", "namespace Shop.Modules.Orders { partial class Order { Users.Contracts.UserDto? a; } }"));
        test.FixedState.Sources.Add(("/b.cs", "using Shop.Modules.Users.Contracts;\nnamespace Shop.Modules.Orders { partial class Order { UserDto? b; } }"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("string M(Users.Domain.{|LNT2001:UserDto|} u) => u.Secret;")] // the contract has no such member
    [InlineData("int M(Users.Domain.{|LNT2001:Thin|} u) => u.Id;")]
    [InlineData("Users.Domain.{|LNT2001:Rank|} rank;")] // no contract of that name
    [InlineData("object M(Source source) { var u = {|LNT2001:source.User|}; return u; }")] // nothing names it
    [InlineData("Users.Domain.{|LNT2001:UserDto|} M(Source source) { var u = source.User; return new(); }")] // a value stays internal
    public Task Where_the_result_would_not_do_it_is_not_offered(string member) => OffersNothing(
        Users + "class Source { public Shop.Modules.Users.Domain.UserDto User = new(); }\n" + InOrders(member));

    [Fact]
    public Task An_alias_is_left_alone() => OffersNothing(
        "using U = Shop.Modules.Users.Domain.UserDto;\n" + Users + InOrders("{|LNT2001:U|} u = new();"));

    [Fact]
    public Task A_caller_that_would_break_withholds_it() => OffersNothing(
        Users + InOrders("public static void M(Users.Domain.{|LNT2001:UserDto|} u) { }") + "\nclass Caller { void M() => Shop.Modules.Orders.Order.M(new Shop.Modules.Users.Domain.UserDto()); }");

    [Fact]
    public void There_is_none_for_all_at_once() => Assert.Null(new ModuleInternalsFix().GetFixAllProvider());

    private static string InOrders(string member) => $"namespace Shop.Modules.Orders {{ class Order {{ {member} }} }}";

    private Task Mends(string code, string fixedCode)
    {
        var test = Test(null);
        test.TestState.Sources.Add(("/users.cs", Users));
        test.TestState.Sources.Add(("/code.cs", code));
        test.FixedState.Sources.Add(("/users.cs", Users));
        test.FixedState.Sources.Add(("/code.cs", fixedCode));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
