namespace Lintel.Benchmarks.Generation;

/// <summary>The words that generated modules, entities and methods are named with.</summary>
internal static class Vocabulary
{
    private static readonly string[] Modules =
    [
        "Catalog", "Ordering", "Billing", "Identity", "Shipping", "Inventory", "Pricing", "Returns", "Loyalty", "Suppliers", "Support",
        "Marketing", "Planning", "Payroll", "Recruiting", "Warehousing", "Treasury", "Compliance", "Facilities", "Training", "Quality", "Claims",
        "Contracting", "Dispatching", "Forecasting", "Auditing", "Booking", "Leasing", "Metering", "Touring", "Staffing", "Ticketing",
    ];

    private static readonly string[] Qualifiers =
    [
        "Annual", "Bulk", "Central", "Daily", "Express", "Foreign", "Global", "Held", "Initial", "Joint", "Keyed", "Local", "Monthly", "Net", "Outer",
        "Partial", "Quick", "Regional", "Seasonal", "Trial", "Urgent", "Virtual", "Weekly", "Yearly", "Zonal", "Primary", "Secondary", "Direct", "Mixed", "Prepaid",
    ];

    private static readonly string[] Nouns =
    [
        "Account", "Batch", "Charge", "Delivery", "Estimate", "Freight", "Grant", "Holding", "Invoice", "Journal", "Kit", "Ledger", "Mandate", "Notice", "Offer",
        "Parcel", "Quote", "Receipt", "Shipment", "Tariff", "Unit", "Voucher", "Waiver", "Allotment", "Bundle", "Credit", "Deposit", "Entitlement", "Fee", "Guarantee",
    ];

    private static readonly string[] Verbs = ["Collect", "Resolve", "Prepare", "Refine", "Gather", "Review", "Settle", "Measure", "Arrange", "Balance", "Combine", "Derive"];

    public static string Module(int index) => Numbered(Modules[index % Modules.Length], index / Modules.Length);

    public static string Entity(int index)
    {
        var pairs = Qualifiers.Length * Nouns.Length;
        var at = index % pairs;
        return Numbered(Qualifiers[(at + at / Nouns.Length) % Qualifiers.Length] + Nouns[at % Nouns.Length], index / pairs);
    }

    public static string Verb(int index) => Numbered(Verbs[index % Verbs.Length], index / Verbs.Length);

    private static string Numbered(string word, int round) => round == 0 ? word : $"{word}{(round + 1).ToString(CultureInfo.InvariantCulture)}";
}
