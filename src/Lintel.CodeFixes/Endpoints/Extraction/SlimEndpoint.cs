using Lintel.Dependencies;

namespace Lintel.Endpoints;

/// <summary>Writes an endpoint that hands its data access on.</summary>
internal sealed class SlimEndpoint(Extraction extraction, HandlerStyle style, string dependency)
{
    private static readonly string[] TokenNames = ["ct", "cancellationToken"];

    private readonly EndpointSource source = extraction.Source;
    private readonly EndpointDeclaration declaration = extraction.Source.Declaration;
    private readonly DataPart part = extraction.Part;

    /// <summary>The parameter that gives way to what the endpoint is given instead; null if its class is given that.</summary>
    public IParameterSymbol? Context { get; init; }

    /// <summary>The type of what it is given instead; null if it has that already.</summary>
    public string? Given { get; init; }

    public bool NeedsToken => style.Waits(extraction) && source.Token is null;

    /// <summary>Whether the endpoint must become one that waits.</summary>
    public bool BecomesAsync => style.Waits(extraction) && !declaration.IsAsync && !IsHandedThrough;

    private bool IsLambda => declaration.Node is LambdaExpressionSyntax;

    private bool IsAll => part.IsWhole || part.Value == declaration.Body;

    /// <summary>Whether the endpoint answers with the task itself.</summary>
    private bool IsHandedThrough => !declaration.IsAsync && !AnswersUnit
        && (extraction.IsTask || (IsAll && ((IsLambda && declaration.ReturnType is null) || PartTypes.AwaitedBy(source.Method.ReturnType) is not null)));

    /// <summary>Whether the answer would be serialized although it says nothing.</summary>
    private bool AnswersUnit => IsAll && IsLambda && declaration.ReturnType is null && extraction.Result is null && style.Nothing(isAsync: true) is not null;

    /// <summary>Null if the endpoint cannot be written so.</summary>
    public SyntaxNode? Write()
    {
        if ((BecomesAsync && !AnswersUnit && (PartTypes.AwaitedBy(source.Method.ReturnType) is not null || (source.IsBound && !IsLambda))) || (ChangesParameters && source.IsBound))
            return null;

        var replaced = new List<SyntaxNode> { declaration.Parameters };
        if (BecomesAsync && declaration.ReturnType is { } type)
            replaced.Add(type);
        if (part.Statements.Length > 0)
            replaced.Add(part.Statements[0].Parent!);
        if (part.Value is { } value)
            replaced.Add(value);

        var written = declaration.Node.ReplaceNodes(replaced, (original, current) => original switch
        {
            ParameterListSyntax => Parameters((ParameterListSyntax)current),
            BlockSyntax block when part.Statements.Length > 0 && block == part.Statements[0].Parent => part.IsWhole ? WholeBlock(block) : Without(block, (BlockSyntax)current),
            _ when original == part.Value => Replacement(part.Value),
            _ => SyntaxFactory.ParseTypeName(source.Method.ReturnsVoid ? "Task" : $"Task<{current.WithoutTrivia()}>").WithTriviaFrom(current),
        });
        if (IsAll && written is ParenthesizedLambdaExpressionSyntax lambda)
            written = WithAnswer(lambda);
        return BecomesAsync ? WithAsync(written) : written;
    }

    private bool ChangesParameters => NeedsToken || Context is not null || extraction.Services.Any(extraction.IsDropped);

    private string TokenName => source.Token?.Name
        ?? Array.Find(TokenNames, name => !declaration.Node.DescendantTokens().Any(it => it.IsKind(SyntaxKind.IdentifierToken) && it.ValueText == name)) ?? "requestAborted";

    private string CallText(bool awaits)
    {
        var call = style.Call(extraction, dependency, style.Waits(extraction) ? TokenName : null);
        if (awaits)
            return "await " + call;

        var isLoose = IsAll && IsLambda && declaration.ReturnType is null;
        var typed = part.Value is { } value ? source.Model.GetTypeInfo(value).Type : source.Method.ReturnType;
        return style.Waits(extraction) && style.TaskName == "ValueTask" && !isLoose && typed is { Name: "Task" } ? call + ".AsTask()" : call;
    }

    private ExpressionSyntax Replacement(ExpressionSyntax value)
    {
        var awaits = style.Waits(extraction) && !extraction.IsTask && !IsHandedThrough;
        var text = CallText(awaits);
        var isHead = value.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax;
        return SyntaxFactory.ParseExpression(awaits && isHead ? $"({text})" : text).WithTriviaFrom(value);
    }

    private ParenthesizedLambdaExpressionSyntax WithAnswer(ParenthesizedLambdaExpressionSyntax lambda)
    {
        var arrow = lambda.ArrowToken.WithTrailingTrivia(SyntaxFactory.Space);
        if (AnswersUnit)
            return lambda.WithArrowToken(arrow).WithExpressionBody(null).WithBlock((BlockSyntax)SyntaxFactory.ParseStatement($"{{ {CallText(awaits: true)}; }}").WithTrailingTrivia(lambda.Body.GetTrailingTrivia()));

        return lambda.Block is { } body
            ? lambda.WithArrowToken(arrow).WithBlock(null).WithExpressionBody(SyntaxFactory.ParseExpression(CallText(declaration.IsAsync || BecomesAsync)).WithTrailingTrivia(body.GetTrailingTrivia()))
            : lambda;
    }

