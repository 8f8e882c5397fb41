using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Architecture;

/// <summary>Files that say the same share one object, whatever objects the compiler hands out.</summary>
public class OptionsByFileTests
{
    private const string Root = "root = true\n[*.cs]\nlintel.architecture = clean\n";

    [Fact]
    public void Files_with_the_same_content_share_their_options()
    {
        var options = Read(["/a/A.cs", "/b/B.cs", "/b/c/C.cs"], ("/.editorconfig", Root));

        Assert.Single(options.Distinct);
        Assert.All(options.Files, file => Assert.Same(options.Distinct[0], file.Value));
    }

    [Fact]
    public void A_nested_config_makes_options_of_its_own()
    {
        var options = Read(["/a/A.cs", "/b/B.cs", "/b/c/C.cs"], ("/.editorconfig", Root), ("/b/.editorconfig", "[*.cs]\nlintel.architecture = modular\n"));

        Assert.Equal(["clean", "modular", "modular"], options.Files.Select(static file => file.Value.Architecture));
        Assert.Equal(2, options.Distinct.Count);
    }

    [Fact]
    public void A_nested_config_that_repeats_the_outer_one_or_is_about_others_makes_none()
    {
        var options = Read(
            ["/a/A.cs", "/b/B.cs", "/c/C.cs"],
            ("/.editorconfig", Root), ("/b/.editorconfig", "[*.cs]\nLINTEL.architecture = clean\n"), ("/c/.editorconfig", "[*.cs]\nindent_size = 2\ndotnet_diagnostic.LNT1002.severity = none\n"));

        Assert.Single(options.Distinct);
    }

    [Fact]
    public void A_value_in_other_letters_is_another_value()
    {
        var options = Read(["/a/A.cs", "/b/B.cs"], ("/.editorconfig", "root = true\n[a/*.cs]\nlintel.module = Orders\n[b/*.cs]\nlintel.module = orders\n"));

        Assert.Equal(["Orders", "orders"], options.Files.Select(static file => file.Value.FolderModule));
    }

    [Fact]
    public void The_same_values_under_exchanged_keys_are_not_the_same()
    {
        var options = Read(
            ["/a/A.cs", "/b/B.cs"],
            ("/.editorconfig", "root = true\n[a/*.cs]\nlintel.module = x\nlintel.layer = y\n[b/*.cs]\nlintel.module = y\nlintel.layer = x\n"));

        Assert.Equal(2, options.Distinct.Count);
    }

    [Fact]
    public void A_global_config_reaches_every_file_and_an_editorconfig_wins()
    {
        var options = Read(
            ["/a/A.cs", "/b/B.cs"],
            ("/.globalconfig", "is_global = true\nlintel.architecture = vertical\nbuild_property.LintelDate = 2026-11-22\n"), ("/b/.editorconfig", "[*.cs]\nlintel.architecture = clean\n"));

        Assert.Equal(["vertical", "clean"], options.Files.Select(static file => file.Value.Architecture));
        Assert.All(options.Files, static file => Assert.Equal(new DateTime(2026, 11, 22), file.Value.Date));
    }

    [Fact]
    public void A_file_of_another_compilation_has_none() =>
        Assert.Null(Read(["/a/A.cs"], ("/.editorconfig", Root)).Of(CSharpSyntaxTree.ParseText("", path: "/a/A.cs", cancellationToken: TestContext.Current.CancellationToken)));

    [Fact]
    public void Settings_equal_those_they_were_read_from_and_no_others()
    {
        var provider = new ConfigFiles(("/.editorconfig", "root = true\n[*.cs]\nlintel.layers = a\n[b/*.cs]\nlintel.layers = b\n[c/*.cs]\nlintel.module = c\n"));
        var settings = Settings.Read(provider.GetOptions(Tree("/A.cs")));

        Assert.True(settings.AreThoseOf(provider.GetOptions(Tree("/other/A.cs"))));
        Assert.False(settings.AreThoseOf(provider.GetOptions(Tree("/b/B.cs"))));
        Assert.False(settings.AreThoseOf(provider.GetOptions(Tree("/c/C.cs")))); // one key more
        Assert.Equal(Settings.FingerprintOf(provider.GetOptions(Tree("/A.cs"))), Settings.FingerprintOf(provider.GetOptions(Tree("/other/A.cs"))));
    }

    private static OptionsByFile Read(string[] paths, params (string Path, string Text)[] configs) =>
        OptionsByFile.Read(paths.Select(Tree), new ConfigFiles(configs), TestContext.Current.CancellationToken);

    private static SyntaxTree Tree(string path) => CSharpSyntaxTree.ParseText("", path: path, cancellationToken: TestContext.Current.CancellationToken);
}
