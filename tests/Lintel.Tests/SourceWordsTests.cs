using Microsoft.CodeAnalysis.CSharp;

namespace Lintel;

/// <summary>The index of words finds each file that holds a name, wherever in the file it stands.</summary>
public class SourceWordsTests
{
    [Theory]
    [InlineData("Order", "a.cs b.cs")]
    [InlineData("Orders", "b.cs")]
    [InlineData("order_2", "a.cs")]
    [InlineData("Größe", "b.cs")]
    [InlineData("class", "a.cs b.cs far.cs")]
    [InlineData("Last", "far.cs")]
    [InlineData("Border", "far.cs")]
    [InlineData("Ord", "")]
    [InlineData("", "")]
    public void A_word_is_found_in_every_file_that_holds_it(string word, string files)
    {
        var far = "class Far { " + new string(' ', 4096 - 15) + "Border x; }"; // the word lies across two pieces
        var compilation = CSharpCompilation.Create("Words", new[] { ("a.cs", "class Order { int order_2; }"), ("b.cs", "class Orders { Order Größe; } // Order"), ("far.cs", far + " enum Last") }
            .Select(static file => CSharpSyntaxTree.ParseText(file.Item2, path: file.Item1)));

        var found = SourceWords.Of(compilation, CancellationToken.None).FilesWith(word).Select(static file => file.FilePath);

        Assert.Equal(files, string.Join(' ', found));
    }

    [Fact]
    public void A_value_is_made_once_for_all_who_ask_at_once()
    {
        var made = 0;
        var once = new Once<object>(_ => { Interlocked.Increment(ref made); Thread.Sleep(50); return new object(); });

        Parallel.For(0, 8, _ => once.Get(CancellationToken.None));

        Assert.Equal(1, made);
    }

    [Fact]
    public void A_cancellation_is_not_kept()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var once = new Once<object>(token => { token.ThrowIfCancellationRequested(); return new object(); });

        Assert.Throws<OperationCanceledException>(() => once.Get(cancelled.Token));
        Assert.NotNull(once.Get(CancellationToken.None));
    }

    [Fact]
    public async Task Who_waits_may_leave()
    {
        using var started = new ManualResetEventSlim();
        using var finish = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        var once = new Once<object>(_ => { started.Set(); finish.Wait(CancellationToken.None); return new object(); });
        var maker = Task.Run(() => once.Get(CancellationToken.None), TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);

        await leaving.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => once.Get(leaving.Token));
        finish.Set();
        Assert.NotNull(await maker);
    }
}
