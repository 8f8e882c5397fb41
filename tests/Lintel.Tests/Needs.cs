using Microsoft.CodeAnalysis.CSharp;

namespace Lintel;

/// <summary>What a test needs from the Roslyn it runs on; without it the test is skipped, and says so.</summary>
internal static class Needs
{
    public static void CSharp(int version) =>
        Assert.SkipUnless(LanguageVersionFacts.TryParse($"{version}.0", out _), $"C# {version} is newer than this Roslyn");

    public static void Operation(string kind) =>
        Assert.SkipUnless(Enum.TryParse<OperationKind>(kind, out _), $"{kind} is no operation of this Roslyn yet");

    public static void Library(string prefix) =>
        Assert.SkipWhen(Libraries.Named(prefix).IsEmpty, $"{prefix} does not go with this Roslyn");
}
