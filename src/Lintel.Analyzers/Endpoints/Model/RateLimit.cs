namespace Lintel.Endpoints;

/// <summary>Whether calls of an endpoint are limited, as far as the endpoint and its groups say.</summary>
/// <param name="IsLimited">False where nothing limits them, or something says that nothing does.</param>
/// <param name="Policy">The policy; null if it is not constant, or there is none.</param>
internal readonly record struct RateLimit(bool IsLimited, string? Policy);
