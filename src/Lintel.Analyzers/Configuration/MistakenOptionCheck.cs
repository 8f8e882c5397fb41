namespace Lintel.Configuration;

/// <summary>LNT9002</summary>
internal sealed class MistakenOptionCheck(ISymbol project) : Check<OptionMistake>(ConfigurationRules.MistakenOption)
{
    public override Violation Examine(OptionMistake mistake) => new(Rule, project, null, mistake.Message);

    /// <summary>Each mistake once for its key and value, however many folders repeat it, in the order of the keys.</summary>
    public static IEnumerable<OptionMistake> Collect(OptionsByFile files, ProjectContradictions project) => files.Distinct
        .SelectMany(static options => options.Values.Mistakes.Concat(OptionContradictions.In(options)))
        .OrderBy(static it => it.Message, StringComparer.Ordinal)
        .Concat(project.Find()) // these are in the order of the files
        .GroupBy(static it => (it.Key, it.Value))
        .Select(static alike => alike.First())
        .OrderBy(static it => it.Key, StringComparer.Ordinal)
        .ThenBy(static it => it.Value, StringComparer.Ordinal);
}
