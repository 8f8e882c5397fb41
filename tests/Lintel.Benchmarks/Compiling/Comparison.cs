namespace Lintel.Benchmarks.Compiling;

/// <summary>Compiles each variant in turn, round by round; the order turns too, so that no variant always runs first.</summary>
internal sealed class Comparison(ImmutableArray<Variant> variants)
{
    private readonly Dictionary<Variant, List<ChildProcess>> runs = variants.ToDictionary(static variant => variant, static _ => new List<ChildProcess>());

    public ImmutableArray<Variant> Variants { get; } = variants;

    /// <summary>How many rounds are complete; a round that was cut short does not count.</summary>
    public int Rounds => runs.Values.Min(static list => list.Count);

    public IEnumerable<ChildProcess> this[Variant variant] => runs[variant].Take(Rounds);

    public async Task RunAsync(int rounds, int warmUps, TextWriter progress, CancellationToken cancellationToken)
    {
        for (var round = -warmUps; round < rounds; round++)
        {
            foreach (var variant in Order(round))
            {
                var run = await variant.CompileAsync(cancellationToken);
                if (round >= 0)
                    runs[variant].Add(run);
                await progress.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(round < 0 ? "warm-up" : $"round {round + 1}/{rounds}"),-12} {variant.Name,-8} processor {run.Processor.TotalSeconds,8:0.00} s   wall {run.Wall.TotalSeconds,8:0.00} s"));
            }
        }
    }

    private IEnumerable<Variant> Order(int round)
    {
        var turn = Math.Abs(round);
        var turned = Variants.Select((_, index) => Variants[(index + turn / 2) % Variants.Length]);
        return turn % 2 == 0 ? turned : turned.Reverse();
    }
}
