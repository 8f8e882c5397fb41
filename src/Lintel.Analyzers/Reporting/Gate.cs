namespace Lintel.Reporting;

/// <summary>The one way out: a violation becomes a diagnostic here, unless the baseline holds it.</summary>
internal sealed class Gate
{
    private readonly Baseline baseline;

    private Gate(Baseline baseline) => this.baseline = baseline;

    public static Gate Open(AnalyzerOptions options, CancellationToken cancellationToken) =>
        new(Baseline.Read(options.AdditionalFiles, cancellationToken));

#pragma warning disable RS0030 // the one place that reports, and that turns symbols into text
    /// <param name="context">The symbol or symbol-end action that found the violation.</param>
    /// <param name="violation">What was found.</param>
    /// <param name="places">Where: the first is reported, the others are additional locations.</param>
    public void Report(in SymbolAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    public void Report(in OperationAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    public void Report(in SyntaxNodeAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    public void Report(in SyntaxTreeAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    public void Report(in SemanticModelAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    public void Report(in CompilationAnalysisContext context, Violation violation, ImmutableArray<Location> places)
    {
        if (!baseline.Holds(violation, places.Length))
            context.ReportDiagnostic(Write(violation, places));
    }

    private static Diagnostic Write(Violation violation, ImmutableArray<Location> places) => Diagnostic.Create(
        violation.Rule, places[0], places.RemoveAt(0), violation.Properties, Array.ConvertAll(violation.Arguments, Say));

    private static object Say(object argument) =>
        argument is ISymbol symbol ? symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) : argument;
#pragma warning restore RS0030
}
