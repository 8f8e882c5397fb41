namespace Lintel.Endpoints;

/// <summary>How a class holds the context that its constructor is given.</summary>
/// <param name="Parameter">The parameter of the constructor.</param>
/// <param name="Symbol">What its members use: the parameter of a primary constructor, or the field.</param>
/// <param name="List">The parameters of the constructor.</param>
/// <param name="Field">The field, if there is one.</param>
/// <param name="Assignment">Where a constructor fills it.</param>
internal sealed record HeldContext(IParameterSymbol Parameter, ISymbol Symbol, ParameterListSyntax List, FieldDeclarationSyntax? Field, AssignmentExpressionSyntax? Assignment)
{
    public bool IsPrimary => List.Parent is TypeDeclarationSyntax;

    /// <summary>What <see cref="Edit"/> is asked for.</summary>
    public IEnumerable<SyntaxNode> Nodes => new SyntaxNode?[] { List, Field, Assignment }.OfType<SyntaxNode>();

    public static HeldContext? Of(IParameterSymbol parameter, SyntaxNode owner, TypeDeclarationSyntax type, SemanticModel model)
    {
        var uses = owner.DescendantNodes().OfType<IdentifierNameSyntax>().Where(it => it.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(it).Symbol, parameter)).ToList();
        if (owner is TypeDeclarationSyntax { ParameterList: { } list })
        {
            var held = uses.Count == 1 && uses[0].Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } variable } && model.GetDeclaredSymbol(variable) is { IsStatic: false } symbol
                ? new HeldContext(parameter, symbol, list, field, null)
                : new HeldContext(parameter, parameter, list, null, null);
            return type is RecordDeclarationSyntax ? null : held;
        }

        return owner is ConstructorDeclarationSyntax { Initializer: null } constructor
            && uses.Count == 1
            && uses[0].Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } or ArrowExpressionClauseSyntax } assignment
            && model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol { IsStatic: false, DeclaringSyntaxReferences: [var place] } target
            && place.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } home }
            && SymbolEqualityComparer.Default.Equals(target.Type, parameter.Type)
            && type.Members.Contains(home)
                ? new HeldContext(parameter, target, constructor.ParameterList, home, assignment)
                : null;
    }

    /// <summary>Whether no member needs the context when the parts are gone.</summary>
    public bool IsDropped(TypeDeclarationSyntax type, SemanticModel model, ImmutableArray<Extraction> extractions) => !type.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(it => it.Identifier.ValueText == Symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(it).Symbol, Symbol))
        .Any(use => Assignment?.Span.Contains(use.Span) != true && !extractions.Any(it => it.Part.Contains(use)));

    /// <summary>What the members call the new dependency.</summary>
    public string NameFor(string parameter, bool isDropped) =>
        (IsPrimary && (Field is null || !isDropped)) || !Symbol.Name.StartsWith("_", StringComparison.Ordinal) ? parameter : "_" + parameter;

    /// <summary>An arrow has room for one assignment.</summary>
    public bool CanEdit(bool isDropped, bool isKnown) => Assignment?.Parent is not ArrowExpressionClauseSyntax || (isDropped && !isKnown);

    /// <summary>One of <see cref="Nodes"/>, if what holds the context comes to hold something else.</summary>
    public SyntaxNode Edit(SyntaxNode original, SyntaxNode current, string? given, string name, bool isDropped)
    {
        if (original == List)
        {
            var list = (ParameterListSyntax)current;
            if (given is null)
                return isDropped ? ParameterEdits.Remove(list, Parameter.Name) : list;

            return ParameterEdits.Put(list, Parameter.Name, SyntaxFactory.ParseParameterList($"({given} {name})").Parameters[0], isDropped);
        }

        if (!isDropped || given is null)
            return current;
        if (original == Assignment)
            return SyntaxFactory.ParseExpression(AssignmentText(name)).WithTriviaFrom(current);

        return FieldOf((FieldDeclarationSyntax)current, given, name);
    }

    /// <summary>Members and statements that come or go.</summary>
    public SyntaxNode EditMembers(TypeDeclarationSyntax type, TypeDeclarationSyntax written, string? given, string name, bool isDropped)
    {
        if (Field is null || isDropped == (given is not null) || (IsPrimary && !isDropped))
            return written;

        var at = type.Members.IndexOf(Field);
        if (Assignment?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } block } statement)
        {
            var place = block.Statements.IndexOf(statement);
            var home = type.Members.IndexOf(constructor);
            var current = (ConstructorDeclarationSyntax)written.Members[home];
            var body = current.Body!;
            var statements = isDropped
                ? body.Statements.RemoveAt(place)
                : body.Statements.Insert(place + 1, SyntaxFactory.ParseStatement(AssignmentText(name) + ";").WithTriviaFrom(body.Statements[place]).WithLeadingTrivia(Column(body.Statements[place])));
            written = written.WithMembers(written.Members.Replace(current, current.WithBody(body.WithStatements(statements))));
        }

        if (isDropped)
            return written.RemoveNode(written.Members[at], SyntaxRemoveOptions.KeepNoTrivia)!;

        return given is null ? written : written.WithMembers(written.Members.Insert(at + 1, FieldOf((FieldDeclarationSyntax)written.Members[at], given, name).WithLeadingTrivia(Column(written.Members[at]))));
    }

    private string AssignmentText(string name)
    {
        var field = NameFor(name, isDropped: true);
        return field == name ? $"this.{field} = {name}" : $"{field} = {name}";
    }

    private FieldDeclarationSyntax FieldOf(FieldDeclarationSyntax field, string type, string name)
    {
        var variable = field.Declaration.Variables[0];
        var written = variable.WithIdentifier(SyntaxFactory.Identifier(NameFor(name, isDropped: true)).WithTriviaFrom(variable.Identifier));
        if (variable.Initializer is { } initial)
            written = written.WithInitializer(initial.WithValue(SyntaxFactory.IdentifierName(name).WithTriviaFrom(initial.Value)));
        return field.WithDeclaration(field.Declaration.WithType(SyntaxFactory.ParseTypeName(type).WithTriviaFrom(field.Declaration.Type)).WithVariables(SyntaxFactory.SingletonSeparatedList(written)));
    }

    private static SyntaxTriviaList Column(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)) is { RawKind: not 0 } column ? SyntaxFactory.TriviaList(column) : default;
}
