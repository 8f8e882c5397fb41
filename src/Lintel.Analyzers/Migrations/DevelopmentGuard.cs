using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>Tells whether code runs only where nobody's data is: in development, in an environment of another name than Production, or when the command line asks for it.</summary>
internal static class DevelopmentGuard
{
    public static bool Covers(SyntaxNode node)
    {
        for (var (at, above) = (node, node.Parent); above is not null and not MemberDeclarationSyntax { Parent: TypeDeclarationSyntax }; (at, above) = (above, above.Parent))
        {
            var isCovered = above switch
            {
                IfStatementSyntax choice => at == choice.Statement ? Says(choice.Condition, true) : at == choice.Else && Says(choice.Condition, false),
                ConditionalExpressionSyntax choice => at == choice.WhenTrue ? Says(choice.Condition, true) : at == choice.WhenFalse && Says(choice.Condition, false),
                BlockSyntax block => HasLeftBefore(block.Statements, at),
                CompilationUnitSyntax file => HasLeftBefore(file.Members.OfType<GlobalStatementSyntax>().Select(static it => it.Statement), (at as GlobalStatementSyntax)?.Statement),
                _ => false,
            };
            if (isCovered)
                return true;
        }

        return false;
    }

    /// <summary>Whether an early return has left where it is not development.</summary>
    private static bool HasLeftBefore(IEnumerable<StatementSyntax> statements, SyntaxNode? last)
    {
        foreach (var statement in statements)
        {
            if (statement == last)
                return false;
            if (statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement) && Says(choice.Condition, false))
                return true;
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        _ => false,
    };

    /// <summary>Whether a part of the condition keeps production out when the whole of it is as given. Which part decides is not asked: in doubt it does.</summary>
    private static bool Says(ExpressionSyntax condition, bool holds) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Says(inner.Expression, holds),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Says(not.Operand, !holds),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both => Says(both.Left, holds) || Says(both.Right, holds),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } same => IsName(same.Left) && same.Right is LiteralExpressionSyntax { Token.ValueText: var name } && holds != (name == "Production"),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } other => IsName(other.Left) && other.Right is LiteralExpressionSyntax { Token.ValueText: var name } && holds == (name == "Production"),
        IdentifierNameSyntax local => Initializer(local) is { } value && Says(value, holds),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call => name switch
        {
            "IsDevelopment" or "IsStaging" => holds,
            "IsProduction" => !holds,
            "IsEnvironment" => call.ArgumentList.Arguments is [.., { Expression: LiteralExpressionSyntax { Token.ValueText: var named } }] && holds != (named == "Production"),
            _ => Asks(call),
        },
        _ => Asks(condition),
    };

    private static bool IsName(ExpressionSyntax side) => side is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" };

    /// <summary>Whether it reads the arguments of the program: somebody started it to migrate.</summary>
    private static bool Asks(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(static it => it is IdentifierNameSyntax { Identifier.ValueText: "args" });

    private static ExpressionSyntax? Initializer(IdentifierNameSyntax local)
    {
        foreach (var above in local.Ancestors())
        {
            if (above is not (BlockSyntax or CompilationUnitSyntax))
                continue;

            foreach (var node in above.ChildNodes())
            {
                var statement = node is GlobalStatementSyntax global ? global.Statement : node;
                var declared = (statement as LocalDeclarationStatementSyntax)?.Declaration.Variables.FirstOrDefault(it => it.Identifier.ValueText == local.Identifier.ValueText);
                if (declared is { Initializer.Value: { } value } && statement.SpanStart < local.SpanStart)
                    return value;
            }
        }

        return null;
    }
}
