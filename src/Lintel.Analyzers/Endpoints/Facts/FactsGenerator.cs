namespace Lintel.Endpoints;

/// <summary>With the property <c>LintelFacts</c>, stamps what a project sets up into its assembly. The text is compared, so that an edit elsewhere changes nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FactsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (it, cancellation) => AuthorizationFacts.Write(it.Left, it.Right, cancellation)),
        static (output, text) =>
        {
            if (text is not null)
                output.AddSource("Lintel.Facts.g.cs", text);
        });
}
