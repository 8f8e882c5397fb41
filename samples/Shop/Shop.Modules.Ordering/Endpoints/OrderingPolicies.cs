namespace Shop.Modules.Ordering.Endpoints;

/// <summary>The policies of Ordering's endpoints.</summary>
internal static class OrderingPolicies
{
    public const string Buy = "ordering.buy";
}
