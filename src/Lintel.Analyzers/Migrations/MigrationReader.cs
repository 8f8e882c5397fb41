using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>Reads what a method does to the migration builder, in order: itself, in loops over constants, and through the methods that it calls.</summary>
internal sealed class MigrationReader
{
    private const int MaxDepth = 5;
    private const int MaxItems = 200;
    private const int MaxSteps = 50_000;

    private readonly MigrationCode code;
    private readonly IMethodSymbol method;
    private readonly SyntaxTree file;
    private readonly CancellationToken cancellationToken;
    private readonly List<MigrationOperation> found = new();
    private readonly Dictionary<ISymbol, MigrationOperation> held = new(SymbolEqualityComparer.Default);
    private int steps;

    private MigrationReader(MigrationCode code, IMethodSymbol method, SyntaxTree file, CancellationToken cancellationToken)
    {
        this.code = code;
        this.method = method;
        this.file = file;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The operations of <c>Up</c> or <c>Down</c>; none of one that would take too long to read, such as loops within loops.</summary>
    public static ImmutableArray<MigrationOperation> Read(MigrationCode code, IMethodSymbol method, IOperation body, DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var reader = new MigrationReader(code, method, body.Syntax.SyntaxTree, cancellationToken);
        reader.ReadBody(body, new Scope(code, provider));
        if (reader.steps > MaxSteps)
            return ImmutableArray<MigrationOperation>.Empty;

        FreshTables.Mark(reader.found);
        return reader.found.ToImmutableArray();
    }

    private void ReadBody(IOperation body, Scope scope)
    {
        foreach (var local in Reassigned.In(body))
            scope.Forget(local);
        Visit(body, scope, isBody: true);
    }

    private void Visit(IOperation? operation, Scope scope, bool isBody = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++steps > MaxSteps)
            return;

        switch (operation)
        {
            case null or INameOfOperation:
                return;
            case ILocalFunctionOperation when !isBody:
                return; // read where it is called
            case IAnonymousFunctionOperation or IForLoopOperation or IWhileLoopOperation or ICatchClauseOperation:
                VisitChildren(operation, scope.UnderCondition());
                return;
            case IForEachLoopOperation loop:
                VisitLoop(loop, scope);
                return;
            case IConditionalOperation condition:
                Visit(condition.Condition, scope);
                var (then, otherwise) = ProviderTest.Branches(condition.Condition, scope, code, cancellationToken);
                Visit(condition.WhenTrue, then);
                Visit(condition.WhenFalse, otherwise);
                return;
            case ISwitchCaseOperation section:
                VisitChildren(section, ProviderTest.Case(section, scope, cancellationToken));
                return;
            case IVariableDeclaratorOperation variable:
                VisitVariable(variable, scope);
                return;
            case IInvocationOperation call:
                ReadCall(call, scope);
                return;
            default:
                VisitChildren(operation, scope);
                return;
        }
    }

    private void VisitChildren(IOperation operation, Scope scope)
    {
        foreach (var child in operation.ChildOperations)
            Visit(child, scope);
    }

    private void VisitVariable(IVariableDeclaratorOperation variable, Scope scope)
    {
        if ((variable.Initializer ?? (variable.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is not { } value)
            return;

        if (value is IInvocationOperation call && ReadCall(call, scope) is { } operation)
            held[variable.Symbol] = operation;
        else if (value is not IInvocationOperation)
            Visit(value, scope);
        scope.Set(variable.Symbol, scope.Evaluate(value, cancellationToken));
    }

    /// <summary>A loop over constants does its body for each of them; any other does it, nobody knows with what.</summary>
    private void VisitLoop(IForEachLoopOperation loop, Scope scope)
    {
        if (scope.Evaluate(loop.Collection, cancellationToken).Items is not { IsDefault: false, Length: <= MaxItems } items)
        {
            Visit(loop.Body, scope.UnderCondition());
            return;
        }

        foreach (var item in items)
        {
            var inner = scope.Inner();
            LoopVariable.Set(loop.LoopControlVariable, item, inner);
            Visit(loop.Body, inner);
        }
    }

    /// <summary>Reads a call, and gives the operation that it adds or annotates.</summary>
    private MigrationOperation? ReadCall(IInvocationOperation call, Scope scope)
    {
        var receiver = MigrationCode.ReceiverOf(call);
        var before = receiver switch
        {
            IInvocationOperation inner => ReadCall(inner, scope),
            ILocalReferenceOperation local => held.TryGetValue(local.Local, out var operation) ? operation : null,
            _ => null,
        };
        if (before is not null)
            return Annotate(before, call, scope);
        if (receiver is not null and not IInvocationOperation && code.IsBuilder(receiver.Type) && code.IsBuilder(call.TargetMethod.ContainingType))
            return Add(call, scope, isForeign: false);
        if (PassesBuilder(call, receiver))
            return call.Type?.SpecialType == SpecialType.System_Boolean ? null : ReadCalled(call, scope);

        foreach (var argument in call.Arguments)
            Visit(argument.Value, scope);
        return null;
    }

    private MigrationOperation Annotate(MigrationOperation operation, IInvocationOperation call, Scope scope)
    {
        if (call.TargetMethod.Name is "Annotation" or "OldAnnotation" && call.Arguments.Length == 2)
        {
            var (name, value) = (MigrationCode.ArgumentOf(call, "name"), MigrationCode.ArgumentOf(call, "value"));
            operation.Annotations.Add(new OperationAnnotation(
                scope.Evaluate(name, cancellationToken).Text, scope.Evaluate(value, cancellationToken), call.TargetMethod.Name == "OldAnnotation", call));
        }

        return operation;
    }

    private MigrationOperation Add(IInvocationOperation call, Scope scope, bool isForeign)
    {
        var arguments = new Dictionary<string, Constant>(StringComparer.Ordinal);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                arguments[parameter.Name] = scope.Evaluate(argument.Value, cancellationToken);
        }

        var place = scope.Caller is { } caller ? MigrationCode.PlaceOf(caller) : MigrationCode.PlaceOf(call);
        var operation = new MigrationOperation(call.TargetMethod.Name, call, scope, place, arguments) { IsForeign = isForeign };
        found.Add(operation);
        return operation;
    }

    private MigrationOperation? ReadCalled(IInvocationOperation call, Scope scope)
    {
        if (scope.Depth >= MaxDepth || call.TargetMethod is { IsAbstract: true } || code.BodyOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod, cancellationToken) is not { } body)
            return Add(call, scope, isForeign: true);

        var own = SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, method.ContainingType) && body.Syntax.SyntaxTree == file;
        var inner = own ? scope.Within() : scope.Calling(call);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                inner.Set(parameter.OriginalDefinition, scope.Evaluate(argument.Value, cancellationToken));
        }

        ReadBody(body, inner);
        return null;
    }

    private bool PassesBuilder(IInvocationOperation call, IOperation? receiver) =>
        code.IsBuilder(receiver?.Type) || call.Arguments.Any(argument => code.IsBuilder(argument.Value.Type)) || call.TargetMethod.MethodKind == MethodKind.LocalFunction;
}
