namespace Lintel.Dependencies;

/// <summary>What is inferred, called or put in by the compiler: the report stands at the expression.</summary>
public class LNT1002_every_use_without_a_name
{
    private const string Built = "void M() => Source.Bags({|Bag:{|BagBuilder:[1, 2]|}|});";

    private static readonly string[] Members =
    [
        "void M() { var dto = [|Source.Make()|]; }",
        "void M() => [|Source.Make()|];",
        "void M() => _ = [|Source.Make()|];",
        "object M() => [|Source.Field|];",
        "object M() => [|Source.Property|];",
        "void M() => [|Source.Property|] = null;",
        "void M() => [|Source.Field|] = null;",
        "object M() => [|Source.Array|];",
        "object M() => [|Source.Array|][0];",
        "void M() => {|Handler:Source.Changed|} += {|Handler:M|};",
        "void M() => {|Handler:{|Handler:Source.Handled()|}()|};",
        "object M() => [|[|Source.Map()|][\"a\"]|];",
        "object M() => [|[|Source.Tuple()|].Second|];",
        "void M() { Source.Out(out [|var dto|]); }",
        "void M() { ref var dto = ref [|Source.Ref()|]; }",
        "void M() { foreach (var dto in [|Source.Many()|]) { } }",
        "void M() { foreach (var dto in [|Source.Array|]) { } }",
        "void M() { foreach (var dto in {|Items:{|Item:{|Cursor:Source.Items()|}|}|}) { } }",
        "void M() { foreach ({|Left:{|Right:var (left, right)|}|} in {|Pair:Source.Pairs()|}) { } }",
        "void M() { foreach (var number in {|Formatting:System.TimeSpan.Zero|}) { } }",
        "async System.Threading.Tasks.Task M() { var dto = [|await [|Source.Async()|]|]; }",
        "async System.Threading.Tasks.Task M() { await foreach (var dto in [|Source.Stream()|]) { } }",
        "async System.Threading.Tasks.Task M() => {|Awaiter:{|Result:{|Later:await {|Later:Source.Later()|}|}|}|};",
        "async System.Threading.Tasks.Task M() => {|Formatting:await System.TimeSpan.Zero|};",
        "void M() { {|Pair:{|Left:{|Right:var (left, right)|}|} = {|Pair:Source.Pair()|}|}; }",
        "void M(System.Uri uri) { int left, right; {|Formatting:(left, right) = uri|}; }",
        "bool M(object o) => {|Pair:Source.Pair()|} is {|Pair:({|Left:var left|}, _)|};",
        "bool M(System.Uri uri) => uri is {|Formatting:(1, 2)|};",
        "bool M() => {|Window:Source.Window()|} is {|Window:[1, {|Window:.. {|Window:var rest|}|}]|};",
        "bool M() => [|Source.Property|] is [|{ [|Name|]: \"a\" }|];",
        "bool M() => [|Source.Property|] is [|{ } dto|];",
        "bool M() => [|Source.Property|] is [|var dto|];",
        "void M() => Source.Each([|dto|] => { });",
        "void M() => Source.Run({|Handler:()|} => { });",
        "void M() => Source.Run({|Handler:M|});",
        "object M() => from dto in [|Source.Many()|] [|where [|[|dto.Name|] == \"\"|]|] [|select [|1|]|];",
        Built,
        "object M() { System.Collections.Generic.List<int> list = new() { {|Formatting:\"a\"|} }; return list; }",
        "string M() => {|Formatting:this.Line()|};",
        "string M(object o) => o?{|Formatting:.Line()|};",
        "object M() => {|Money:Source.Money()|};",
        "object M() => {|Money:{|Money:Source.Money()|} + {|Money:Source.Money()|}|};",
        "object M() => {|Money:-{|Money:Source.Money()|}|};",
        "void M() => Source.Pay({|Money:Source.Money()|});",
        "int M() => {|Money:{|Money:Source.Money()|}.Cents|};",
        "void M() { using var scope = {|Closing:Source.Closing()|} as System.IDisposable; }",
        "object M() => {|Status:Source.Status()|};",
        "object M() => {|Card:{|Card:Source.Card()|} with { }|};",
        "void M() => Source.Write({|Log:$\"{|Log:a|}{|Log:{1}|}\"|});",
        "object M() => {|Window:{|Window:Source.Window()|}[^1]|};",
        "object M() => {|Window:{|Window:Source.Window()|}[1..]|};",
        "class Nested : Child { void M() => {|Base:Hook()|}; }",
        "class Nested : Child { int M() => {|Base:own|}; }",
        "class Nested : Child { int M() => {|Base:base.own|}; }",
        "object M() { var f = [|Source.Property|]; return f; }",
        "object M() => (Any: [|Source.Make()|], 1);",
        "object M() => new { [|Dto|] = [|Source.Make()|] };",
        "object M() => [|Source.Pass([|Source.Make()|])|];",
        "object M() => {|Page:Source.Page()|};",
    ];

    private static readonly UseForms Forms = new(ShopApi.Layers, ShopApi.Code, Members.Select(InDomain));

    public static TheoryData<string> Names => new(Members.Where(static member => member != Built));

    [Theory, MemberData(nameof(Names))]
    public Task Is_reported_at_the_expression(string member) => Forms.Check(InDomain(member), "OrderDto");

    [Fact]
    public Task The_builder_of_a_collection_is_reported_at_the_collection()
    {
        Needs.Operation("CollectionExpression");
        return Forms.Check(InDomain(Built), "OrderDto");
    }

    private static string InDomain(string member) => $$"""
        #nullable disable
        using System.Linq;
        using Shop.Api;
        using Shop.Between;

        namespace Shop.Domain.F{{Array.IndexOf(Members, member)}}
        {
            partial class Order
            {
                {{member}}
            }
        }
        """;
}
