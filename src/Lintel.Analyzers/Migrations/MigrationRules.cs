namespace Lintel.Migrations;

/// <summary>LNT51xx: how the database may change under data that is there, and code that still runs.</summary>
internal static class MigrationRules
{
    /// <summary>LNT5102: present where both methods hold the pair as statements, and it is the only one possible. The additional locations are the other three calls.</summary>
    public const string Renamable = "renamable";

    /// <summary>LNT5103: present where the migration itself makes the call.</summary>
    public const string CanBeNullable = "nullable";

    /// <summary>LNT5105: present where the index is all that the migration does.</summary>
    public const string CanBeConcurrent = "concurrent";

    /// <summary>LNT5106: the calls on the builder that undo the migration, one a line.</summary>
    public const string Undoing = "undoing";

    /// <summary>LNT5107: the value of the constant. The additional locations are its other uses.</summary>
    public const string Literal = "literal";

    /// <summary>LNT5108: what tells the environment there.</summary>
    public const string Environment = "environment";

    /// <summary>LNT5108: the namespace that the file does not see yet.</summary>
    public const string Namespace = "namespace";

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

    public static readonly DiagnosticDescriptor InventedDefault = Rule.Define(
        id: "LNT5103",
        title: "Required column back-filled with a CLR default",
        messageFormat: "'{0}' gives every existing row the invented value {1}; add it as nullable, fill it, then require it",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor NarrowedColumn = Rule.Define(
        id: "LNT5104",
        title: "Column narrowed",
        messageFormat: "'{0}' narrows from {1} to {2}, so existing rows may fail or be cut; add a new column, copy, then switch",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);

    public static readonly DiagnosticDescriptor BlockingOperation = Rule.Define(
        id: "LNT5105",
        title: "Blocking index or constraint",
        messageFormat: "'{0}' on '{1}' blocks writes until it is done; {2}, in a migration of its own",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor IrreversibleMigration = Rule.Define(
        id: "LNT5106",
        title: "Irreversible migration",
        messageFormat: "'{0}' cannot be undone: Down is {1}; write the inverse, or acknowledge it",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor MigrationUsesApplication = Rule.Define(
        id: "LNT5107",
        title: "Migration references application types",
        messageFormat: "'{0}' uses '{1}', so a later change of it changes history; write the value out",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor StartupMigration = Rule.Define(
        id: "LNT5108",
        title: "Migrations applied at start-up",
        messageFormat: "'{0}' applies migrations at start-up; apply them in the deployment, or only in development",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor MixedMigration = Rule.Define(
        id: "LNT5110",
        title: "Migration mixes data and schema changes",
        messageFormat: "'{0}' changes rows of '{1}' while it alters '{2}', and holds the lock throughout; move the data to a migration of its own, in batches",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Info, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor SharedConcurrentIndex = Rule.Define(
        id: "LNT5111",
        title: "Concurrent index shares its migration with other operations",
        messageFormat: "'{0}' is created outside the transaction, so a failure leaves '{1}' half applied; give it a migration of its own",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Warn);

    public static readonly DiagnosticDescriptor LostEnumLabel = Rule.Define(
        id: "LNT5112",
        title: "Enum label removed or renamed in the database",
        messageFormat: "Enum type '{0}' loses label '{1}', which PostgreSQL cannot do; rename with ALTER TYPE … RENAME VALUE in Sql(), or keep the label",
        category: "Lintel.Migrations",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        minimal: ReportDiagnostic.Suppress, recommended: ReportDiagnostic.Warn, strict: ReportDiagnostic.Error);
}