    private BlockSyntax WholeBlock(BlockSyntax block)
    {
        var newLine = SyntaxFactory.EndOfLine(Indentation.NewLineOf(block.SyntaxTree.GetRoot()));
        var call = CallText(declaration.IsAsync || BecomesAsync);
        var isNothing = declaration.IsAsync || BecomesAsync || source.Method.ReturnsVoid ? extraction.Result is null : false;
        var isMultiLine = Indentation.IsAtLineStart(block.Statements[0]);
        var statement = SyntaxFactory.ParseStatement(isNothing ? call + ";" : $"return {call};")
            .WithLeadingTrivia(isMultiLine ? SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Indentation.At(block.Statements[0]))) : default)
            .WithTrailingTrivia(isMultiLine ? newLine : SyntaxFactory.Space);
        return block.WithStatements(SyntaxFactory.SingletonList(statement))
            .WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(isMultiLine ? newLine : SyntaxFactory.Space))
            .WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(isMultiLine ? SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Indentation.At(block))) : default));
    }

    /// <summary>The block without the statements of the part; what they ended in takes their place.</summary>
    private BlockSyntax Without(BlockSyntax block, BlockSyntax current)
    {
        var start = block.Statements.IndexOf(part.Statements[0]);
        var statements = current.Statements;
        for (var count = 0; count < part.Statements.Length; count++)
            statements = statements.RemoveAt(start);
        if (part.Value is not null)
            return current.WithStatements(statements.Replace(statements[start], statements[start].WithLeadingTrivia(Lead(part.Statements[0], statements[start].GetLeadingTrivia()))));

        var call = CallText(awaits: style.Waits(extraction));
        var text = extraction.ResultLocal is { } local ? $"var {local.Name} = {call};" : call + ";";
        var last = part.Statements[part.Statements.Length - 1].GetTrailingTrivia();
        var statement = SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(Lead(part.Statements[0], default))
            .WithTrailingTrivia(last.Where(static it => it.IsKind(SyntaxKind.EndOfLineTrivia) || it.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        return current.WithStatements(statements.Insert(start, statement));
    }

    /// <summary>The blank lines that stood above the part, and its column; its comments go with it, those of what follows stay.</summary>
    private static SyntaxTriviaList Lead(StatementSyntax first, SyntaxTriviaList own)
    {
        var blank = first.GetLeadingTrivia().TakeWhile(static it => it.IsKind(SyntaxKind.EndOfLineTrivia));
        var column = first.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia));
        var kept = own.SkipWhile(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        return SyntaxFactory.TriviaList(blank.Concat(kept.Count > 0 ? kept : column.RawKind == 0 ? Array.Empty<SyntaxTrivia>() : [column]));
    }

    private ParameterListSyntax Parameters(ParameterListSyntax parameters)
    {
        var names = new List<string>(extraction.Services.Where(extraction.IsDropped).Select(static it => it.Name));
        if (Context is { } context)
        {
            var given = Given is null ? null : SyntaxFactory.ParseParameterList($"({Given} {dependency})").Parameters[0];
            if (given is not null)
                parameters = ParameterEdits.Put(parameters, context.Name, given, replaces: extraction.IsDropped(context));
            else if (extraction.IsDropped(context))
                names.Add(context.Name);
        }

        foreach (var name in names)
            parameters = ParameterEdits.Remove(parameters, name);
        if (!NeedsToken)
            return parameters;

        // Who calls a method directly need not pass one; a lambda is called by ASP.NET alone.
        var isOptional = declaration.Node is MethodDeclarationSyntax || source.Method.Parameters.Any(static it => it.IsOptional);
        return ParameterEdits.Append(parameters, SyntaxFactory.ParseParameterList($"(CancellationToken {TokenName}{(isOptional ? " = default" : "")})").Parameters[0]);
    }

    private static SyntaxNode WithAsync(SyntaxNode node)
    {
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return node switch
        {
            MethodDeclarationSyntax { Modifiers.Count: > 0 } method => method.AddModifiers(async),
            MethodDeclarationSyntax method => method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).AddModifiers(async.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())),
            LocalFunctionStatementSyntax { Modifiers.Count: > 0 } function => function.AddModifiers(async),
            LocalFunctionStatementSyntax function => function.WithReturnType(function.ReturnType.WithoutLeadingTrivia()).AddModifiers(async.WithLeadingTrivia(function.ReturnType.GetLeadingTrivia())),
            ParenthesizedLambdaExpressionSyntax lambda => lambda.WithoutLeadingTrivia().AddModifiers(async).WithLeadingTrivia(lambda.GetLeadingTrivia()),
            _ => node,
        };
    }
}
