namespace Lintel.Endpoints;

/// <summary>LNT7001: <c>g.MapDelete("/{id}", Delete)</c> becomes <c>g.MapDelete("/{id}", Delete).RequireAuthorization()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndecidedAuthorizationFix))]
public sealed class UndecidedAuthorizationFix() : AuthorizationDecision("Require authorization", "RequireAuthorization", "Authorize", fixAll: true);
