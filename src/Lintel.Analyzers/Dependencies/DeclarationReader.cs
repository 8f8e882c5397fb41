namespace Lintel.Dependencies;

/// <summary>Finds the types in the declaration of a type or a member: what its symbol says, without any body.</summary>
internal static class DeclarationReader
{
    public static void Read(ISymbol symbol, INamedTypeSymbol part, SyntaxTree file, DependencyLedger ledger)
    {
        var use = new Use(part, Declared: symbol, File: file);
        ReadAttributes(symbol.GetAttributes(), use, ledger);
        switch (symbol)
        {
            case INamedTypeSymbol type:
                ReadType(type, use, ledger);
                break;
            case IFieldSymbol field:
                ledger.Add(field.Type, use);
                break;
            case IPropertySymbol property:
                ledger.Add(property.Type, use);
                ReadParameters(property.Parameters, use, ledger);
                break;
            case IEventSymbol @event:
                ledger.Add(@event.Type, use);
                break;
            case IMethodSymbol method:
                ReadSignature(method, use, ledger);
                break;
        }
    }

    private static void ReadType(INamedTypeSymbol type, in Use use, DependencyLedger ledger)
    {
        ledger.Add(type.BaseType, use);
        foreach (var contract in type.Interfaces)
            ledger.Add(contract, use);
        ReadConstraints(type.TypeParameters, use, ledger);
        if (type.DelegateInvokeMethod is { } invoke)
            ReadSignature(invoke, use, ledger);
    }

    private static void ReadSignature(IMethodSymbol method, in Use use, DependencyLedger ledger)
    {
        ledger.Add(method.ReturnType, use);
        ReadAttributes(method.GetReturnTypeAttributes(), use, ledger);
        ReadParameters(method.Parameters, use, ledger);
        ReadConstraints(method.TypeParameters, use, ledger);
    }

    private static void ReadParameters(ImmutableArray<IParameterSymbol> parameters, in Use use, DependencyLedger ledger)
    {
        foreach (var parameter in parameters)
        {
            ledger.Add(parameter.Type, use);
            ReadAttributes(parameter.GetAttributes(), use, ledger);
        }
    }

    private static void ReadConstraints(ImmutableArray<ITypeParameterSymbol> parameters, in Use use, DependencyLedger ledger)
    {
        foreach (var parameter in parameters)
        {
            ledger.AddAll(parameter.ConstraintTypes, use);
            ReadAttributes(parameter.GetAttributes(), use, ledger);
        }
    }

    /// <summary>Reads the attributes that stand in the file; a partial declaration has those of its other parts too.</summary>
    public static void ReadAttributes(ImmutableArray<AttributeData> attributes, in Use declared, DependencyLedger ledger)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.ApplicationSyntaxReference is not { } place || place.SyntaxTree != declared.File)
                continue; // or the compiler's own, such as nullability

            var use = new Use(declared.Part, Attribute: place);
            ledger.Add(attribute.AttributeClass, use);
            foreach (var argument in attribute.ConstructorArguments)
                ReadConstant(argument, use, ledger);
            foreach (var argument in attribute.NamedArguments)
                ReadConstant(argument.Value, use, ledger);
        }
    }

    private static void ReadConstant(TypedConstant constant, in Use use, DependencyLedger ledger)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Type:
                ledger.Add(constant.Value as ITypeSymbol, use);
                break;
            case TypedConstantKind.Enum:
                ledger.Add(constant.Type, use);
                break;
            case TypedConstantKind.Array when !constant.IsNull:
                foreach (var item in constant.Values)
                    ReadConstant(item, use, ledger);
                break;
        }
    }
}
