using System.Runtime.CompilerServices;

namespace Lintel;

/// <summary>The only place a type is looked up by name; each name once per compilation, for all engines together.</summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> ByCompilation = new();

    /// <summary>A type of each test framework that tells a test project.</summary>
    private static readonly string[] TestFrameworks =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    ];

    private readonly Compilation compilation;
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> byName = new(StringComparer.Ordinal);

    private KnownTypes(Compilation compilation) => this.compilation = compilation;

    public INamedTypeSymbol? DbContext => Find("Microsoft.EntityFrameworkCore.DbContext");

    public INamedTypeSymbol? DbSet => Find("Microsoft.EntityFrameworkCore.DbSet`1");

    public INamedTypeSymbol? PrecisionAttribute => Find("Microsoft.EntityFrameworkCore.PrecisionAttribute");

    public INamedTypeSymbol? EntityTypeConfiguration => Find("Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1");

    public INamedTypeSymbol? ControllerBase => Find("Microsoft.AspNetCore.Mvc.ControllerBase");

    public INamedTypeSymbol? EndpointRouteBuilderExtensions => Find("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions");

    public INamedTypeSymbol? FastEndpoint => Find("FastEndpoints.BaseEndpoint");

    /// <summary>Whether anything that maps endpoints is referenced.</summary>
    public bool HasEndpoints => EndpointRouteBuilderExtensions is not null || ControllerBase is not null || FastEndpoint is not null;

    public INamedTypeSymbol? HostedService => Find("Microsoft.Extensions.Hosting.IHostedService");

    public INamedTypeSymbol? HostEnvironment => Find("Microsoft.Extensions.Hosting.IHostEnvironment");
    public INamedTypeSymbol? AuthorizationOptions => Find("Microsoft.AspNetCore.Authorization.AuthorizationOptions");

    public INamedTypeSymbol? HttpContext => Find("Microsoft.AspNetCore.Http.HttpContext");

    public INamedTypeSymbol? HttpContextAccessor => Find("Microsoft.AspNetCore.Http.IHttpContextAccessor");

    public INamedTypeSymbol? Migration => Find("Microsoft.EntityFrameworkCore.Migrations.Migration");

    public INamedTypeSymbol? MigrationBuilder => Find("Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder");

    public INamedTypeSymbol? Queryable => Find("System.Linq.IQueryable");

    public INamedTypeSymbol? QueryableExtensions => Find("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions");

    /// <summary>Whether requests may have handlers of MediatR or Mediator.</summary>
    public bool HasMediator => MediatorNamespace is not null;

    /// <summary><c>MediatR</c> or <c>Mediator</c>; null if neither is referenced.</summary>
    public string? MediatorNamespace => Find("MediatR.IRequestHandler`2") is not null ? "MediatR" : Find("Mediator.IRequestHandler`2") is not null ? "Mediator" : null;

    public INamedTypeSymbol? SuppressMessageAttribute => Find("System.Diagnostics.CodeAnalysis.SuppressMessageAttribute");

    public INamedTypeSymbol? UnconditionalSuppressMessageAttribute => Find("System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute");

    public INamedTypeSymbol? ValidationAttribute => Find("System.ComponentModel.DataAnnotations.ValidationAttribute");

    public INamedTypeSymbol? Validator => Find("FluentValidation.IValidator`1");

    /// <summary>Whether messages may have handlers of Wolverine.</summary>
    public bool HasWolverine => Find("Wolverine.IMessageBus") is not null;

    /// <summary>Whether there may be requests that somebody must validate.</summary>
    public bool HasRequests => Validator is not null || HasMediator || FastEndpoint is not null || HasWolverine;

    /// <summary>Whether a test framework is referenced; rules about production code are silent there.</summary>
    public bool HasTestFramework => Array.Exists(TestFrameworks, name => Find(name) is not null);

    public static KnownTypes Of(Compilation compilation) => ByCompilation.GetValue(compilation, static c => new KnownTypes(c));

    /// <summary>A type that the settings name; an internal one too, where the compilation sees it.</summary>
    public INamedTypeSymbol? Named(string fullName)
    {
#pragma warning disable RS0030 // the one place
        var candidates = compilation.GetTypesByMetadataName(fullName);
#pragma warning restore RS0030
        var visible = candidates.RemoveAll(type => !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
        return visible.Length == 1 ? visible[0] : null;
    }

    private INamedTypeSymbol? Find(string metadataName) => byName.GetOrAdd(metadataName, Resolve);

    private INamedTypeSymbol? Resolve(string metadataName)
    {
#pragma warning disable RS0030 // the one place
        var candidates = compilation.GetTypesByMetadataName(metadataName);
#pragma warning restore RS0030
        var visible = candidates.RemoveAll(type => type.DeclaredAccessibility != Accessibility.Public);
        return visible.Length == 1 ? visible[0] : null; // two definitions: which one is meant is unknown, so silent
    }
}
