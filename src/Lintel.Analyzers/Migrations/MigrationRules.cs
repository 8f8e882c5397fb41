namespace Lintel.Migrations;

/// <summary>LNT51xx: how the database may change under data that is there, and code that still runs.</summary>
internal static class MigrationRules
{
    /// <summary>LNT5102: present where both methods hold the pair as statements, and it is the only one possible. The additional locations are the other three calls.</summary>
    public const string Renamable = "renamable";

    public static readonly DiagnosticDescriptor DroppedData = Rule.Define(
        id: "LNT5101",
        title: "Migration drops data",
        messageFormat: "'{0}' drops '{1}' with its data; stop using it, deploy, drop it later, and acknowledge with [SuppressMessage]",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor ScaffoldedRename = Rule.Define(
        id: "LNT5102",
        title: "Rename scaffolded as drop and add",
        messageFormat: "'{0}' drops '{1}' and adds '{2}' of the same type, which loses its data; use RenameColumn",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Warn, recommended: ReportDiagnostic.Error, strict: ReportDiagnostic.Error);
}
