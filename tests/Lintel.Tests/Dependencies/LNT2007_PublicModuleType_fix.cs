using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Dependencies;

public class LNT2007_PublicModuleType_fix() : RuleTest<DependencyAnalyzer, PublicModuleTypeFix>(Libraries.FluentValidation)
{
    private const string Users = """
        namespace Shop.Modules.Users.Contracts { public record UserDto(string Name); }
        namespace Shop.Modules.Orders { internal interface IAggregateRoot { } }

        """;

    [Fact]
    public Task Hides_and_seals_all_in_one_pass_and_keeps_comments() => Fixes(
        Users + """
        namespace Shop.Modules.Orders
        {
            // before
            /// <summary>An order.</summary>
            [System.Serializable] // after the attribute
            public /* why */ class {|LNT2007:Order|} /* name */ : IAggregateRoot // base
            {
                public int Id { get; set; } // member
            }

            #region lines
            public partial class {|LNT2007:Line|} : IAggregateRoot
            {
                public record Part(int Id);
            }
            #endregion

            public record {|LNT2007:Price|}(int Amount) : IAggregateRoot;
            public readonly record struct {|LNT2007:Money|}(int Amount) : IAggregateRoot;
            public abstract class {|LNT2007:Root|} : IAggregateRoot { }
        }
        """,
        Users + """
        namespace Shop.Modules.Orders
        {
            // before
            /// <summary>An order.</summary>
            [System.Serializable] // after the attribute
            internal /* why */ sealed class Order /* name */ : IAggregateRoot // base
            {
                public int Id { get; set; } // member
            }

            #region lines
            internal sealed partial class Line : IAggregateRoot
            {
                public record Part(int Id);
            }
            #endregion

            internal sealed record Price(int Amount) : IAggregateRoot;
            internal readonly record struct Money(int Amount) : IAggregateRoot;
            internal abstract class Root : IAggregateRoot { }
        }
        """);

