namespace Lintel.Configuration;

/// <summary>Tells the projects that see the whole solution, in which every selector must match something.</summary>
internal static class SelectorOwner
{
    /// <summary>Programs, but no tests; where the key names assemblies, those alone.</summary>
    public static bool Is(Compilation compilation, OptionsByFile files, bool isTest, CancellationToken cancellationToken)
    {
        var first = files.Files.OrderBy(static pair => pair.Key.FilePath, StringComparer.Ordinal).Select(static pair => pair.Value).FirstOrDefault();
        if (first?.Values.Patterns("lintel.selectors.assemblies") is { IsDefault: false } assemblies)
            return assemblies.AnyMatch(compilation.Assembly.Name);

        return !isTest && compilation.GetEntryPoint(cancellationToken) is not null;
    }
}
