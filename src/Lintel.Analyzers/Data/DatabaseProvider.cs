namespace Lintel.Data;

/// <summary>The database that a project uses, told by the one provider that it refers to, in the words of <c>lintel.migrations.provider</c>.</summary>
internal static class DatabaseProvider
{
    private static readonly (string Assembly, string Provider)[] Known =
    [
        ("Npgsql.EntityFrameworkCore.PostgreSQL", "npgsql"), ("Microsoft.EntityFrameworkCore.SqlServer", "sqlserver"),
        ("Microsoft.EntityFrameworkCore.Sqlite", "sqlite"), ("Pomelo.EntityFrameworkCore.MySql", "mysql"), ("MySql.EntityFrameworkCore", "mysql"),
    ];

    /// <summary>Null if there is none, or more than one.</summary>
    public static string? Of(Compilation compilation)
    {
        string? found = null;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            foreach (var (assembly, provider) in Known)
            {
                if (reference.Name != assembly)
                    continue;
                if (found is not null && found != provider)
                    return null;

                found = provider;
            }
        }

        return found;
    }
}
