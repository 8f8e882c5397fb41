namespace Lintel.Endpoints;

/// <summary>Tells routes that machines call, whose form others decide: health probes, webhooks, the description of the API.</summary>
internal static class ServiceRoutes
{
    private static readonly ImmutableHashSet<string> Health = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "health", "healthz", "alive", "live", "livez", "liveness", "ready", "readyz", "readiness");

    private static readonly ImmutableHashSet<string> Webhooks = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "webhook", "webhooks", "hook", "hooks");

    private static readonly ImmutableHashSet<string> Descriptions = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "openapi", "swagger", "scalar", "redoc", ".well-known");

    public static bool IsHealth(string route) => Health.Contains(route.Substring(route.LastIndexOf('/') + 1));

    public static bool IsDescription(string route) => Array.Exists(SegmentsOf(route), Descriptions.Contains);

    public static bool IsWebhook(string route) => Array.Exists(SegmentsOf(route), Webhooks.Contains);

    private static string[] SegmentsOf(string route) => route.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries);
}
