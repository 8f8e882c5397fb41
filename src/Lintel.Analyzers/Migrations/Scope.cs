using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>Where a piece of a migration stands: the values of its locals and parameters, its provider, and the call that led to it.</summary>
internal sealed class Scope
{
    /// <summary>No text in a migration is longer; sums of sums could be.</summary>
    private const int MaxLength = 1 << 20;

    private readonly MigrationCode code;
    private readonly Scope? outer;
    private readonly Dictionary<ISymbol, Constant> values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> reassigned = new(SymbolEqualityComparer.Default);

    public Scope(MigrationCode code, DatabaseProvider provider)
    {
        this.code = code;
        Provider = provider;
    }

    private Scope(Scope outer)
    {
        this.outer = outer;
        code = outer.code;
        Provider = outer.Provider;
        Caller = outer.Caller;
        Depth = outer.Depth;
        IsConditional = outer.IsConditional;
    }

    public DatabaseProvider Provider { get; private init; }

    /// <summary>The call in the migration itself whose body this is; null in the migration itself.</summary>
    public IInvocationOperation? Caller { get; private init; }

    public int Depth { get; private init; }

    /// <summary>Whether what stands here may not run.</summary>
    public bool IsConditional { get; private init; }

    public Scope Inner() => new(this);

    public Scope For(DatabaseProvider provider) => new(this) { Provider = provider };

    public Scope UnderCondition() => new(this) { IsConditional = true };

    /// <summary>The scope of a method that is called here; it sees nothing of this one but its arguments.</summary>
    public Scope Calling(IInvocationOperation call) =>
        new(code, Provider) { Caller = Caller ?? call, Depth = Depth + 1, IsConditional = IsConditional };

    /// <summary>The scope of a method of the migration itself, whose operations stand in it as any other.</summary>
    public Scope Within() => new(this) { Depth = Depth + 1 };

    /// <summary>Whether the symbol is set again somewhere, so that its value is not known.</summary>
    public bool IsReassigned(ISymbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.reassigned.Contains(symbol))
                return true;
        }

        return false;
    }

    /// <summary>Says that the symbol is set again somewhere.</summary>
    public void Forget(ISymbol symbol) => reassigned.Add(symbol);

    public void Set(ISymbol symbol, Constant value) => values[symbol] = value;

    public Constant Evaluate(IOperation? operation, CancellationToken cancellationToken)
    {
        if (operation is null)
            return Constant.Unknown;
        if (operation.ConstantValue is { HasValue: true, Value: var value })
            return Constant.Of(value);

        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Evaluate(conversion.Operand, cancellationToken),
            IDefaultValueOperation { Type: { } type } when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Constant.Of(null),
            IParenthesizedOperation inner => Evaluate(inner.Operand, cancellationToken),
            ILocalReferenceOperation local => Find(local.Local),
            IParameterReferenceOperation parameter => Find(parameter.Parameter),
            IFieldReferenceOperation field => Evaluate(code.ValueOf(field.Field, cancellationToken), cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Join(sum, cancellationToken),
            IInterpolatedStringOperation text => Join(text, cancellationToken),
            IArrayCreationOperation { Initializer: { } items } => List(items.ElementValues, cancellationToken),
            IArrayInitializerOperation items => List(items.ElementValues, cancellationToken),
            ITupleOperation tuple => List(tuple.Elements, cancellationToken),
            _ when operation.Syntax.IsKind(SyntaxKind.CollectionExpression) => List(operation.ChildOperations, cancellationToken),
            _ => Constant.Unknown,
        };
    }

    private Constant Find(ISymbol symbol)
    {
        if (IsReassigned(symbol))
            return Constant.Unknown;
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.values.TryGetValue(symbol, out var value))
                return value;
        }

        return Constant.Unknown;
    }

    private Constant List(IEnumerable<IOperation> elements, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<Constant>();
        foreach (var element in elements)
        {
            if (element.Syntax.IsKind(SyntaxKind.SpreadElement))
                return Constant.Unknown;

            items.Add(Evaluate(element, cancellationToken));
        }

        return Constant.Of(items.ToImmutable());
    }

    private Constant Join(IBinaryOperation sum, CancellationToken cancellationToken)
    {
        var left = Evaluate(sum.LeftOperand, cancellationToken);
        var right = Evaluate(sum.RightOperand, cancellationToken);
        return left.IsKnown && right.IsKnown ? Short($"{left.Value}{right.Value}") : Constant.Unknown;
    }

    private static Constant Short(string text) => text.Length > MaxLength ? Constant.Unknown : Constant.Of(text);

    private Constant Join(IInterpolatedStringOperation text, CancellationToken cancellationToken)
    {
        var joined = "";
        foreach (var part in text.Parts)
        {
            var piece = part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text, cancellationToken),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Evaluate(hole.Expression, cancellationToken),
                _ => Constant.Unknown,
            };
            if (!piece.IsKnown || piece.Value is not null and not string and not int and not long)
                return Constant.Unknown;

            joined += piece.Value;
            if (joined.Length > MaxLength)
                return Constant.Unknown;
        }

        return Constant.Of(joined);
    }
}
