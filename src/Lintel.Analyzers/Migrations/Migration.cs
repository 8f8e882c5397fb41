using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Migrations;

/// <summary>One migration: its operations as <c>Up</c> makes them, and those of <c>Down</c> for the rules that ask.</summary>
internal sealed class Migration
{
    private readonly MigrationCode code;
    private ImmutableArray<MigrationOperation> down;

    private Migration(MigrationCode code, INamedTypeSymbol type, IMethodSymbol upMethod, MethodDeclarationSyntax declaration, IOperation body, MigrationOptions options, CancellationToken cancellationToken)
    {
        this.code = code;
        Type = type;
        Declaration = declaration;
        UpBody = body;
        Options = options;
        Provider = DatabaseProviders.For(options, code.Referenced);
        Up = MigrationReader.Read(code, upMethod, body, Provider, cancellationToken);
        DownMethod = code.FindDown(type);
        DownBody = DownMethod is null ? null : code.BodyOf(DownMethod, cancellationToken);
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>What a message calls it.</summary>
    public string Name => Type.Name;

    /// <summary>The declaration of <c>Up</c>.</summary>
    public MethodDeclarationSyntax Declaration { get; }

    public IOperation UpBody { get; }

    /// <summary>The override of <c>Down</c>; null if there is none.</summary>
    public IMethodSymbol? DownMethod { get; }

    public IOperation? DownBody { get; }

    public MigrationOptions Options { get; }

    /// <summary>The provider where no condition asks for one.</summary>
    public DatabaseProvider Provider { get; }

    public ImmutableArray<MigrationOperation> Up { get; }

    public ImmutableArray<MigrationOperation> Down(CancellationToken cancellationToken)
    {
        if (down.IsDefault)
            down = DownMethod is null || DownBody is null
                ? ImmutableArray<MigrationOperation>.Empty
                : MigrationReader.Read(code, DownMethod, DownBody, Provider, cancellationToken);
        return down;
    }

    /// <summary>The migration whose <c>Up</c> this is; null if it is none, or history.</summary>
    public static Migration? Read(MigrationCode code, MethodDeclarationSyntax up, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(up, cancellationToken) is not { IsOverride: true } method
            || !code.IsMigration(method.ContainingType)
            || code.Options(up.SyntaxTree) is not { } options
            || options.IsHistory(MigrationId.Of(method.ContainingType, up.SyntaxTree))
            || model.GetOperation(up, cancellationToken) is not { } body)
            return null;

        return new Migration(code, method.ContainingType, method, up, body, options, cancellationToken);
    }
}

/// <summary>Finds the id of a migration, such as <c>20261101093000_AddNotes</c>.</summary>
internal static class MigrationId
{
    private const int TimestampLength = 14;

    /// <summary>What the attribute on the Designer part says, else the file's name; null if neither has a timestamp.</summary>
    public static string? Of(INamedTypeSymbol migration, SyntaxTree file)
    {
        foreach (var attribute in migration.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "MigrationAttribute" && attribute.ConstructorArguments is [{ Value: string id }, ..])
                return id;
        }

        var name = Path.GetFileNameWithoutExtension(file.FilePath);
        return name.Length >= TimestampLength && name.Take(TimestampLength).All(char.IsDigit) ? name : null;
    }
}
