namespace Lintel.Requests;

public class LNT4007_UnboundedMember() : RequestTest<UnboundedMemberFix>("LNT4007", Libraries.AspNetCore, Libraries.Extensions)
{
    private static string Bound(string members, string rules, string more = "") => Code($$"""
        using Microsoft.AspNetCore.Mvc;
        using System.ComponentModel.DataAnnotations;
        public record Add({{members}});
        public class AddValidator : AbstractValidator<Add>
        {
            public AddValidator()
            {
                {{rules}}
            }
        }

        [ApiController, Route("a")]
        public class AController : ControllerBase { [HttpPost] public void Post(Add add) { } }
        public record Item(string Name);
        {{more}}
        """);

    [Theory]
    [InlineData("string {|LNT4007:Name|}", "")]
    [InlineData("string {|LNT4007:Name|}", "RuleFor(x => x.Name).NotEmpty().WithMessage(\"m\").When(x => true);")]
    [InlineData("string? {|LNT4007:Name|}", "RuleFor(x => x.Name).MinimumLength(2).EmailAddress();")]
    [InlineData("List<int> {|LNT4007:Items|}", "RuleFor(x => x.Items).NotEmpty();")]
    [InlineData("byte[] {|LNT4007:Image|}, int Size", "RuleFor(x => x.Size).LessThan(3);")]
    [InlineData("Item[] {|LNT4007:Items|}", "RuleForEach(x => x.Items).ChildRules(i => i.RuleFor(y => y.Name).MaximumLength(3));")]
    [InlineData("Dictionary<string, string> {|LNT4007:Map|}", "")]
    [InlineData("List<Guid> {|LNT4007:Ids|}, Guid Id, int Count, bool Is, Item Item", "")]
    [InlineData("string {|LNT4007:Name|}, string Other", "RuleFor(x => x.Other).Length(1, 5);")]
    public Task A_member_without_a_limit_is_reported(string members, string rules) => Reports(Bound(members, rules), Alone);

    [Theory]
    [InlineData("string Name", "RuleFor(x => x.Name).MaximumLength(3);")]
    [InlineData("string Name", "RuleFor(x => x.Name).NotEmpty().Length(3).WithMessage(\"m\");")]
    [InlineData("string Name", "RuleFor(x => x.Name).Equal(\"a\");")]
    [InlineData("string Name", "RuleFor(x => x.Name).IsEnumName(typeof(DayOfWeek));")]
    [InlineData("string Name", "RuleFor(x => x.Name!).MaximumLength(3).When(x => true);")]
    [InlineData("string Name", "When(x => true, () => { RuleFor(x => x.Name).MaximumLength(3); });")]
    [InlineData("string Name", "RuleFor(x => x.Name).Must(n => n.Length < 3);")]
    [InlineData("string Name", "RuleFor(x => x.Name).Matches(\"a\");")]
    [InlineData("string Name", "RuleFor(x => x.Name).Custom((n, c) => { });")]
    [InlineData("string Name", "RuleFor(x => x.Name.Length).LessThan(3);")]
    [InlineData("List<int> Items", "RuleFor(x => x.Items.Count).LessThan(3);")]
    [InlineData("string Name", "RuleFor(x => x).Must(x => x.Name.Length < 3);")]
    [InlineData("string Name", "Include(new Names());")]
    [InlineData("string Name", "this.Common();")]
    [InlineData("string Name", "Common2.On(this);")]
    [InlineData("string Name", "var rule = RuleFor(x => x.Name).NotEmpty(); rule.MaximumLength(3);")]
    [InlineData("[StringLength(3)] string Name, [property: MaxLength(3)] string More, [RegularExpression(\"a\")] string Third, [AllowedValues(\"a\")] string Fourth", "")]
    [InlineData("[FromRoute] string Name, [property: FromQuery] string[] Tags, [FromHeader] string Head", "")]
    public Task What_is_limited_or_may_be_is_accepted(string members, string rules) => Accepts(Bound(members, rules, """
        class Names : AbstractValidator<Add> { public Names() => RuleFor(x => x.ToString()).MaximumLength(3); }
        static class Common2 { public static void Common<T>(this AbstractValidator<T> v) { } public static void On(object v) { } }
        """), Alone);

