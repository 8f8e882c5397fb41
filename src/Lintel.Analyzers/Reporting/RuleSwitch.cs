namespace Lintel.Reporting;

/// <summary>Tells whether somebody has switched on a rule that is off by default, so that nothing is read for it where nobody has.</summary>
internal static class RuleSwitch
{
    public static bool IsOn(DiagnosticDescriptor rule, Compilation compilation, CancellationToken cancellationToken)
    {
        if (rule.IsEnabledByDefault || compilation.Options.SpecificDiagnosticOptions.ContainsKey(rule.Id))
            return true; // what the command line says, Roslyn judges
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } settings)
            return false;
        if (settings.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out var level) && level != ReportDiagnostic.Suppress)
            return true;

        foreach (var file in compilation.SyntaxTrees)
        {
            if (settings.TryGetDiagnosticValue(file, rule.Id, cancellationToken, out level) && level != ReportDiagnostic.Suppress)
                return true;
        }

        return false;
    }
}
