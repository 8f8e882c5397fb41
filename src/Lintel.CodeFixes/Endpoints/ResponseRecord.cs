namespace Lintel.Endpoints;

/// <summary>The record that says what of an entity leaves: its scalars, with the mapping from the entity.</summary>
internal sealed class ResponseRecord
{
    private const int WidestLine = 120;

    private readonly INamedTypeSymbol entity;
    private readonly List<IPropertySymbol> members;
    private readonly bool isPublic;

    private ResponseRecord(INamedTypeSymbol entity, List<IPropertySymbol> members, bool isPublic, INamedTypeSymbol? existing) =>
        (this.entity, this.members, this.isPublic, Existing) = (entity, members, isPublic, existing);

    public string Name => entity.Name + "Response";

    /// <summary>A record that was written before and maps the entity; null if there is none.</summary>
    public INamedTypeSymbol? Existing { get; }

    /// <summary>Null where the entity has no scalars, or another type has the name.</summary>
    public static ResponseRecord? Of(INamedTypeSymbol entity, IMethodSymbol handler, SemanticModel model)
    {
        var name = entity.Name + "Response";
        var alike = model.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>().ToList();
        var existing = alike.Find(it => it.GetMembers("From").OfType<IMethodSymbol>().Any(from => from is { IsStatic: true, Parameters: [var given] } && SymbolEqualityComparer.Default.Equals(given.Type, entity)));
        if (existing is null && alike.Count > 0)
            return null;

        var members = WireTypes.MembersOf(entity, isBound: false).Where(static it => IsScalar(it.Type)).GroupBy(static it => it.ContainingType, SymbolEqualityComparer.Default).Reverse().SelectMany(static it => it).ToList();
        if (members.Count == 0)
            return null;

        return new ResponseRecord(entity, members, IsPublic(handler) && members.TrueForAll(static it => IsPublic(Plain(it.Type))), existing);
    }

    /// <summary>The namespaces of the types that it names.</summary>
    public IEnumerable<INamespaceSymbol> Namespaces => members.Select(static it => Plain(it.Type)).Where(static it => it.SpecialType is SpecialType.None or SpecialType.System_DateTime)
        .Append(entity).Select(static it => it.ContainingNamespace).Where(static it => it is { IsGlobalNamespace: false });

    /// <param name="named">How a type is written where the record stands.</param>
    /// <param name="indentation">What stands before each line.</param>
    /// <param name="line">How lines end.</param>
    public string Text(Func<ITypeSymbol, string> named, string indentation, string line)
    {
        var head = $"{indentation}{(isPublic ? "public" : "internal")} sealed record {Name}(";
        var parameters = members.ConvertAll(it => $"{named(it.Type)} {it.Name}");
        var oneLine = $"{head}{string.Join(", ", parameters)})";
        var variable = VariableFor(entity.Name);
        var inner = indentation + "    ";
        var values = members.ConvertAll(it => $"{variable}.{it.Name}");
        var map = $"{inner}{(isPublic && !IsPublic(entity) ? "internal" : "public")} static {Name} From({named(entity)} {variable}) =>";
        var created = $"new({string.Join(", ", values)});";
        return string.Join(line,
            oneLine.Length <= WidestLine ? oneLine : head + line + inner + string.Join("," + line + inner, parameters) + ")",
            indentation + "{",
            map.Length + created.Length < WidestLine ? $"{map} {created}" : $"{map}{line}{inner}    new({line}{inner}        {string.Join($",{line}{inner}        ", values)});",
            indentation + "}") + line;
    }

    private static string VariableFor(string type)
    {
        var name = char.ToLowerInvariant(type[0]) + type.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    private static bool IsScalar(ITypeSymbol type)
    {
        var plain = Plain(type);
        return plain.TypeKind == TypeKind.Enum || (ParameterSources.IsSimple(plain) && plain.ContainingNamespace?.Name == "System");
    }

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsPublic(ISymbol symbol)
    {
        for (var at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }
}
