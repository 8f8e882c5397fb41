using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Reads the calls that name a property of an entity, or all properties of a type.</summary>
internal static class PropertyCalls
{
    /// <summary><c>Property(order => order.Status)</c>, <c>Property&lt;string&gt;("Note")</c>.</summary>
    public static void Read(IInvocationOperation call, Mapping mapping)
    {
        var said = PropertyChain.After(call);
        if (MappedMember.InLambda(call) is { } member)
        {
            mapping.Say(member, said | Facets.Mapped);
            return;
        }

        var built = MappedMember.BuiltBy(BuilderCalls.Receiver(call)?.Type);
        if (FacetCalls.TextIn(call) is not { } name || built is null)
            mapping.SayOfAll(said); // which property, only the run knows
        else if (MappedMember.NamedIn(built, name) is { } named)
            mapping.Say(named, said | Facets.Mapped);
        else if (built is INamedTypeSymbol entity && call.TargetMethod.TypeArguments is [var type])
            mapping.Shadows.Add(new StoredColumn(entity, name, type, null, said));
    }

    /// <summary><c>Properties&lt;Enum&gt;().HaveConversion&lt;string&gt;()</c>.</summary>
    public static void ReadConvention(IInvocationOperation call, Mapping mapping)
    {
        var said = PropertyChain.After(call);
        if (TypeIn(call) is { } type)
            mapping.Conventions.Add((type, said));
        else
            mapping.SayOfAll(said);
    }

    /// <summary>A foreign key is as long as the key that it holds.</summary>
    public static void ReadForeignKey(IInvocationOperation call, Mapping mapping)
    {
        foreach (var member in MappedMember.AllInLambda(call))
            mapping.Say(member, Facets.Length);
        if (BuilderCalls.Receiver(call)?.Type is not INamedTypeSymbol builder)
            return;

        foreach (var name in call.Arguments.SelectMany(static it => it.Value.DescendantsAndSelf()).Select(static it => it.ConstantValue.Value).OfType<string>())
        {
            foreach (var end in builder.TypeArguments)
            {
                if (MappedMember.NamedIn(end, name) is { } named)
                    mapping.Say(named, Facets.Length);
            }
        }
    }

    private static ITypeSymbol? TypeIn(IInvocationOperation call)
    {
        var type = call.TargetMethod.TypeArguments is [var argument]
            ? argument
            : call.Arguments.Select(static it => BuilderCalls.Unwrap(it.Value)).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
    }
}
