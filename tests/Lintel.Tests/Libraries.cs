using Microsoft.CodeAnalysis.CSharp;

namespace Lintel;

/// <summary>References for the code under test, taken from what this test run has loaded: nothing is downloaded.</summary>
internal static class Libraries
{
    public const string AspNetCore = "Microsoft.AspNetCore.", AspVersioning = "Asp.Versioning.", Carter = "Carter.", Dapper = "Dapper.",
        EfCore = "Microsoft.EntityFrameworkCore.", Extensions = "Microsoft.Extensions.", FastEndpoints = "FastEndpoints.",
        FluentValidation = "FluentValidation.", Mediator = "Mediator.", MediatR = "MediatR.", Npgsql = "Npgsql.";

    private static readonly ImmutableArray<string> Files =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).ToImmutableArray();

    /// <summary>The framework alone: what every test starts from.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = Named("System.", "mscorlib.", "netstandard.");

    private static MetadataReference MediatRStub { get; } = Compiled("MediatR", """
        namespace MediatR
        {
            using System.Threading;
            using System.Threading.Tasks;

            public interface IBaseRequest { }
            public interface IRequest : IBaseRequest { }
            public interface IRequest<out TResponse> : IBaseRequest { }
            public interface INotification { }
            public interface IRequestHandler<in TRequest> where TRequest : IRequest { Task Handle(TRequest request, CancellationToken cancellationToken); }
            public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
            public interface INotificationHandler<in TNotification> where TNotification : INotification { Task Handle(TNotification notification, CancellationToken cancellationToken); }
            public delegate Task<TResponse> RequestHandlerDelegate<TResponse>();
            public interface IPipelineBehavior<in TRequest, TResponse> where TRequest : notnull { Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken); }
            public interface ISender { Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default); Task Send<TRequest>(TRequest request, CancellationToken cancellationToken = default) where TRequest : IRequest; }
            public interface IPublisher { Task Publish(object notification, CancellationToken cancellationToken = default); Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default) where TNotification : INotification; }
            public interface IMediator : ISender, IPublisher { }
        }
        """);

    public static ImmutableArray<MetadataReference> Named(params string[] prefixes)
    {
        var loaded = Files
            .Where(file => prefixes.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file));
        return prefixes.Contains(MediatR) ? [.. loaded, MediatRStub] : [.. loaded];
    }

    /// <summary>An assembly of these lines: another project of the team, or a library that cannot be restored, by the few types that a rule looks up.</summary>
    public static MetadataReference Compiled(string assembly, string source, params MetadataReference[] references)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source)], Framework.AddRange(references), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
