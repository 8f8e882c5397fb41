namespace Lintel.Endpoints;

/// <summary>What takes the database out of an endpoint: requests that a mediator sends, or a service.</summary>
/// <param name="names">What the endpoint calls it, by preference.</param>
internal abstract class HandlerStyle(params string[] names)
{
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The type that the endpoint is given.</summary>
    public abstract string Dependency { get; }

    /// <summary>The namespace of that type; null if it is not known yet.</summary>
    public abstract string? Namespace { get; }

    /// <summary>What it answers with while the answer is on its way.</summary>
    public abstract string TaskName { get; }

    /// <summary>Whether the endpoint has to wait for the answer.</summary>
    public abstract bool Waits(Extraction extraction);

    /// <summary>What the endpoint calls instead.</summary>
    public abstract string Call(Extraction extraction, string dependency, string? token);

    /// <summary>What answers in place of a statement that returns nothing; null for nothing.</summary>
    public abstract string? Nothing(bool isAsync);

    /// <summary>A value as the handler returns it.</summary>
    public abstract string Returned(string value, bool isAsync);

    /// <summary>How the handler reads an input.</summary>
    public abstract string Read(ExtractedInput input, string request);

    /// <summary>Whether the parameter can send what the endpoint hands over.</summary>
    public bool Is(IParameterSymbol parameter) => IsType(parameter.Type) && parameter.GetAttributes().All(static it => it.AttributeClass is { Name: "FromServicesAttribute" });

    public abstract bool IsType(ITypeSymbol type);

    protected static string Arguments(Extraction extraction, string? token)
    {
        var arguments = extraction.Inputs.Select(static it => it.Name);
        return string.Join(", ", token is null ? arguments : arguments.Append(token));
    }
}

/// <summary>A request and its handler, for MediatR or Mediator.</summary>
internal sealed class MediatorStyle(string space) : HandlerStyle("sender", "mediator", "requests")
{
    public override string Dependency => "ISender";

    public override string? Namespace => space;

    public override bool IsType(ITypeSymbol type) => type is { Name: "ISender" or "IMediator", ContainingNamespace: { Name: var name, ContainingNamespace.IsGlobalNamespace: true } } && name == space;

    public bool IsMediatR => space == "MediatR";

    public override string TaskName => IsMediatR ? "Task" : "ValueTask";

    public override bool Waits(Extraction extraction) => true;

    public override string Call(Extraction extraction, string dependency, string? token) =>
        $"{dependency}.Send(new {extraction.Name}({Arguments(extraction, null)}), {token})";

    public override string? Nothing(bool isAsync) => (IsMediatR, isAsync) switch
    {
        (true, true) => null,
        (true, false) => "Task.CompletedTask",
        (false, true) => "Unit.Value",
        (false, false) => "default",
    };

    public override string Returned(string value, bool isAsync) => isAsync ? value : $"{TaskName}.FromResult({value})";

    public override string Read(ExtractedInput input, string request) => $"{request}.{input.Member}";

    /// <summary>The roles of this library: what changes something is a command where the library tells the two apart.</summary>
    public string RoleOf(Extraction extraction) => IsMediatR ? "Request" : extraction.IsCommand || extraction.Result is null ? "Command" : "Query";
}

/// <summary>A class with a method for each endpoint.</summary>
internal sealed class ServiceStyle(string name) : HandlerStyle(name.EndsWith("Handler", StringComparison.Ordinal) ? "handler" : "service", "data", "queries")
{
    public override bool IsType(ITypeSymbol type) => false;

    public override string Dependency => name;

    public override string? Namespace => null;

    public override string TaskName => "Task";

    public override bool Waits(Extraction extraction) => extraction.IsAsync;

    public override string Call(Extraction extraction, string dependency, string? token) =>
        $"{dependency}.{extraction.Name}({Arguments(extraction, token)})";

    public override string? Nothing(bool isAsync) => null;

    public override string Returned(string value, bool isAsync) => value;

    public override string Read(ExtractedInput input, string request) => input.Name;
}
