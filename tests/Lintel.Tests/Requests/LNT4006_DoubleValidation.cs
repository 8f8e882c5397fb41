using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Requests;

public class LNT4006_DoubleValidation() : RequestTest<EmptyCodeFixProvider>("LNT4006")
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing System.ComponentModel;\n";
    private const string ByClass = " class RenameValidator : AbstractValidator<Rename> { }";

    [Theory]
    [InlineData("public record Rename([{|LNT4006:Required|}] string Name) : ICommand;")]
    [InlineData("public record Rename([property: {|LNT4006:StringLength(5)|}, MinLength(1)] string Name) : ICommand;")]
    [InlineData("public class Rename : ICommand { [{|LNT4006:EmailAddress|}] public string Name { get; init; } = \"\"; [Required] public string More { get; init; } = \"\"; }")]
    [InlineData("[{|LNT4006:Checked|}] public record Rename(string Name) : ICommand; class CheckedAttribute : ValidationAttribute { }")]
    [InlineData("public class Rename : ICommand { [{|LNT4006:Required|}] public string Name = \"\"; }")]
    [InlineData("[MetadataType(typeof(Meta))] public partial class Rename { } public partial class Rename : ICommand { public string Name { get; init; } = \"\"; } class Meta { [{|LNT4006:Required|}] public string? Name { get; set; } }")]
    [InlineData("public class {|LNT4006:Rename|} : ICommand, IValidatableObject { public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(System.ComponentModel.DataAnnotations.ValidationContext c) => []; }")]
    public Task Attributes_beside_a_validator_are_reported_at_the_first(string request) => Reports(Usings + Code(request + ByClass).Replace("#nullable enable\n", "", StringComparison.Ordinal), Alone);

    [Fact]
    public Task It_names_request_and_validator() => Says(Usings + Code("public record Rename([{|#0:Required|}] string Name) : ICommand;" + ByClass), RequestRules.DoubleValidation, "'Rename' is validated by attributes and by 'RenameValidator'; keep one", Alone);

    [Theory]
    [InlineData("public record Rename([Required] string Name) : ICommand;")]
    [InlineData("public record Rename([Required] string Name); class RenameValidator : AbstractValidator<Rename> { }")]
    [InlineData("public record Rename([property: Description(\"x\"), Display(Name = \"y\"), DataType(DataType.Password)] string Name) : ICommand; class RenameValidator : AbstractValidator<Rename> { }")]
    [InlineData("public record Rename(string Name) : ICommand; class RenameValidator : AbstractValidator<Rename> { }")]
    public Task One_system_is_accepted(string code) => Accepts(Usings + Code(code), Alone);

    [Theory]
    [InlineData("public record Rename([Required] string Name) : ICommand; class RenameValidator : AbstractValidator<")]
    [InlineData("public record Rename([Missing] string Name) : ICommand; class RenameValidator : AbstractValidator<Rename> { }")]
    public Task Half_typed_code_is_survived(string code) => Survives(Usings + Code(code), Alone);
}
