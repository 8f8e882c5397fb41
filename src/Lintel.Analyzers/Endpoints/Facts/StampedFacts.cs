namespace Lintel.Endpoints;

/// <summary>What the references say of authorization in their metadata: set-up code of other projects, that this compilation cannot read.</summary>
/// <param name="Policies">The policies that they register.</param>
/// <param name="HasAllPolicies">Whether none of them registers others besides.</param>
/// <param name="Global">What they say of all endpoints.</param>
internal sealed record StampedFacts(ImmutableArray<string> Policies, bool HasAllPolicies, GlobalPolicy Global)
{
    /// <summary>The registered policies, separated by commas.</summary>
    public const string PoliciesKey = "Lintel.Policies";

    /// <summary><c>required</c> where a fallback policy is set, <c>unknown</c> where one may be.</summary>
    public const string FallbackKey = "Lintel.Fallback";

    /// <summary>What filters and conventions ask of controllers: <c>required</c> or <c>unknown</c>.</summary>
    public const string ControllersKey = "Lintel.Controllers";

    /// <summary><c>true</c> where authorization services are added.</summary>
    public const string ServicesKey = "Lintel.Authorization";

    /// <summary>The item that stands for policies whose names are not constant.</summary>
    public const string Others = "*";

    public static StampedFacts Of(Compilation compilation)
    {
        var policies = ImmutableArray.CreateBuilder<string>();
        var global = GlobalPolicy.Nothing;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var list in Stamp.ValuesOf(assembly, PoliciesKey))
                policies.AddRange(list.Split(',').Select(static it => it.Trim()).Where(static it => it.Length > 0));
            foreach (var word in Stamp.ValuesOf(assembly, FallbackKey))
                global = Add(global, new GlobalPolicy(StateOf(word), StateOf(word), HasServices: false));
            foreach (var word in Stamp.ValuesOf(assembly, ControllersKey))
                global = Add(global, new GlobalPolicy(AuthorizationState.None, StateOf(word), HasServices: false));
            foreach (var word in Stamp.ValuesOf(assembly, ServicesKey))
                global = Add(global, new GlobalPolicy(AuthorizationState.None, AuthorizationState.None, word == "true"));
        }

        return new StampedFacts(policies.ToImmutable(), !policies.Contains(Others), global);
    }

    /// <summary>What this compilation says of all endpoints, with what its references say.</summary>
    public GlobalPolicy Add(GlobalPolicy own) => Add(own, Global);

    private static GlobalPolicy Add(GlobalPolicy a, GlobalPolicy b) => a with
    {
        OfAll = Stronger(a.OfAll, b.OfAll),
        OfControllers = Stronger(a.OfControllers, b.OfControllers),
        HasServices = a.HasServices || b.HasServices,
    };

    /// <summary>A requirement beats what is unknown, and that beats nothing.</summary>
    private static AuthorizationState Stronger(AuthorizationState a, AuthorizationState b) => a > b ? a : b;

    private static AuthorizationState StateOf(string word) => word switch
    {
        "required" => AuthorizationState.Required,
        "unknown" => AuthorizationState.Unknown,
        _ => AuthorizationState.None,
    };
}
