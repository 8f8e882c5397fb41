using System.Globalization;

namespace Shop.Modules.Ordering.Infrastructure;

/// <summary>Numbers that customers can read over the telephone.</summary>
internal static class OrderNumbers
{
    private static int last = 1000;

    public static string Next() => Interlocked.Increment(ref last).ToString("'ORD-'0", CultureInfo.InvariantCulture);
}
