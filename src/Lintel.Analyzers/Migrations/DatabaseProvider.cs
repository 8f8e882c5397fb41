namespace Lintel.Migrations;

/// <summary>The database that a migration is for. What two providers do differently is judged only where it is known which it is.</summary>
internal enum DatabaseProvider
{
    /// <summary>Not known, or none of those below.</summary>
    Unknown,

    /// <summary>PostgreSQL.</summary>
    Npgsql,

    /// <summary>SQL Server.</summary>
    SqlServer,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>MySQL and MariaDB.</summary>
    MySql,
}

/// <summary>Finds the provider in the settings, in the references, and in the words of a condition.</summary>
internal static class DatabaseProviders
{
    /// <summary>What the settings say, else the one provider that is referenced.</summary>
    public static DatabaseProvider For(MigrationOptions options, DatabaseProvider referenced) => options.Provider switch
    {
        "npgsql" => DatabaseProvider.Npgsql,
        "sqlserver" => DatabaseProvider.SqlServer,
        "sqlite" => DatabaseProvider.Sqlite,
        "mysql" => DatabaseProvider.MySql,
        _ => referenced,
    };

    /// <summary>The one provider that is referenced; unknown if there are several or none.</summary>
    public static DatabaseProvider ReferencedBy(Compilation compilation)
    {
        var found = DatabaseProvider.Unknown;
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            // The driver alone (Npgsql, Microsoft.Data.Sqlite) says nothing of EF Core.
            var provider = Has(assembly.Name, "EntityFrameworkCore") ? Named(assembly.Name) : DatabaseProvider.Unknown;
            if (provider == DatabaseProvider.Unknown || provider == found)
                continue;
            if (found != DatabaseProvider.Unknown)
                return DatabaseProvider.Unknown;

            found = provider;
        }

        return found;
    }

    /// <summary>The provider that an assembly name, a part of one, or a method such as <c>IsNpgsql</c> means.</summary>
    public static DatabaseProvider Named(string name) =>
        Has(name, "Npgsql") || Has(name, "PostgreSQL") ? DatabaseProvider.Npgsql
        : Has(name, "SqlServer") ? DatabaseProvider.SqlServer
        : Has(name, "Sqlite") ? DatabaseProvider.Sqlite
        : Has(name, "MySql") ? DatabaseProvider.MySql
        : DatabaseProvider.Unknown;

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
