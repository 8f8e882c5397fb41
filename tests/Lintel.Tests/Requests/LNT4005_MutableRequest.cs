using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Requests;

public class LNT4005_MutableRequest() : RequestTest<MutableRequestFix>("LNT4005", Libraries.AspNetCore, Libraries.Extensions)
{
    [Theory]
    [InlineData("public string {|LNT4005:Name|} { get; set; } = \"\";")]
    [InlineData("public string {|LNT4005:Name|} = \"\";")]
    [InlineData("public required string {|LNT4005:Name|} { get; set; }")]
    [InlineData("string name = \"\"; public string {|LNT4005:Name|} { get => name; set => name = value; }")]
    public Task A_member_that_anybody_may_set_is_reported(string member) => Reports(Code($"public class Rename : ICommand {{ {member} }}"), Alone);

    [Theory]
    [InlineData("public class Rename : ICommand { public string Name { get; init; } = \"\"; }")]
    [InlineData("public class Rename : ICommand { public string Name { get; private set; } = \"\"; internal string Note { get; set; } = \"\"; string hidden = \"\"; }")]
    [InlineData("public class Rename : ICommand { public readonly string Name = \"\"; public const string Key = \"\"; public static string Last { get; set; } = \"\"; }")]
    [InlineData("public class Rename : ICommand { public string this[int at] { get => \"\"; set { } } }")]
    [InlineData("public record Rename(string Name) : ICommand;")]
    [InlineData("public record struct Rename(string Name) : ICommand;")]
    [InlineData("public class Rename { public string Name { get; set; } = \"\"; }")]
    [InlineData("public class Rename : ICommand, IStamped { public string By { get; set; } = \"\"; } public interface IStamped { string By { get; set; } }")]
    [InlineData("public class Upload : ICommand { public string Name { get; set; } = \"\"; public Microsoft.AspNetCore.Http.IFormFile? File { get; set; } }")]
    [InlineData("public class Edit : ICommand { [Microsoft.AspNetCore.Mvc.FromRoute] public Guid Id { get; set; } [Microsoft.AspNetCore.Mvc.FromBody] public string Name { get; set; } = \"\"; }")]
    public Task What_holds_still_is_accepted(string code) => Accepts(Code(code), Alone);

    [Fact]
    public Task It_names_the_member() => Says(Code("public class Rename : IRequest { public string {|#0:Name|} { get; set; } = \"\"; }"), RequestRules.MutableRequest, "'Rename.Name' can change after validation; use 'init'", Alone);

    [Fact]
    public Task Bodies_listed_types_nested_and_partial_ones_are_requests() => Reports(Code("""
        using Microsoft.AspNetCore.Mvc;
        public class Body { public string {|LNT4005:Name|} { get; set; } = ""; }
        public class Form { public string Name { get; set; } = ""; }
        public class Other { public string Name { get; set; } = ""; }
        public class PingMessage { public string {|LNT4005:Name|} { get; set; } = ""; }
        public static class Nest { public partial record Inner : ICommand; public partial record Inner { public int {|LNT4005:Count|} { get; set; } } }
        [ApiController, Route("a")]
        public class AController : ControllerBase
        {
            [HttpPost] public void Post(Body body) { }
            [HttpPut] public void Put([FromForm] Form form) { }
        }
        """), Alone + "lintel.requests.types = *Message");

    [Theory]
    [InlineData("public class Rename : ICommand { public string Name { get; ")]
    [InlineData("public class Rename : Missing { public Missing Name { get; set }")]
    public Task Half_typed_code_is_survived(string code) => Survives(Code(code), Alone);

    [Fact]
    public Task All_of_them_become_init_in_one_pass() => Fixes(
        Code("""
            public class Rename : ICommand
            {
                /// <summary>The id.</summary>
                public Guid {|LNT4005:Id|} { get; set; } // new

                public string {|LNT4005:Name|} { get; /* once */ set; } = "";
            }
            public class Maker { Rename Make() => new() { Id = Guid.Empty, Name = "a" }; string Read(Rename r) => r.Name + nameof(r.Id); }
            """),
        Code("""
            public class Rename : ICommand
            {
                /// <summary>The id.</summary>
                public Guid Id { get; init; } // new

                public string Name { get; /* once */ init; } = "";
            }
            public class Maker { Rename Make() => new() { Id = Guid.Empty, Name = "a" }; string Read(Rename r) => r.Name + nameof(r.Id); }
            """), Alone);

    [Fact]
    public Task Its_own_constructor_and_with_may_set_it() => Fixes(
        Code("public record Rename : ICommand { public Rename(string name) { Name = name; this.Note = name; } public string {|LNT4005:Name|} { get; set; } public string {|LNT4005:Note|} { get; set; } Rename Copy() => this with { Name = \"\" }; }"),
        Code("public record Rename : ICommand { public Rename(string name) { Name = name; this.Note = name; } public string Name { get; init; } public string Note { get; init; } Rename Copy() => this with { Name = \"\" }; }"), Alone);

    [Theory]
    [InlineData("class Mapper { Rename Map(string name) { var r = new Rename(); r.Name = name; return r; } }")]
    [InlineData("class Mapper { void Map(Rename r) => r.Name += \"x\"; }")]
    [InlineData("class Mapper { void Map(Rename r) { (r.Name, _) = (\"a\", 1); } }")]
    [InlineData("class Mapper { void Map(Rename? r) { (r!.Name) = \"a\"; } }")]
    public Task Filled_by_a_mapper_it_stays(string mapper) => OffersNothing(Code("public class Rename : ICommand { public string {|LNT4005:Name|} { get; set; } = \"\"; } " + mapper), Alone);

    [Fact]
    public Task A_field_has_no_init() => OffersNothing(Code("public class Rename : ICommand { public string {|LNT4005:Name|} = \"\"; }"), Alone);

    [Fact]
    public Task A_language_without_init_is_left_alone()
    {
        const string Code = "class Rename : Mediator.ICommand { public string {|LNT4005:Name|} { get; set; } }";
        var test = Test(Code, Alone);
        test.FixedCode = Code;
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp8)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
