using System.Diagnostics;

namespace Lintel.Architecture;

/// <summary>The pattern language, alone: what matches, what is captured, what is no pattern, and how long it takes.</summary>
public class NamePatternTests
{
    [Theory]
    [InlineData("Shop", "Shop")]
    [InlineData("Shop.Domain", "Shop.Domain")]
    [InlineData("*", "Shop")]
    [InlineData("Shop.*", "Shop.Domain")]
    [InlineData("Shop.*.Orders", "Shop.Domain.Orders")]
    [InlineData("Shop.Dom*", "Shop.Domain")]
    [InlineData("Shop.*ain", "Shop.Domain")]
    [InlineData("Shop.D*ai*", "Shop.Domain")]
    [InlineData("Shop.D*", "Shop.D")]
    [InlineData("Shop.*a*a*", "Shop.banana")]
    [InlineData("**", "")]
    [InlineData("**", "Shop")]
    [InlineData("**", "Shop.Domain.Orders")]
    [InlineData("**.**", "")]
    [InlineData("Shop.**", "Shop")]
    [InlineData("Shop.**", "Shop.Domain.Orders")]
    [InlineData("**.Domain", "Domain")]
    [InlineData("**.Domain", "Shop.Domain")]
    [InlineData("**.Domain", "Domain.Domain")]
    [InlineData("**.Domain.**", "Shop.Domain.Orders")]
    [InlineData("Shop.**.Domain", "Shop.Domain")]
    [InlineData("Shop.**.Domain", "Shop.A.B.Domain")]
    [InlineData("**.A.**.B.**", "A.B")]
    [InlineData("**.A.B.**", "A.A.B")]
    [InlineData("**.A.*.C", "A.A.A.C")]
    [InlineData("{module}", "Orders")]
    [InlineData("Shop.{module}.**", "Shop.Orders")]
    public void Matches(string pattern, string name) => Assert.True(Parse(pattern).IsMatch(name));

    [Theory]
    [InlineData("Shop", "shop")]
    [InlineData("Shop", "")]
    [InlineData("Shop", "Shop.Domain")]
    [InlineData("Shop", "Shops")]
    [InlineData("Shop", "Sho")]
    [InlineData("Shop.Domain", "Shop")]
    [InlineData("Shop.Domain", "Domain")]
    [InlineData("*", "")]
    [InlineData("*", "Shop.Domain")]
    [InlineData("Shop.*", "Shop")]
    [InlineData("Shop.*", "Shop.A.B")]
    [InlineData("Shop.Dom*", "Shop.Domi.nic")]
    [InlineData("Shop.*ain", "Shop.Domains")]
    [InlineData("Shop.**", "Shopping")]
    [InlineData("**.Domain", "Shop.Domain.Orders")]
    [InlineData("**.Domain", "Shop.SubDomain")]
    [InlineData("Shop.**.Domain", "Shop.Domain.X")]
    [InlineData("**.A.**.B.**", "B.A")]
    [InlineData("{module}", "")]
    [InlineData("{module}", "A.B")]
    [InlineData("Shop.{module}", "Shop")]
    public void Does_not_match(string pattern, string name) => Assert.False(Parse(pattern).IsMatch(name));

    [Theory]
    [InlineData("**.Modules.{module}.**", "Shop.Modules.Orders.Domain", "Orders")]
    [InlineData("**.Modules.{module}.**", "Modules.Orders", "Orders")]
    [InlineData("**.Modules.{module}.**", "Modules.Modules.Orders", "Modules")]
    [InlineData("**.Modules.{module}.**", "A.Modules.First.Modules.Second", "First")]
    [InlineData("Shop.{module}.**", "Shop.Orders.Domain.Orders", "Orders")]
    [InlineData("{module}.Domain", "Orders.Domain", "Orders")]
    [InlineData("**.{module}", "A.B.C", "C")]
    [InlineData("**.{module}.Domain.**", "Shop.Orders.Domain.Lines.Domain", "Orders")]
    [InlineData("**.{module}.*.End", "A.B.C.End", "B")]
    public void Captures_the_leftmost(string pattern, string name, string captured)
    {
        var match = Parse(pattern).Match(name);

        Assert.True(match.Success);
        Assert.Equal(captured, name.Substring(match.CaptureStart, match.CaptureLength));
    }

