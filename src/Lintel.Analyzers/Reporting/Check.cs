namespace Lintel.Reporting;

/// <summary>One rule: a fact in, a violation or nothing out.</summary>
internal abstract class Check<TFact>(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract Violation? Examine(TFact fact);
}
