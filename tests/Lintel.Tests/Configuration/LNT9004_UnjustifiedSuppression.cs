namespace Lintel.Configuration;

public class LNT9004_UnjustifiedSuppression() : RuleTest<ConfigurationAnalyzer, UnjustifiedSuppressionFix>
{
    protected override bool JudgesSuppressions => true;

    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n\n";

    [Theory]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|}")]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|} //")]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|} // TODO explain")]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|} // todo")]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|} // <Pending>")]
    [InlineData("{|LNT9004:#pragma warning disable LNT1002|} // until:2099-01-01")]
    [InlineData("{|LNT9004:#pragma warning disable CS0168, LNT1002, LNT2001|}")]
    [InlineData("#if true\n{|LNT9004:#pragma warning disable LNT1002|}\n#endif")]
    public Task A_pragma_says_why(string pragma) => Reports(pragma + "\nclass Order { }\n");

    [Theory]
    [InlineData("#pragma warning disable LNT1002 // the printer moves out with release 9")]
    [InlineData("#pragma warning disable LNT1002 // the printer moves out, until:2099-01-01")]
    [InlineData("#pragma warning disable LNT1002 // we do not know until: it depends")]
    [InlineData("#pragma warning restore LNT1002")]
    [InlineData("#pragma warning disable CS0168")]
    [InlineData("#pragma warning disable CS0168, RS0030")]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning disable LNTX")]
    [InlineData("#if false\n#pragma warning disable LNT1002\n#endif")]
    [InlineData("// #pragma warning disable LNT1002")]
    public Task A_reason_or_a_rule_of_others_is_accepted(string pragma) => Accepts(pragma + "\nclass Order { }\n");

    [Fact]
    public Task Nested_pragmas_each_say_why() => Reports("""
        {|LNT9004:#pragma warning disable LNT1002|}
        class Order
        {
        #pragma warning disable LNT1002, LNT2001 // the printer needs it
            {|LNT9004:#pragma warning disable LNT1003|}
            int number;
        #pragma warning restore LNT1003
        #pragma warning restore LNT1002, LNT2001
        }
        #pragma warning restore LNT1002
        """);

    [Theory]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002:Layer dependency violation\")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = null)")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"\")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"  \")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"<Pending>\")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"TODO\")")]
    [InlineData("SuppressMessage(checkId: \"LNT1002\", category: \"Lintel.Layering\")")]
    [InlineData("SuppressMessageAttribute(\"Lintel.Layering\", Ids.Rule, Scope = \"type\")")]
    [InlineData("System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Layering\", \"LNT1002\")")]
    [InlineData("global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Layering\", \"LNT1002\")")]
    [InlineData("Quiet(\"Lintel.Layering\", \"LNT1002\")")]
    [InlineData("UnconditionalSuppressMessage(\"Lintel.Layering\", \"LNT1002\")")]
    public Task An_attribute_says_why(string attribute) => Reports(
        $$"""
        using System.Diagnostics.CodeAnalysis;
        using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;

        [{|LNT9004:{{attribute}}|}]
        class Order { [{|LNT9004:{{attribute}}|}] int number; }
        class Ids { public const string Rule = "LNT1002"; }
        """);

    [Theory]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"the printer needs it\")")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = Why.Printer)")]
    [InlineData("SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"the printer, until:2099-01-01\")")]
    [InlineData("SuppressMessage(\"Design\", \"CA1000\")")]
    [InlineData("Other(\"LNT1002\", \"LNT1002\")")]
    public Task An_attribute_with_a_reason_or_of_others_is_accepted(string attribute) => Accepts(
        Usings + $$"""
        [{{attribute}}]
        class Order { }
        class Why { public const string Printer = "the printer needs it"; }
        class OtherAttribute : System.Attribute { public OtherAttribute(string a, string b) { } }
        """);

    [Fact]
    public Task The_file_of_global_suppressions_is_read() => Reports(
        ("/GlobalSuppressions.cs", """
            using System.Diagnostics.CodeAnalysis;

            [assembly: {|LNT9004:SuppressMessage("Lintel.Layering", "LNT1002", Scope = "type", Target = "~T:Shop.Order")|}]
            [module: {|LNT9004:SuppressMessage("Lintel.Layering", "LNT1002", Scope = "type", Target = "~T:Shop.Order")|}]
            [assembly: SuppressMessage("Lintel.Layering", "LNT1002", Scope = "type", Target = "~T:Shop.Order", Justification = "the printer needs it")]
            """),
        ("/Order.cs", "namespace Shop { class Order { } }"));

    [Fact]
    public Task Generated_files_are_not_read() => Reports(
        ("/Order.g.cs", "#pragma warning disable LNT1002\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Layering\", \"LNT1002\")] class Order { }"));

    [Theory]
    [InlineData("2099-01-01", "2099-01-01")] // the day named is included
    [InlineData("2098-12-31", "2099-01-01")]
    [InlineData("", "2020-01-01")] // without a date nothing expires
    public Task A_suppression_holds_until_its_last_day(string today, string until) => Reports(Dated(today, $"#pragma warning disable LNT1002 // the printer, until:{until}"));

    [Theory]
    [InlineData("2099-01-02", "until:2099-01-01")]
    [InlineData("2099-01-02", "Until: 2099-01-01.")]
    [InlineData("", "until:2099-13-01")] // an end that is no date would never come
    [InlineData("2026-11-22", "until:1/1/2027")]
    public Task After_its_last_day_it_is_reported(string today, string until) => Reports(
        Dated(today, $"{{|LNT9004:#pragma warning disable LNT1002|}} // the printer moves out, {until}"));

    [Fact]
    public Task The_message_names_rules_and_lack() => Says(
        "{|#0:#pragma warning disable LNT1002, LNT2001|}\nclass Order { }\n",
        ConfigurationRules.UnjustifiedSuppression,
        "The suppression of LNT1002, LNT2001 has no justification; say why, or remove it");

    [Fact]
    public Task The_message_names_the_day() => Says(
        "{|#0:#pragma warning disable LNT1002|} // the printer, until:2026-06-30\nclass Order { }\n",
        ConfigurationRules.UnjustifiedSuppression,
        "The suppression of LNT1002 expired on 2026-06-30; say why, or remove it",
        "build_property.LintelDate = 2026-07-01");

    [Fact]
    public Task The_message_names_an_end_that_is_no_date() => Says(
        Usings + "[{|#0:SuppressMessage(\"Lintel.Layering\", \"LNT1002\", Justification = \"the printer, until:2026-06-31\")|}]\nclass Order { }\n",
        ConfigurationRules.UnjustifiedSuppression,
        "The suppression of LNT1002 ends on '2026-06-31', which is no date such as 2027-01-01; say why, or remove it");

    [Fact]
    public Task The_fix_writes_a_frame_that_is_still_reported() => Drafts(
        """
        namespace Shop
        {
            // an order
            {|LNT9004:#pragma warning disable LNT1001|}
            class Order { }
        }
        """,
        """
        namespace Shop
        {
            // an order
            {|LNT9004:#pragma warning disable LNT1001|} // TODO reason, until:2027-01-01
            class Order { }
        }
        """,
        "build_property.LintelDate = 2026-01-01");

    [Fact]
    public Task The_fix_fills_an_empty_comment_at_the_end_of_the_file() => Drafts(
        "class Order { }\n{|LNT9004:#pragma warning disable LNT1001|}   //\n",
        "class Order { }\n{|LNT9004:#pragma warning disable LNT1001|} // TODO reason\n");

    [Theory]
    [InlineData("{|LNT9004:#pragma warning disable LNT1001|} // TODO reason\nclass Order { }\n")]
    [InlineData("[{|LNT9004:System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Layering\", \"LNT1002\")|}]\nclass Order { }\n")]
    public Task There_is_no_fix_where_somebody_has_begun_or_for_an_attribute(string code) => Drafts(code, code);

    [Theory]
    [InlineData("#pragma warning disable ,")]
    [InlineData("#pragma warning LNT1002")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"LNT1002\", Justification = class Order")]
    [InlineData("[SuppressMessage(\"a\", \"LNT1002\")] class Order { }")]
    public Task Broken_code_is_no_reason_to_crash(string code) => Survives(code);

    private static (string, string)[] Dated(string today, string pragma) =>
    [
        ("/.globalconfig", $"is_global = true\nbuild_property.LintelDate = {today}\n"),
        ("/Order.cs", pragma + "\nclass Order { }\n"),
    ];
}
