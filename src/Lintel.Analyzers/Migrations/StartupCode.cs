using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>Finds the calls that bring a database up to date, and tells which of them run when the application starts.</summary>
internal sealed class StartupCode(MigrationCode code, INamedTypeSymbol? hostedService)
{
    private static readonly string[] Starters = ["Migrate", "MigrateAsync", "EnsureCreated", "EnsureCreatedAsync"];

    private readonly Once<HashSet<SyntaxTree>> files = new(cancellation => FilesOf(code, cancellation));

    /// <summary>The calls in a file that migrate or create a database, by their words first.</summary>
    public IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> CallsIn(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!files.Get(cancellationToken).Contains(model.SyntaxTree))
            yield break;

        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && Array.IndexOf(Starters, NameOf(call)) >= 0
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "DatabaseFacade" or "RelationalDatabaseFacadeExtensions" } target
                && target.ContainingNamespace is { } space && IsOfEfCore(space)
                && MethodAround(call, model, cancellationToken) is { } method)
                yield return (call, method);
        }
    }

    /// <summary>Whether the method runs at the start of the application, where it is not known to be in development.</summary>
    public bool RunsAtStart(IMethodSymbol method, CancellationToken cancellationToken) =>
        IsStart(method, cancellationToken) || CallsOf(method, cancellationToken).Any(site => IsStart(site.Method, cancellationToken) && !DevelopmentGuard.Covers(site.Name));

    public static IMethodSymbol? MethodAround(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetEnclosingSymbol(node.SpanStart, cancellationToken);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }

    private bool IsStart(IMethodSymbol method, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(method, code.Compilation.GetEntryPoint(cancellationToken)) ? RunsHost(method, cancellationToken)
        : hostedService is not null && method.ContainingType.AllInterfaces.Contains(hostedService, SymbolEqualityComparer.Default) && !Names(method.ContainingType, cancellationToken, "StopApplication");

    /// <summary>A program that runs no host ends when it has migrated.</summary>
    private static bool RunsHost(IMethodSymbol entry, CancellationToken cancellationToken) =>
        Names(entry, cancellationToken, "Run", "RunAsync", "RunConsoleAsync", "Start", "StartAsync");

    private static bool Names(ISymbol symbol, CancellationToken cancellationToken, params string[] methods)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && Array.IndexOf(methods, NameOf(call)) >= 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Where a method of the compilation is called or handed on.</summary>
    private IEnumerable<(IMethodSymbol Method, SyntaxNode Name)> CallsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var file in SourceWords.Of(code.Compilation, cancellationToken).FilesWith(method.Name))
        {
            var model = code.Model(file);
            foreach (var node in file.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == method.Name
                    && model.GetSymbolInfo(name, cancellationToken).Symbol is IMethodSymbol called
                    && SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition)
                    && MethodAround(name, model, cancellationToken) is { } around)
                    yield return (around, name);
            }
        }
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsOfEfCore(INamespaceSymbol space) => space.Name == "EntityFrameworkCore" || space is { Name: "Infrastructure", ContainingNamespace.Name: "EntityFrameworkCore" };

    private static HashSet<SyntaxTree> FilesOf(MigrationCode code, CancellationToken cancellationToken)
    {
        var words = SourceWords.Of(code.Compilation, cancellationToken);
        return new HashSet<SyntaxTree>(Starters.SelectMany(words.FilesWith).Where(file => !code.View.Files.IsGenerated(file)));
    }
}
