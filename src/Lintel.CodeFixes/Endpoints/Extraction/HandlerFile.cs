using System.Text;
using Microsoft.CodeAnalysis.Simplification;

namespace Lintel.Endpoints;

/// <summary>Writes the file of a request and its handler, or of a service.</summary>
internal sealed class HandlerFile(Document endpoint, SemanticModel model, HandlerPlace place, HandlerStyle style, ITypeSymbol context, HandlerWords words)
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly CompilationUnitSyntax root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
    private readonly string newLine = Indentation.NewLineOf(model.SyntaxTree.GetRoot());
    private readonly string indent = place is { IsBlock: true, Namespace.Length: > 0 } ? Indentation.Step : "";

    public async Task<NewFile> WriteAsync(string name, ImmutableArray<Extraction> extractions, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        if (NullableLine(extractions[0]) is { } nullable)
            text.Append(nullable).Append(newLine);
        foreach (var directive in UsingsFor(extractions))
            text.Append(directive).Append(newLine);
        text.Append(newLine);
        if (place.Namespace.Length > 0)
            text.Append("namespace ").Append(place.Namespace).Append(place.IsBlock ? newLine + "{" : ";" + newLine).Append(newLine);
        text.Append(style is MediatorStyle mediator ? RequestText(extractions[0], mediator) : ServiceText(name, extractions));
        if (indent.Length > 0)
            text.Append('}').Append(newLine);

        var id = DocumentId.CreateNewId(endpoint.Project.Id);
        var unit = SyntaxFactory.ParseCompilationUnit(text.ToString(), options: (CSharpParseOptions?)endpoint.Project.ParseOptions);
        var added = endpoint.Project.Solution.AddDocument(id, name + ".cs", Shortened(unit), place.Folders).GetDocument(id)!;
        added = await Simplifier.ReduceAsync(added, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new NewFile(id, name + ".cs", place.Folders, place.Directory is null ? null : place.Directory + name + ".cs", await WithoutIdleUsings(added, cancellationToken).ConfigureAwait(false));
    }

    private string RequestText(Extraction extraction, MediatorStyle mediator)
    {
        var role = mediator.RoleOf(extraction);
        var answer = extraction.Result is { } result ? $"<{result.ToDisplayString(Full)}>" : "";
        var members = string.Join(", ", extraction.Inputs.Select(static it => $"{it.Type.ToDisplayString(Full)} {it.Member}"));
        var access = Access(extraction.Inputs.Select(static it => it.Type).Append(extraction.Result), extraction);
        var handled = extraction.Result is null ? extraction.Name : $"{extraction.Name}, {extraction.Result.ToDisplayString(Full)}";
        var returned = extraction.Result is null && !mediator.IsMediatR ? "<Unit>" : answer;
        var body = new BodyWriter(extraction, style, words, indent + Indentation.Step, newLine).Write();
        return $"{indent}{access} sealed record {extraction.Name}{(members.Length > 0 ? $"({members})" : "")} : I{role}{answer};{newLine}{newLine}"
            + ClassHead(Access(Given(extraction).Select(static it => it.Type).Append(extraction.Result).Concat(extraction.Inputs.Select(static it => it.Type)), extraction), extraction.Name + "Handler", $" : I{role}Handler<{handled}>", Given(extraction))
            + $"{indent}{Indentation.Step}public {(extraction.IsAsync ? "async " : "")}{style.TaskName}{returned} Handle({extraction.Name} {words.Request}, CancellationToken {words.Token}){body}{indent}}}{newLine}";
    }

    private string ServiceText(string name, ImmutableArray<Extraction> extractions)
    {
        var given = extractions.SelectMany(Given).GroupBy(static it => it.Name).Select(static it => it.First()).ToList();
        var types = given.Select(static it => it.Type).Concat(extractions.SelectMany(static it => it.Inputs.Select(static input => input.Type).Append(it.Result!)));
        var methods = extractions.Select(extraction =>
        {
            var answer = extraction.Result?.ToDisplayString(Full);
            var returned = extraction.IsAsync ? answer is null ? "async Task" : $"async Task<{answer}>" : answer ?? "void";
            var parameters = extraction.Inputs.Select(static it => $"{it.Type.ToDisplayString(Full)} {it.Name}").Concat(extraction.IsAsync ? [$"CancellationToken {words.Token}"] : Array.Empty<string>());
            return $"{indent}{Indentation.Step}public {returned} {extraction.Name}({string.Join(", ", parameters)}){new BodyWriter(extraction, style, words, indent + Indentation.Step, newLine).Write()}";
        });
        return ClassHead(Access(types, extractions[0]), name, "", given) + string.Join(newLine, methods) + indent + "}" + newLine;
    }

    /// <summary>The class as far as its brace, with what it is given.</summary>
    private string ClassHead(string access, string name, string bases, IReadOnlyList<(ITypeSymbol Type, string Name)> given)
    {
        var parameters = string.Join(", ", given.Select(static it => $"{it.Type.ToDisplayString(Full)} {it.Name}"));
        if (endpoint.Project.ParseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 })
            return $"{indent}{access} sealed class {name}({parameters}){bases}{newLine}{indent}{{{newLine}";

        var inner = indent + Indentation.Step;
        return $"{indent}{access} sealed class {name}{bases}{newLine}{indent}{{{newLine}"
            + string.Concat(given.Select(it => $"{inner}private readonly {it.Type.ToDisplayString(Full)} {it.Name};{newLine}"))
            + $"{newLine}{inner}public {name}({parameters}){newLine}{inner}{{{newLine}"
            + string.Concat(given.Select(it => $"{inner}{Indentation.Step}this.{it.Name} = {it.Name};{newLine}"))
            + $"{inner}}}{newLine}{newLine}";
    }

    private List<(ITypeSymbol Type, string Name)> Given(Extraction extraction) =>
        extraction.Services.Select(static it => (it.Type, it.Name)).Prepend((context, words.Context)).ToList();

    /// <summary>As visible as the endpoint, if all that it names is.</summary>
    private static string Access(IEnumerable<ITypeSymbol?> types, Extraction extraction) =>
        types.Append(extraction.Source.Method.ContainingType).OfType<ITypeSymbol>().All(IsPublic) ? "public" : "internal";

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public && named.TypeArguments.All(IsPublic) && (named.ContainingType is null || IsPublic(named.ContainingType)),
        _ => true,
    };

    /// <summary>Only where the file says something else than its project.</summary>
    private string? NullableLine(Extraction extraction)
    {
        var isOn = (model.GetNullableContext(extraction.Source.Body.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
        var isProjectOn = model.Compilation.Options.NullableContextOptions is NullableContextOptions.Enable or NullableContextOptions.Annotations;
        return isOn == isProjectOn ? null : isOn ? "#nullable enable" : "#nullable disable";
    }

    /// <summary>What the code of the part sees, and what is written around it; what is not needed goes again.</summary>
    private IEnumerable<string> UsingsFor(ImmutableArray<Extraction> extractions)
    {
        var around = extractions[0].Source.Declaration.Node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static it => it.Usings);
        var seen = root.Usings.Concat(around).Where(static it => it.GlobalKeyword.IsKind(SyntaxKind.None)).Select(static it => it.WithoutTrivia().ToFullString());
        var needed = extractions.SelectMany(static it => it.Inputs.Select(static input => input.Type).Append(it.Result).Concat(it.Services.Select(static service => service.Type)))
            .Append(context).OfType<ITypeSymbol>().SelectMany(NamespacesOf).Concat(["System.Threading", "System.Threading.Tasks", style.Namespace, NamespaceOf(extractions[0].Source.Method)])
            .Where(it => !string.IsNullOrEmpty(it) && it != place.Namespace).Select(static it => $"using {it};");
        return seen.Concat(needed).Distinct()
            .OrderBy(static it => it.StartsWith("using static ", StringComparison.Ordinal) ? 1 : it.Contains('=') ? 2 : 0)
            .ThenBy(static it => it.StartsWith("using System;", StringComparison.Ordinal) || it.StartsWith("using System.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(static it => it.TrimEnd(';'), StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamespacesOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NamespacesOf(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(NamespacesOf).Concat(named.SpecialType is SpecialType.None or SpecialType.System_DateTime ? [NamespaceOf(named)] : Array.Empty<string>()),
        _ => [],
    };

    private static string NamespaceOf(ISymbol symbol) => symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static CompilationUnitSyntax Shortened(CompilationUnitSyntax unit) => unit.ReplaceNodes(
        unit.DescendantNodes().Where(static it => it is NameSyntax or MemberAccessExpressionSyntax && it.ToString().StartsWith("global::", StringComparison.Ordinal)),
        static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation));

    private static async Task<SyntaxNode> WithoutIdleUsings(Document document, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var idle = model.GetDiagnostics(cancellationToken: cancellationToken).Where(static it => it.Id is "CS8019" or "CS8933" or "CS0105").Select(static it => it.Location.SourceSpan).ToList();
        var head = root.GetLeadingTrivia().ToFullString();
        var kept = root.WithUsings(SyntaxFactory.List(root.Usings.Where(it => !idle.Exists(span => it.Span.Contains(span)))));
        return kept.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(kept.Usings.Count > 0 || head.Length == 0 ? head : head + kept.GetLeadingTrivia().ToFullString()));
    }
}
