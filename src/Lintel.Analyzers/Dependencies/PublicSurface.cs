namespace Lintel.Dependencies;

/// <summary>The types that must be public, because others see a type whose base, constraints or members mention them.</summary>
internal sealed class PublicSurface
{
    private readonly HashSet<INamedTypeSymbol> mentioned = new(SymbolEqualityComparer.Default);

    private PublicSurface()
    {
    }

    public static PublicSurface Read(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var surface = new PublicSurface();
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Visibility.IsSeenOutside(type))
                surface.AddType(type);
        }

        return surface;
    }

    public bool Mentions(INamedTypeSymbol type) => mentioned.Contains(type);

    private void AddType(INamedTypeSymbol type)
    {
        Add(type.BaseType, type);
        AddConstraints(type.TypeParameters, type);
        if (type.TypeKind == TypeKind.Interface) // those of a class may be less visible than the class
        {
            foreach (var contract in type.Interfaces)
                Add(contract, type);
        }

        foreach (var member in type.GetMembers())
        {
            if (Visibility.IsSeenOutside(member))
                AddMember(member, type);
        }
    }

    private void AddMember(ISymbol member, INamedTypeSymbol by)
    {
        switch (member)
        {
            case IFieldSymbol field:
                Add(field.Type, by);
                break;
            case IPropertySymbol property:
                Add(property.Type, by);
                AddParameters(property.Parameters, by);
                break;
            case IEventSymbol @event:
                Add(@event.Type, by);
                break;
            case IMethodSymbol method:
                Add(method.ReturnType, by);
                AddParameters(method.Parameters, by);
                AddConstraints(method.TypeParameters, by);
                break;
        }
    }

    private void AddParameters(ImmutableArray<IParameterSymbol> parameters, INamedTypeSymbol by)
    {
        foreach (var parameter in parameters)
            Add(parameter.Type, by);
    }

    private void AddConstraints(ImmutableArray<ITypeParameterSymbol> parameters, INamedTypeSymbol by)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in parameter.ConstraintTypes)
                Add(constraint, by);
        }
    }

    private void Add(ITypeSymbol? type, INamedTypeSymbol by)
    {
        switch (type)
        {
            case INamedTypeSymbol named:
                AddNamed(named, by);
                break;
            case IArrayTypeSymbol array:
                Add(array.ElementType, by);
                break;
            case IPointerTypeSymbol pointer:
                Add(pointer.PointedAtType, by);
                break;
            case IFunctionPointerTypeSymbol pointer:
                Add(pointer.Signature.ReturnType, by);
                AddParameters(pointer.Signature.Parameters, by);
                break;
        }
    }

    /// <summary>What a type says of itself, or what is nested in it says, keeps nothing public: it is hidden with the type.</summary>
    private void AddNamed(INamedTypeSymbol named, INamedTypeSymbol by)
    {
        for (var at = named; at is not null; at = at.ContainingType)
        {
            foreach (var argument in at.TypeArguments)
                Add(argument, by);
            if (!IsWithin(by, at.OriginalDefinition))
                mentioned.Add(at.OriginalDefinition);
        }
    }

    private static bool IsWithin(INamedTypeSymbol inner, INamedTypeSymbol outer)
    {
        for (var at = inner; at is not null; at = at.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, outer))
                return true;
        }

        return false;
    }
}
