using System.CommandLine;
using Lintel.Benchmarks.Compiling;
using Lintel.Benchmarks.Generation;

namespace Lintel.Benchmarks.Commands;

/// <summary>The commands and their options.</summary>
internal static class BenchmarkCommands
{
    public static RootCommand Root() => new("Measures what Lintel costs. 'compile' compares whole compilations, 'parts' times its parts, 'generate' shows what is compiled.")
    {
        Compile(), Parts(), Generate(),
    };

    private static Command Compile()
    {
        var kind = Kind();
        var lines = Lines();
        var seed = Seed();
        Option<Baseline> against = new("--against") { Description = "sdk: a default SDK build with its own analyzers; bare: no analyzer, and one with an empty operation action", DefaultValueFactory = static _ => Baseline.Sdk };
        Option<int> pairs = AtLeast(1, new("--pairs") { Description = "Measured rounds; each compiles every variant once, in turning order", DefaultValueFactory = static _ => 7 });
        Option<int> warmUps = AtLeast(0, new("--warm-ups") { Description = "Rounds before the measured ones", DefaultValueFactory = static _ => 1 });
        Option<string> preset = new("--preset") { Description = "The preset of the package", DefaultValueFactory = static _ => "strict" };
        preset.AcceptOnlyFromAmong([.. Presets.Names]);
        Option<FileInfo> config = new Option<FileInfo>("--global-config") { Description = "A global config file in place of the preset" }.AcceptExistingOnly();
        Option<FileInfo> analyzer = new Option<FileInfo>("--analyzer") { Description = "The analyzer assembly to measure", DefaultValueFactory = static _ => new(Path.Combine(AppContext.BaseDirectory, "Lintel.Analyzers.dll")) }.AcceptExistingOnly();
        Option<bool> report = new("--report-analyzers") { Description = "Compile once more and print the time inside each analyzer assembly, and inside each of Lintel's engines" };
        Option<bool> keep = new("--keep") { Description = "Leave the generated project and the response files in the temporary folder" };

        Command command = new("compile", "Starts the real compiler on a generated project, with Lintel and without, and prints the median ratios.")
        {
            kind, lines, seed, against, pairs, warmUps, preset, config, analyzer, report, keep,
        };
        command.SetAction((parsed, cancellationToken) => new CompileCommand(new CompileSettings(
            parsed.GetValue(kind), parsed.GetValue(lines), parsed.GetValue(seed), parsed.GetValue(against), parsed.GetValue(pairs), parsed.GetValue(warmUps),
            parsed.GetValue(preset)!, parsed.GetValue(config), parsed.GetValue(analyzer)!, parsed.GetValue(report), parsed.GetValue(keep)))
            .RunAsync(Console.Out, Console.Error, cancellationToken));
        return command;
    }

    private static Command Parts()
    {
        Option<string> filter = new("--filter") { Description = "Which benchmarks, as a glob over their names", DefaultValueFactory = static _ => "*" };
        Command command = new("parts", "Times the engine, the map and the pattern matcher, with allocations (BenchmarkDotNet, in process).") { filter };
        command.SetAction(parsed => PartsCommand.Run(parsed.GetValue(filter)!));
        return command;
    }

    private static Command Generate()
    {
        var kind = Kind();
        var lines = Lines();
        var seed = Seed();
        Option<DirectoryInfo> into = new("--into") { Description = "An empty or new folder", Required = true };
        Command command = new("generate", "Writes a generated project to a folder, to look at or to build.") { kind, lines, seed, into };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(into)!;
            if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
                throw new BenchmarkException($"'{folder.FullName}' is not empty");

            var solution = new SolutionGenerator(parsed.GetValue(kind), parsed.GetValue(lines), parsed.GetValue(seed)).Generate();
            Workspace.Write(solution, folder.FullName);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{solution.Lines:N0} lines in {solution.Files.Length:N0} files"));
        });
        return command;
    }

    private static Option<SolutionKind> Kind() => new("--kind") { Description = "api: modules, layers and endpoints; plain: a library with none of them; migrations: nothing but migrations", DefaultValueFactory = static _ => SolutionKind.Api };

    private static Option<int> Lines() => AtLeast(1_000, new("--lines") { Description = "Lines of code, at least; 10000, 100000 and 1000000 are the sizes of the targets", DefaultValueFactory = static _ => 100_000 });

    private static Option<int> Seed() => new("--seed") { Description = "The same seed makes the same files", DefaultValueFactory = static _ => 1 };

    private static Option<int> AtLeast(int least, Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
                result.AddError($"{option.Name} must be {least} or more");
        });
        return option;
    }
}
