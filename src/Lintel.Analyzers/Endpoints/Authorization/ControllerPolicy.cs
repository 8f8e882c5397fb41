using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What the mapping of controllers, the filters and the conventions of MVC say of the authorization of every action.</summary>
/// <param name="State">None where they say nothing; unknown where they differ, or may say something.</param>
/// <param name="Evidence">The call that says it; null for a filter.</param>
/// <param name="Policies">The policies that it names.</param>
/// <param name="IsComplete">Whether those are all.</param>
internal sealed record ControllerPolicy(AuthorizationState State, Convention? Evidence, ImmutableArray<string> Policies, bool IsComplete)
{
    private static readonly string[] Maps = ["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute"];

    public static readonly ControllerPolicy Nothing = new(AuthorizationState.None, null, ImmutableArray<string>.Empty, true);

    private static readonly ControllerPolicy Unknown = new(AuthorizationState.Unknown, null, ImmutableArray<string>.Empty, false);

    public static ControllerPolicy Read(RoutingCode code)
    {
        var mapped = OfMaps(code);
        var filtered = MvcSettings.FiltersOf(code);
        return mapped.State == AuthorizationState.Anonymous ? mapped
            : filtered == AuthorizationState.Required ? new ControllerPolicy(AuthorizationState.Required, mapped.Evidence, mapped.Policies, false)
            : mapped.State != AuthorizationState.None ? mapped
            : filtered == AuthorizationState.Unknown || MvcSettings.HasConventions(code) ? Unknown
            : Nothing;
    }

    /// <summary>What the calls that map the controllers say together; unknown where their groups cannot be followed, or one says other than the next.</summary>
    private static ControllerPolicy OfMaps(RoutingCode code)
    {
        ControllerPolicy? all = null;
        foreach (var name in Maps.SelectMany(code.Names.Of))
        {
            if (NamedUses.CallOf(name) is not { } syntax || code.Bodies.Of(syntax) is not IInvocationOperation call || BuilderCalls.Receiver(call) is not { } builder)
                continue;

            foreach (var trail in code.Flow.Follow(builder))
            {
                var one = OfTrail(code.Chains.Apply(trail, call, ConventionScope.Application), code, call);
                if (all is not null && all.State != one.State)
                    return Unknown;

                all = all is null ? one : all with { Policies = all.Policies.Intersect(one.Policies).ToImmutableArray(), IsComplete = all.IsComplete && one.IsComplete && all.Policies.SequenceEqual(one.Policies) };
            }
        }

        return all ?? Nothing;
    }

    private static ControllerPolicy OfTrail(Trail trail, RoutingCode code, IInvocationOperation call)
    {
        var found = trail.End is MountEnd.Unseen or MountEnd.Abstraction ? Unknown : Nothing;
        foreach (var convention in trail.Conventions)
        {
            var verdict = code.Verdicts.Of(convention, code.OptionsIn(call.Syntax.SyntaxTree));
            if (verdict.Says == AuthorizationState.Anonymous)
                return new ControllerPolicy(AuthorizationState.Anonymous, convention with { Scope = ConventionScope.Application }, ImmutableArray<string>.Empty, true);
            if (verdict.Says == AuthorizationState.Required)
                found = new ControllerPolicy(AuthorizationState.Required, convention with { Scope = ConventionScope.Application }, found.Policies.AddRange(verdict.Policies), found.IsComplete && verdict.IsComplete);
            else if (verdict.Says == AuthorizationState.Unknown)
                found = found.State == AuthorizationState.Required ? found with { IsComplete = false } : Unknown;
        }

        return found;
    }
}
