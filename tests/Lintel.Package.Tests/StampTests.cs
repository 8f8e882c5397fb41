using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Lintel.Packaging;

/// <summary>LintelModule, LintelLayer and LintelContracts in the assembly, and what a project that refers to it makes of them.</summary>
public class StampTests(PackageFeed feed)
{
    private const string Stamped = "<LintelModule>Users</LintelModule><LintelLayer>domain</LintelLayer><LintelContracts>true</LintelContracts>";

    [Theory]
    [InlineData("Sdk", "")]
    [InlineData("Own", "<GenerateAssemblyInfo>false</GenerateAssemblyInfo>")]
    public async Task Properties_are_written_into_the_assembly(string name, string properties)
    {
        var project = new Consumer(feed, $"Stamped{name}", Stamped + properties).Write("User.cs", "namespace Old { public class User; }");

        (await project.BuildAsync()).Succeeded();

        Assert.Equal(
            ["Lintel.Contracts=true", "Lintel.Layer=domain", "Lintel.Module=Users"],
            MetadataOf(Path.Combine(project.Folder, $"bin/Debug/net10.0/{project.Name}.dll")).Where(static data => data.StartsWith("Lintel.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_properties_nothing_is_written()
    {
        var project = new Consumer(feed, "Unstamped").Write("User.cs", "namespace Old { public class User; }");

        (await project.BuildAsync()).Succeeded();

        Assert.DoesNotContain(
            MetadataOf(Path.Combine(project.Folder, "bin/Debug/net10.0/Unstamped.dll")), static data => data.StartsWith("Lintel.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_that_refers_to_a_stamped_one_knows_its_module()
    {
        new Consumer(feed, "Users", "<LintelModule>Users</LintelModule>").Write("User.cs", "namespace Old { public class User; }");
        var orders = new Consumer(feed, "Orders", "<LintelModule>Orders</LintelModule>", """<ProjectReference Include="../Users/Users.csproj" />""")
            .Write("Receipt.cs", "namespace New { public class Receipt { public Old.User? User { get; set; } } }");

        (await orders.BuildAsync()).Failed();

        var finding = Assert.Single(orders.Findings());
        Assert.Equal("LNT2001", finding.Id);
        Assert.Contains("internal to module 'Users'", finding.Message);
    }

    private static IEnumerable<string> MetadataOf(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var reader = image.GetMetadataReader();
        return reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Where(attribute => IsMetadata(reader, attribute))
            .Select(attribute => KeyAndValue(reader.GetBlobReader(attribute.Value)))
            .Order(StringComparer.Ordinal).ToList();
    }

    private static bool IsMetadata(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) == "AssemblyMetadataAttribute";

    private static string KeyAndValue(BlobReader blob)
    {
        blob.ReadUInt16(); // the prolog
        return $"{blob.ReadSerializedString()}={blob.ReadSerializedString()}";
    }
}
