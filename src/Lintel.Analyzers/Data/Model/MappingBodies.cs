using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Data;

/// <summary>Finds the bodies that map: whatever maps takes a builder of EF Core, and names its type in a parameter.</summary>
internal static class MappingBodies
{
    private static readonly string[] Builders =
    [
        "ModelBuilder", "ModelConfigurationBuilder", "EntityTypeBuilder", "OwnedNavigationBuilder", "ComplexPropertyBuilder", "ComplexCollectionBuilder",
    ];

    public static IEnumerable<IOperation> In(Compilation compilation, SemanticModels models, CancellationToken cancellationToken)
    {
        var words = SourceWords.Of(compilation, cancellationToken);
        foreach (var file in Builders.SelectMany(words.FilesWith).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in file.GetRoot(cancellationToken).DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax)))
            {
                if (member is BaseMethodDeclarationSyntax method && TakesBuilder(method) && models.Of(file).GetOperation(method, cancellationToken) is { } body)
                    yield return body;
            }
        }
    }

    /// <summary>What EF generates beside migrations only repeats the model.</summary>
    private static bool TakesBuilder(BaseMethodDeclarationSyntax method) =>
        method is not MethodDeclarationSyntax { Identifier.ValueText: "BuildModel" or "BuildTargetModel" }
        && (TakesBuilder(method.ParameterList) || (method.Parent is TypeDeclarationSyntax { ParameterList: { } outer } && TakesBuilder(outer)));

    private static bool TakesBuilder(ParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            if (NameOf(parameter.Type) is { } name && Array.IndexOf(Builders, name) >= 0)
                return true;
        }

        return false;
    }

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };
}
