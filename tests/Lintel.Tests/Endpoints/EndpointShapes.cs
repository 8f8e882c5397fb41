using Lintel.Architecture;
using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Endpoints;

/// <summary>Reads code into the endpoint model and prints that model, a line for each way to an endpoint.</summary>
internal static class EndpointShapes
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private static readonly ImmutableArray<MetadataReference> References = Libraries.Framework.AddRange(
        Libraries.Named(Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, Libraries.FastEndpoints, Libraries.Carter, Libraries.AspVersioning, Libraries.Mediator));

    /// <summary>Top-level statements, with <c>app</c> at hand, and the types that they use.</summary>
    public static EndpointModel OfProgram(string statements, string types = "", params (string Key, string Value)[] options) => Read(
        $"{Usings}var app = WebApplication.CreateBuilder().Build();\n{statements}\napp.Run();\n{types}", OutputKind.ConsoleApplication, options);

    public static EndpointModel OfTypes(string types, params (string Key, string Value)[] options) => Read(Usings + types, OutputKind.DynamicallyLinkedLibrary, options);

    /// <summary>Files by path, without usings of their own; one that ends in <c>.g.cs</c> is generated.</summary>
    public static EndpointModel OfFiles(params (string Path, string Text)[] files) =>
        Read(files.Select(static it => (it.Path, $"{Usings}{it.Text}")), OutputKind.DynamicallyLinkedLibrary, []);

    /// <summary>Verb, route, what is said, and how far it could be followed if not to the application.</summary>
    public static IEnumerable<string> Lines(EndpointModel model) => model.Endpoints.SelectMany(static endpoint => endpoint.Mounts.Select(mount =>
        $"{Verbs(endpoint)} {mount.Route.Text ?? "?"}{Said(mount)}{(mount.End == MountEnd.Application ? "" : $" [{mount.End}]")}"));

    /// <summary>What decides who may call, a line for each way: the state, the policies, and <c>...</c> where there may be more of them.</summary>
    public static IEnumerable<string> Access(EndpointModel model) => model.Endpoints.SelectMany(static endpoint => endpoint.Mounts.Select(static mount =>
        $"{mount.Authorization.State}{string.Concat(mount.Authorization.Policies.Select(static it => $" {it}"))}{(mount.Authorization is { State: AuthorizationState.Required, IsComplete: false } ? " ..." : "")}"));

    /// <summary>Name and source of each parameter.</summary>
    public static string Parameters(Endpoint endpoint) => string.Join(", ", endpoint.Parameters.Select(static it => $"{it.Symbol.Name} {it.Source}{(it.IsExplicit ? "!" : "")}"));

    /// <summary>The type of each service.</summary>
    public static string Services(Endpoint endpoint) => string.Join(", ", endpoint.Services.Select(static it => Short(it.Type)));

    /// <summary>What it answers, then the statuses that it declares.</summary>
    public static string Response(Endpoint endpoint) =>
        $"{Short(endpoint.Response.Type)}{string.Concat(endpoint.Response.Statuses.Select(static it => $" {(it.Code is { } code ? $"{code}" : "default")}{(it.Type is null ? "" : $":{Short(it.Type)}")}"))}";

    public static string Short(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)) ?? "?";

    public static string Verbs(Endpoint endpoint) => endpoint.Verbs.IsDefault ? "?" : endpoint.Verbs.IsEmpty ? "ANY" : string.Join("/", endpoint.Verbs);

    private static string Said(Mount mount)
    {
        var names = mount.Conventions.Where(static it => !it.IsExpanded).Select(static it => it.Name.EndsWith("Attribute", StringComparison.Ordinal) ? $"[{it.Name[..^9]}]" : it.Name)
            .Where(static it => it is not ("[Route]" or "[ApiController]" or "[Nullable]" or "[NullableContext]" or "[Controller]" or "[AcceptVerbs]") && !it.StartsWith("[Http", StringComparison.Ordinal)).ToList();
        return names.Count == 0 ? "" : $" {string.Join(" ", names)}";
    }

    private static EndpointModel Read(string source, OutputKind kind, (string Key, string Value)[] options) => Read([("/Program.cs", source)], kind, options);

    private static EndpointModel Read(IEnumerable<(string Path, string Text)> files, OutputKind kind, (string Key, string Value)[] options)
    {
        var compilation = CSharpCompilation.Create(
            "Shop.Api",
            files.Select(static it => CSharpSyntaxTree.ParseText(it.Text, new CSharpParseOptions(LanguageVersion.Preview), path: it.Path)),
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        var provider = new SameOptions(options.ToImmutableDictionary(static it => it.Key, static it => it.Value));
        var view = ArchitectureView.Read(compilation, new AnalyzerOptions([], provider), CancellationToken.None);
        return EndpointModel.Read(new EndpointCode(compilation, view, KnownTypes.Of(compilation)), CancellationToken.None);
    }

    private sealed class SameOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfigOptions options = new Values(values);

        public override AnalyzerConfigOptions GlobalOptions => options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
