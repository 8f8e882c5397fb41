using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>The code of a compilation, as the reading of migrations sees it.</summary>
internal sealed class MigrationCode(Compilation compilation, ArchitectureView view, INamedTypeSymbol migration, INamedTypeSymbol builder)
{
    private readonly SemanticModels models = new(compilation);

    public Compilation Compilation { get; } = compilation;

    public ArchitectureView View { get; } = view;

    /// <summary>The one provider that the compilation refers to.</summary>
    public DatabaseProvider Referenced { get; } = DatabaseProviders.ReferencedBy(compilation);

    public SemanticModel Model(SyntaxTree file) => models.Of(file);

    public MigrationOptions Options(SyntaxTree file) => (View.Files.Of(file) ?? View.Files.Distinct[0]).Migrations;

    public bool IsMigration(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(above, migration))
                return true;
        }

        return false;
    }

    public bool IsBuilder(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, builder))
                return true;
        }

        return false;
    }

    /// <summary>The body of a method of the compilation; null if it has none, or is not in source.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if ((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is not [var reference, ..])
            return null;

        SyntaxNode? syntax = reference.GetSyntax(cancellationToken) switch
        {
            BaseMethodDeclarationSyntax declared => declared,
            LocalFunctionStatementSyntax local => local,
            _ => null,
        };
        return syntax is null || !Compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? null : Model(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);
    }

    /// <summary>What a field is initialized with, where nothing else can set it.</summary>
    public IOperation? ValueOf(IFieldSymbol field, CancellationToken cancellationToken) =>
        field is { IsReadOnly: true, IsStatic: true }
        && field.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Model(value.SyntaxTree).GetOperation(value, cancellationToken)
            : null;

    public static Location PlaceOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: { } called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => called.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
