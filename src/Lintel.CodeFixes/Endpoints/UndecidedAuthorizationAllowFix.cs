namespace Lintel.Endpoints;

/// <summary>LNT7001: <c>g.MapGet("/", List)</c> becomes <c>g.MapGet("/", List).AllowAnonymous()</c>; each one is a decision of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndecidedAuthorizationAllowFix))]
public sealed class UndecidedAuthorizationAllowFix() : AuthorizationDecision("Allow anonymous callers", "AllowAnonymous", "AllowAnonymous", fixAll: false);
