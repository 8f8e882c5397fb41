namespace Lintel.Data;

/// <summary>Every property that is stored in a column, of the entities of this project and of what they own. Which types are entities, the settings of a file may add to.</summary>
internal sealed class StoredColumns
{
    private const int DocumentsHoldNumbers = 8; // EF Core before 8 wrote enums into documents by their names

    private readonly Mapping mapping;
    private readonly bool holdsLists;
    private readonly HashSet<string> entityNames = new(StringComparer.Ordinal);
    private readonly HashSet<(ISymbol Type, bool IsDocument)> read = new(ByDefinition.Instance);
    private readonly Queue<(INamedTypeSymbol Type, Facets Facets, bool IsDocument)> unread = new();

    private StoredColumns(Mapping mapping, int version)
    {
        this.mapping = mapping;
        holdsLists = version is 0 or >= DocumentsHoldNumbers;
    }

    /// <summary>In no order.</summary>
    public List<StoredColumn> All { get; } = new();

    public static StoredColumns Read(Compilation compilation, ArchitectureView view, CancellationToken cancellationToken)
    {
        var model = EntityModel.Of(compilation);
        var mapping = model.Mapping(cancellationToken);
        var columns = new StoredColumns(mapping, KnownTypes.Of(compilation).DbContext?.ContainingAssembly.Identity.Version.Major ?? 0);
        columns.AddNamed(compilation, view, cancellationToken);

        // Without a context in sight nobody knows the conventions.
        var doubt = mapping.Contexts.Count == 0 ? Facets.Unknown : Facets.None;
        columns.entityNames.UnionWith(model.Entities(cancellationToken).All.Select(static it => it.Name));
        foreach (var entity in model.Entities(cancellationToken).All)
            columns.Add(entity, doubt, mapping.Documents.Contains(entity.OriginalDefinition));
        columns.All.AddRange(mapping.Shadows.Select(it => it with { Type = Plain(it.Type), Facets = it.Facets | mapping.OfType(Plain(it.Type)) | doubt }));
        while (columns.unread.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            columns.Follow(columns.unread.Dequeue());
        }

        return columns;
    }

    /// <summary>The types that the settings name: whoever names them answers for what is configured elsewhere.</summary>
    private void AddNamed(Compilation compilation, ArchitectureView view, CancellationToken cancellationToken)
    {
        if (view.Files.Distinct.TrueForAll(static it => it.Data.EntityTypes.IsEmpty))
            return;

        foreach (var type in SourceTypes.In(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind == TypeKind.Class && view.Files.FirstOf(type) is { } file && view.Files.Of(file) is { } options && options.Data.EntityTypes.AnyMatch(type))
                Add(type, Facets.None, isDocument: false);
        }
    }

    private void Add(INamedTypeSymbol type, Facets facets, bool isDocument)
    {
        if (mapping.Doubted.Contains(type.OriginalDefinition))
            facets |= Facets.Unknown;
        if (mapping.Views.Contains(type.OriginalDefinition))
            facets |= Facets.Length | Facets.Precision; // no table is made for it
        if (read.Add((type.OriginalDefinition, isDocument)))
            unread.Enqueue((type, facets, isDocument));
    }

    private void Follow((INamedTypeSymbol Type, Facets Facets, bool IsDocument) stored)
    {
        var first = All.Count;
        var keys = new ForeignKeys(entityNames);
        foreach (var member in ConventionalMembers.Of(stored.Type, mapping))
        {
            if (Navigations.TargetOf(member, stored.Type, mapping) is { } target)
            {
                keys.Add(member, target);
                if (Navigations.IsPart(target, mapping))
                    Add(target, stored.Facets, stored.IsDocument || mapping.Documents.Contains(target.OriginalDefinition));
            }
            else if (Navigations.TypeOf(member) is { } type)
            {
                AddColumn(member, type, stored);
            }
        }

        for (var at = first; at < All.Count; at++)
        {
            if (All[at].Type.SpecialType == SpecialType.System_String && keys.Include(All[at].Name))
                All[at] = All[at] with { Facets = All[at].Facets | Facets.Length };
        }
    }

    private void AddColumn(ISymbol member, ITypeSymbol type, (INamedTypeSymbol Type, Facets Facets, bool IsDocument) stored)
    {
        var facets = stored.Facets | mapping.Of(member);
        if (stored.IsDocument)
            facets |= Facets.Length | Facets.Precision | (holdsLists ? Facets.None : Facets.Text);
        if (Navigations.ElementOf(type) is { } element)
        {
            if (!holdsLists)
                return; // before EF Core 8 a list of values was not stored

            facets |= Facets.Length | Facets.Precision | mapping.OfType(type);
            type = element;
        }

        var plain = Plain(type);
        All.Add(new StoredColumn(stored.Type, member.Name, plain, member, facets | mapping.OfType(plain)));
    }

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    private sealed class ByDefinition : IEqualityComparer<(ISymbol Type, bool IsDocument)>
    {
        public static readonly ByDefinition Instance = new();

        public bool Equals((ISymbol Type, bool IsDocument) x, (ISymbol Type, bool IsDocument) y) =>
            x.IsDocument == y.IsDocument && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, bool IsDocument) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Type) ^ (obj.IsDocument ? 1 : 0);
    }
}
