using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>The API versions that attributes and calls on the builder and its groups give an endpoint.</summary>
/// <param name="IsVersioned">Whether anything versions it, be it neutral to all of them.</param>
/// <param name="Names">The versions as they are written: <c>1.0</c>, <c>2</c>; those it is mapped to, where it is.</param>
/// <param name="IsComplete">Whether those are all; false where a version is not constant or is decided elsewhere.</param>
internal sealed record EndpointVersions(bool IsVersioned, ImmutableArray<string> Names, bool IsComplete)
{
    private static readonly ImmutableHashSet<string> Declaring = ImmutableHashSet.Create(
        "HasApiVersion", "HasApiVersions", "HasDeprecatedApiVersion", "HasDeprecatedApiVersions", "ApiVersionAttribute", "ApiVersionsAttribute", "Version", "EndpointVersion");

    private static readonly ImmutableHashSet<string> Mapping = ImmutableHashSet.Create("MapToApiVersion", "MapToApiVersions", "MapToApiVersionAttribute");

    private static readonly ImmutableHashSet<string> Marking = ImmutableHashSet.Create(
        "NewVersionedApi", "DefineApi", "IsApiVersionNeutral", "ApiVersionNeutralAttribute", "WithApiVersionSet", "AdvertisesApiVersion", "ReportApiVersions");

    public static EndpointVersions Of(Mount mount)
    {
        var isVersioned = false;
        var isComplete = true;
        var (declared, mapped) = (new List<string>(), new List<string>());
        foreach (var convention in mount.Conventions)
        {
            if (!IsOfVersioning(convention))
                continue;

            isVersioned = true;
            isComplete &= !convention.IsDoubtful;
            if (convention is { Name: "WithApiVersionSet", Call: { } set })
                isComplete &= AddSet(set, declared);
            else if (Mapping.Contains(convention.Name))
                isComplete &= AddTo(mapped, convention);
            else if (Declaring.Contains(convention.Name))
                isComplete &= AddTo(declared, convention);
        }

        return new EndpointVersions(isVersioned, (mapped.Count > 0 ? mapped : declared).Distinct().ToImmutableArray(), isComplete);
    }

    private static bool IsOfVersioning(Convention convention)
    {
        if (!Declaring.Contains(convention.Name) && !Mapping.Contains(convention.Name) && !Marking.Contains(convention.Name))
            return false;

        var type = convention.Call?.TargetMethod.ContainingType ?? convention.Attribute?.AttributeClass;
        while (type?.ContainingType is { } outer)
            type = outer; // a member of an extension block
        return type?.ContainingNamespace is { } space && QualifiedName.Of(space) is var name
            && (name.StartsWith("Asp.Versioning", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "FastEndpoints");
    }

    private static bool AddTo(List<string> names, Convention convention)
    {
        if (convention.Attribute is { } attribute)
        {
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: { } version }, ..])
                return false;

            names.Add(Written(version));
            return true;
        }

        return convention.Call is { } call && Add(names, BuilderCalls.Receiver(call), call.Arguments);
    }

    private static bool Add(List<string> names, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        var numbers = new List<string>();
        foreach (var argument in arguments)
        {
            var value = BuilderCalls.Unwrap(argument.Value);
            if (value == receiver || argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (value is IObjectCreationOperation { Type.Name: "ApiVersion" } made)
                return Add(names, null, made.Arguments);
            if (value.ConstantValue is not { HasValue: true, Value: { } version })
                return false;

            numbers.Add(Written(version));
        }

        if (numbers.Count == 0)
            return false;

        names.Add(string.Join(".", numbers));
        return true;
    }

    /// <summary>A set is built by a chain of calls, which is followed through the local that holds it.</summary>
    private static bool AddSet(IInvocationOperation call, List<string> names)
    {
        var at = call.Arguments.Select(static it => BuilderCalls.Unwrap(it.Value)).FirstOrDefault(it => it != BuilderCalls.Receiver(call));
        if (at is ILocalReferenceOperation local)
            at = Bodies.RootOf(local).Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(it => SymbolEqualityComparer.Default.Equals(it.Symbol, local.Local))?.GetVariableInitializer()?.Value;
        var isComplete = true;
        while (at is not null && BuilderCalls.Unwrap(at) is IInvocationOperation link)
        {
            if (Declaring.Contains(link.TargetMethod.Name))
                isComplete &= Add(names, BuilderCalls.Receiver(link), link.Arguments);
            if (link.TargetMethod.Name == "NewApiVersionSet")
                return isComplete;

            at = BuilderCalls.Receiver(link);
        }

        return false; // it is made where this cannot be followed
    }

    private static string Written(object version) =>
        version is double number && number == Math.Floor(number) ? $"{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.0" : Convert.ToString(version, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
