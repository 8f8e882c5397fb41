namespace Lintel.Endpoints;

/// <summary>Whether set-up code gives controllers versions that no attribute shows.</summary>
/// <param name="MayVersionControllers">Whether conventions are told of, by namespace or for single controllers.</param>
internal sealed record VersionConventions(bool MayVersionControllers)
{
    private static readonly string[] Words = ["VersionByNamespaceConvention", "ControllerApiVersionConventionBuilder", "IControllerConvention"];

    public static VersionConventions Read(EndpointCode code, CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        return new VersionConventions(Array.Exists(Words, word => names.Of(word).Count > 0) || names.Of("Conventions").Exists(it => IsOfVersioning(code.Models.Of(it.SyntaxTree).GetSymbolInfo(it, cancellationToken).Symbol)));
    }

    private static bool IsOfVersioning(ISymbol? symbol) => symbol?.ContainingNamespace is { } space && QualifiedName.Of(space).StartsWith("Asp.Versioning", StringComparison.Ordinal);
}
