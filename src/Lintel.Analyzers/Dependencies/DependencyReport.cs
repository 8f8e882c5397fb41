namespace Lintel.Dependencies;

/// <summary>Turns objections into reports: each rule says each target, or each scope of targets, once.</summary>
internal static class DependencyReport
{
    /// <summary>The first use by path and position is the place of the report, the others are additional.</summary>
    public static IEnumerable<(Violation Violation, ImmutableArray<Location> Places)> Of(
        IEnumerable<(DependencyLedger? Uses, DependencyLedger? Surface)> ledgers, UseLocator locator)
    {
        var found = ledgers.SelectMany(static pair => new[] { pair.Uses, pair.Surface }).OfType<DependencyLedger>()
            .SelectMany(static ledger => ledger.Objections)
            .SelectMany(static objection => objection.Violations.SelectMany(violation => objection.Uses.Select(use => (Violation: violation, objection.Target, Use: use))));

        foreach (var group in found.GroupBy(static it => (it.Violation.Rule, Scope: it.Violation.Scope ?? it.Target)))
        {
            var uses = group
                .Select(it => (it.Violation, it.Use.Part, Place: locator.Find(it.Use, it.Target)!))
                .Where(static it => it.Place is not null)
                .OrderBy(static it => it.Place.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static it => it.Place.SourceSpan.Start)
                .ThenBy(static it => it.Place.SourceSpan.Length)
                .ToList();
            if (uses.Count == 0)
                continue; // generated code alone names it

            yield return (
                uses[0].Violation.NamedBy(uses[0].Part),
                uses.Select(static it => it.Place).Distinct().ToImmutableArray());
        }
    }
}
