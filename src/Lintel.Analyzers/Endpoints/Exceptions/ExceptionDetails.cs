using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Reads where a file sends the details of exceptions to the caller.</summary>
internal sealed class ExceptionDetails : CodeReader<ExposedDetail>
{
    private static readonly string[] Words = ["catch", "Exception"];

    public override bool MayHold(SourceText text) => HoldsOneOf(text, Words);

    public override IEnumerable<ExposedDetail> Read(SemanticModel file, CancellationToken cancellationToken)
    {
        var bodies = new HashSet<SyntaxNode>();
        foreach (var node in file.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (MayBeException(node) && BodyAround(node) is { } body)
                bodies.Add(body);
        }

        return bodies.OrderBy(static it => it.SpanStart).SelectMany(body => file.GetOperation(body, cancellationToken) is { } root ? In(root, file) : []);
    }

    private static bool MayBeException(SyntaxNode node) => node switch
    {
        CatchDeclarationSyntax { Identifier.RawKind: not 0 } => true,
        MethodDeclarationSyntax { Identifier.ValueText: "TryHandleAsync" } => true,
        IdentifierNameSyntax { Identifier.ValueText: "Error" or "Exception", Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } => true,
        _ => false,
    };

    /// <summary>The member, accessor or initializer whose operations are one tree.</summary>
    private static SyntaxNode? BodyAround(SyntaxNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return at;
                case GlobalStatementSyntax:
                    return at.Parent;
            }
        }

        return null;
    }

    private static IEnumerable<ExposedDetail> In(IOperation body, SemanticModel file)
    {
        var uses = new BodyUses(body);
        var caught = new CaughtExceptions(body, uses);
        var flow = new DetailFlow(uses, caught);
        foreach (var operation in body.Descendants())
        {
            if (DetailIn(operation, caught) is not { } detail || CaughtExceptions.TypeOf(detail.Of) is not { TypeKind: not TypeKind.Error } type)
                continue;
            if (flow.SinkOf(operation, isWhole: ReferenceEquals(detail.Of, operation)) is { } sink)
                yield return new ExposedDetail(operation, type, detail.IsMessage, sink, file);
        }
    }

    /// <summary>The exception whose detail the operation reads; the operation itself where it is the exception.</summary>
    private static (IOperation Of, bool IsMessage)? DetailIn(IOperation operation, CaughtExceptions caught) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance: { } of } property when IsException(of) && caught.Are(of) => (of, property.Property.Name == "Message"),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } of } when IsException(of) && caught.Are(of) => (of, false),
        ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation when IsException(operation) && IsValue(operation) && caught.Are(operation) => (operation, false),
        _ => null,
    };

    private static bool IsException(IOperation operation)
    {
        for (var type = CaughtExceptions.TypeOf(operation); type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    /// <summary>Whether the exception itself is handed on, not one of its members read.</summary>
    private static bool IsValue(IOperation operation) => operation.Parent switch
    {
        IMemberReferenceOperation member => member.Instance != operation,
        IInvocationOperation call => call.Instance != operation,
        IConditionalAccessOperation access => access.Operation != operation,
        _ => true,
    };
}
