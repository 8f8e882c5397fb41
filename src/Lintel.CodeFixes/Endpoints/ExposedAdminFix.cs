namespace Lintel.Endpoints;

/// <summary>LNT7005: <c>app.MapGroup("/admin")</c> becomes <c>app.MapGroup("/admin").RequireAuthorization(Policies.Admin).ExcludeFromDescription()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExposedAdminFix))]
public sealed class ExposedAdminFix() : SolutionFix(SecurityRules.ExposedAdmin.Id, "Require the policy and leave it out of the description", fixAll: true)
{
    private const string Authorization = "Microsoft.AspNetCore.Authorization", Builder = "Microsoft.AspNetCore.Builder", Http = "Microsoft.AspNetCore.Http", Mvc = "Microsoft.AspNetCore.Mvc";

    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var policy = diagnostic.Properties.GetValueOrDefault(SecurityRules.Policy);
        var isPublished = diagnostic.Properties.ContainsKey(SecurityRules.Published);
        if ((policy is null && !isPublished)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return null;

        var member = node is ClassDeclarationSyntax or MethodDeclarationSyntax ? (MemberDeclarationSyntax)node : null;
        var change = member is not null ? new NodeChange(document.Id, member, current => Marked((MemberDeclarationSyntax)current, policy, isPublished))
            : BuilderChain.EndOf(node) is { } chain ? new NodeChange(document.Id, chain, current => Chained((InvocationExpressionSyntax)current, policy, isPublished))
            : null;
        if (change is null)
            return null;

        var needed = new[] { diagnostic.Properties.GetValueOrDefault(SecurityRules.Namespace) }
            .Append(policy is null ? null : member is null ? Builder : Authorization).Append(!isPublished ? null : member is null ? Http : Mvc)
            .OfType<string>().Where(space => !IsSeen(space, model, node.SpanStart)).Distinct().ToList();
        return needed.Count == 0 ? new SolutionEdit(change) : new SolutionEdit(change, new NodeChange(document.Id, root, current => Import((CompilationUnitSyntax)current, needed)));
    }

    private static ExpressionSyntax Chained(InvocationExpressionSyntax call, string? policy, bool isPublished)
    {
        var chain = call;
        if (policy is not null)
            chain = (InvocationExpressionSyntax)BuilderChain.Append(chain, "RequireAuthorization", SyntaxFactory.Argument(SyntaxFactory.ParseExpression(policy)));
        return isPublished ? BuilderChain.Append(chain, "ExcludeFromDescription") : chain;
    }

    /// <summary>What is written last stands first.</summary>
    private static MemberDeclarationSyntax Marked(MemberDeclarationSyntax member, string? policy, bool isPublished)
    {
        if (isPublished)
            member = MemberAttribute.Add(member, "ApiExplorerSettings", "(IgnoreApi = true)");
        return policy is null ? member : MemberAttribute.Add(member, "Authorize", $"({policy})");
    }

    /// <summary>Whether a type that every version of the namespace has can be named without it.</summary>
    private static bool IsSeen(string space, SemanticModel model, int position) => space switch
    {
        Authorization => Sees(model, position, "AuthorizeAttribute"),
        Builder => Sees(model, position, "IEndpointConventionBuilder"),
        Http => Sees(model, position, "HttpContext"),
        Mvc => Sees(model, position, "ApiExplorerSettingsAttribute"),
        _ => false,
    };

    private static bool Sees(SemanticModel model, int position, string type) =>
        model.LookupNamespacesAndTypes(position, name: type).Any(static it => it is INamedTypeSymbol { ContainingNamespace.ContainingNamespace.Name: "AspNetCore" });

    private static CompilationUnitSyntax Import(CompilationUnitSyntax root, List<string> spaces) =>
        spaces.FindAll(space => !root.Usings.Any(it => it.Name?.ToString() == space)) is { Count: > 0 } missing ? Usings.Add(root, missing) : root;
}
