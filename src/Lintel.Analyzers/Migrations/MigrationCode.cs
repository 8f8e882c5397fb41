using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>The code of a compilation, as the reading of migrations sees it.</summary>
internal sealed class MigrationCode(Compilation compilation, ArchitectureView view, INamedTypeSymbol migration, INamedTypeSymbol builder)
{
    private readonly SemanticModels models = new(compilation);

    private readonly SolutionAssemblies solution = new(compilation.Assembly);

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

    /// <summary>Whether the team itself builds the assembly.</summary>
    public bool IsOfSolution(IAssemblySymbol? assembly) => assembly is not null && solution.Includes(assembly);

    public bool IsBuilder(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, builder))
                return true;
        }

        return false;
    }

    /// <summary>The override of <c>Down</c>, by the migration or a base class of it; null if there is none.</summary>
    public IMethodSymbol? FindDown(INamedTypeSymbol type)
    {
        for (var at = type; at is not null && !SymbolEqualityComparer.Default.Equals(at, migration); at = at.BaseType)
        {
            if (at.GetMembers("Down").OfType<IMethodSymbol>().FirstOrDefault(static it => it.IsOverride) is { } down)
                return down;
        }

        return null;
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

    public static Location PlaceOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax invocation ? PlaceOf(invocation) : call.Syntax.GetLocation();

    /// <summary>What a call is made on, the first argument of an extension method included.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [var first, ..] ? first.Value : null);
        while (receiver is IConversionOperation conversion)
            receiver = conversion.Operand;
        return receiver;
    }

    public static IOperation? ArgumentOf(IInvocationOperation call, string name)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The name of the method that is called.</summary>
    public static Location PlaceOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        var called => called.GetLocation(),
    };
}
