using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Requests;

/// <summary>Requests, handlers and validators that stand in different projects, and the other libraries.</summary>
public class LNT4001_across_assemblies() : RequestTest<EmptyCodeFixProvider>("LNT4001", Libraries.FastEndpoints, Libraries.AspNetCore, Libraries.Extensions)
{
    private static readonly MetadataReference[] Mediator = [.. Libraries.Named(Libraries.Mediator, Libraries.FluentValidation)];

    private Task Judges(string code, string assembly, string source, bool hasReport = true, string options = "")
    {
        var test = Test(code, Alone + options);
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectAssemblyName(id, "Shop.App"));
        test.TestState.AdditionalReferences.Add(Libraries.Compiled(assembly, "#nullable enable\n" + source, Mediator));
        Assert.Equal(hasReport, code.Contains("{|", StringComparison.Ordinal));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_request_of_another_project_is_reported_at_its_handler() => Judges(
        Code("public class {|LNT4001:H|} : ICommandHandler<Shop.Contracts.Rename> { public ValueTask<Unit> Handle(Shop.Contracts.Rename r, CancellationToken c) => default; }"),
        "Shop.Contracts", "namespace Shop.Contracts { public record Rename(string Name) : Mediator.ICommand; }");

    [Fact]
    public Task A_validator_of_another_project_counts() => Judges(
        Code("public class H : ICommandHandler<Shop.Contracts.Rename> { public ValueTask<Unit> Handle(Shop.Contracts.Rename r, CancellationToken c) => default; }"),
        "Shop.Contracts", "namespace Shop.Contracts { public record Rename(string Name) : Mediator.ICommand; class V : FluentValidation.AbstractValidator<Rename> { } }", hasReport: false);

    [Fact]
    public Task A_library_is_not_ours_to_judge() => Judges(
        Code("public class H : ICommandHandler<Vendor.Rename> { public ValueTask<Unit> Handle(Vendor.Rename r, CancellationToken c) => default; }"),
        "Vendor", "namespace Vendor { public record Rename(string Name) : Mediator.ICommand; }", hasReport: false);

    [Theory]
    [InlineData("Users", false)]
    [InlineData("Billing", true)]
    [InlineData("Host", false)]
    [InlineData("Shared", false)]
    public Task Of_modules_only_its_own_the_host_and_a_shared_one_count(string module, bool hasReport) => Judges(
        Code($$"""
            namespace Shop.Modules.Users
            {
                public record {{(hasReport ? "{|LNT4001:Rename|}" : "Rename")}}(string Name) : Shop.Modules.{{module}}.INamed, ICommand;
                public class H : ICommandHandler<Rename> { public ValueTask<Unit> Handle(Rename r, CancellationToken c) => default; }
            }
            """),
        "Shop.Modules." + module, $"namespace Shop.Modules.{module} {{ public interface INamed {{ string Name {{ get; }} }} public class V : FluentValidation.AbstractValidator<INamed> {{ }} }}", hasReport);

    [Fact]
    public Task A_request_of_FastEndpoints_is_a_body() => Reports(Code("""
        using FastEndpoints;
        public record {|LNT4001:AddUser|}(string Name);
        public record EditUser(string Name);
        public class AddUserEndpoint : Endpoint<AddUser> { public override void Configure() => Post("/users"); public override Task HandleAsync(AddUser r, CancellationToken c) => Task.CompletedTask; }
        public class EditUserEndpoint : Endpoint<EditUser> { public override void Configure() => Put("/users"); public override Task HandleAsync(EditUser r, CancellationToken c) => Task.CompletedTask; }
        public class EditUserValidator : Validator<EditUser> { }
        """).Replace("using Mediator;", "", StringComparison.Ordinal), Alone);

    [Fact]
    public Task A_command_of_Wolverine_is_told_by_its_name()
    {
        var test = Test(Code("""
            public record {|LNT4001:RenameCommand|}(string Name);
            public record UserRenamed(string Name);
            public record HiddenCommand(string Name);
            public static class RenameHandler { public static void Handle(RenameCommand command) { } public static void Handle(UserRenamed happened) { } }
            class HiddenHandler { public void Handle(HiddenCommand command) { } }
            """), Alone);
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("Wolverine", "namespace Wolverine { public interface IMessageBus { } }"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

public class LNT4001_without_a_validation_library() : RuleTest<RequestAnalyzer>(Libraries.Mediator)
{
    [Fact]
    public Task Nothing_is_said() => Accepts("""
        using System.Threading;
        using System.Threading.Tasks;
        using Mediator;
        public record Rename(string Name) : ICommand;
        public class H : ICommandHandler<Rename> { public ValueTask<Unit> Handle(Rename r, CancellationToken c) => default; }
        """);
}

public class LNT4001_with_MediatR() : RuleTest<RequestAnalyzer>(Libraries.MediatR, Libraries.FluentValidation)
{
    [Fact]
    public Task A_request_of_MediatR_is_one() => Reports("""
        using System.Threading;
        using System.Threading.Tasks;
        using FluentValidation;
        using MediatR;
        public record {|LNT4001:Rename|}(string Name) : IRequest;
        public record {|LNT4001:Add|}(string Name) : IRequest<int>;
        public record Retire(string Name) : IRequest;
        public class RetireValidator : AbstractValidator<Retire> { }
        public class R : IRequestHandler<Rename> { public Task Handle(Rename r, CancellationToken c) => Task.CompletedTask; }
        public class A : IRequestHandler<Add, int> { public Task<int> Handle(Add r, CancellationToken c) => Task.FromResult(1); }
        public class T : IRequestHandler<Retire> { public Task Handle(Retire r, CancellationToken c) => Task.CompletedTask; }
        """);
}
