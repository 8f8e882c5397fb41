// What newer C# asks of a framework and netstandard2.0 has not. A generator of these, PolySharp, orders its
// files differently in each run, and with it no two builds of a commit are the same.
using Microsoft.CodeAnalysis;

namespace Microsoft.CodeAnalysis
{
    /// <summary>Hides a type from every other assembly, friends included.</summary>
    internal sealed class EmbeddedAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks the setter of an <c>init</c> property.</summary>
    [Embedded]
    internal static class IsExternalInit;

    /// <summary>Marks a <c>required</c> member.</summary>
    [Embedded]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Keeps older compilers from calling a constructor that leaves <c>required</c> members out.</summary>
    [Embedded]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>A constructor that sets all required members, as the copy constructor of a record does.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;

    /// <summary>An <c>out</c> parameter that is not null when the method returns this.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace System
{
    /// <summary>A position from the start, or as <c>^1</c> from the end; list patterns need it too.</summary>
    [Embedded]
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;

        public static implicit operator Index(int value) => new(value);
    }

    /// <summary>What stands between two positions.</summary>
    [Embedded]
    internal readonly struct Range(Index start, Index end)
    {
        public Index Start { get; } = start;

        public Index End { get; } = end;

        public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

        public static Range EndAt(Index end) => new(new Index(0), end);
    }
}
