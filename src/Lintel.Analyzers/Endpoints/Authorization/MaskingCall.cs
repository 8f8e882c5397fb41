using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>A call that requires authorization on a group or on the mapped controllers, so that the fallback policy is not asked.</summary>
/// <param name="Call">The call.</param>
/// <param name="File">The model of the file that it stands in.</param>
internal sealed record MaskingCall(IInvocationOperation Call, SemanticModel File);
