using System.Diagnostics.CodeAnalysis;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Ordering.Application;

/// <summary>Writes to customers who have not paid.</summary>
[SuppressMessage("Lintel.Modules", "LNT2001", Justification = "")]
internal sealed class RemindCustomers
{
    public static bool IsDue(InvoiceStatus status) => status == InvoiceStatus.Issued;

#pragma warning disable LNT1002
    public static string Salutation(string name) => $"Dear {name}";
#pragma warning restore LNT1002

#pragma warning disable LNT1005 // until:2026-03-31, the shop moves to events
    public static string Signature => "Your shop";
#pragma warning restore LNT1005
}
