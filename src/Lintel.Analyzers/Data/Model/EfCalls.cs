using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>What each call on a builder of EF Core adds to the mapping.</summary>
internal static class EfCalls
{
    public static void Read(IInvocationOperation call, INamedTypeSymbol? mapper, Mapping mapping, Compilation compilation)
    {
        switch (call.TargetMethod.Name)
        {
            case "Entity" or "SharedTypeEntity" or "HasOne" or "HasMany" or "UsingEntity":
                if (TypeIn(call) is { } entity && mapper is not null)
                    mapping.Entities.Add(new EntityMapping(mapper, entity, MappingPlaces.TypeArgumentOf(call)));
                break;
            case "Owned" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection":
                if (TypeIn(call) is { } part)
                    mapping.Parts.Add(part.OriginalDefinition);
                if ((MappedMember.InLambda(call) ?? MappedMember.Named(FacetCalls.TextIn(call), BuilderCalls.Receiver(call)?.Type)) is { } navigation)
                    mapping.Say(navigation, Facets.Mapped);
                break;
            case "Ignore" or "IgnoreAny":
                Ignore(call, mapping);
                break;
            case "Property" or "PrimitiveCollection":
                PropertyCalls.Read(call, mapping);
                break;
            case "Properties":
                PropertyCalls.ReadConvention(call, mapping);
                break;
            case "HasForeignKey":
                PropertyCalls.ReadForeignKey(call, mapping);
                break;
            case "ToJson":
                AddBuilt(call, mapping.Documents);
                break;
            case "ToView" or "ToSqlQuery" or "ToFunction" or "HasNoKey":
                AddBuilt(call, mapping.Views);
                break;
            case "HasPostgresEnum" when TypeIn(call) is { } type:
                mapping.DatabaseEnums.Add(type);
                break;
            case "ApplyConfigurationsFromAssembly" when !IsOwnAssembly(call, compilation):
                mapping.SayOfAll(Facets.Unknown);
                break;
            case "ApplyConfiguration" when !IsInSource(call):
                Doubt(call, mapping);
                break;
            case "Add" or "Replace" when call.TargetMethod.ContainingType.Name == "ConventionSetBuilder":
                mapping.SayOfAll(Facets.Unknown); // a convention of the team's own
                break;
            default:
                if (call.Instance?.Type is { TypeKind: TypeKind.Interface } metadata && (metadata.Name.StartsWith("IMutable", StringComparison.Ordinal) || metadata.Name.StartsWith("IConvention", StringComparison.Ordinal)))
                    mapping.SayOfAll(FacetCalls.Of(call)); // a loop over the model
                else if (IsOnMetadata(call))
                    mapping.SayOfAll(FacetCalls.Of(call));
                break;
        }
    }

    /// <summary>The type that a call names, as an argument or by <c>typeof</c>.</summary>
    public static INamedTypeSymbol? TypeIn(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [var argument, ..])
            return argument is INamedTypeSymbol { TypeKind: not TypeKind.Error } named ? named : null;

        foreach (var given in call.Arguments)
        {
            if (BuilderCalls.Unwrap(given.Value) is ITypeOfOperation { TypeOperand: INamedTypeSymbol { TypeKind: not TypeKind.Error } type })
                return type;
        }

        return null;
    }

    private static void Ignore(IInvocationOperation call, Mapping mapping)
    {
        if (TypeIn(call) is { } type)
            mapping.Ignored.Add(type.OriginalDefinition);
        else if (MappedMember.InLambda(call) is { } member)
            mapping.Say(member, Facets.Ignored);
        else if (MappedMember.Named(FacetCalls.TextIn(call), call.Instance?.Type) is { } named)
            mapping.Say(named, Facets.Ignored);
        else
            mapping.SayOfAll(Facets.Unknown);
    }

    private static void AddBuilt(IInvocationOperation call, HashSet<INamedTypeSymbol> types)
    {
        if (MappedMember.BuiltBy(BuilderCalls.Receiver(call)?.Type) is INamedTypeSymbol built)
            types.Add(built.OriginalDefinition);
    }

    /// <summary>Setters of the model's metadata are extension methods too.</summary>
    private static bool IsOnMetadata(IInvocationOperation call) =>
        call.Instance is null && BuilderCalls.Receiver(call)?.Type is { TypeKind: TypeKind.Interface, Name: { } name } && (name.StartsWith("IMutable", StringComparison.Ordinal) || name.StartsWith("IConvention", StringComparison.Ordinal));

    private static bool IsOwnAssembly(IInvocationOperation call, Compilation compilation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal != 0)
                continue;

            return BuilderCalls.Unwrap(argument.Value) switch
            {
                IPropertyReferenceOperation { Property.Name: "Assembly", Instance: ITypeOfOperation { TypeOperand: { } type } } => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
                IPropertyReferenceOperation { Property.Name: "Assembly", Instance: IInvocationOperation { TargetMethod.Name: "GetType" } } => true,
                IInvocationOperation { TargetMethod.Name: "GetExecutingAssembly" } => true,
                _ => false,
            };
        }

        return false;
    }

    private static bool IsInSource(IInvocationOperation call) =>
        call.Arguments is [{ Value: { } value }, ..] && BuilderCalls.Unwrap(value).Type is { DeclaringSyntaxReferences.IsEmpty: false };

    private static void Doubt(IInvocationOperation call, Mapping mapping)
    {
        if (TypeIn(call) is { } entity)
            mapping.Doubted.Add(entity.OriginalDefinition);
    }
}
