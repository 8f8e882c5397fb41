using System.Runtime.InteropServices;
using Lintel.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Benchmarks.Compiling;

/// <summary>Makes the two small assemblies that a comparison needs: the shapes of the libraries that an API uses, and an analyzer that does nothing.</summary>
internal static class RuntimeCompiler
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>What the generated code uses of EF Core, FluentValidation and Mediator, under their own names.</summary>
    public static void WriteLibraries(string templates, string path) => Emit(path, templates, Framework());

    /// <summary>Built against the compiler that will load it.</summary>
    public static void WriteEmptyAnalyzer(string path, Sdk sdk) =>
        Emit(path, "Empty", Framework().Append(Path.Combine(Path.GetDirectoryName(sdk.Compiler)!, "Microsoft.CodeAnalysis.dll")));

    /// <summary>The reference assemblies that lie beside the runtime; the runtime's own would tie what is compiled to it.</summary>
    private static IEnumerable<string> Framework()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../packs/Microsoft.NETCore.App.Ref"));
        var framework = $"ref/net{Environment.Version.Major}.{Environment.Version.Minor}";
        var folder = Directory.Exists(packs) ? Directory.GetDirectories(packs).Select(pack => Path.Combine(pack, framework)).LastOrDefault(Directory.Exists) : null;
        return folder is null ? throw new BenchmarkException($"There are no reference assemblies '{framework}' in '{packs}'") : Directory.EnumerateFiles(folder, "*.dll");
    }

    private static void Emit(string path, string templates, IEnumerable<string> references)
    {
        var sources = Template.In(templates).Select(static template => template.Text).Append(GlobalUsings);
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
            references.Select(static reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var emitted = compilation.Emit(path);
        if (!emitted.Success)
            throw new BenchmarkException($"'{path}' does not compile:\n{string.Join('\n', emitted.Diagnostics)}");
    }
}
