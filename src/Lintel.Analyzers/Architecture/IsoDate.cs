using System.Globalization;

namespace Lintel.Architecture;

/// <summary>Dates as users write them, the same in every culture.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    public static bool TryParse(string text, out DateTime date) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Say(DateTime date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
