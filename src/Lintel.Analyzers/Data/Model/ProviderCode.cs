using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Reads from set-up code what decides how values are stored: enums of the database, and services of EF Core that are replaced.</summary>
internal sealed class ProviderCode(Compilation compilation, SemanticModels models, Mapping mapping)
{
    /// <summary>The services that choose how a value is stored.</summary>
    private static readonly ImmutableHashSet<string> Choosers = ImmutableHashSet.Create(
        "IValueConverterSelector", "ITypeMappingSource", "IRelationalTypeMappingSource", "IConventionSetBuilder", "IProviderConventionSetBuilder", "IModelCustomizer");

    public void Read(CancellationToken cancellationToken)
    {
        foreach (var call in CallsOf("MapEnum", cancellationToken))
        {
            if (EfCalls.TypeIn(call) is { TypeKind: TypeKind.Enum } type)
                mapping.DatabaseEnums.Add(type);
            else
                mapping.SayOfAll(Facets.Unknown); // which enum, only the run knows
        }

        foreach (var call in CallsOf("ReplaceService", cancellationToken))
        {
            if (call.TargetMethod.TypeArguments is [{ Name: var service }, ..] && Choosers.Contains(service))
                mapping.SayOfAll(Facets.Unknown);
        }
    }

    private IEnumerable<IInvocationOperation> CallsOf(string name, CancellationToken cancellationToken)
    {
        foreach (var file in SourceWords.Of(compilation, cancellationToken).FilesWith(name))
        {
            foreach (var node in file.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax simple && simple.Identifier.ValueText == name
                    && NamedUses.CallOf(simple) is { } syntax
                    && models.Of(file).GetOperation(syntax, cancellationToken) is IInvocationOperation call)
                    yield return call;
            }
        }
    }
}
