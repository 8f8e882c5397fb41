using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

/// <summary>Code whose data access is extracted: the code after it, and the files that come to it.</summary>
public abstract class ExtractionTest(string mediator, string options = "") : RuleTest<EndpointAnalyzer, EndpointDataAccessFix>(
    Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, mediator)
{
    private const string Types = """

        public class Order { public int Id { get; set; } public string Name { get; set; } = ""; public DateTime At { get; set; } }
        public record OrderDto(int Id);
        public interface IClock { DateTime Now { get; } }
        public class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); }

        """;

    /// <summary>The test library switches rules on that are off by default, and no setting of a file switches them off again.</summary>
    private static readonly string[] Others = new EndpointAnalyzer().SupportedDiagnostics.Select(static it => it.Id).Where(static id => id != "LNT1001").ToArray();

    /// <summary>Types of a file with the usings of an API.</summary>
    protected static string File(string code, string? use = null) => $"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        {(use is null ? "" : $"using {use};\n")}using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        namespace Api;

        {code}
        {Types}
        """;

    /// <summary>Statements of a method that maps endpoints.</summary>
    protected static string Program(string statements, string? use = null) => File($$"""
        public static class OrderEndpoints
        {
            public const int Size = 20;

            public static void Map(WebApplication app, IServiceCollection services)
            {
                services.AddDbContext<Shop>();
        {{string.Join('\n', statements.Split('\n').Select(static line => line.Length == 0 ? line : "        " + line))}}
            }

            public static OrderDto ToDto(Order order) => new(order.Id);

            private static OrderDto Hidden(Order order) => new(order.Id);
        }
        """, use);

    /// <summary>One fix, which adds these files. What it leaves in the code is marked in the code after it.</summary>
    protected Task Extracts(string code, string after, params (string Name, string Text)[] files) => Extracts(code, after, LanguageVersion.Default, files);

    protected Task Extracts(string code, string after, LanguageVersion version, params (string Name, string Text)[] files)
    {
        Assert.Null(new EndpointDataAccessFix().GetFixAllProvider());
        var test = Alone(code);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.FixedState.Sources.Add(after);
        foreach (var (name, text) in files)
            test.FixedState.Sources.Add(("/0/" + name, "#nullable enable\n" + text));
        if (version != LanguageVersion.Default)
            test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(version)));
        return test.RunAsync();
    }

    protected Task ExtractsNothing(string code)
    {
        var test = Alone(code);
        test.FixedCode = code;
        return test.RunAsync();
    }

    /// <summary>The test before it runs, for this rule alone.</summary>
    protected CSharpCodeFixTest<EndpointAnalyzer, EndpointDataAccessFix, DefaultVerifier> Alone(string? code)
    {
        var test = Test(code, options);
        test.DisabledDiagnostics.AddRange(Others);
        return test;
    }
}
