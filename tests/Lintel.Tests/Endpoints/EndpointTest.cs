using Microsoft.CodeAnalysis.CodeFixes;

namespace Lintel.Endpoints;

/// <summary>Code with an application at hand and the usings of an API, judged by one rule alone.</summary>
public abstract class EndpointTest<TFix>(string rule) : RuleTest<EndpointAnalyzer, TFix>(Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, Libraries.Mediator, "Microsoft.Net.")
    where TFix : CodeFixProvider, new()
{
    protected string Alone { get; } = string.Join('\n', new EndpointAnalyzer().SupportedDiagnostics.Where(it => it.Id != rule).Select(static it => $"dotnet_diagnostic.{it.Id}.severity = none"))
        + (RuleOf(rule).IsEnabledByDefault ? "" : $"\ndotnet_diagnostic.{rule}.severity = warning") + "\nlintel.auth.decision = required\n";

    protected override IEnumerable<string> LeftOut => new EndpointAnalyzer().SupportedDiagnostics.Where(it => it.Id != rule && !it.IsEnabledByDefault).Select(static it => it.Id);

    private static DiagnosticDescriptor RuleOf(string id) => new EndpointAnalyzer().SupportedDiagnostics.Single(it => it.Id == id);

    protected static string Program(string statements, string types = "") => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        static class Start
        {
            static void Map(WebApplication app, string[] args)
            {
                {{statements}}
            }
        }

        public class Shop : DbContext { }
        {{types}}
        """;
}
