using Lintel.Benchmarks.Generation;

namespace Lintel.Benchmarks.Commands;

/// <summary>What the compilation with Lintel is compared with.</summary>
internal enum Baseline
{
    /// <summary>A default build: the analyzers and generators that the SDK gives to every project.</summary>
    Sdk,

    /// <summary>A compilation without any analyzer, and one with an analyzer that has one empty operation action.</summary>
    Bare,
}

/// <summary>What the command line asks of a comparison.</summary>
internal sealed record CompileSettings(
    SolutionKind Kind, int Lines, int Seed, Baseline Against, int Pairs, int WarmUps, string Preset, FileInfo? GlobalConfig, FileInfo Analyzer, bool Report, bool Keep);
