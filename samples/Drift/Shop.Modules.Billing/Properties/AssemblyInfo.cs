using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Shop.Modules.Ordering")]
[assembly: InternalsVisibleTo("Shop.Modules.Billing.Tests")]
