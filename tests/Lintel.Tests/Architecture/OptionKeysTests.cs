namespace Lintel.Architecture;

/// <summary>What holds of every key, whichever rule reads it.</summary>
public class OptionKeysTests
{
    public static TheoryData<string> Names => new(OptionKeys.All.Select(static key => key.Name));

    /// <summary>The keys whose default is a value, and does not depend on others.</summary>
    public static TheoryData<string> WithDefault => new(OptionKeys.All.Where(Catalog.OptionTypes.HasLiteralDefault).Select(static key => key.Name));

    [Theory, MemberData(nameof(Names))]
    public void Its_own_example_can_be_parsed(string name)
    {
        var (key, option) = Key(name);
        var values = OptionValues.Parse(ConfigFiles.Settings($"{key} = {option.Example}"));

        Assert.Empty(values.Mistakes);
        Assert.True(values.IsSet(key));
    }

    [Theory, MemberData(nameof(WithDefault))]
    public void Its_default_can_be_written_down(string name)
    {
        var (key, option) = Key(name);
        var values = OptionValues.Parse(ConfigFiles.Settings($"{key} = {option.Default}"));

        Assert.Empty(values.Mistakes);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_is_found_by_its_name_alone(string name)
    {
        var (key, option) = Key(name);

        Assert.Same(option, OptionKeys.Find(key, out var owner));
        Assert.Same(option, OptionKeys.Find(key.ToUpperInvariant(), out _));
        Assert.Equal(name.Contains('<') ? "thing" : null, owner);
        Assert.Null(OptionKeys.Find(key + "s_of_old", out _));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_empty_value_is_a_mistake(string name)
    {
        var (key, _) = Key(name);
        var values = OptionValues.Parse(ConfigFiles.Settings($"{key} ="));

        Assert.Equal(key, Assert.Single(values.Mistakes).Key);
        Assert.False(values.IsSet(key));
    }

    [Theory, MemberData(nameof(Names))]
    public void One_wrong_letter_is_told_with_the_right_name(string name)
    {
        var (key, _) = Key(name);
        var values = OptionValues.Parse(ConfigFiles.Settings($"{key}x = 1"));

        Assert.Equal($"'{key}x' is not a Lintel key and has no effect; did you mean '{key}'?", Assert.Single(values.Mistakes).Message);
    }

    [Fact]
    public void No_two_are_alike() => Assert.Distinct(OptionKeys.All.Select(static key => key.Name));

    [Fact]
    public void Those_of_the_stack_and_of_selectors_concern_the_project() => Assert.Equal(
        OptionKeys.All.Where(static key => key.Name.StartsWith("lintel.stack.", StringComparison.Ordinal) || key.Name == "lintel.selectors.assemblies"),
        OptionKeys.All.Where(static key => key.IsProjectWide));

    [Fact]
    public void What_only_lists_words_lists_some() => Assert.All(
        OptionKeys.All, static key => Assert.Equal(key.Type is OptionType.Choice or OptionType.Choices, !key.Words.IsEmpty));

    private static (string Key, OptionKey Option) Key(string name)
    {
        var option = OptionKeys.All.Single(key => key.Name == name);
        return (option.Parts is (var prefix, { } suffix) ? $"{prefix}thing{suffix}" : name, option);
    }
}
