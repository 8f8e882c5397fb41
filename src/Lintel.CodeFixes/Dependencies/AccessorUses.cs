namespace Lintel.Dependencies;

/// <summary>All that a type does with its <c>IHttpContextAccessor</c>, if that is to keep it and to read the caller's id.</summary>
internal sealed class AccessorUses
{
    private readonly TypeDeclarationSyntax type;
    private readonly SemanticModel model;
    private readonly List<TypeSyntax> types = new();
    private readonly List<SyntaxToken> names = new();
    private readonly List<ClaimRead> reads = new();

    private AccessorUses(TypeDeclarationSyntax type, SemanticModel model) => (this.type, this.model) = (type, model);

    /// <summary>Null if something else is done with it, or if another file may do so.</summary>
    public static AccessorUses? In(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (type is RecordDeclarationSyntax || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return null;

        var uses = new AccessorUses(type, model);
        foreach (var name in type.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (!uses.Add(name, cancellationToken))
                return null;
        }

        return uses.reads.Count > 0 ? uses : null;
    }

    /// <summary>The type as it reads the id from another type; null where no name is free for it.</summary>
    public TypeDeclarationSyntax? Write(string userType, string idProperty)
    {
        if (AccessorNames.Choose(type, names) is not { } chosen)
            return null;

        var declared = types.ToDictionary(static it => (SyntaxNode)it, it => (SyntaxNode)SyntaxFactory.ParseTypeName(NameAt(it.SpanStart, userType)).WithTriviaFrom(it));
        foreach (var read in reads)
            declared.Add(read.Node, SyntaxFactory.ParseExpression(read.Receiver(chosen(read.Accessor)) + "." + idProperty).WithTriviaFrom(read.Node));

        var renamed = names.Concat(AccessorNames.InComments(type, names));
        return type.ReplaceSyntax(
            declared.Keys, (original, _) => declared[original],
            renamed, (original, _) => SyntaxFactory.Identifier(chosen(original.ValueText)).WithTriviaFrom(original),
            null, null);
    }

    private bool Add(SimpleNameSyntax name, CancellationToken cancellationToken) => model.GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        INamedTypeSymbol named => !IsAccessor(named) || AddType(name),
        IParameterSymbol parameter => !IsAccessor(parameter.Type) || AddUse(name),
        IFieldSymbol field => !IsAccessor(field.Type) || (field.DeclaredAccessibility == Accessibility.Private && AddUse(name)),
        IPropertySymbol property => !IsAccessor(property.Type),
        ILocalSymbol local => !IsAccessor(local.Type),
        IMethodSymbol method => !IsAccessor(method.ReturnType),
        _ => true,
    };

    private bool AddType(SimpleNameSyntax name)
    {
        TypeSyntax whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        switch (whole.Parent)
        {
            case ParameterSyntax { Parent.Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax, Default: null } parameter:
                names.Add(parameter.Identifier);
                break;
            case VariableDeclarationSyntax { Parent: FieldDeclarationSyntax, Variables: [var field] }:
                names.Add(field.Identifier);
                break;
            default:
                return false;
        }

        types.Add(whole);
        return true;
    }

    private bool AddUse(SimpleNameSyntax name)
    {
        if (ClaimRead.From(name, model) is { } read)
        {
            reads.Add(read);
            return true;
        }

        names.Add(name.Identifier);
        return IsKept(ClaimRead.Qualified(name));
    }

    /// <summary>The accessor is handed from parameter to field, or tested for null on the way.</summary>
    private static bool IsKept(ExpressionSyntax accessor) => accessor.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        EqualsValueClauseSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } coalesce =>
            coalesce.Parent is AssignmentExpressionSyntax or EqualsValueClauseSyntax,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
            call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfNull" },
        _ => false,
    };

    private string NameAt(int place, string fullName)
    {
        var name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return model.LookupNamespacesAndTypes(place, name: name).Any(found => found.ToDisplayString() == fullName) ? name : fullName;
    }

    private static bool IsAccessor(ITypeSymbol symbol) =>
        symbol is { Name: "IHttpContextAccessor", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } };
}
