namespace Shop.Modules.Billing.Endpoints;

/// <summary>The policies of Billing's endpoints.</summary>
internal static class BillingPolicies
{
    public const string Pay = "billing.pay";
}
