namespace Lintel.Requests;

public class LNT4004_SynchronousValidation() : RequestTest<SynchronousValidationFix>("LNT4004")
{
    private const string Async = """
        public record User(string Name, string[] Tags);
        public class UserValidator : AbstractValidator<User> { public UserValidator() => RuleFor(x => x.Name).MustAsync(async (n, c) => n.Length < await Task.FromResult(9)); }

        """;

    private static string Calling(string body, string validator = "UserValidator v", string signature = "async Task Run(User user, CancellationToken ct)") => Code(Async + $$"""
        public class Users({{validator}})
        {
            public {{signature}}
            {
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("v.{|LNT4004:Validate|}(user);", "UserValidator v")]
    [InlineData("v.{|LNT4004:ValidateAndThrow|}(user);", "UserValidator v")]
    [InlineData("v.{|LNT4004:Validate|}(user);", "IValidator<User> v")]
    [InlineData("v.{|LNT4004:ValidateAndThrow|}(user);", "IValidator<User> v")]
    [InlineData("v.{|LNT4004:Validate|}(user);", "AbstractValidator<User> v")]
    [InlineData("v?.{|LNT4004:Validate|}(user);", "IValidator<User>? v")]
    [InlineData("v.{|LNT4004:Validate|}(new ValidationContext<User>(user));", "UserValidator v")]
    [InlineData("new UserValidator().{|LNT4004:Validate|}(user);", "UserValidator v")]
    public Task A_call_that_does_not_wait_is_reported(string body, string validator) => Reports(Calling(body, validator), Alone);

    [Theory]
    [InlineData("RuleFor(x => x.Name).CustomAsync((n, c, t) => Task.CompletedTask);")]
    [InlineData("WhenAsync((x, t) => Task.FromResult(true), () => RuleFor(x => x.Name).NotEmpty());")]
    [InlineData("RuleFor(x => x.Name).NotEmpty().UnlessAsync((x, t) => Task.FromResult(true));")]
    [InlineData("RuleFor(x => x.Name).MustAsync((n, t) => Task.FromResult(true)).When(x => x.Name != \"\");")]
    [InlineData("RuleForEach(x => x.Tags).MustAsync((n, t) => Task.FromResult(true));")]
    [InlineData("RuleFor(x => x.Name).NotEmpty().DependentRules(() => RuleFor(x => x.Name).MustAsync((n, t) => Task.FromResult(true)));")]
    [InlineData("Include(new Names());")]
    [InlineData("RuleFor(x => x).SetValidator(new Names());")]
    [InlineData("RuleFor(x => x).SetValidator(_ => new Names());")]
    public Task Each_asynchronous_rule_counts(string rule) => Reports(Code($$"""
        public record Item(string Name, string[] Tags);
        class Names : AbstractValidator<Item> { public Names() { RuleFor(x => x.Name).MustAsync((n, t) => Task.FromResult(true)); } }
        class ItemValidator : AbstractValidator<Item> { public ItemValidator() { {{rule}} } }
        class Items { bool Ok(ItemValidator v, Item item) => v.{|LNT4004:Validate|}(item).IsValid; }
        """), Alone);

    [Fact]
    public Task Rules_of_a_base_class_count() => Reports(Code("""
        public record Item(string Name);
        class Base<T> : AbstractValidator<T> where T : Item { public Base() { RuleFor(x => x.Name).MustAsync((n, t) => Task.FromResult(true)); } }
        partial class ItemValidator : Base<Item> { }
        class Items { bool Ok(ItemValidator v, Item item) => v.{|LNT4004:Validate|}(item).IsValid; }
        """), Alone);

    [Fact]
    public Task It_names_validator_and_rule() => Says(Calling("v.{|#0:Validate|}(user);", "IValidator<User> v"), RequestRules.SynchronousValidation,
        "'UserValidator' has asynchronous rules (MustAsync), so Validate throws; await ValidateAsync", Alone);

    [Theory]
    [InlineData("await v.ValidateAsync(user, ct);", "UserValidator v")]
    [InlineData("await v.ValidateAndThrowAsync(user, ct);", "IValidator<User> v")]
    [InlineData("v.Validate(user, o => o.IncludeRuleSets(\"fast\"));", "UserValidator v")]
    [InlineData("v.Validate(\"\");", "IValidator<string> v")]
    [InlineData("v.Validate(user);", "Form v")]
    [InlineData("v.Validate(user);", "Quick v")]
    public Task What_waits_or_need_not_is_accepted(string body, string validator) => Accepts(Calling(body, validator) + """

        public class Form { public void Validate(User user) { } }
        public class Quick : AbstractValidator<User> { public Quick() => RuleFor(x => x.Name).NotEmpty(); static Task MustAsync() => Task.CompletedTask; }
        """, Alone);

    [Theory]
    [InlineData("v.Validate(")]
    [InlineData("missing.Validate(user);")]
    [InlineData("v.Validate(missing)")]
    public Task Half_typed_code_is_survived(string body) => Survives(Calling(body, "Missing v"), Alone);

    [Theory]
    [InlineData("var r = v.{|LNT4004:Validate|}(user);", "var r = await v.ValidateAsync(user, ct);")]
    [InlineData("if (v.{|LNT4004:Validate|}(user).IsValid) return; // valid", "if ((await v.ValidateAsync(user, ct)).IsValid) return; // valid")]
    [InlineData("/* now */ v.{|LNT4004:ValidateAndThrow|}(user); // throws", "/* now */ await v.ValidateAndThrowAsync(user, ct); // throws")]
    [InlineData("v.{|LNT4004:Validate|}(user); v.{|LNT4004:Validate|}(user);", "await v.ValidateAsync(user, ct); await v.ValidateAsync(user, ct);")]
    [InlineData("Func<Task> later = async () => v.{|LNT4004:ValidateAndThrow|}(user);", "Func<Task> later = async () => await v.ValidateAndThrowAsync(user, ct);")]
    public Task An_asynchronous_method_awaits(string body, string awaited) => Fixes(Calling(body), Calling(awaited), Alone);

    [Fact]
    public Task Without_a_token_none_is_given() => Fixes(
        Calling("v.{|LNT4004:ValidateAndThrow|}(user);", signature: "async Task Run(User user)"), Calling("await v.ValidateAndThrowAsync(user);", signature: "async Task Run(User user)"), Alone);

    [Theory]
    [InlineData("v.{|LNT4004:Validate|}(user);", "void Run(User user, CancellationToken ct)")]
    [InlineData("Action now = () => v.{|LNT4004:Validate|}(user); await Task.Yield();", "async Task Run(User user, CancellationToken ct)")]
    [InlineData("lock (user) { v.{|LNT4004:Validate|}(user); } await Task.Yield();", "async Task Run(User user, CancellationToken ct)")]
    [InlineData("v?.{|LNT4004:Validate|}(user); await Task.Yield();", "async Task Run(User user, CancellationToken ct)")]
    public Task Where_nothing_may_be_awaited_nothing_is_offered(string body, string signature) => OffersNothing(Calling(body, signature: signature), Alone);
}
