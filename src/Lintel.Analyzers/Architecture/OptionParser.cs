using System.Globalization;

namespace Lintel.Architecture;

/// <summary>Parses the text of one value by the type of its key.</summary>
internal static class OptionParser
{
    private const string None = "none";

    /// <summary>False if nothing of the text can be used: then the key counts as not set.</summary>
    public static bool Parse(string key, OptionKey option, string text, List<OptionMistake> mistakes, ref OptionValue value)
    {
        if (text.Length == 0)
        {
            mistakes.Add(EmptyItem(key, text));
            return false;
        }

        switch (option.Type)
        {
            case OptionType.Text:
                value = value with { Items = ImmutableArray.Create(text) };
                return true;
            case OptionType.Choice or OptionType.Name or OptionType.TypeName or OptionType.Number or OptionType.Precision or OptionType.Transition:
                value = value with { Items = ImmutableArray.Create(text) };
                return Accepts(key, option, text, mistakes);
        }

        if (string.Equals(text, None, StringComparison.OrdinalIgnoreCase))
            return true;

        value = value with { Items = Items(key, option, text, mistakes) };
        if (IsPatternList(option.Type))
            value = value with { Patterns = Patterns(key, option, value.Items, mistakes) };
        return !value.Items.IsEmpty && (!IsPatternList(option.Type) || !value.Patterns.IsEmpty);
    }

    private static ImmutableArray<string> Items(string key, OptionKey option, string text, List<OptionMistake> mistakes)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split(','))
        {
            var item = part.Trim();
            if (item.Length == 0)
                mistakes.Add(EmptyItem(key, text));
            else if (option.Type == OptionType.Routes && item[0] == '/' && MistakeInRoute(item) is { } mistake)
                mistakes.Add(new OptionMistake(key, item, $"'{item}' in '{key}' is not a pattern: {mistake}"));
            else if (IsPatternList(option.Type) || Accepts(key, option, item, mistakes))
                items.Add(item);
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<NamePattern> Patterns(string key, OptionKey option, ImmutableArray<string> items, List<OptionMistake> mistakes)
    {
        var patterns = ImmutableArray.CreateBuilder<NamePattern>();
        foreach (var item in items)
        {
            var pattern = NamePattern.Parse(item, out var mistake);
            if (pattern is not null && pattern.HasCapture != (option.Type == OptionType.ModuleNamespaces))
                mistake = pattern.HasCapture ? $"{NamePattern.Capture} has no meaning here" : $"it has no {NamePattern.Capture}";
            if (pattern is not null && mistake is null)
                patterns.Add(pattern);
            else
                mistakes.Add(new OptionMistake(key, item, $"'{item}' in '{key}' is not a pattern: {mistake}"));
        }

        return patterns.ToImmutable();
    }

    private static bool Accepts(string key, OptionKey option, string item, List<OptionMistake> mistakes)
    {
        if (Expected(option, item) is not { } expected)
            return true;

        mistakes.Add(new OptionMistake(key, item, $"'{key}' cannot be '{item}'; it may be {expected}"));
        return false;
    }

    /// <summary>What the item should have been, or null if it is that.</summary>
    private static string? Expected(OptionKey option, string item) => option.Type switch
    {
        OptionType.Choice or OptionType.Choices when !option.Words.Contains(item, StringComparer.OrdinalIgnoreCase) => Alternatives(option.Words),
        OptionType.Number when !IsNumber(item) => "a positive number",
        OptionType.Precision when !IsPrecision(item) => "a precision and a scale such as '18, 2'",
        OptionType.Routes when item[0] != '/' => "routes that begin with '/'",
        OptionType.TypeName when item.IndexOfAny(['*', ',', ' ', '{']) >= 0 => "the full name of one type",
        OptionType.Packages when PackagePattern.Parse(item) is null => "package ids, each with a bound such as '< 13' or a final '*' if need be",
        OptionType.Name when IsNoName(item) => item.IndexOf('=') >= 0 ? "a name without blanks; a key ends at ':', so use dots" : "a name without blanks",
        OptionType.Names or OptionType.Layers or OptionType.Modules when IsNoName(item) => "names without blanks",
        OptionType.Transition when !IsTransition(item) => "'A -> B until yyyy-MM-dd'",
        _ => null,
    };

    private static bool IsPatternList(OptionType type) =>
        type is OptionType.Namespaces or OptionType.ModuleNamespaces or OptionType.Assemblies or OptionType.Types;

    private static bool IsNoName(string text) => text.Any(static c => char.IsWhiteSpace(c) || c == '=');

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static bool IsPrecision(string text) =>
        text.Split(',') is [var precision, var scale] && IsNumber(precision.Trim())
        && int.TryParse(scale.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
        && digits <= int.Parse(precision.Trim(), CultureInfo.InvariantCulture);

    private static bool IsTransition(string text)
    {
        var until = text.LastIndexOf(" until ", StringComparison.Ordinal);
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        return arrow > 0 && until > arrow + 2
            && PackagePattern.Parse(text.Substring(0, arrow).Trim()) is not null
            && PackagePattern.Parse(text.Substring(arrow + 2, until - arrow - 2).Trim()) is not null
            && IsoDate.TryParse(text.Substring(until + 7).Trim(), out _);
    }

    private static string? MistakeInRoute(string route) =>
        route.Contains("//") ? "a segment is empty" : route.Contains("***") ? "'***' means nothing" : null;

    private static OptionMistake EmptyItem(string key, string text) =>
        new(key, text, $"'{key}' has an empty item; a value ends at ';' or '#', so separate items by commas");

    private static string Alternatives(ImmutableArray<string> words) =>
        words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Length - 1))} or {words[words.Length - 1]}";
}
