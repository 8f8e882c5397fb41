namespace Lintel;

/// <summary>A value of the whole compilation, made by whoever asks first while the others wait. Unlike Lazy it never keeps a cancellation.</summary>
internal sealed class Once<T>(Func<CancellationToken, T> make)
    where T : class
{
    private const int Patience = 20; // milliseconds between two looks at the token of one who waits

    private readonly object making = new();
    private T? value;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref value) is { } made)
            return made;

        while (!Monitor.TryEnter(making, Patience))
            cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (value is null)
                Volatile.Write(ref value, make(cancellationToken));
            return value!;
        }
        finally
        {
            Monitor.Exit(making);
        }
    }
}
