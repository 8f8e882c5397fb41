using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What a place names, and what for.</summary>
internal enum PolicyUse
{
    /// <summary>A policy that callers must meet.</summary>
    Policy,

    /// <summary>A policy that is registered under this name.</summary>
    Registration,

    /// <summary>A role.</summary>
    Role,

    /// <summary>Roles, separated by commas.</summary>
    RoleList,
}

/// <summary>One place where code names a policy or roles.</summary>
/// <param name="Use">What it names.</param>
/// <param name="Written">The expression that gives the name.</param>
/// <param name="Value">The name; null if it is not constant.</param>
/// <param name="File">The model of the file that it stands in.</param>
internal sealed record PolicyName(PolicyUse Use, ExpressionSyntax Written, string? Value, SemanticModel File)
{
    public bool IsRole => Use is PolicyUse.Role or PolicyUse.RoleList;

    /// <summary>Where constants are looked for that name it.</summary>
    public PolicyPlace Place => new(File, Written.SpanStart, IsRole);

    public ISymbol Source => CodeOwner.Of(Written, File);
}

/// <summary>A place where a policy or role is named, or will be.</summary>
internal readonly record struct PolicyPlace(SemanticModel File, int Position, bool IsRole)
{
    public bool Sees(ISymbol symbol) => File.IsAccessible(Position, symbol);

    /// <summary>The namespace of a type, where the file does not see it yet; null where it does.</summary>
    public string? NamespaceToImport(INamedTypeSymbol type)
    {
        var outermost = type;
        while (outermost.ContainingType is { } outer)
            outermost = outer;

        foreach (var visible in File.LookupNamespacesAndTypes(Position, name: outermost.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(visible, outermost))
                return null;
        }

        return outermost.ContainingNamespace.IsGlobalNamespace ? null : QualifiedName.Of(outermost.ContainingNamespace);
    }
}
