namespace Lintel.Configuration;

/// <summary>LNT9004: writes the frame of a comment behind a pragma. A reason it cannot know, so the rule reports on until somebody writes one.</summary>
public sealed class UnjustifiedSuppressionFix() : LintelFix(ConfigurationRules.UnjustifiedSuppression.Id, "Add a comment for the reason", fixAll: false)
{
    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => FrameIn(diagnostic) is not null && PragmaIn(node, diagnostic) is not null;

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (PragmaIn(current, diagnostic) is not { } pragma || FrameIn(diagnostic) is not { } frame)
            return current;

        var end = pragma.EndOfDirectiveToken.WithLeadingTrivia(SyntaxFactory.Space, SyntaxFactory.Comment(frame));
        var lastCode = pragma.ErrorCodes.Last();
        var framed = pragma
            .ReplaceToken(lastCode.GetLastToken(), lastCode.GetLastToken().WithTrailingTrivia())
            .WithEndOfDirectiveToken(end);
        return current.ReplaceTrivia(pragma.ParentTrivia, SyntaxFactory.Trivia(framed));
    }

    private static PragmaWarningDirectiveTriviaSyntax? PragmaIn(SyntaxNode node, Diagnostic diagnostic) =>
        node.FindTrivia(diagnostic.Location.SourceSpan.Start).GetStructure() as PragmaWarningDirectiveTriviaSyntax;

    private static string? FrameIn(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(ConfigurationRules.Frame);
}
