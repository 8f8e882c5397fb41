using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Configuration;

/// <summary>Finds suppressions of Lintel's rules: pragmas in the trivia of a file, attributes on declarations and on the assembly.</summary>
internal sealed class SuppressionReader(OptionsByFile files, Compilation compilation, KnownTypes types)
{
    /// <summary>The pragmas of a file, each with its place.</summary>
    public IEnumerable<(Suppression Suppression, Location Place)> Pragmas(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (file.GetRoot(cancellationToken) is not CompilationUnitSyntax { ContainsDirectives: true } root)
            yield break;

        for (var directive = root.GetFirstDirective(IsDisabling); directive is not null; directive = directive.GetNextDirective(IsDisabling))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            var ids = pragma.ErrorCodes.OfType<IdentifierNameSyntax>().Select(static code => code.Identifier.ValueText).Where(Suppression.IsOurs).ToList();
            if (ids.Count > 0)
                yield return (
                    new Suppression(compilation.Assembly, string.Join(", ", ids), CommentOf(pragma), files.Of(file)?.Date, IsPragma: true),
                    Location.Create(file, TextSpan.FromBounds(pragma.SpanStart, pragma.ErrorCodes.Last().Span.End)));
        }
    }

    /// <summary>The suppression that an attribute is; null if it is none of a rule of ours, or says its reason in a way that cannot be read.</summary>
    public Suppression? Read(AttributeSyntax attribute, SemanticModel model, ISymbol? owner, CancellationToken cancellationToken)
    {
        if (!MaySuppress(attribute)
            || model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType is not { } type
            || !IsSuppression(type))
            return null;

        string? id = null, reason = null;
        var position = 0;
        foreach (var argument in attribute.ArgumentList!.Arguments)
        {
            var isId = argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == "checkId" : argument.NameEquals is null && position++ == 1;
            var isReason = argument.NameEquals is { Name.Identifier.ValueText: "Justification" };
            if (!isId && !isReason)
                continue;
            if (model.GetConstantValue(argument.Expression, cancellationToken) is not { HasValue: true } constant)
                return null;

            (id, reason) = isId ? (constant.Value as string, reason) : (id, constant.Value as string);
        }

        id = id?.Split(':')[0].Trim();
        return id is not null && Suppression.IsOurs(id)
            ? new Suppression(owner ?? compilation.Assembly, id, reason, files.Of(attribute.SyntaxTree)?.Date, IsPragma: false)
            : null;
    }

    private static bool IsDisabling(DirectiveTriviaSyntax directive) => directive is PragmaWarningDirectiveTriviaSyntax
    {
        IsActive: true, ErrorCodes.Count: > 0, DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.DisableKeyword,
    };

    private static string? CommentOf(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        foreach (var trivia in pragma.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                return trivia.ToString().TrimStart('/');
        }

        return null;
    }

    /// <summary>Most attributes are told by their text; an alias is worth a look where a rule of ours is named beside it.</summary>
    private static bool MaySuppress(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { Arguments: { Count: >= 2 } arguments })
            return false;

        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        if (name.IndexOf("SuppressMessage", StringComparison.Ordinal) >= 0)
            return true;

        foreach (var argument in arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { Token.ValueText: var text } && text.StartsWith("LNT", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool IsSuppression(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, types.SuppressMessageAttribute)
        || SymbolEqualityComparer.Default.Equals(type, types.UnconditionalSuppressMessageAttribute);
}
