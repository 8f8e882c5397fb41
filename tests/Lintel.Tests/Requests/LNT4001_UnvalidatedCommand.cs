namespace Lintel.Requests;

public class LNT4001_UnvalidatedCommand() : RequestTest<UnvalidatedCommandFix>("LNT4001", Libraries.AspNetCore, Libraries.Extensions)
{
    private static string Handled(string request, string more = "") => Code(request + Handler("Rename") + "\n" + more);

    /// <summary>One report at each mark; what the fix does is another test's affair.</summary>
    private Task Finds(string code, string options = "") => Reports(code, Alone + options);

    [Theory]
    [InlineData("string Name")]
    [InlineData("string? Name")]
    [InlineData("Guid Id, int Amount")]
    [InlineData("decimal Price")]
    [InlineData("DateTime From")]
    [InlineData("DateOnly? From")]
    [InlineData("string[] Tags")]
    [InlineData("List<int> Amounts")]
    [InlineData("byte[] Image")]
    [InlineData("Dictionary<string, string> Values")]
    [InlineData("Address Address")]
    [InlineData("List<Address> Addresses")]
    public Task A_command_that_nobody_validates_is_reported(string members) =>
        Finds(Handled($"public record {{|LNT4001:Rename|}}({members}) : ICommand; public record Address(string Street);"));

    [Theory]
    [InlineData("Guid Id")]
    [InlineData("int Id, long OrderId, bool IsActive")]
    [InlineData("UserId User, List<Guid> Friends, UserId[] Others, List<int> OrderIds")]
    [InlineData("Level Level, Level? Next, CancellationToken Token")]
    [InlineData("IServiceProvider Services, object Anything")]
    public Task Ids_flags_and_enums_are_not_worth_it(string members) =>
        Accepts(Handled($"public record Rename({members}) : ICommand; public record struct UserId(Guid Value); public enum Level {{ Low }}"), Alone);

    [Fact]
    public Task It_names_request_and_handler() => Says(Handled("namespace Shop { public record {|#0:Rename|}(Guid Id, string Name) : ICommand;").Replace("public class", "} namespace Shop { public class", StringComparison.Ordinal) + "}", RequestRules.UnvalidatedCommand,
        "'Shop.Rename' is handled by 'Shop.RenameHandler' but nothing validates it; add an AbstractValidator<Shop.Rename>", Alone);

    [Theory]
    [InlineData("class Names : AbstractValidator<Rename> { }")]
    [InlineData("static class Nest { internal class Names : AbstractValidator<Rename> { } }")]
    [InlineData("class Base<T> : AbstractValidator<T> where T : INamed { } class Names : Base<Rename> { }")]
    [InlineData("class Named : AbstractValidator<INamed> { } class Other : AbstractValidator<string> { public Other() { } }")]
    [InlineData("class Whatever<T> : AbstractValidator<T> { }")]
    [InlineData("class AllNamed<T> : AbstractValidator<T> where T : INamed { }")]
    [InlineData("class Inline { object v = new InlineValidator<Rename>(); }")]
    [InlineData("interface ICheckValidator<T> { } class Check : ICheckValidator<Rename> { }")]
    [InlineData("class ValidatesRename : IPipelineBehavior<Rename, Unit> { public ValueTask<Unit> Handle(Rename m, MessageHandlerDelegate<Rename, Unit> n, CancellationToken c) => n(m, c); }")]
    public Task Any_validator_will_do(string validator) => Accepts(Handled("public interface INamed { } public record Rename(string Name) : ICommand, INamed;", validator), Alone);

    [Theory]
    [InlineData("AddNoteCommand", "AddNoteRequest")]
    [InlineData("AddNoteCommand", "AddNoteDto")]
    [InlineData("AddNoteRequest", "AddNoteCommand")]
    public Task A_validator_of_what_becomes_the_command_or_comes_of_it_will_do(string handled, string validated) => Accepts(
        Code($"public record {handled}(string Text) : ICommand; public record {validated}(string Text); class Check : AbstractValidator<{validated}> {{ }}" + Handler(handled)), Alone);

