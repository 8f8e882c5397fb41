namespace Lintel.Endpoints;

/// <summary>The names that a handler gives to what it is handed.</summary>
internal sealed record HandlerWords(string Context, string Request, string Token)
{
    /// <summary>Names that the code of the parts does not use for anything else.</summary>
    public static HandlerWords For(IReadOnlyList<Extraction> extractions, string context, HandlerStyle style)
    {
        var taken = new HashSet<string>(extractions.SelectMany(it => DeclaredIn(it, style)));
        var role = style is MediatorStyle mediator ? mediator.RoleOf(extractions[0]).ToLowerInvariant() : "request";
        var name = Free(taken, context.TrimStart('_') is { Length: > 0 } trimmed ? char.ToLowerInvariant(trimmed[0]) + trimmed.Substring(1) : "context", "context", "store");
        return new HandlerWords(name, Free(taken, role, "request", "message"), Free(taken, "cancellationToken", "ct", "stop"));
    }

    private static IEnumerable<string> DeclaredIn(Extraction extraction, HandlerStyle style)
    {
        var inside = extraction.Part.Nodes.SelectMany(static it => it.DescendantNodes()).Select(static it => it switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            ForEachStatementSyntax loop => loop.Identifier.ValueText,
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            FromClauseSyntax range => range.Identifier.ValueText,
            LetClauseSyntax range => range.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        }).OfType<string>();
        var handed = extraction.Inputs.Where(it => it.IsWritten || style is ServiceStyle).Select(static it => it.Symbol.Name);
        return inside.Concat(handed).Concat(extraction.Services.Select(static it => it.Name));
    }

    private static string Free(HashSet<string> taken, params string[] names)
    {
        var free = Array.Find(names, name => !taken.Contains(name)) ?? names[0] + "2";
        taken.Add(free);
        return free;
    }
}
