namespace Lintel.Dependencies;

/// <summary>LNT2008</summary>
internal sealed class OpenedInternalsCheck(ArchitectureMap map, ModuleContracts contracts) : Check<FriendAssembly>(DependencyRules.OpenedInternals)
{
    private const string Proxies = "DynamicProxyGenAssembly2";

    private static readonly string[] TestWords = ["Test", "Tests", "Spec", "Specs"];

    public override Violation? Examine(FriendAssembly friend)
    {
        if (friend.Name == Proxies
            || IsTest(friend.Name)
            || map.ModuleOf(friend.Name) is not { } to
            || ModuleOf(friend.Of) is not { } from
            || from == to)
            return null;

        return new Violation(Rule, friend.Of, null, from.Name, friend.Name, to.Name, contracts.NamespaceOf(friend.Of.Name, from))
        {
            TargetName = "A:" + friend.Name,
        };
    }

    /// <summary>What the assembly says, else its name, else the one module that all its placed types belong to.</summary>
    private Module? ModuleOf(IAssemblySymbol assembly)
    {
        if ((map.Of(assembly.GlobalNamespace).Module ?? map.ModuleOf(assembly.Name)) is { } named)
            return named;

        Module? only = null;
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            var module = map.Of(type).Module;
            if (module is not null && only is not null && module != only)
                return null; // the internals of several modules

            only ??= module;
        }

        return only;
    }

    private static bool IsTest(string assemblyName)
    {
        var segments = assemblyName.Split('.');
        return Is(segments[segments.Length - 1], "Testing") || Array.Exists(segments, IsTestSegment);
    }

    /// <summary>Tests, UnitTests, TestKit; but neither Latest nor Testimonials.</summary>
    private static bool IsTestSegment(string segment) =>
        Array.Exists(TestWords, word => Is(segment, word) || segment.EndsWith(word, StringComparison.Ordinal))
        || (segment.Length > 4 && segment.StartsWith("Test", StringComparison.Ordinal) && char.IsUpper(segment[4]));

    private static bool Is(string segment, string word) => string.Equals(segment, word, StringComparison.OrdinalIgnoreCase);
}
