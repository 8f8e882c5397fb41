using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Architecture;

/// <summary>Type patterns and the nearest name: the two small readers beside the name pattern.</summary>
public class TypePatternTests
{
    private const string Code = """
        namespace Shop.Api
        {
            public interface IHandled { }
            public interface IMore : IHandled { }
            public abstract class Base<T> { }
            public class Order : Base<int>, IMore { public class Line { } }
            public class Other { }
        }
        class Alone { }
        """;

    [Theory]
    [InlineData("Order", "Shop.Api.Order", true)]
    [InlineData("Ord*", "Shop.Api.Order", true)]
    [InlineData("*rder", "Shop.Api.Order", true)]
    [InlineData("order", "Shop.Api.Order", false)]
    [InlineData("Shop.Api.Order", "Shop.Api.Order", true)]
    [InlineData("Shop.**", "Shop.Api.Order", true)]
    [InlineData("Shop.Order", "Shop.Api.Order", false)]
    [InlineData("Api.Order", "Shop.Api.Order", false)]
    [InlineData("Base", "Shop.Api.Order", true)]
    [InlineData("Shop.Api.Base", "Shop.Api.Order", true)]
    [InlineData("IMore", "Shop.Api.Order", true)]
    [InlineData("IHandled", "Shop.Api.Order", true)]
    [InlineData("Object", "Shop.Api.Order", true)]
    [InlineData("IHandled", "Shop.Api.Other", false)]
    [InlineData("Line", "Shop.Api.Order+Line", true)]
    [InlineData("Shop.Api.Order.Line", "Shop.Api.Order+Line", true)]
    [InlineData("Order", "Shop.Api.Order+Line", false)]
    [InlineData("Base", "Shop.Api.Base`1", true)]
    [InlineData("Alone", "Alone", true)]
    [InlineData("**.Alone", "Alone", true)]
    public void One_segment_is_the_simple_name_more_are_the_full_one(string pattern, string type, bool isMatch) =>
        Assert.Equal(isMatch, Pattern(pattern).IsMatch(Type(type)));

    [Fact]
    public void Whether_it_is_so_named_itself_asks_no_base()
    {
        Assert.True(Pattern("Order").IsNamed(Type("Shop.Api.Order")));
        Assert.False(Pattern("IMore").IsNamed(Type("Shop.Api.Order")));
    }

    [Theory]
    [InlineData("Biling", "Billing")]
    [InlineData("lintel.modul.patterns", "lintel.module.patterns")]
    [InlineData("ORDERING", "Ordering")]
    [InlineData("Orders", null)]
    [InlineData("xyz", null)]
    [InlineData("Catalogue", "Catalog")]
    public void The_nearest_name_is_meant_if_it_is_near(string word, string? meant) =>
        Assert.Equal(meant, Nearest.Of(word, ["Ordering", "Catalog", "Billing", "lintel.module.patterns"]));

    [Fact]
    public void Of_two_that_are_as_near_the_ordinal_first_is_meant() => Assert.Equal("Bat", Nearest.Of("Cat", ["Rat", "Hat", "Bat"]));

    [Fact]
    public void Without_candidates_nothing_is_meant() => Assert.Null(Nearest.Of("Cat", []));

    private static TypePattern Pattern(string text) => new(NamePattern.Parse(text, out _)!);

    private static INamedTypeSymbol Type(string metadataName) => CSharpCompilation
        .Create("Shop", [CSharpSyntaxTree.ParseText(Code)], Libraries.Framework).GetTypeByMetadataName(metadataName)!;
}
