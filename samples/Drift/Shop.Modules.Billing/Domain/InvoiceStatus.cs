namespace Shop.Modules.Billing.Domain;

/// <summary>How far an invoice has come. The values are stored.</summary>
internal enum InvoiceStatus
{
    Issued = 1,
    Paid = 2,
}
