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

    private static MetadataReference MediatRStub { get; } = Compile("MediatR", """
        namespace MediatR
        {
            public interface IBaseRequest { }
            // … IRequest, INotification, IRequestHandler, ISender, IPublisher, IMediator
        }
        """);

    public static ImmutableArray<MetadataReference> Named(params string[] prefixes)
    {
        var loaded = Files
            .Where(file => prefixes.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file));
        return prefixes.Contains(MediatR) ? [.. loaded, MediatRStub] : [.. loaded];
    }

    /// <summary>A library that cannot be restored, by the few types that a rule looks up.</summary>
    private static MetadataReference Compile(string assembly, string source)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source)], Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
