namespace Lintel.Requests;

/// <summary>What a member of a request holds, as far as validation is concerned.</summary>
internal enum MemberKind
{
    /// <summary>Nothing that a rule could be written for: a token, a service, a type of the framework.</summary>
    Other,

    /// <summary>A flag, which cannot be wrong.</summary>
    Flag,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>What names something else, and is judged where that is looked up.</summary>
    Id,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or a time.</summary>
    Date,

    /// <summary>Several of something.</summary>
    Collection,

    /// <summary>An object of the team's own.</summary>
    Nested,
}

/// <summary>Reads the members of a request that callers fill.</summary>
internal static class RequestMembers
{
    private static readonly ImmutableHashSet<string> NotOfTheCaller = ImmutableHashSet.Create(
        "JsonIgnoreAttribute", "FromServicesAttribute", "FromKeyedServicesAttribute", "FromClaimAttribute", "BindNeverAttribute", "HasPermissionAttribute");

    /// <summary>Public properties and fields of the type and its bases, but those that are computed from others or filled by somebody else.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsFilled(member, at) && IsOfCaller(member) && seen.Add(member.Name))
                    yield return member;
            }
        }
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    public static MemberKind KindOf(ISymbol member) => KindOf(TypeOf(member), member.Name);

    public static MemberKind KindOf(ITypeSymbol type, string name)
    {
        type = WithoutNullable(type);
        if (type.TypeKind == TypeKind.Enum)
            return MemberKind.Enum;
        if (type.SpecialType == SpecialType.System_Boolean)
            return MemberKind.Flag;
        if (type.SpecialType == SpecialType.System_String)
            return MemberKind.Text;
        if (type.Name == "Guid" || IsNamedId(type.Name))
            return MemberKind.Id;
        if (type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double)
            return IsNamedId(name) && type.SpecialType is not (SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double) ? MemberKind.Id : MemberKind.Number;
        if (type.SpecialType == SpecialType.System_DateTime || type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan")
            return MemberKind.Date;
        if (ElementOf(type) is { } element)
            return KindOf(element, IsNamedIds(name) ? "Id" : "") == MemberKind.Id ? MemberKind.Id : MemberKind.Collection;

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && !IsOfFramework(type) ? MemberKind.Nested : MemberKind.Other;
    }

    /// <summary>What a collection holds; null if it is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type is not INamedTypeSymbol named || type.SpecialType == SpecialType.System_String)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            return named.TypeArguments[0];

        foreach (var contract in named.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return contract.TypeArguments[0];
        }

        return null;
    }

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsOfFramework(ITypeSymbol type)
    {
        var at = type.ContainingNamespace;
        while (at is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
            at = outer;
        return at is { IsGlobalNamespace: false, Name: "System" or "Microsoft" or "MediatR" or "Mediator" };
    }

    private static bool IsFilled(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } => true,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.SetMethod is not null || IsGivenTo(type, property.Name),
        _ => false,
    };

    private static bool IsGivenTo(INamedTypeSymbol type, string name)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfCaller(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && NotOfTheCaller.Contains(type.Name))
                return false;
        }

        return true;
    }

    private static bool IsNamedId(string name) => name is "Id" or "ID" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);

    private static bool IsNamedIds(string name) => name.EndsWith("Ids", StringComparison.Ordinal) || name.EndsWith("IDs", StringComparison.Ordinal);
}
