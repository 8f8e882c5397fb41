using System.Runtime.Loader;
using FluentValidation;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lintel.Requests;

/// <summary>What the fix adds: the text of the validator, and what that validator says when it runs.</summary>
public class LNT4001_UnvalidatedCommand_fix
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;

        """;

    private static string Handler(string command) =>
        $" class H : ICommandHandler<{command}> {{ public ValueTask<Unit> Handle({command} c, CancellationToken t) => default; }}";

    [Fact]
    public async Task A_validator_stands_in_a_file_of_its_own() => Assert.Equal("""
        using FluentValidation;

        namespace Shop.Users;

        internal sealed class RenameUserValidator : AbstractValidator<RenameUser>
        {
            public RenameUserValidator()
            {
                RuleFor(x => x.Id).NotEmpty();
                RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
            }
        }

        """, await AddedAsync(Usings + "namespace Shop.Users; public record RenameUser(Guid Id, string Name) : ICommand;" + Handler("RenameUser")));

    [Fact]
    public async Task A_block_namespace_and_a_nested_request_are_written_likewise() => Assert.Equal("""
        using FluentValidation;

        namespace Shop
        {
            internal sealed class RenameCommandValidator : AbstractValidator<Rename.Command>
            {
                public RenameCommandValidator()
                {
                    RuleFor(x => x.Name).NotEmpty().MaximumLength(80);
                }
            }
        }

        """, await AddedAsync(Usings + "namespace Shop { public static class Rename { public record Command(string Name) : ICommand;" + Handler("Command") + " } }", "lintel.validation.string_length = 80"));

    [Theory]
    [InlineData("string? Note", "RuleFor(x => x.Note).MaximumLength(200);")]
    [InlineData("string Name, Guid? Maybe, int OrderId, long? Other", "RuleFor(x => x.Name).NotEmpty().MaximumLength(200);|RuleFor(x => x.OrderId).GreaterThan(0);")]
    [InlineData("string @class", "RuleFor(x => x.@class).NotEmpty().MaximumLength(200);")]
    [InlineData("string A, byte SmallId, uint LargeId", "RuleFor(x => x.A).NotEmpty().MaximumLength(200);|RuleFor(x => x.SmallId).GreaterThan((byte)0);|RuleFor(x => x.LargeId).GreaterThan(0u);")]
    [InlineData("Level Level, Level? Next, DateTime From, DateOnly? To", "RuleFor(x => x.Level).IsInEnum();|RuleFor(x => x.Next).IsInEnum();|RuleFor(x => x.From).NotEmpty();")]
    [InlineData("List<string> Tags", "RuleFor(x => x.Tags).NotNull();|RuleForEach(x => x.Tags).NotEmpty().MaximumLength(200);")]
    [InlineData("string[]? Tags", "RuleForEach(x => x.Tags!).NotEmpty().MaximumLength(200);")]
    [InlineData("string A, List<Guid> Ids, UserId By", "RuleFor(x => x.A).NotEmpty().MaximumLength(200);|RuleFor(x => x.Ids).NotNull();|RuleForEach(x => x.Ids).NotEmpty();|RuleFor(x => x.By).NotEmpty();")]
    [InlineData("Address Address", "RuleFor(x => x.Address).NotNull();|RuleFor(x => x.Address).ChildRules(child =>|{|    child.RuleFor(y => y.Street).NotEmpty().MinimumLength(2).MaximumLength(40);|    child.RuleFor(y => y.Note).MaximumLength(200);|});")]
    [InlineData("List<Address>? Addresses", "RuleForEach(x => x.Addresses!).NotNull();|RuleForEach(x => x.Addresses!).ChildRules(child =>|{|    child.RuleFor(y => y.Street).NotEmpty().MinimumLength(2).MaximumLength(40);|    child.RuleFor(y => y.Note).MaximumLength(200);|});")]
    [InlineData("Line Line", "RuleFor(x => x.Line).NotNull();|RuleFor(x => x.Line).SetValidator(new LineValidator());")]
    public async Task Rules_follow_from_the_members(string members, string rules)
    {
        var added = await AddedAsync(Usings + $$"""
            public record Change({{members}}) : ICommand;
            public enum Level { Low }
            public record struct UserId(Guid Value);
            public record Address([property: System.ComponentModel.DataAnnotations.StringLength(40, MinimumLength = 2)] string Street, string? Note);
            public record Line(string Text);
            public class LineValidator : FluentValidation.AbstractValidator<Line> { }
            """ + Handler("Change"));

        var body = added!.Split("public ChangeValidator()")[1].Split('\n')[2..^3].Select(static line => line[8..]);
        Assert.Equal(rules.Split('|'), body);
    }

    [Fact]
    public async Task A_public_validator_is_added_where_a_scan_would_miss_an_internal_one()
    {
        const string Scan = "static class Scan { static void Run() { AddValidatorsFromAssembly(); Set.AddValidatorsFromAssemblyContaining<int>(); } static void AddValidatorsFromAssembly() { } } static class Set { public static void AddValidatorsFromAssemblyContaining<T>() { } }";

        Assert.Contains("public sealed class ChangeValidator", await AddedAsync(Usings + "public record Change(string Name) : ICommand;" + Handler("Change") + Scan), StringComparison.Ordinal);
        Assert.Null(await AddedAsync(Usings + "internal record Change(string Name) : ICommand;" + Handler("Change") + Scan));
    }

    [Theory]
    [InlineData("public record Change<T>(string Name) : ICommand; class H<T> : ICommandHandler<Change<T>> { public ValueTask<Unit> Handle(Change<T> c, CancellationToken t) => default; }")]
    [InlineData("public static class Nest { private record Change(string Name) : ICommand; private class H : ICommandHandler<Change> { public ValueTask<Unit> Handle(Change c, CancellationToken t) => default; } }")]
    [InlineData("public record Change(decimal Price) : ICommand; class H : ICommandHandler<Change> { public ValueTask<Unit> Handle(Change c, CancellationToken t) => default; }")]
    [InlineData("public record Change(string Name) : ICommand; class ChangeValidator { } class H : ICommandHandler<Change> { public ValueTask<Unit> Handle(Change c, CancellationToken t) => default; }")]
    public async Task Where_none_can_be_written_none_is_offered(string code) => Assert.Null(await AddedAsync(Usings + code));

    [Fact]
    public async Task What_it_adds_rejects_what_it_says_it_rejects()
    {
        var project = await FixedAsync(Usings + """
            namespace Shop;
            public record PlaceOrder(Guid Id, int CustomerId, string Title, string? Note, Level Level, DateTime From, List<string> Tags, Address Address, List<Address> Others) : ICommand;
            public enum Level { Low, High }
            public record Address([property: System.ComponentModel.DataAnnotations.StringLength(5)] string Street);
            public static class Samples
            {
                public static readonly PlaceOrder Good = new(Guid.NewGuid(), 1, "title", null, Level.High, DateTime.UnixEpoch, ["a"], new("way"), [new("path")]);
                public static readonly Dictionary<string, PlaceOrder> Bad = new()
                {
                    ["Id"] = Good with { Id = default },
                    ["CustomerId"] = Good with { CustomerId = 0 },
                    ["Title"] = Good with { Title = "" },
                    ["Note"] = Good with { Note = new string('n', 201) },
                    ["Level"] = Good with { Level = (Level)7 },
                    ["From"] = Good with { From = default },
                    ["Tags"] = Good with { Tags = null! },
                    ["Tags[0]"] = Good with { Tags = [""] },
                    ["Address"] = Good with { Address = null! },
                    ["Address.Street"] = Good with { Address = new("street") },
                    ["Others[1].Street"] = Good with { Others = [new("a"), new("")] },
                };
            }
            """ + Handler("PlaceOrder"));
        var compilation = (await project!.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        Assert.Empty(emitted.Diagnostics.Where(static it => it.Location.SourceTree?.FilePath.EndsWith("Validator.cs", StringComparison.Ordinal) == true && it.Severity >= DiagnosticSeverity.Warning));

        image.Position = 0;
        var assembly = new AssemblyLoadContext("drafted", isCollectible: true).LoadFromStream(image);
        var validator = (IValidator)Activator.CreateInstance(assembly.GetType("Shop.PlaceOrderValidator", throwOnError: true)!, nonPublic: true)!;
        IEnumerable<string> Faults(object order) => validator.Validate(new ValidationContext<object>(order)).Errors.Select(static it => it.PropertyName).Distinct();

        var samples = assembly.GetType("Shop.Samples")!;
        Assert.Empty(Faults(samples.GetField("Good")!.GetValue(null)!));
        var bad = (System.Collections.IDictionary)samples.GetField("Bad")!.GetValue(null)!;
        foreach (string member in bad.Keys)
            Assert.Equal([member], Faults(bad[member]!));
    }

    private static async Task<string?> AddedAsync(string code, string options = "")
    {
        if (await FixedAsync(code, options) is not { } project)
            return null;

        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static it => it.Severity == DiagnosticSeverity.Error));
        var left = await compilation.WithAnalyzers([new RequestAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(left, static it => it.Id == "LNT4001");
        var document = project.Documents.Last();
        Assert.Equal("/users/" + document.Name, document.FilePath);
        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>The project with what the fix adds; null where it is not offered.</summary>
    private static async Task<Project?> FixedAsync(string code, string options = "")
    {
        var project = House.ProjectOf([("/users/Rename.cs", "#nullable enable\n" + code)], options);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static it => it.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new RequestAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        CodeAction? offered = null;
        await new UnvalidatedCommandFix().RegisterCodeFixesAsync(new CodeFixContext(
            project.Documents.Single(), found.Single(static it => it.Id == "LNT4001"), (action, _) => offered = action, TestContext.Current.CancellationToken));
        if (offered is null)
            return null;

        var operations = await offered.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id);
    }
}
