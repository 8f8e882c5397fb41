namespace Lintel.Dependencies;

/// <summary>Shows each friend of the compiled assembly to its check, from the file that names it.</summary>
internal sealed class FriendAssemblies
{
    private readonly ArchitectureView view;
    private readonly Compilation compilation;
    private readonly ImmutableArray<FriendAssembly> friends;
    private readonly SyntaxTree? home;
    private readonly ConcurrentDictionary<ArchitectureMap, OpenedInternalsCheck> checks = new();

    private FriendAssemblies(ArchitectureView view, Compilation compilation, ImmutableArray<FriendAssembly> friends)
    {
        (this.view, this.compilation, this.friends) = (view, compilation, friends);
        home = compilation.SyntaxTrees
            .Where(file => !view.Files.IsGenerated(file))
            .OrderBy(static file => file.FilePath, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Null if the assembly keeps its internals to itself.</summary>
    public static FriendAssemblies? Read(Compilation compilation, ArchitectureView view)
    {
        var friends = compilation.Assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { Name: "InternalsVisibleToAttribute", ContainingNamespace.Name: "CompilerServices" })
            .Where(static attribute => attribute.ConstructorArguments is [{ Value: string }])
            .Select(attribute => new FriendAssembly(
                compilation.Assembly,
                ((string)attribute.ConstructorArguments[0].Value!).Split(',')[0].Trim(),
                attribute.ApplicationSyntaxReference is { } place && !view.Files.IsGenerated(place.SyntaxTree) ? place : null))
            .Distinct()
            .ToImmutableArray();
        return friends.IsEmpty ? null : new FriendAssemblies(view, compilation, friends);
    }

    /// <summary>Examines the friends that the file names; the ordinal-first file answers for those that no file names.</summary>
    public void Examine(in SyntaxNodeAnalysisContext context, Gate gate)
    {
        var file = context.Node.SyntaxTree;
        if (view.In(file) is not { } map)
            return;

        foreach (var friend in friends)
        {
            if ((friend.Written?.SyntaxTree ?? home) == file
                && CheckIn(map).Examine(friend) is { } violation
                && friend.Written?.GetSyntax(context.CancellationToken).ContainsDiagnostics != true) // a name that is still being typed
                gate.Report(context, violation, ImmutableArray.Create(PlaceOf(friend)));
        }
    }

    private OpenedInternalsCheck CheckIn(ArchitectureMap map) => checks.GetOrAdd(map, it => new OpenedInternalsCheck(it, new ModuleContracts(it, compilation)));

    private static Location PlaceOf(FriendAssembly friend) =>
        friend.Written is { } attribute ? Location.Create(attribute.SyntaxTree, attribute.Span) : Location.None;
}
