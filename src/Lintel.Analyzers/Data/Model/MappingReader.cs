using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Reads the mapping code of a compilation.</summary>
internal sealed class MappingReader
{
    /// <summary>Libraries that bring entities of their own and leave those of others alone.</summary>
    private static readonly string[] Neutral = ["MassTransit", "OpenIddict", "Duende.", "Microsoft.AspNetCore.", "Quartz", "Wolverine", "TickerQ"];

    private readonly Compilation compilation;
    private readonly Mapping mapping = new();

    private MappingReader(Compilation compilation) => this.compilation = compilation;

    public static Mapping Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var reader = new MappingReader(compilation);
        var types = KnownTypes.Of(compilation);
        foreach (var type in SourceTypes.In(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind == TypeKind.Class)
                reader.ReadType(type, types);
        }

        var models = new SemanticModels(compilation);
        foreach (var body in MappingBodies.In(compilation, models, cancellationToken))
            reader.ReadBody(body, cancellationToken);
        new ProviderCode(compilation, models, reader.mapping).Read(cancellationToken);
        return reader.mapping;
    }

    private void ReadType(INamedTypeSymbol type, KnownTypes types)
    {
        if (MappedTypes.IsContext(type, types))
        {
            mapping.Contexts.Add(type);
            if (InheritsHiddenCode(type))
                mapping.SayOfAll(Facets.Unknown);
        }

        mapping.Entities.AddRange(MappingPlaces.DeclaredBy(type, types));
    }

    /// <summary>A base of another assembly may set conventions that nobody here sees.</summary>
    private static bool InheritsHiddenCode(INamedTypeSymbol context)
    {
        for (var at = context.BaseType; at is not null; at = at.BaseType)
        {
            if (at.DeclaringSyntaxReferences.IsEmpty && !EfAssemblies.Includes(at.ContainingAssembly) && !IsNeutral(at.ContainingAssembly)
                && at.GetMembers().Any(static it => it is IMethodSymbol { IsOverride: true, Name: "OnModelCreating" or "ConfigureConventions" or "OnConfiguring" }))
                return true;
        }

        return false;
    }

    private void ReadBody(IOperation body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mapper = MappingPlaces.TypeAround(body, compilation);
        foreach (var operation in body.Descendants())
        {
            if (operation is IInvocationOperation call && call.TargetMethod.ContainingAssembly is { } assembly)
                Read(call, assembly, mapper);
        }
    }

    private void Read(IInvocationOperation call, IAssemblySymbol assembly, INamedTypeSymbol? mapper)
    {
        if (EfAssemblies.Includes(assembly))
            EfCalls.Read(call, mapper, mapping, compilation);
        else if (!IsVisible(call.TargetMethod) && !IsNeutral(assembly))
            Doubt(call);
    }

    /// <summary>Whether the body is read, because it takes a builder and stands in source.</summary>
    private static bool IsVisible(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty && method is { IsAbstract: false, MethodKind: not MethodKind.DelegateInvoke };

    /// <summary>What a builder is handed to, and nobody here sees, may say anything of what it builds.</summary>
    private void Doubt(IInvocationOperation call)
    {
        Doubt(call.Instance?.Type);
        foreach (var argument in call.Arguments)
            Doubt(BuilderCalls.Unwrap(argument.Value).Type);
    }

    private void Doubt(ITypeSymbol? handedOn)
    {
        if (handedOn is not INamedTypeSymbol { ContainingNamespace: { } space } builder || !IsOfEf(space))
            return;

        if (MappedMember.BuiltBy(builder) is INamedTypeSymbol built)
            mapping.Doubted.Add(built.OriginalDefinition);
        else if (builder.Name is "ModelBuilder" or "ModelConfigurationBuilder" or "EntityTypeBuilder" or "OwnedNavigationBuilder" or "IMutableModel" or "IMutableEntityType" or "IMutableProperty")
            mapping.SayOfAll(Facets.Unknown);
    }

    private static bool IsOfEf(INamespaceSymbol space)
    {
        for (var at = space; !at.IsGlobalNamespace; at = at.ContainingNamespace)
        {
            if (at is { Name: "EntityFrameworkCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    private static bool IsNeutral(IAssemblySymbol assembly) => Array.Exists(Neutral, name => assembly.Name.StartsWith(name, StringComparison.Ordinal));
}
