using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Where something is said about an endpoint.</summary>
internal enum ConventionScope
{
    /// <summary>For all endpoints, such as a filter of MVC or <c>MapControllers().RequireAuthorization()</c>.</summary>
    Application,

    /// <summary>On a group, a controller or one of its bases.</summary>
    Group,

    /// <summary>On the endpoint itself.</summary>
    Endpoint,
}

/// <summary>One thing that is said about an endpoint or its group: an attribute, or a call on its builder.</summary>
internal sealed record Convention
{
    /// <summary>The method that is called on the builder; null for an attribute.</summary>
    public IInvocationOperation? Call { get; init; }

    /// <summary>The attribute; null for a call.</summary>
    public AttributeData? Attribute { get; init; }

    /// <summary>Whether the method is in source and what it says follows by itself; the call alone then says nothing.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>Whether nobody can tell if it is said, or what: it stands under a condition, or the builder is handed to code that is not followed.</summary>
    public bool IsDoubtful { get; init; }

    public required ConventionScope Scope { get; init; }

    /// <summary>The name of the method called or the attribute.</summary>
    public required Location Place { get; init; }

    /// <summary>The name of the method, or of the attribute class with its <c>Attribute</c>; compare the type too where it matters.</summary>
    public string Name => Call?.TargetMethod.Name ?? Attribute?.AttributeClass?.Name ?? "";
}
