using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT7007</summary>
internal sealed class ExposedExceptionCheck(EndpointCode code) : CodeCheck<ExposedDetail>(SecurityRules.ExposedException)
{
    private readonly SolutionAssemblies solution = new(code.Compilation.Assembly);

    public override IEnumerable<Finding> Examine(ExposedDetail detail, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(detail.File.SyntaxTree);
        if (IsHalfTyped(detail.Sink.Syntax) || (detail.IsMessage && IsMeantForCallers(detail, options)) || IsForDevelopers(detail.Source))
            yield break;

        var access = WholeOf(detail.Access);
        var violation = new Violation(Rule, detail.Source, target: null, NameOf(detail.Source), access.ToString()) { TargetName = detail.IsMessage ? "Message" : access.ToString() };
        if (ResponseSinks.IsOptional(detail.Sink))
            violation = violation.With(SecurityRules.Optional, "true");
        yield return new Finding(violation, access.GetLocation());
    }

    private static bool IsHalfTyped(SyntaxNode sink) =>
        ((SyntaxNode?)sink.FirstAncestorOrSelf<StatementSyntax>() ?? sink.FirstAncestorOrSelf<MemberDeclarationSyntax>()) is { ContainsDiagnostics: true };

    private static object NameOf(ISymbol source) => source switch
    {
        IMethodSymbol { ContainingType: { } type } => $"{type.Name}.{source.Name}",
        _ => source,
    };

    private bool IsMeantForCallers(ExposedDetail detail, EndpointOptions options)
    {
        if (IsPublic(detail.Exception, options))
            return true;

        var body = Bodies.RootOf(detail.Access);
        var guards = new TypeGuards(new CaughtExceptions(body, new BodyUses(body)), type => IsPublic(type, options));
        return guards.Cover(detail.Access) || guards.Cover(detail.Sink);
    }

    private bool IsPublic(ITypeSymbol type, EndpointOptions options) =>
        type is INamedTypeSymbol named && (solution.Includes(named.ContainingAssembly) || options.PublicExceptions.AnyMatch(named));

    /// <summary>What is called after developers is switched on for them, somewhere that this file does not show.</summary>
    private static bool IsForDevelopers(ISymbol source) =>
        source.ContainingType is { } type && (type.Name.Contains("Develop") || type.Name.Contains("Debug"));

    /// <summary>The access with what it is made on: an access behind <c>?.</c> is but the half of it.</summary>
    private static SyntaxNode WholeOf(IOperation access)
    {
        var syntax = access.Syntax;
        while (syntax.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == syntax)
            syntax = conditional;
        return syntax;
    }
}