    [Theory]
    [InlineData("AddNoteCommand", "AddNote")]
    [InlineData("AddNoteCommand", "AddNoteQuery")]
    [InlineData("AddNoteCommand", "AddNotesRequest")]
    [InlineData("AddNote", "AddNoteRequest")]
    public Task A_name_that_is_only_like_it_does_not(string handled, string validated) => Finds(
        Code($"public record {{|LNT4001:{handled}|}}(string Text) : ICommand; public record {validated}(string Text); class Check : AbstractValidator<{validated}> {{ }}" + Handler(handled)));

    [Fact]
    public Task The_counterpart_of_another_module_does_not_count() => Finds(Code("""
        namespace Shop.Modules.Notes { public record {|LNT4001:AddNoteCommand|}(string Text) : ICommand; public class H : ICommandHandler<AddNoteCommand> { public ValueTask<Unit> Handle(AddNoteCommand command, CancellationToken cancellationToken) => default; } }
        namespace Shop.Modules.Diary { public record AddNoteRequest(string Text); class Check : AbstractValidator<AddNoteRequest> { } }
        """));

    [Theory]
    [InlineData("class Open<T> : AbstractValidator<T> where T : IDisposable { }")]
    [InlineData("abstract class Names : AbstractValidator<Rename> { }")]
    [InlineData("class Names : AbstractValidator<Other> { } public record Other(string Name);")]
    public Task A_validator_of_something_else_does_not(string validator) => Finds(Handled("public record {|LNT4001:Rename|}(string Name) : ICommand;", validator));

    [Theory]
    [InlineData("public record Rename([property: System.ComponentModel.DataAnnotations.Required] string Name) : ICommand;")]
    [InlineData("public record Rename([System.ComponentModel.DataAnnotations.Required] string Name) : ICommand;")]
    [InlineData("public class Rename : ICommand { [System.ComponentModel.DataAnnotations.StringLength(3)] public string Name { get; init; } = \"\"; }")]
    [InlineData("public record Rename(string Name) : ICommand, System.ComponentModel.DataAnnotations.IValidatableObject { public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(System.ComponentModel.DataAnnotations.ValidationContext c) => []; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.MetadataType(typeof(Meta))] public partial class Rename : ICommand { public string Name { get; init; } = \"\"; } class Meta { [System.ComponentModel.DataAnnotations.Required] public object? Name { get; set; } }")]
    [InlineData("[ValidatableType] public record Rename(string Name) : ICommand; class ValidatableTypeAttribute : Attribute { }")]
    public Task Attributes_validate_too(string request) => Accepts(Handled(request), Alone);

    [Fact]
    public Task What_only_describes_does_not() => Finds(Handled("public record {|LNT4001:Rename|}([property: System.ComponentModel.DataAnnotations.Display(Name = \"x\"), System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)] string Name) : ICommand;"));

    [Theory]
    [InlineData("IQuery<int>", "IQueryHandler<Find, int>", "Find")]
    [InlineData("IRequest<int>", "IRequestHandler<FindQuery, int>", "FindQuery")]
    public async Task A_query_is_judged_only_when_asked(string contract, string handler, string name)
    {
        string Queried(string declared) => Code($"public record {declared}(string Text) : {contract}; public class H : {handler} {{ public ValueTask<int> Handle({name} q, CancellationToken c) => default; }}");
        await Accepts(Queried(name), Alone);
        await Finds(Queried($"{{|LNT4001:{name}|}}"), "lintel.validation.scope = all");
    }

    [Fact]
    public Task An_exempt_type_needs_none() => Accepts(Handled("public record Rename(string Name) : ICommand;"), Alone + "lintel.validation.exempt_types = Re*");

    [Fact]
    public Task A_wrapper_with_one_closed_validator_is_accepted() => Accepts(Code("""
        public record Identified<T, TResult>(Guid Id, T Command, string Key) : IRequest<TResult>;
        public class IdentifiedHandler<T, TResult> : IRequestHandler<Identified<T, TResult>, TResult> { public ValueTask<TResult> Handle(Identified<T, TResult> r, CancellationToken c) => default; }
        class One : AbstractValidator<Identified<string, int>> { }
        """), Alone);

