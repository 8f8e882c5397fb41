using System.Text;
using Lintel.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lintel.Benchmarks.Parts;

/// <summary>A compilation of two modules: one type of the first makes many uses of the types of the second.</summary>
internal sealed class ModularCode
{
    private const int Targets = 50;

    private static readonly AnalyzerOptions Options = new(
        ImmutableArray<AdditionalText>.Empty,
        new SameOptions(ImmutableDictionary<string, string>.Empty.Add("lintel.architecture", "modular").Add("lintel.module.billing.may_use", "Ordering")));

    private ModularCode(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    /// <summary>The type whose uses are read.</summary>
    public INamedTypeSymbol Source => Compilation.GetTypeByMetadataName("Shop.Modules.Billing.Application.Source")!;

    /// <summary>The types that it uses.</summary>
    public IEnumerable<INamedTypeSymbol> Used => Compilation.SyntaxTrees.Skip(1).SelectMany(tree =>
    {
        var model = Compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Select(type => model.GetDeclaredSymbol(type)!);
    });

    /// <summary>The body that makes the uses.</summary>
    public IOperation Body
    {
        get
        {
            var tree = Compilation.SyntaxTrees.First();
            var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
            return Compilation.GetSemanticModel(tree).GetOperation(method.Body!)!;
        }
    }

    /// <param name="uses">How many statements use a type of the other module.</param>
    /// <param name="files">How many files declare those types, each in a namespace of its own.</param>
    /// <param name="segment">'Contracts', which may be used, or another segment, which may not.</param>
    public static ModularCode Create(int uses, int files, string segment)
    {
        var source = new StringBuilder("namespace Shop.Modules.Billing.Application; class Source { void Use() {");
        for (var use = 0; use < uses; use++)
            source.Append(CultureInfo.InvariantCulture, $"{NameOf(use % files, use % Targets, segment)}.Call();");
        source.Append("} }");

        List<string> texts = [source.ToString()];
        for (var file = 0; file < files; file++)
        {
            var types = Enumerable.Range(0, Targets).Select(target => $"public class Target{target} {{ public static void Call() {{ }} }}");
            texts.Add($"namespace {NamespaceOf(file, segment)}; {string.Concat(types)}");
        }

        return new ModularCode(CSharpCompilation.Create(
            "Shop",
            texts.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, path: $"File{index}.cs")),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
    }

    public ArchitectureView ReadView() => ArchitectureView.Read(Compilation, Options, CancellationToken.None);

    private static string NameOf(int file, int target, string segment) => $"global::{NamespaceOf(file, segment)}.Target{target}";

    private static string NamespaceOf(int file, string segment) => $"Shop.Modules.Ordering.{segment}.Part{file}";
}
