using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads the template of a route attribute: of the framework's by its argument, of one of the team's own by what its constructor hands on.</summary>
internal sealed class RouteTemplates(SemanticModels models, CancellationToken cancellationToken)
{
    private const int Depth = 6;

    public RouteTemplate Of(AttributeData attribute)
    {
        if (attribute is not { AttributeClass: { TypeKind: not TypeKind.Error } type, AttributeConstructor: { } constructor } || constructor.Parameters.Length != attribute.ConstructorArguments.Length)
            return RouteTemplate.Unknown;
        if (type.Name == "AcceptVerbsAttribute" && IsOfFramework(type))
            return new RouteTemplate(true, Attributes.TextOf(attribute, "Route"));

        var given = new Dictionary<IParameterSymbol, RouteTemplate>(SymbolEqualityComparer.Default);
        for (var at = 0; at < constructor.Parameters.Length; at++)
            given[constructor.Parameters[at]] = Of(attribute.ConstructorArguments[at]);
        return From(constructor, given, 0);
    }

    private static RouteTemplate Of(TypedConstant argument) =>
        argument.Kind != TypedConstantKind.Array && (argument.IsNull || argument.Value is string) ? new RouteTemplate(true, argument.Value as string) : RouteTemplate.Unknown;

    private RouteTemplate From(IMethodSymbol constructor, Dictionary<IParameterSymbol, RouteTemplate> given, int depth)
    {
        var type = constructor.ContainingType;
        if (IsOfFramework(type))
            return constructor.Parameters.FirstOrDefault(static it => it.Name == "template") is { } template ? given.TryGetValue(template, out var handed) ? handed : RouteTemplate.None : RouteTemplate.None;
        if (type.GetMembers("Template").OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            return ConstantOf(property);
        if (depth > Depth || type.Interfaces.Any(static it => it.Name == "IRouteTemplateProvider"))
            return RouteTemplate.Unknown;

        return BaseCallOf(constructor) is var (called, arguments) ? From(called, Hand(called, arguments, given), depth + 1) : RouteTemplate.Unknown;
    }

    /// <summary>The constructor that this one calls, and what it hands to it; null if that cannot be seen.</summary>
    private (IMethodSymbol Called, SeparatedSyntaxList<ArgumentSyntax> Arguments)? BaseCallOf(IMethodSymbol constructor)
    {
        var syntax = (constructor.DeclaringSyntaxReferences.FirstOrDefault() ?? constructor.ContainingType.DeclaringSyntaxReferences.FirstOrDefault())?.GetSyntax(cancellationToken);
        if (syntax is null)
            return null;

        var model = models.Of(syntax.SyntaxTree);
        var (symbol, arguments) = syntax switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } => (model.GetSymbolInfo(initializer, cancellationToken).Symbol, initializer.ArgumentList.Arguments),
            TypeDeclarationSyntax type when type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } written =>
                (model.GetSymbolInfo(written, cancellationToken).Symbol, written.ArgumentList.Arguments),
            _ => (constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(static it => it.Parameters.IsEmpty), default),
        };
        return symbol is IMethodSymbol called ? (called, arguments) : null;
    }

    private Dictionary<IParameterSymbol, RouteTemplate> Hand(IMethodSymbol called, SeparatedSyntaxList<ArgumentSyntax> arguments, Dictionary<IParameterSymbol, RouteTemplate> given)
    {
        var handed = new Dictionary<IParameterSymbol, RouteTemplate>(SymbolEqualityComparer.Default);
        foreach (var parameter in called.Parameters)
        {
            var argument = arguments.FirstOrDefault(it => it.NameColon?.Name.Identifier.ValueText == parameter.Name)
                ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal] : null);
            handed[parameter] = argument is null ? new RouteTemplate(true, parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue as string : null)
                : models.Of(argument.SyntaxTree).GetOperation(argument.Expression, cancellationToken) is { } value ? Evaluate(value, given)
                : RouteTemplate.Unknown;
        }

        return handed;
    }

    private static RouteTemplate Evaluate(IOperation value, Dictionary<IParameterSymbol, RouteTemplate> given)
    {
        value = BuilderCalls.Unwrap(value);
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return constant is null or string ? new RouteTemplate(true, constant as string) : RouteTemplate.Unknown;

        return value switch
        {
            IParameterReferenceOperation reference => given.TryGetValue(reference.Parameter, out var known) ? known : RouteTemplate.Unknown,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined(Evaluate(sum.LeftOperand, given), Evaluate(sum.RightOperand, given)),
            IInterpolatedStringOperation interpolated => interpolated.Parts.Aggregate(new RouteTemplate(true, ""), (text, part) => Joined(text, PieceOf(part, given))),
            _ => RouteTemplate.Unknown,
        };
    }

    private static RouteTemplate PieceOf(IInterpolatedStringContentOperation part, Dictionary<IParameterSymbol, RouteTemplate> given) => part switch
    {
        IInterpolatedStringTextOperation { Text: { } literal } => Evaluate(literal, given),
        IInterpolationOperation { FormatString: null, Alignment: null, Expression: { } hole } => Evaluate(hole, given),
        _ => RouteTemplate.Unknown,
    };

    private static RouteTemplate Joined(RouteTemplate left, RouteTemplate right) => left.IsKnown && right.IsKnown ? new RouteTemplate(true, left.Text + right.Text) : RouteTemplate.Unknown;

    /// <summary>A property that always gives the same text, as in the documentation's own example.</summary>
    private RouteTemplate ConstantOf(IPropertySymbol property)
    {
        var value = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declared && property.SetMethod is null
            ? declared.ExpressionBody?.Expression
            : null;
        return value is not null && models.Of(value.SyntaxTree).GetConstantValue(value, cancellationToken) is { HasValue: true, Value: string text } ? new RouteTemplate(true, text) : RouteTemplate.Unknown;
    }

    private static bool IsOfFramework(INamedTypeSymbol type) => QualifiedName.Of(type.ContainingNamespace).StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal);
}
