using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Configuration;

/// <summary>Reads the options themselves, the places that they give to code, and the suppressions; in test projects too, all but the places.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    private static readonly UnjustifiedSuppressionCheck UnjustifiedSuppression = new();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        ConfigurationRules.UnmatchedSelector, ConfigurationRules.MistakenOption,
        ConfigurationRules.UnplacedNamespace, ConfigurationRules.UnjustifiedSuppression);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var view = ArchitectureView.Of(start.Compilation, start.Options, start.CancellationToken);
            var gate = Gate.Open(start.Options, start.CancellationToken);
            var isTest = TestProject.Is(start.Compilation, start.Options);

            var suppressions = new SuppressionReader(view.Files, start.Compilation, KnownTypes.Of(start.Compilation));
            start.RegisterSyntaxTreeAction(file => ReadPragmas(file, suppressions, gate));
            start.RegisterSyntaxNodeAction(node => ReadAttribute(node, suppressions, gate), SyntaxKind.Attribute);

            start.RegisterCompilationEndAction(end => ReadOptions(end, view.Files, gate));
            start.RegisterCompilationEndAction(end => ReadSelectors(end, view, isTest, gate));

            if (isTest || !view.PlacesSomething)
                return;

            var unplaced = new UnplacedTypes(view);
            var inUse = new Once<PlacesInUse>(cancellation => PlacesInUse.Read(start.Compilation, view, cancellation));
            start.RegisterSymbolAction(type => ReadPlace(type, unplaced, inUse, gate), SymbolKind.NamedType);
        });
    }

    private static void ReadPragmas(SyntaxTreeAnalysisContext context, SuppressionReader reader, Gate gate)
    {
        foreach (var (suppression, place) in reader.Pragmas(context.Tree, context.CancellationToken))
        {
            if (UnjustifiedSuppression.Examine(suppression) is { } violation)
                gate.Report(context, violation, ImmutableArray.Create(place));
        }
    }

    private static void ReadAttribute(SyntaxNodeAnalysisContext context, SuppressionReader reader, Gate gate)
    {
        if (reader.Read((AttributeSyntax)context.Node, context.SemanticModel, context.ContainingSymbol, context.CancellationToken) is { } suppression
            && UnjustifiedSuppression.Examine(suppression) is { } violation)
            gate.Report(context, violation, ImmutableArray.Create(context.Node.GetLocation()));
    }

    private static void ReadPlace(SymbolAnalysisContext context, UnplacedTypes unplaced, Once<PlacesInUse> inUse, Gate gate)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (unplaced.PlaceOf(type) is { } place
            && new UnplacedNamespaceCheck(inUse.Get(context.CancellationToken)).Examine(type.ContainingNamespace) is { } violation)
            gate.Report(context, violation, ImmutableArray.Create(place));
    }

    private static void ReadOptions(CompilationAnalysisContext context, OptionsByFile files, Gate gate)
    {
        var project = new ProjectContradictions(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, files);
        var check = new MistakenOptionCheck(context.Compilation.Assembly);
        foreach (var mistake in MistakenOptionCheck.Collect(files, project))
            gate.Report(context, check.Examine(mistake), ImmutableArray.Create(Location.None));
    }

    private static void ReadSelectors(CompilationAnalysisContext context, ArchitectureView view, bool isTest, Gate gate)
    {
        if (!SelectorOwner.Is(context.Compilation, view.Files, isTest, context.CancellationToken))
            return;

        var walk = new SelectorWalk(context.Compilation, view.Files, context.CancellationToken);
        var unmatched = walk.Unmatched(Selectors.In(view));
        var check = new UnmatchedSelectorCheck(context.Compilation.Assembly, walk.Names);
        foreach (var selector in unmatched)
            gate.Report(context, check.Examine(selector), ImmutableArray.Create(Location.None));
    }
}
