namespace Lintel.Requests;

/// <summary>Tells where a property is written so that an initializer could not do it.</summary>
internal static class PropertyWrites
{
    public static bool IsLate(SyntaxNode name)
    {
        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        while (target.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            target = target.Parent;

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => !IsInitializing(assignment) && !IsInOwnConstructor(target, assignment),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax => true,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || IsDeconstructedInto(argument),
            _ => false,
        };
    }

    private static bool IsInitializing(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Parent is InitializerExpressionSyntax initializer
        && (initializer.IsKind(SyntaxKind.ObjectInitializerExpression) || initializer.IsKind(SyntaxKind.WithInitializerExpression));

    /// <summary>A constructor may set what its own object holds; whether it is its own, the compiler tells.</summary>
    private static bool IsInOwnConstructor(SyntaxNode target, SyntaxNode assignment)
    {
        if (target is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }))
            return false;

        foreach (var around in assignment.Ancestors())
        {
            if (around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return false;
            if (around is MemberDeclarationSyntax)
                return around is ConstructorDeclarationSyntax;
        }

        return false;
    }

    private static bool IsDeconstructedInto(ArgumentSyntax argument)
    {
        var tuple = argument.Parent as TupleExpressionSyntax;
        while (tuple?.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
            tuple = outer;
        return tuple?.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple
            || tuple?.Parent is ForEachVariableStatementSyntax;
    }
}