    [Fact]
    public Task A_handler_that_is_given_a_validator_is_accepted() => Accepts(Code("""
        public record Rename(string Name) : ICommand;
        public class H(IEnumerable<IValidator<Rename>> validators) : ICommandHandler<Rename> { public ValueTask<Unit> Handle(Rename r, CancellationToken c) => default; }
        """), Alone);

    [Fact]
    public Task Two_handlers_and_two_parts_are_one_report() => Finds(Code("""
        public partial class Rename { public string Name { get; init; } = ""; }
        public partial class {|LNT4001:Rename|} : ICommand { }
        public class A : ICommandHandler<Rename> { public ValueTask<Unit> Handle(Rename r, CancellationToken c) => default; }
        public class B : ICommandHandler<Rename> { public ValueTask<Unit> Handle(Rename r, CancellationToken c) => default; }
        """));

    [Fact]
    public Task Inherited_members_count_and_computed_ones_do_not() => Finds(Code("""
        public abstract record Base(string Note);
        public record {|LNT4001:Rename|}(Guid Id, string Note) : Base(Note), ICommand;
        public record Retire(Guid Id) : ICommand { public string Key => Id.ToString(); public static string Shared { get; set; } = ""; string hidden = ""; }
        """ + Handler("Rename") + Handler("Retire")));

    [Fact]
    public Task Nested_requests_structs_and_base_handlers_are_read() => Finds(Code("""
        public static class Rename
        {
            public record struct {|LNT4001:Command|}(string Name) : ICommand;
            public abstract class Base<T> : ICommandHandler<T> where T : ICommand { public ValueTask<Unit> Handle(T r, CancellationToken c) => default; }
            public class Handler : Base<Command> { }
        }
        """));

    [Fact]
    public Task A_generated_validator_counts() => Reports(
        ("/rename.cs", Handled("public record Rename(string Name) : ICommand;")),
        ("/validators.g.cs", Code("class RenameValidator : AbstractValidator<Rename> { }")),
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone));

    [Fact]
    public Task A_body_of_a_controller_is_a_request() => Finds(Code("""
        using Microsoft.AspNetCore.Mvc;
        public record {|LNT4001:AddUser|}(string Name);
        public record Passed(string Name);
        public record Looked(string Name);
        [ApiController, Route("users")]
        public class UsersController(ISender sender) : ControllerBase
        {
            [HttpPost] public void Add(AddUser user) { }
            [HttpPut] public async Task Pass(Passed user) => await sender.Send(new Rename(user.Name));
            [HttpPatch] public int Look(Looked user) => ModelState.IsValid ? 1 : 0;
        }
        public record Rename(string Name) : ICommand;
        class RenameValidator : AbstractValidator<Rename> { }
        """));

    [Fact]
    public Task An_inferred_body_of_a_minimal_endpoint_may_be_a_service() => Finds(Code("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        static class Start
        {
            static void Map(WebApplication app)
            {
                app.MapPost("/a", (Perhaps p) => 1);
                app.MapPost("/b", ([FromBody] Certain c) => 1);
            }
        }
        public record Perhaps(string Name);
        public record {|LNT4001:Certain|}(string Name);
        """));

    [Fact]
    public async Task A_listed_type_is_handled_by_what_takes_it()
    {
        string Taken(string name) => Code($"public record {name}(string Name); public class UserService {{ public void Rename(RenameMessage m) {{ }} }}");
        await Accepts(Taken("RenameMessage"), Alone);
        await Finds(Taken("{|LNT4001:RenameMessage|}"), "lintel.requests.types = *Message");
        await Says(Taken("{|#0:RenameMessage|}"), RequestRules.UnvalidatedCommand, "'RenameMessage' is handled by 'UserService.Rename(RenameMessage)' but nothing validates it; add an AbstractValidator<RenameMessage>", Alone + "lintel.requests.types = *Message");
    }

    [Theory]
    [InlineData("public record Rename(string Name) : ICommand")]
    [InlineData("public record Rename(Missing Name, string") ]
    [InlineData("public record Rename(string Name) : ICommand; class V : AbstractValidator<Rename")]
    public Task Half_typed_code_is_survived(string code) => Survives(Code(code), Alone);
}
