namespace Lintel.Requests;

/// <summary>Finds who takes the requests that only the settings name: the methods, or the classes that are called handlers.</summary>
internal static class ListedHandlers
{
    public static void Add(RequestCode code, RequestModel model, CancellationToken cancellationToken)
    {
        if (code.View.Files.Distinct.TrueForAll(static options => options.Requests.RequestTypes.IsEmpty))
            return;

        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.Name.Contains("Validat") || Validator.Of(type) is not null || code.PlaceOf(type, cancellationToken) is not { } place)
                continue;

            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, Parameters.IsEmpty: false } method)
                    Add(method, place, code, model);
            }
        }
    }

    private static void Add(IMethodSymbol method, Location place, RequestCode code, RequestModel model)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is not INamedTypeSymbol { OriginalDefinition: var request } || RequestTypes.IsSent(request) || !code.IsOurs(request) || !IsListed(request, method, code))
                continue;

            var handler = method.ContainingType;
            var isNamed = handler.Name.EndsWith("Handler", StringComparison.Ordinal) || handler.Name.EndsWith("Consumer", StringComparison.Ordinal);
            model.Handlers.Add(new RequestHandler(isNamed ? handler : method, method, request, place));
        }
    }

    /// <summary>By the settings of its own file, or of the file that takes it, where no file here declares it.</summary>
    private static bool IsListed(INamedTypeSymbol request, IMethodSymbol method, RequestCode code) =>
        RequestTypes.IsListed(request, code.IsCompiled(request) ? code.OptionsOf(request) : code.OptionsOf(method));
}