    [Theory]
    [InlineData("", "a segment is empty")]
    [InlineData(" ", "a segment is empty")]
    [InlineData("Shop..Domain", "a segment is empty")]
    [InlineData(".Shop", "a segment is empty")]
    [InlineData("Shop.", "a segment is empty")]
    [InlineData("Shop.***", "'***' means nothing")]
    [InlineData("Shop****", "'***' means nothing")]
    [InlineData("Shop**", "'**' stands alone in its segment")]
    [InlineData("**Shop.A", "'**' stands alone in its segment")]
    [InlineData("Shop.{layer}", "the only capture is {module}, a segment of its own")]
    [InlineData("Shop.X{module}", "the only capture is {module}, a segment of its own")]
    [InlineData("Shop.{Module}", "the only capture is {module}, a segment of its own")]
    [InlineData("Shop.}", "the only capture is {module}, a segment of its own")]
    [InlineData("{module}.{module}", "it has two {module}")]
    [InlineData("Shop Domain", "a name has no blanks")]
    [InlineData("Shop. Domain", "a name has no blanks")]
    public void Says_what_is_wrong(string text, string mistake)
    {
        Assert.Null(NamePattern.Parse(text, out var said));
        Assert.Equal(mistake, said);
    }

    [Theory]
    [InlineData("**", true)]
    [InlineData("**.Shop", true)]
    [InlineData("*", true)]
    [InlineData("*Shop.A", true)]
    [InlineData("{module}.Domain", true)]
    [InlineData("S*p.A", false)]
    [InlineData("Shop.**", false)]
    [InlineData("Shop", false)]
    public void Is_open_if_it_begins_so(string pattern, bool isOpen) => Assert.Equal(isOpen, Parse(pattern).IsOpen);

    [Theory]
    [InlineData("Shop.A.**", "Shop.**")]
    [InlineData("Shop.A", "**.A")]
    [InlineData("A.**", "B.**")]
    [InlineData("Shop.A.B", "Shop.*.*.*.*")]
    public void The_more_literal_segments_decide_then_the_ordinal_first(string first, string second)
    {
        Assert.True(Parse(first).IsMoreSpecificThan(Parse(second)));
        Assert.False(Parse(second).IsMoreSpecificThan(Parse(first)));
        Assert.True(Parse(second).IsMoreSpecificThan(null));
        Assert.False(Parse(first).IsMoreSpecificThan(Parse(first)));
    }

    [Fact]
    public void Says_what_an_exhaustive_search_says()
    {
        var random = new Random(20261122);
        string[] parts = ["**", "**", "*", "a", "b", "ab", "a*", "*b", "{module}"];
        string[] words = ["a", "b", "ab", "aab", "ba"];
        var matches = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Join('.', Some(random, parts, 1 + random.Next(5)));
            var name = string.Join('.', Some(random, words, random.Next(6)));
            if (NamePattern.Parse(text, out _) is not { } pattern)
                continue;

            var expected = Search(text.Split('.'), 0, name.Length == 0 ? [] : name.Split('.'), 0);
            var match = pattern.Match(name);
            Assert.True(expected is not null == match.Success, $"'{text}' and '{name}'");
            if (expected is null)
                continue;

            matches++;
            Assert.Equal(expected < 0 ? "" : name.Split('.')[expected.Value], name.Substring(match.CaptureStart, match.CaptureLength));
        }

        Assert.InRange(matches, 2_000, 18_000); // a search that always says one thing proves nothing
    }

    [Fact]
    public void Takes_time_that_grows_with_the_name()
    {
        var pattern = Parse("**.a.**.a.**.a.**.a*a*a*a*b.**.{module}.c");
        var name = string.Join('.', Enumerable.Repeat("aaaaaaaaaaaaaaaa", 4_000)) + ".a";

        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 10; round++)
            Assert.False(pattern.IsMatch(name));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5); // a search that backtracks takes years
    }

    private static NamePattern Parse(string text)
    {
        var pattern = NamePattern.Parse(text, out var mistake);
        Assert.Null(mistake);
        Assert.Equal(text, pattern!.Text);
        return pattern;
    }

    private static IEnumerable<string> Some(Random random, string[] words, int count) =>
        Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]).ToList();

    /// <summary>Every way to match, the leftmost capture first: the segment that is captured, -1 for none; null without a match.</summary>
    private static int? Search(string[] pattern, int next, string[] name, int at)
    {
        if (next == pattern.Length)
            return at == name.Length ? -1 : null;
        if (pattern[next] == "**")
            return Search(pattern, next + 1, name, at) ?? (at < name.Length ? Search(pattern, next, name, at + 1) : null);
        if (at == name.Length || !(pattern[next] == "{module}" || Glob(pattern[next], name[at])))
            return null;

        var rest = Search(pattern, next + 1, name, at + 1);
        return rest is not null && pattern[next] == "{module}" ? at : rest;
    }

    private static bool Glob(string pattern, string word)
    {
        if (pattern.Length == 0)
            return word.Length == 0;

        return pattern[0] == '*'
            ? Glob(pattern[1..], word) || (word.Length > 0 && Glob(pattern, word[1..]))
            : word.Length > 0 && pattern[0] == word[0] && Glob(pattern[1..], word[1..]);
    }
}
