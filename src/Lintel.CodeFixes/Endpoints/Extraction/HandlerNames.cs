namespace Lintel.Endpoints;

/// <summary>Names for what is extracted, which nothing else in its place has.</summary>
internal sealed class HandlerNames(Compilation compilation, Project project, HandlerPlace place)
{
    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that is free, and all of these endings too.</summary>
    public string Free(string wanted, params string[] endings)
    {
        var name = wanted;
        for (var number = 2; Array.Exists(endings, ending => IsTaken(name + ending)); number++)
            name = wanted + number;
        foreach (var ending in endings)
            given.Add(name + ending);
        return name;
    }

    /// <summary>What an action is called when its controller is not named beside it.</summary>
    public static string OfAction(IMethodSymbol action)
    {
        var name = WithoutAsync(action.Name);
        var noun = NounOf(action.ContainingType);
        var one = RouteWord.Singular(noun);
        var isAll = action.Parameters.All(static it => it.Type.Name == "CancellationToken");
        return name switch
        {
            "Get" => "Get" + (isAll ? noun : one),
            "GetAll" => "Get" + noun,
            "Index" or "List" => "List" + noun,
            "Post" => "Create" + one,
            "Put" => "Update" + one,
            "Patch" => "Change" + one,
            "Handle" or "Execute" => noun,
            _ when name.StartsWith("GetBy", StringComparison.Ordinal) => "Get" + one + name.Substring(3),
            _ when !name.Skip(1).Any(char.IsUpper) => name + (isAll ? noun : one),
            _ => name,
        };
    }

    /// <summary>What a controller is about.</summary>
    public static string NounOf(INamedTypeSymbol type) =>
        type.Name.EndsWith("Controller", StringComparison.Ordinal) && type.Name.Length > 10 ? type.Name.Substring(0, type.Name.Length - 10) : type.Name;

    public static string WithoutAsync(string name) => name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;

    /// <summary>The words of an operation's name, in one.</summary>
    public static string Pascal(string operation)
    {
        var words = new string(operation.Select(static it => char.IsLetterOrDigit(it) ? it : ' ').ToArray()).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static it => char.ToUpperInvariant(it[0]) + it.Substring(1)));
        return SyntaxFacts.IsValidIdentifier(name) ? name : "Call" + name;
    }

    private bool IsTaken(string name)
    {
        if (given.Contains(name) || project.Documents.Any(it => string.Equals(it.Name, name + ".cs", StringComparison.OrdinalIgnoreCase) && it.Folders.SequenceEqual(place.Folders)))
            return true;

        INamespaceOrTypeSymbol? space = compilation.GlobalNamespace;
        foreach (var word in place.Namespace.Split(new[] { '.' }, StringSplitOptions.RemoveEmptyEntries))
        {
            if (space?.GetTypeMembers(name).IsEmpty == false) // nearer names would hide it, or it them
                return true;
            space = space?.GetMembers(word).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return space?.GetMembers(name).IsEmpty == false;
    }
}
