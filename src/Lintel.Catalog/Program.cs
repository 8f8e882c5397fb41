using System.Reflection;
using Lintel.Catalog;

var repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(static data => data.Key == "Repository").Value!;

if (args is not ["write" or "check"])
{
    Console.Error.WriteLine("Usage: Lintel.Catalog write|check");
    return 2;
}

var catalogue = Catalogue.Read(repository);
if (catalogue.Mistakes is { IsEmpty: false } mistakes)
{
    foreach (var mistake in mistakes)
        Console.Error.WriteLine(mistake);
    return 1;
}

var files = Generated.From(catalogue);
if (args is ["write"])
{
    files.Write(repository);
    return 0;
}

var stale = files.Stale(repository);
foreach (var path in stale)
    Console.Error.WriteLine($"{path} is stale: run 'dotnet run --project src/Lintel.Catalog -- write'");
return stale.IsEmpty ? 0 : 1;