    [Fact]
    public Task It_says_what_it_accepts() => Says(Bound("string {|#0:Name|}", "").Replace("public AddValidator()", "public {|#1:AddValidator|}()", StringComparison.Ordinal), RequestRules.UnboundedMember,
        "'Add.Name' accepts any length; limit it in 'AddValidator'", Alone);

    [Fact]
    public Task It_counts_a_list() => Says(Bound("int[] {|#0:Numbers|}", "").Replace("public AddValidator()", "public {|#1:AddValidator|}()", StringComparison.Ordinal), RequestRules.UnboundedMember,
        "'Add.Numbers' accepts any count; limit it in 'AddValidator'", Alone);

    [Fact]
    public Task Attributes_base_members_and_nested_objects_are_judged() => Reports(Code("""
        using Microsoft.AspNetCore.Mvc;
        using System.ComponentModel.DataAnnotations;
        public abstract record Named([Required] string {|LNT4007:Name|});
        public record Add(string Name, [Required] string {|LNT4007:Note|}, [MaxLength(3)] Line[] Lines) : Named(Name);
        public record Line(string {|LNT4007:Text|});
        public class LineValidator : AbstractValidator<Line> { }
        public record Unvalidated(string Text);
        public record Itself(string Text) : IValidatableObject { public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(System.ComponentModel.DataAnnotations.ValidationContext c) => []; }
        public record Command(string Text) : ICommand;
        public class CommandValidator : AbstractValidator<Command> { }
        [ApiController, Route("a")]
        public class AController : ControllerBase { [HttpPost] public void Post(Add add) { } [HttpPut] public void Put(Unvalidated u) { } [HttpPatch] public void Patch(Itself i) { } }
        """), Alone);

    [Theory]
    [InlineData("string Name", "RuleFor(x => x.")]
    [InlineData("Missing Name", "RuleFor(")]
    public Task Half_typed_code_is_survived(string members, string rules) => Survives(Bound(members, rules), Alone + "dotnet_diagnostic.LNT4007.severity = none");

    [Fact]
    public Task The_validator_gets_a_rule() => Drafts(
        Bound("string {|LNT4007:Name|}", "RuleFor(x => x.Name).NotEmpty(); // always"),
        Bound("string Name", "RuleFor(x => x.Name).NotEmpty(); // always\n        RuleFor(x => x.Name).MaximumLength(80);"), Alone + "lintel.validation.string_length = 80");

    [Fact]
    public Task An_arrow_becomes_a_block()
    {
        static string Arrow(string constructor, string member) => Code($$"""
            using Microsoft.AspNetCore.Mvc;
            public record Add(string {{member}});
            public class AddValidator : AbstractValidator<Add>
            {
                {{constructor}}
            }

            [ApiController, Route("a")]
            public class AController : ControllerBase { [HttpPost] public void Post(Add add) { } }
            """);
        return Drafts(
            Arrow("public AddValidator() => RuleFor(x => x.Name).NotEmpty();", "{|LNT4007:Name|}"),
            Arrow("public AddValidator()\n    {\n        RuleFor(x => x.Name).NotEmpty();\n        RuleFor(x => x.Name).MaximumLength(200);\n    }", "Name"), Alone);
    }

    [Fact]
    public Task Where_attributes_validate_one_is_added()
    {
        static string Annotated(string first, string second) => Code($$"""
            using Microsoft.AspNetCore.Mvc;
            using System.ComponentModel.DataAnnotations;
            public record Add([Range(1, 2)] int Id, {{first}});
            public class Edit
            {
                [Range(1, 2)]
                public int Id { get; init; }

                /// <summary>Its name.</summary>
            {{second}}
            }

            [ApiController, Route("a")]
            public class AController : ControllerBase { [HttpPost] public void Post(Add add) { } [HttpPut] public void Put(Edit edit) { } }
            """);
        return Drafts(
            Annotated("string {|LNT4007:Name|}", "    public string {|LNT4007:Name|} { get; init; } = \"\";"),
            Annotated("[StringLength(200)] string Name", "    [StringLength(200)]\n    public string Name { get; init; } = \"\";"), Alone);
    }

    [Theory]
    [InlineData("int[] {|LNT4007:Numbers|}", "")]
    public Task A_list_is_for_its_owner_to_limit(string members, string rules) => OffersNothing(Bound(members, rules), Alone);
}
