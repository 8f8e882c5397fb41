using System.Runtime.CompilerServices;

namespace Lintel.Data;

/// <summary>What EF Core stores, as far as a compilation sees: in its source, and in the assemblies it refers to. All engines of a compilation share one, and nothing is read until somebody asks.</summary>
internal sealed class EntityModel
{
    private static readonly ConditionalWeakTable<Compilation, EntityModel> ByCompilation = new();

    private readonly bool hasEntityFramework;
    private readonly Once<Mapping> mapping;
    private readonly Once<EntitySet> entities;

    private EntityModel(Compilation compilation)
    {
        hasEntityFramework = KnownTypes.Of(compilation).DbContext is not null;
        mapping = new(cancellation => MappingReader.Read(compilation, cancellation));
        entities = new(cancellation => EntitySet.Read(compilation, mapping.Get(cancellation), cancellation));
    }

    public static EntityModel Of(Compilation compilation) => ByCompilation.GetValue(compilation, static it => new EntityModel(it));

    /// <summary>Whether the type is an entity: in a set of a context, in a configuration, or reached from one by a navigation. Owned and complex types are none.</summary>
    public bool IsEntity(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        hasEntityFramework && entities.Get(cancellationToken).Includes(type);

    /// <summary>Whether the type is an entity or a base of one: what a base holds, its entities hold.</summary>
    public bool IsEntityOrBase(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        hasEntityFramework && entities.Get(cancellationToken).IncludesOrBears(type);

    /// <summary>The entities, those of references included.</summary>
    public EntitySet Entities(CancellationToken cancellationToken) => hasEntityFramework ? entities.Get(cancellationToken) : EntitySet.Empty;

    /// <summary>What the mapping code in source says.</summary>
    public Mapping Mapping(CancellationToken cancellationToken) => hasEntityFramework ? mapping.Get(cancellationToken) : Data.Mapping.Nothing;
}
