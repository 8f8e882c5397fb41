using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>The policies that an application registers, as far as its code shows.</summary>
/// <param name="Names">Those that are known.</param>
/// <param name="IsWhole">Whether there can be no other.</param>
internal sealed record RegisteredPolicies(ImmutableHashSet<string> Names, bool IsWhole)
{
    private static readonly string[] Methods = ["AddPolicy", "AddDefaultPolicy", "AddFallbackPolicy"];

    /// <summary>A provider of the team's own may make a policy of any name.</summary>
    private static readonly string[] Providers = ["IAuthorizationPolicyProvider", "DefaultAuthorizationPolicyProvider"];

    /// <summary>The first names of libraries that use authorization and register no policy that code would ask for.</summary>
    private static readonly ImmutableHashSet<string> KnownLibraries = ImmutableHashSet.Create("Microsoft", "System", "Asp", "Carter", "FastEndpoints", "Swashbuckle", "NSwag", "Scalar");

    /// <summary>Those of the whole application, from its host, which alone sees them all.</summary>
    public static RegisteredPolicies Of(EndpointCode code, CancellationToken cancellationToken)
    {
        var stamps = StampedFacts.Of(code.Compilation);
        if (code.Compilation.GetEntryPoint(cancellationToken) is null || !stamps.HasAllPolicies || code.Compilation.SourceModule.ReferencedAssemblySymbols.Any(MayRegister))
            return new RegisteredPolicies(ImmutableHashSet<string>.Empty, IsWhole: false);

        var own = InSource(code, new NamedUses(code.Compilation, cancellationToken), cancellationToken);
        return own with { Names = own.Names.Union(stamps.Policies) };
    }

    /// <summary>Those that this compilation registers itself.</summary>
    public static RegisteredPolicies InSource(EndpointCode code, NamedUses names, CancellationToken cancellationToken)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        var isWhole = Array.TrueForAll(Providers, provider => names.Of(provider).Count == 0);
        foreach (var name in Methods.SelectMany(names.Of))
        {
            var model = code.Models.Of(name.SyntaxTree);
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is not IMethodSymbol method)
                isWhole = false; // half typed: anything may become of it
            else if (PolicyMethods.IsRegistration(method) && NameIn(name, model, cancellationToken) is { } policy)
                found.Add(policy);
            else if (PolicyMethods.IsRegistration(method))
                isWhole = false;
        }

        return new RegisteredPolicies(found.ToImmutable(), isWhole);
    }

    private static string? NameIn(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        NamedUses.CallOf(name) is { } syntax
        && model.GetOperation(syntax, cancellationToken) is IInvocationOperation call
        && CallSites.ArgumentNamed(call, "name")?.ConstantValue is { HasValue: true, Value: string policy }
            ? policy
            : null;

    /// <summary>Whether an assembly uses authorization, is no library that is known, and does not say what it registers.</summary>
    private static bool MayRegister(IAssemblySymbol assembly)
    {
        var end = assembly.Name.IndexOf('.');
        return !KnownLibraries.Contains(end < 0 ? assembly.Name : assembly.Name.Substring(0, end))
            && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static it => it.Name.StartsWith("Microsoft.AspNetCore.Authorization", StringComparison.Ordinal)))
            && !Stamp.ValuesOf(assembly, StampedFacts.PoliciesKey).Any();
    }
}
