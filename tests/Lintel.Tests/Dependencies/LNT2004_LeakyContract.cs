namespace Lintel.Dependencies;

public class LNT2004_LeakyContract() : RuleTest<DependencyAnalyzer>(Libraries.EfCore, Libraries.AspNetCore)
{
    private const string Shop = """
        namespace Shop.Modules.Orders.Domain
        {
            public class Order { }
            public interface IPlaced { }
            public enum Status { New }
            public class ShownAttribute : System.Attribute { public ShownAttribute(object value) { } }
            public class Base { }
        }
        namespace Shop.Modules.Billing.Domain { public class Invoice { } }
        namespace Shop.Modules.Billing.Contracts { public class InvoiceDto { } }
        namespace Shop.Modules.SharedKernel.Inner { public class Money { } }

        """;

    [Theory]
    [InlineData("public {|LNT2004:Order|} Field;")]
    [InlineData("public {|LNT2004:Order|} Property { get; set; }")]
    [InlineData("public {|LNT2004:Order|} Method() => null;")]
    [InlineData("public void Method({|LNT2004:Order|} order) { }")]
    [InlineData("public Dto({|LNT2004:Order|} order) { }")]
    [InlineData("public event System.Action<{|LNT2004:Order|}> Changed;")]
    [InlineData("public object this[{|LNT2004:Order|} at] => null;")]
    [InlineData("protected {|LNT2004:Order|} Field;")]
    [InlineData("protected internal {|LNT2004:Order|} Field;")]
    [InlineData("public System.Collections.Generic.List<{|LNT2004:Order|}[]> Field;")]
    [InlineData("public {|LNT2004:Status|}? Field;")]
    [InlineData("public void Method<T>() where T : {|LNT2004:Order|} { }")]
    [InlineData("public class Nested<T> where T : {|LNT2004:IPlaced|} { }")]
    [InlineData("public class Nested : {|LNT2004:Base|} { }")]
    [InlineData("public class Nested : {|LNT2004:IPlaced|} { }")]
    [InlineData("public class Nested { public class Deeper { public {|LNT2004:Order|} Field; } }")]
    [InlineData("public interface INested { void M({|LNT2004:Order|} order) { } }")]
    [InlineData("public delegate {|LNT2004:Order|} Loads();")]
    [InlineData("public record Nested({|LNT2004:Order|} Order);")]
    [InlineData("[{|LNT2004:Shown|}(1)] public int Field;")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof({|LNT2004:Order|}))] public int Field;")]
    [InlineData("public Shop.Modules.Billing.Domain.{|LNT2004:Invoice|} Field;")]
    [InlineData("public Microsoft.EntityFrameworkCore.{|LNT2004:DbContext|} Field;")]
    [InlineData("public Microsoft.AspNetCore.Http.{|LNT2004:IResult|} Field;")]
    public Task What_others_see_of_a_contract_is_reported(string member) => Reports(Shop + Contract(member), NoInternals);

    [Theory]
    [InlineData("private Order field;")]
    [InlineData("internal Order Field;")]
    [InlineData("private protected Order Field;")]
    [InlineData("class Nested { public Order Field; }")]
    [InlineData("public object Method() => new Order();")]
    [InlineData("public object Property { get { Order order = null; return order; } }")]
    [InlineData("public interface INested { object M() { Order order = null; return order; } }")]
    [InlineData("public string Method() => nameof(Order);")]
    [InlineData("/// <see cref=\"Order\"/>\npublic int Field;")]
    [InlineData("public OtherDto Field;")]
    [InlineData("public Shop.Modules.Billing.Contracts.InvoiceDto Field;")]
    [InlineData("public Shop.Modules.SharedKernel.Inner.Money Field;")]
    [InlineData("public System.DateTime Field;")]
    public Task What_nobody_sees_and_what_is_plain_is_accepted(string member) => Accepts(Shop + Contract(member), NoInternals);

    [Theory]
    [InlineData("namespace Shop.Modules.Orders.Domain { public class Line { public Order Order; public Microsoft.EntityFrameworkCore.DbContext Db; } }")]
    [InlineData("namespace Shop.Modules.Orders.Contracts { using Shop.Modules.Orders.Domain; class Dto { public Order Order; } }")]
    [InlineData("namespace Shop.Modules.SharedKernel.Contracts { public class Db { public Microsoft.EntityFrameworkCore.DbContext Context; } }")]
    [InlineData("namespace Shop.Contracts { public class Db { public Microsoft.EntityFrameworkCore.DbContext Context; } }")]
    public Task What_is_no_public_contract_is_accepted(string code) => Accepts("#nullable disable\n" + Shop + code, NoInternals);

    [Fact]
    public Task A_namespace_may_be_allowed() => Reports(
        Shop + Contract("public Order Order; public Microsoft.EntityFrameworkCore.DbContext Db; public Microsoft.AspNetCore.Http.{|LNT2004:IResult|} Result;"),
        NoInternals + "\nlintel.contracts.allowed_namespaces = Microsoft.EntityFrameworkCore.**, Shop.Modules.Orders.Domain");

    [Theory]
    [InlineData("public {|#0:Order|} A; public {|#1:Order|} B() => null;", "Shop.Modules.Orders.Domain.Order", "is internal to module 'Orders'")]
    [InlineData("public Microsoft.EntityFrameworkCore.{|#0:DbContext|} Db;", "Microsoft.EntityFrameworkCore.DbContext", "belongs to EF Core")]
    [InlineData("public Microsoft.AspNetCore.Http.{|#0:IResult|} Result;", "Microsoft.AspNetCore.Http.IResult", "belongs to ASP.NET Core")]
    public Task It_says_whose_type_it_is(string member, string type, string what) => Says(
        Shop + Contract(member),
        DependencyRules.LeakyContract,
        $"Contract 'Shop.Modules.Orders.Contracts.Dto' exposes '{type}', which {what}; a contract mentions only contracts and plain types",
        NoInternals);

    [Fact]
    public Task The_baseline_holds_what_it_names() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + NoInternals),
        ("/lintel.baseline", "LNT2004 | T:Shop.Modules.Orders.Contracts.Dto | T:Shop.Modules.Orders.Domain.Order | 1\n"),
        ("/a.cs", Shop + Contract("public Order Order;")));

    [Fact]
    public Task Broken_code_is_no_reason_to_speak() => Survives(Shop + Contract("public Gone A; public Domain. B; public"), NoInternals);

    /// <summary>Only what a contract shows is to be seen here, not what uses another module's internals.</summary>
    private const string NoInternals = "dotnet_diagnostic.LNT2001.severity = none";

    private static string Contract(string member) => $$"""
        #nullable disable
        namespace Shop.Modules.Orders.Contracts
        {
            using Shop.Modules.Orders.Domain;

            public class OtherDto { }
            public class Dto
            {
                {{member}}
            }
        }
        """;
}
