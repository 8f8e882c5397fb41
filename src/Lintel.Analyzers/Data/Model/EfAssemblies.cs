namespace Lintel.Data;

/// <summary>Tells EF Core's own assemblies from those that use it.</summary>
internal static class EfAssemblies
{
    private const string Core = "Microsoft.EntityFrameworkCore";

    private static readonly string[] Providers = [Core, "Npgsql.EntityFrameworkCore", "Pomelo.EntityFrameworkCore", "MySql.EntityFrameworkCore", "Oracle.EntityFrameworkCore"];

    /// <summary>EF Core or a provider: what its methods do is known.</summary>
    public static bool Includes(IAssemblySymbol assembly)
    {
        foreach (var name in Providers)
        {
            if (assembly.Name.StartsWith(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the assembly may hold contexts or configurations: it refers to EF Core, and is not of the frameworks.</summary>
    public static bool IsUserOf(IAssemblySymbol assembly)
    {
        if (Includes(assembly) || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
            return false;

        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Core)
                    return true;
            }
        }

        return false;
    }
}
