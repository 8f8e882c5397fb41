namespace Lintel.Migrations;

/// <summary>Finds what tells the environment where a call stands: <c>environment</c>, or <c>app.Environment</c>.</summary>
internal static class StartupEnvironment
{
    private const string Hosting = "Microsoft.Extensions.Hosting";

    /// <summary>The expression, and the namespace that <c>IsDevelopment</c> still needs; null where nothing in scope tells it.</summary>
    public static (string Expression, string? Namespace)? At(SemanticModel model, int position, INamedTypeSymbol? environment)
    {
        if (environment is null)
            return null;

        string? found = null;
        foreach (var symbol in model.LookupSymbols(position))
        {
            var expression = TypeOf(symbol, position) is not { } type ? null
                : Is(type, environment) ? symbol.Name
                : type.GetMembers("Environment").OfType<IPropertySymbol>().Any(property => Is(property.Type, environment)) ? symbol.Name + ".Environment"
                : null;
            if (expression is not null && (found is null || string.CompareOrdinal(expression, found) < 0))
                found = expression;
        }

        if (found is null)
            return null;

        var isSeen = !model.LookupSymbols(position, environment, "IsDevelopment", includeReducedExtensionMethods: true).IsEmpty;
        return (found, isSeen ? null : Hosting);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol, int position) => symbol switch
    {
        ILocalSymbol { Locations: [{ SourceSpan.End: var end }, ..] } local when end < position => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool Is(ITypeSymbol type, INamedTypeSymbol environment) =>
        SymbolEqualityComparer.Default.Equals(type, environment) || type.AllInterfaces.Contains(environment, SymbolEqualityComparer.Default);
}
