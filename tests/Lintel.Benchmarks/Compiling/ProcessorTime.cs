using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Lintel.Benchmarks.Compiling;

/// <summary>User plus kernel time of a child process. Windows keeps it with the process; elsewhere it is gone once the child is, and the sum over all children tells.</summary>
internal static class ProcessorTime
{
    private const int Children = -1;

    public static TimeSpan BeforeStart() => OperatingSystem.IsWindows() ? TimeSpan.Zero : OfChildren();

    public static TimeSpan AfterExit(Process child, TimeSpan before) => OperatingSystem.IsWindows() ? child.TotalProcessorTime : OfChildren() - before;

    private static TimeSpan OfChildren()
    {
        if (GetResourceUsage(Children, out var usage) != 0)
            throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}");
        return usage.User.ToTimeSpan() + usage.Kernel.ToTimeSpan();
    }

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>timeval of a 64-bit system; the second field is an int on macOS, and padded.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeValue
    {
        private readonly long seconds;
        private readonly int microseconds;

        public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds(microseconds);
    }

    /// <summary>rusage: two times, then fourteen counters that are not read.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16 * 2 + 8 * 14)]
    private readonly struct ResourceUsage
    {
        public readonly TimeValue User;
        public readonly TimeValue Kernel;
    }
}
