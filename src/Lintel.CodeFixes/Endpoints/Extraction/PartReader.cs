using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads whether a part can be moved: it stands on nothing but parameters and the context, and holds nothing of HTTP.</summary>
internal static class PartReader
{
    private static readonly ImmutableHashSet<string> Writers = ImmutableHashSet.Create(
        "SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync",
        "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync");

    public static Extraction? Read(EndpointSource source, DataPart part)
    {
        if (!IsClosed(source, part) || PartNames.Read(source, part) is not { } names || OperationsOf(source, part) is not { } operations)
            return null;
        if (operations.Exists(it => it is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && !IsContext(source, it)))
            return null;

        var isTask = part.Value is { } value && PartTypes.AwaitedBy(source.Model.GetTypeInfo(value).Type) is not null;
        var isAsync = isTask || part.OwnNodes.Any(IsAwait) || (part.IsWhole && PartTypes.AwaitedBy(source.Method.ReturnType) is not null);
        return ResultOf(source, part, names) is not { } result || names.InputsOf(source, part) is not { } inputs ? null : new Extraction(source, part)
        {
            Inputs = inputs,
            Services = names.Services,
            Result = result.Type,
            ResultLocal = result.Local,
            IsTask = isTask,
            IsAsync = isAsync,
            Qualified = names.Qualified,
            WithoutToken = isAsync ? operations.OfType<IInvocationOperation>().Where(TakesToken).Select(static it => it.Syntax).Where(it => part.OwnNodes.Contains(it)).ToImmutableHashSet() : ImmutableHashSet<SyntaxNode>.Empty,
            IsCommand = operations.OfType<IInvocationOperation>().Any(static it => Writers.Contains(it.TargetMethod.Name)),
        };
    }

    /// <summary>Whether control comes in at the head and leaves at the end.</summary>
    private static bool IsClosed(EndpointSource source, DataPart part)
    {
        if (part.OwnNodes.Any(static it => it is YieldStatementSyntax or GotoStatementSyntax or LabeledStatementSyntax or RefExpressionSyntax or UnsafeStatementSyntax))
            return false;
        if (part.IsWhole || part.Statements.IsEmpty)
            return true;

        // What a using declaration gives back must not be needed after the part.
        if (part.Statements.Any(static it => it is LocalDeclarationStatementSyntax declaration && !declaration.UsingKeyword.IsKind(SyntaxKind.None))
            && part.Value?.FirstAncestorOrSelf<StatementSyntax>() is not ReturnStatementSyntax)
            return false;

        return source.Model.AnalyzeControlFlow(part.Statements[0], part.Statements[part.Statements.Length - 1]) is { Succeeded: true, ExitPoints.IsEmpty: true, EntryPoints.IsEmpty: true, ReturnStatements.IsEmpty: true };
    }

    private static List<IOperation>? OperationsOf(EndpointSource source, DataPart part)
    {
        var root = source.Model.GetOperation(source.Declaration.Node);
        return root?.DescendantsAndSelf().Where(it => part.Contains(it.Syntax.Span)).ToList();
    }

    private static bool IsContext(EndpointSource source, IOperation instance) =>
        instance.Parent is IMemberReferenceOperation { Member: { } member } && source.Contexts.Contains(member);

    private static (ITypeSymbol? Type, ILocalSymbol? Local)? ResultOf(EndpointSource source, DataPart part, PartNames names)
    {
        if (part.IsWhole)
            return WholeResultOf(source);

        if (part.Value is { } value)
            return names.Outputs.IsEmpty && PartTypes.OfValue(value, source.Model) is { } type ? PartTypes.AsResult(type) : null;

        if (names.Outputs.IsEmpty)
            return (null, null);
        if (names.Outputs.Length > 1 || names.OutputType(source) is not { } output || PartTypes.AsResult(output) is not { Type: not null } result || PartTypes.AwaitedBy(output) is not null)
            return null;

        return (result.Type, names.Outputs[0]);
    }

    private static (ITypeSymbol? Type, ILocalSymbol? Local)? WholeResultOf(EndpointSource source)
    {
        if (source.Method.ReturnsVoid)
            return (null, null);

        var returned = source.Declaration.Results.ToList();
        var type = source.Method.ReturnType;
        if (PartTypes.AwaitedBy(type) is not { } awaited)
            return type.SpecialType == SpecialType.System_Object ? null : PartTypes.AsResult(PartTypes.WithFlow(type, returned, source.Model));
        if (awaited.IsNothing)
            return (null, null);

        return awaited.Type!.SpecialType == SpecialType.System_Object ? null : PartTypes.AsResult(PartTypes.WithFlow(awaited.Type, source.Declaration.IsAsync ? returned : new(), source.Model));
    }

    /// <summary>Whether the last parameter is a token and is left out.</summary>
    private static bool TakesToken(IInvocationOperation call) =>
        call.TargetMethod.Parameters is [.., { Type: { Name: "CancellationToken", ContainingNamespace.Name: "Threading" } } last]
        && call.Arguments.Any(it => it.ArgumentKind == ArgumentKind.DefaultValue && SymbolEqualityComparer.Default.Equals(it.Parameter, last))
        && call.Syntax is InvocationExpressionSyntax;

    private static bool IsAwait(SyntaxNode node) => node is AwaitExpressionSyntax
        || (node is CommonForEachStatementSyntax loop && !loop.AwaitKeyword.IsKind(SyntaxKind.None))
        || (node is LocalDeclarationStatementSyntax local && !local.AwaitKeyword.IsKind(SyntaxKind.None))
        || (node is UsingStatementSyntax scope && !scope.AwaitKeyword.IsKind(SyntaxKind.None));
}