    [Theory]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { public virtual int Id => 1; }")]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { protected int Id => 1; }")]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { private protected int Id => 1; }")]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { } internal class Special : Order { }")]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { } internal class Box<T> where T : Order { }")]
    public Task What_others_derive_from_is_not_sealed(string code) =>
        Fixes(InOrders("public " + code), InOrders("internal " + code.Replace("{|LNT2007:Order|}", "Order")));

    [Theory]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { public override string ToString() => \"\"; }")]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { protected internal class Line { } }", false)]
    [InlineData("class {|LNT2007:Order|} : IAggregateRoot { private int id; public int Id => id++; }")]
    public Task What_nobody_derives_from_is_sealed(string code, bool isSealed = true) =>
        Fixes(InOrders("public " + code), InOrders((isSealed ? "internal sealed " : "internal ") + code.Replace("{|LNT2007:Order|}", "Order")));

    [Fact]
    public Task All_parts_say_the_same() => InFiles(
        ("/users.cs", Users, Users),
        ("/a.cs", "namespace Shop.Modules.Orders { public partial class Order { } }", "namespace Shop.Modules.Orders { internal sealed partial class Order { } }"),
        ("/b.cs", "namespace Shop.Modules.Orders { public partial class {|LNT2007:Order|} : IAggregateRoot { } }", "namespace Shop.Modules.Orders { internal sealed partial class Order : IAggregateRoot { } }"),
        ("/c.cs", "namespace Shop.Modules.Orders { partial class Order { } }", "namespace Shop.Modules.Orders { partial class Order { } }"));

    [Fact]
    public Task A_part_that_is_generated_withholds_it() => InFiles(
        ("/users.cs", Users, Users),
        ("/a.g.cs", "namespace Shop.Modules.Orders { public partial class Order { } }", "namespace Shop.Modules.Orders { public partial class Order { } }"),
        ("/b.cs", "namespace Shop.Modules.Orders { public partial class {|LNT2007:Order|} : IAggregateRoot { } }", "namespace Shop.Modules.Orders { public partial class {|LNT2007:Order|} : IAggregateRoot { } }"));

    [Fact]
    public Task A_directive_between_the_words_withholds_it() => OffersNothing(InOrders("""
        public
        #if !NEVER
            partial
        #endif
            class {|LNT2007:Order|} : IAggregateRoot { }
        """));

    [Theory]
    [InlineData("class Start { object M() => new Shop.Modules.Orders.Order(); }")]
    [InlineData("class Start { object M() => typeof(System.Collections.Generic.List<Shop.Modules.Orders.Order>); }")]
    [InlineData("class Start : Shop.Modules.Orders.Order { }")]
    [InlineData("class Start { string M() => nameof(Shop.Modules.Orders.Order); }")]
    public Task What_another_project_uses_stays_public(string host) => InSolution("Host", host, InOrders(Order), InOrders(Order));

    [Fact]
    public Task A_project_that_sees_the_internals_does_not_mind() => InSolution(
        "Orders.Tests",
        "class Tests { object M() => new Shop.Modules.Orders.Order(); }",
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders(Order),
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders(Hidden));

    [Theory]
    [InlineData("public class Tests { public void M(Shop.Modules.Orders.Order order) { } }")]
    [InlineData("public class Tests : Shop.Modules.Orders.Order { }")]
    public Task A_public_signature_of_a_project_that_sees_the_internals_withholds_it(string tests) => InSolution(
        "Orders.Tests",
        tests,
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders(Order),
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders(Order));

    [Theory]
    [InlineData("class Tests { object M() => new Mock<Shop.Modules.Orders.Order>(); } class Mock<T> { }")]
    [InlineData("class Fake : Shop.Modules.Orders.Order { }")]
    public Task What_a_test_derives_from_is_not_sealed(string tests) => InSolution(
        "Orders.Tests",
        tests,
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders(Order),
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Orders.Tests")]""" + "\n" + InOrders("internal class Order : IAggregateRoot { }"));

    [Fact]
    public Task One_that_is_used_outside_does_not_hold_the_others_up() => InSolution(
        "Host",
        "class Start { object M() => new Shop.Modules.Orders.Order(); }",
        InOrders(Order + "\npublic class {|LNT2007:Line|} : IAggregateRoot { }"),
        InOrders(Order + "\ninternal sealed class Line : IAggregateRoot { }"));

    [Theory]
    [InlineData("services.AddValidatorsFromAssembly(null)", false)]
    [InlineData("services.AddValidatorsFromAssembly(null, includeInternalTypes: false)", false)]
    [InlineData("services.AddValidatorsFromAssembly(null, includeInternalTypes: true)", true)]
    [InlineData("services.AddValidatorsFromAssembly(null, true)", true)]
    public Task A_validator_stays_public_where_a_scan_would_pass_it_over(string call, bool isOffered) => InSolution(
        "Host",
        $$"""
        class Start { object M(Services services) => {{call}}; }
        class Services { public object? AddValidatorsFromAssembly(object? assembly, bool includeInternalTypes = false) => null; }
        """,
        InOrders("public record Pay; public class {|LNT2007:PayValidator|} : FluentValidation.AbstractValidator<Pay> { }"),
        InOrders(isOffered
            ? "public record Pay; internal sealed class PayValidator : FluentValidation.AbstractValidator<Pay> { }"
            : "public record Pay; public class {|LNT2007:PayValidator|} : FluentValidation.AbstractValidator<Pay> { }"));

    [Fact]
    public void It_mends_all_at_once_in_a_document_a_project_or_the_solution() => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
        new PublicModuleTypeFix().GetFixAllProvider()!.GetSupportedFixAllScopes());

    private const string Order = "public class {|LNT2007:Order|} : IAggregateRoot { }", Hidden = "internal sealed class Order : IAggregateRoot { }";

    private static string InOrders(string code) => Users + $$"""
        namespace Shop.Modules.Orders
        {
            {{code}}
        }
        """;

    private async Task InFiles(params (string Path, string Text, string Fixed)[] files)
    {
        var test = Test(null);
        foreach (var (path, text, changed) in files)
        {
            test.TestState.Sources.Add((path, text));
            test.FixedState.Sources.Add((path, changed));
        }

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The module beside another project that refers to it.</summary>
    private async Task InSolution(string project, string other, string code, string fixedCode)
    {
        var test = Test(code);
        test.FixedCode = fixedCode;
        test.NumberOfFixAllIterations = code == fixedCode ? 0 : 1;
        foreach (var state in new SolutionState[] { test.TestState, test.FixedState })
        {
            var beside = state.AdditionalProjects[project];
            beside.Sources.Add(other);
            beside.AdditionalReferences.AddRange(Libraries.Framework);
            beside.AdditionalProjectReferences.Add("TestProject");
        }

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
