namespace Lintel.Dependencies;

/// <summary>FluentValidation registers what it finds in an assembly, and passes over internal validators unless it is told not to.</summary>
internal static class ValidatorScan
{
    private static readonly string[] Scans = ["AddValidatorsFromAssembl", "FindValidatorsInAssembl"];

    /// <summary>Whether the type is a validator that a scan of the solution would no longer find, once it is internal.</summary>
    public static async Task<bool> MissesInternalsAsync(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken) =>
        type.AllInterfaces.Any(static contract => contract is { Name: "IValidator", ContainingNamespace.Name: "FluentValidation" })
        && await MissesInternalsAsync(solution, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a scan of the solution passes over internal validators.</summary>
    public static async Task<bool> MissesInternalsAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call => IsScan(call) && !TakesInternals(call)) == true)
                return true;
        }

        return false;
    }

    private static bool IsScan(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: { } name } => Array.Exists(Scans, scan => name.Identifier.ValueText.StartsWith(scan, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool TakesInternals(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(static argument =>
        argument.Expression.IsKind(SyntaxKind.TrueLiteralExpression)
        && argument.NameColon?.Name.Identifier.ValueText is null or "includeInternalTypes");
}
