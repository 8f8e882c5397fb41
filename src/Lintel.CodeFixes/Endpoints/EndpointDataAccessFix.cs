using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Endpoints;

/// <summary>LNT1001: <c>(int id, Shop db) => db.Orders.FindAsync(id)</c> becomes <c>(int id, ISender sender, CancellationToken ct) => sender.Send(new GetOrder(id), ct)</c>, and a file that answers it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointDataAccessFix))]
public sealed class EndpointDataAccessFix() : SolutionFix(EndpointRules.EndpointDataAccess.Id, "Extract a handler", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(EndpointRules.Extraction, out var word) || word is null
            || node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } parameter || !type.Span.Contains(node.Span)
            || document.Project.ParseOptions is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 }
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ExtractionTarget.Of(parameter, model, InjectedIn(diagnostic), cancellationToken) is not { } target)
            return null;

        var mediator = word == "service" ? null : new MediatorStyle(word);
        var place = await HandlerPlace.OfAsync(document, target.Parameter.ContainingType, mediator, cancellationToken).ConfigureAwait(false);
        var names = new HandlerNames(model.Compilation, document.Project, place);
        return mediator is null
            ? await ServiceEditAsync(document, target, place, names, diagnostic, cancellationToken).ConfigureAwait(false)
            : await RequestEditAsync(document, target.Named(it => names.Free(NameOf(it, target, diagnostic), "", "Handler")), mediator, place, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SolutionEdit?> RequestEditAsync(Document document, ExtractionTarget target, MediatorStyle style, HandlerPlace place, CancellationToken cancellationToken)
    {
        if (await ChangeAsync(document, target, style, place, null, cancellationToken).ConfigureAwait(false) is not { } edit)
            return null;

        var files = ImmutableArray.CreateBuilder<NewFile>();
        foreach (var extraction in target.Extractions)
        {
            var words = HandlerWords.For([extraction], target.ContextName, style);
            files.Add(await new HandlerFile(document, target.Model, place, style, target.Parameter.Type, words).WriteAsync(extraction.Name, ImmutableArray.Create(extraction), cancellationToken).ConfigureAwait(false));
        }

        return edit with { Files = files.ToImmutable() };
    }

    private static async Task<SolutionEdit?> ServiceEditAsync(Document document, ExtractionTarget target, HandlerPlace place, HandlerNames names, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await ServiceRegistration.FindAsync(document, target.Parameter.Type, cancellationToken).ConfigureAwait(false) is not { } registration)
            return null;

        var noun = target is LoneEndpoint ? NameOf(target.Extractions[0], target, diagnostic) + "Handler" : HandlerNames.NounOf(target.Parameter.ContainingType) + "Service";
        var name = names.Free(noun, "");
        var methods = new HashSet<string>();
        target = target.Named(it => MethodOf(it, target, methods));
        var style = new ServiceStyle(name);
        if (await ChangeAsync(document, target, style, place, registration, cancellationToken).ConfigureAwait(false) is not { } edit)
            return null;

        var words = HandlerWords.For(target.Extractions, target.ContextName, style);
        var file = await new HandlerFile(document, target.Model, place, style, target.Parameter.Type, words).WriteAsync(name, target.Extractions, cancellationToken).ConfigureAwait(false);
        return edit with { Files = ImmutableArray.Create(file) };
    }

    /// <summary>The changes of the files that are there.</summary>
    private static async Task<SolutionEdit?> ChangeAsync(Document document, ExtractionTarget target, HandlerStyle style, HandlerPlace place, ServiceRegistration? registration, CancellationToken cancellationToken)
    {
        if (target.Write(style) is not { } written || await ReadersOf(target, style, document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { } readers)
            return null;

        var root = (CompilationUnitSyntax)await target.Model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var isHere = registration?.Document.Id == document.Id;
        var tracked = root.TrackNodes(isHere ? [target.Node, registration!.Call] : [target.Node]);
        SyntaxNode changed = tracked.ReplaceNode(tracked.GetCurrentNode(target.Node)!, written);
        if (isHere)
            changed = registration!.Add(changed, changed.GetCurrentNode(registration.Call)!, style.Dependency);
        changed = Usings.Add((CompilationUnitSyntax)changed, target.MissingNamespaces(style, place.Namespace));
        var changes = ImmutableArray.Create(new NodeChange(document.Id, root, _ => changed));
        if (registration is not null && !isHere)
        {
            var home = (CompilationUnitSyntax)await registration.Model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var added = (CompilationUnitSyntax)registration.Add(home, registration.Call, style.Dependency);
            if (!Usings.Reach(registration.Model, registration.Call.SpanStart, place.Namespace))
                added = Usings.Add(added, [place.Namespace]);
            changes = changes.Add(new NodeChange(registration.Document.Id, home, _ => added));
        }

        return new SolutionEdit(changes, readers);
    }

    /// <summary>The documents that use what changes; null if one of them calls what comes to answer later.</summary>
    private static async Task<ImmutableHashSet<DocumentId>?> ReadersOf(ExtractionTarget target, HandlerStyle style, Solution solution, CancellationToken cancellationToken)
    {
        var readers = ImmutableHashSet.CreateBuilder<DocumentId>();
        var later = target.Extractions.Where(it => new SlimEndpoint(it, style, "").BecomesAsync).Select(static it => it.Source.Method).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var symbol in target.Changed)
        {
            foreach (var place in (await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false)).SelectMany(static it => it.Locations))
            {
                readers.Add(place.Document.Id);
                var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (later.Contains(symbol) && root?.FindNode(place.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(place.Location.SourceSpan))
                    return null;
            }
        }

        return readers.ToImmutable();
    }

    private static ImmutableHashSet<string> InjectedIn(Diagnostic diagnostic) =>
        diagnostic.Properties.GetValueOrDefault(EndpointRules.Injected) is { } names ? names.Split(',').ToImmutableHashSet() : ImmutableHashSet<string>.Empty;

    private static string NameOf(Extraction extraction, ExtractionTarget target, Diagnostic diagnostic) =>
        target is LoneEndpoint ? HandlerNames.Pascal(diagnostic.Properties.GetValueOrDefault(EndpointRules.Operation) ?? "Answer") : HandlerNames.OfAction(extraction.Source.Method);

    private static string MethodOf(Extraction extraction, ExtractionTarget target, HashSet<string> taken)
    {
        var name = target is LoneEndpoint ? "Handle" : HandlerNames.WithoutAsync(extraction.Source.Method.Name);
        var ending = extraction.IsAsync ? "Async" : "";
        var unique = name + ending;
        for (var number = 2; !taken.Add(unique); number++)
            unique = name + number + ending;
        return unique;
    }
}
