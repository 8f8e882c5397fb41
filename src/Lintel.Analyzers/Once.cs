namespace Lintel;

/// <summary>A value of the whole compilation, made by whoever asks first. Unlike Lazy it never keeps a cancellation.</summary>
internal sealed class Once<T>(Func<CancellationToken, T> make)
    where T : class
{
    private T? value;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref value) is { } made)
            return made;

        var mine = make(cancellationToken);
        return Interlocked.CompareExchange(ref value, mine, null) ?? mine;
    }
}
