namespace Shop.SharedKernel.Application;

/// <summary>Which page of a list is wanted, kept within bounds.</summary>
public readonly record struct PageRequest
{
    private const int MaximumSize = 100;

    public PageRequest(int number, int size)
    {
        Number = Math.Max(number, 1);
        Size = Math.Clamp(size, 1, MaximumSize);
    }

    public int Number { get; }

    public int Size { get; }

    public int Offset => (Number - 1) * Size;
}
