namespace Lintel.Architecture;

/// <summary>Finds the module of a namespace, and hands out one object for each spelling of a name.</summary>
internal sealed class ModuleNames(ArchitectureOptions options)
{
    private readonly ConcurrentDictionary<string, Module> byName = new(StringComparer.Ordinal); // or the first thread to ask would choose the spelling

    /// <summary>The module of this name, whoever says it.</summary>
    public Module Named(string name) => byName.GetOrAdd(name, Make);

    /// <summary>The module of a namespace, or of an assembly's name, and what follows the module in the name.</summary>
    /// <param name="name">The dotted name.</param>
    /// <param name="isOwn">Whether the name is of the team's own code: only there open patterns are tried.</param>
    /// <param name="afterModule">The segments after the module's, empty if there are none; null without a module.</param>
    public Module? Find(string name, bool isOwn, out string? afterModule)
    {
        if (FindNamed(name, isOwn) is { } named)
        {
            var module = Named(named.Name);
            afterModule = After(name, module.Name);
            return module;
        }

        NamePattern? best = null;
        var match = default(PatternMatch);
        foreach (var pattern in options.ModulePatterns)
        {
            if (IsTried(pattern, isOwn) && pattern.Match(name) is { Success: true } candidate && pattern.IsMoreSpecificThan(best))
                (best, match) = (pattern, candidate);
        }

        afterModule = null;
        if (best is null)
            return null;

        var end = match.CaptureStart + match.CaptureLength;
        afterModule = end < name.Length ? name.Substring(end + 1) : "";
        return Named(name.Substring(match.CaptureStart, match.CaptureLength));
    }

    /// <summary>The segments after the one that names the module; all of them where none does.</summary>
    public static string After(string name, string module)
    {
        var segments = name.Split('.');
        var at = Array.FindIndex(segments, segment => string.Equals(segment, module, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? name : string.Join(".", segments, at + 1, segments.Length - at - 1);
    }

    private static bool IsTried(NamePattern pattern, bool isOwn) => isOwn || !pattern.IsOpen;

    private ModuleOptions? FindNamed(string name, bool isOwn)
    {
        ModuleOptions? found = null;
        NamePattern? best = null;
        foreach (var module in options.Modules)
        {
            foreach (var pattern in module.Namespaces)
            {
                if (IsTried(pattern, isOwn) && pattern.IsMatch(name) && pattern.IsMoreSpecificThan(best))
                    (found, best) = (module, pattern);
            }
        }

        return found;
    }

    private Module Make(string name)
    {
        var own = options.Modules.FirstOrDefault(module => string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase));
        return new Module(own is null ? name : Spelled(own, name), KindOf(name), own);
    }

    /// <summary>Keys arrive in lower case; the module's own namespaces know how it is written.</summary>
    private static string Spelled(ModuleOptions module, string asked) => module.Namespaces
        .SelectMany(static pattern => pattern.Text.Split('.'))
        .FirstOrDefault(segment => string.Equals(segment, module.Name, StringComparison.OrdinalIgnoreCase)) ?? asked;

    private ModuleKind KindOf(string name) =>
        options.SharedModules.Contains(name, StringComparer.OrdinalIgnoreCase) ? ModuleKind.Shared
        : options.HostModules.Contains(name, StringComparer.OrdinalIgnoreCase) ? ModuleKind.Host
        : ModuleKind.Ordinary;
}
