using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Requests;

/// <summary>Code with the usings of an application that sends requests, judged by one rule alone.</summary>
public abstract class RequestTest<TFix>(string rule, params string[] more) : RuleTest<RequestAnalyzer, TFix>([Libraries.FluentValidation, Libraries.Mediator, .. more])
    where TFix : CodeFixProvider, new()
{
    protected string Alone { get; } = string.Join('\n', new RequestAnalyzer().SupportedDiagnostics.Where(it => it.Id != rule).Select(static it => $"dotnet_diagnostic.{it.Id}.severity = none"))
        + (RuleOf(rule).IsEnabledByDefault ? "" : $"\ndotnet_diagnostic.{rule}.severity = warning") + "\n";

    /// <summary>The test library switches on what is off by default; the rule's neighbours stay off.</summary>
    protected override CSharpCodeFixTest<RequestAnalyzer, TFix, DefaultVerifier> Test(string? code, string options = "")
    {
        var test = base.Test(code, options);
        test.DisabledDiagnostics.AddRange(new RequestAnalyzer().SupportedDiagnostics.Select(static it => it.Id).Where(id => id != rule));
        return test;
    }

    private static DiagnosticDescriptor RuleOf(string id) => new RequestAnalyzer().SupportedDiagnostics.Single(it => it.Id == id);

    protected static string Code(string types) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using FluentValidation;
        using Mediator;

        {{types}}
        """;

    /// <summary>The handler of a command of Mediator.</summary>
    protected static string Handler(string command) => $$"""

        public class {{command.Replace(".", "", StringComparison.Ordinal)}}Handler : ICommandHandler<{{command}}>
        {
            public ValueTask<Unit> Handle({{command}} command, CancellationToken cancellationToken) => default;
        }
        """;
}
