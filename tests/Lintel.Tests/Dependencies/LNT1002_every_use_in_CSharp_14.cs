namespace Lintel.Dependencies;

/// <summary>What C# 13 and 14 brought, seen through the API of the floor.</summary>
public class LNT1002_every_use_in_CSharp_14
{
    private const string Newer = """
        namespace Shop.Api
        {
            public static class Extensions { extension(object value) { public string Headline => ""; public string Show() => ""; } extension(System.Uri) { public static int Made => 1; public static System.Uri operator +(System.Uri a, System.Uri b) => a; } }
            public class Counter { public void operator ++() { } public void operator +=(int by) { } }
        }
        namespace Shop.Between
        {
            public static class Grown { extension(Shop.Api.OrderDto) { public static int Created => 1; public static void Create() { } } }
            public static class Held { public static Shop.Api.Counter Counter = null!; }
        }
        """;

    private static readonly string[] Types =
    [
        "static class Ours { extension([|OrderDto|] dto) { int One => 1; } }",
        "static class Ours { extension(object value) { [|OrderDto|] Make() => null; } }",
        "static class Ours { extension(object value) { int Make() { [|OrderDto|] dto = null; return 1; } } }",
        "static class Ours { extension<T>(T value) where T : [|OrderDto|] { int One => 1; } }",
        "class Order { string M() => {|Extensions:this.Headline|}; }",
        "class Order { string M() => {|Extensions:this.Show()|}; }",
        "class Order { int M() => {|Extensions:System.Uri.Made|}; }",
        "class Order { object M(System.Uri a) => {|Extensions:a + a|}; }",
        "class Order { int M() => [|OrderDto|].Created; }",
        "class Order { void M() => [|OrderDto|].Create(); }",
        "class Order { void M() { {|Counter:{|Counter:Held.Counter|} += 1|}; } }",
        "class Order { void M() { {|Counter:{|Counter:Held.Counter|}++|}; } }",
        "class Order { void M() => [|Source.Property|]?[|.Name|] = \"a\"; }",
        "class Order { [|OrderDto|] Property { get => [|field|]; set; } }",
        "partial class Order { partial [|OrderDto|] Property { get; } partial OrderDto Property => null; }",
        "class Order { void M(params System.Collections.Generic.List<[|OrderDto|]> all) { } }",
        "class Order { string M() => nameof(Page<>); }",
    ];

    private static readonly UseForms Forms = new(ShopApi.Layers, ShopApi.Code + Newer, Types.Select(InDomain));

    public static TheoryData<string> Names => new(Types);

    [Theory, MemberData(nameof(Names))]
    public Task Is_seen(string type)
    {
        Needs.CSharp(14);
        return Forms.Check(InDomain(type), "OrderDto");
    }

    private static string InDomain(string type) =>
        $"#nullable disable\nusing Shop.Api;\nusing Shop.Between;\n\nnamespace Shop.Domain.F{Array.IndexOf(Types, type)}\n{{\n    {type}\n}}\n";
}
