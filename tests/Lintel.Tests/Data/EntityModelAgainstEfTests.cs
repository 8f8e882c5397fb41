using System.Reflection;
using Lintel.Architecture;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Lintel.Data;

/// <summary>The same source, read by Lintel and by EF Core itself: both must store the same properties, as text or as numbers, with a length or without.</summary>
public class EntityModelAgainstEfTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

        public enum Status { New, Paid }
        public class Money { public decimal Amount { get; set; } public Status Kind { get; set; } }
        public class Line { public int Id { get; set; } public Status Status { get; set; } public string Note { get; set; } = ""; }
        [Owned] public class Tag { public string Text { get; set; } = ""; }

        """;

    [Theory]
    [InlineData("public Status A { get; set; } public Status? B { get; private set; } public Status C { get; init; } protected Status D { get; set; } public Status E => Status.New; public Status F { get; } = Status.New;", "")]
    [InlineData("public List<Status> A { get; set; } = new(); public Status[] B { get; set; } = []; public List<string> C { get; set; } = new(); public List<Status> D { get; } = new();", "")]
    [InlineData("public List<Line> Lines { get; } = new(); public Line First { get; set; } = null!;", "")]
    [InlineData("public List<Tag> Tags { get; } = new(); public Tag Main { get; set; } = new();", "")]
    [InlineData("[MaxLength(5)] public string A { get; set; } = \"\"; [StringLength(5)] public string B { get; set; } = \"\"; public string C { get; set; } = \"\"; [Precision(5, 2)] public decimal D { get; set; } public decimal E { get; set; }", "")]
    [InlineData("public Status A { get; set; } public Status B { get; set; } public Status C { get; set; } public Status D { get; set; }", "b.Property(o => o.A).HasConversion<string>(); b.Property(o => o.B).HasConversion<int>(); b.Property(o => o.C).HasConversion(new EnumToStringConverter<Status>()); b.Ignore(o => o.D);")]
    [InlineData("public Money Price { get; set; } = new();", "b.OwnsOne(o => o.Price, p => p.Property(x => x.Kind).HasConversion<string>());")]
    [InlineData("public Money Price { get; set; } = new();", "b.ComplexProperty(o => o.Price).Property(x => x.Amount).HasPrecision(9, 2);")]
    [InlineData("public Money Price { get; set; } = new();", "b.Ignore(o => o.Price);")]
    [InlineData("private Status a; public Status Only { get; } = Status.New; public bool Is() => a == Only;", "b.Property(\"a\"); b.Property(o => o.Only);")]
    [InlineData("", "b.Property<Status>(\"Shadow\"); b.Property<string>(\"Text\").HasMaxLength(5);")]
    [InlineData("public IReadOnlyList<Status> A { get; set; } = []; public ICollection<Status> B { get; set; } = []; public IEnumerable<Status> C { get; set; } = [];", "")]
    [InlineData("public Money Price { get; set; } = new();", "b.OwnsOne<Money>(\"Price\");")]
    [InlineData("private List<Tag> tags = new(); public int Count => tags.Count;", "b.OwnsMany<Tag>(\"tags\");")]
    [InlineData("public string LineNote { get; set; } = \"\"; public string OtherText { get; set; } = \"\";", "")]
    [InlineData("public virtual Status A { get; set; }", "b.HasDiscriminator<string>(\"Kind\");")]
    public void Members_and_mapping_code(string members, string mapping) => Agree(
        $$"""public class Order { public int Id { get; set; } {{members}} } """, $"model.Entity<Order>(b => {{ {mapping} }});", "");

    /// <summary>SQLite leaves a number in a column of text; a database with types turns it into text.</summary>
    [Fact]
    public void Column_types() => Agree(
        """
        public class Order
        {
            public int Id { get; set; }
            [Column(TypeName = "varchar(16)")] public Status A { get; set; }
            [Column(TypeName = "text")] public Status B { get; set; }
            [Column(TypeName = "smallint")] public Status C { get; set; }
            [NotMapped] public Status D { get; set; }
        }
        """, "", "", "UseNpgsql(\"Host=nowhere\")");

    [Theory]
    [InlineData("conventions.Properties<Enum>().HaveConversion<string>();")]
    [InlineData("conventions.Properties<Status>().HaveConversion<EnumToStringConverter<Status>>();")]
    [InlineData("conventions.Properties<string>().HaveMaxLength(5); conventions.Properties<decimal>().HavePrecision(9, 2);")]
    [InlineData("conventions.Properties<Enum>(it => it.HaveConversion<string>().HaveMaxLength(9));")]
    [InlineData("conventions.IgnoreAny<Line>();")]
    public void Conventions(string conventions) => Agree(
        "public class Order { public int Id { get; set; } public Status A { get; set; } public Status? B { get; set; } public string C { get; set; } = \"\"; public decimal? D { get; set; } public Line Line { get; set; } = null!; }", "", conventions);

    [Fact]
    public void Hierarchies() => Agree("""
        public abstract class Root<T> { public int Id { get; set; } public T State { get; set; } = default!; public virtual Status V { get; set; } }
        public class Order : Root<Status> { public override Status V { get; set; } }
        public class Express : Order { public Status Speed { get; set; } }
        """, "model.Entity<Express>();", "");

    [Fact]
    public void Records() => Agree("public record Order(int Id, Status Status, string Name);", "", "");

    private static void Agree(string types, string mapping, string conventions, string provider = "UseSqlite(\"Data Source=:memory:\")")
    {
        var compilation = Compile($$"""
            {{Usings}}{{types}}
            public class Db : DbContext
            {
                public DbSet<Order> Orders => Set<Order>();
                protected override void OnConfiguring(DbContextOptionsBuilder options) => options.{{provider}};
                protected override void OnModelCreating(ModelBuilder model) { {{mapping}} }
                protected override void ConfigureConventions(ModelConfigurationBuilder conventions) { {{conventions}} }
            }
            """);

        Assert.Equal(ByEf(compilation), ByLintel(compilation));
    }

    private static List<string> ByLintel(CSharpCompilation compilation)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var view = ArchitectureView.Read(compilation, new AnalyzerOptions([]), cancellation);
        var columns = StoredColumns.Read(compilation, view, cancellation).All;
        Assert.DoesNotContain(columns, static it => (it.Facets & Facets.Unknown) != 0);
        return Sorted(columns.Select(static it => Say(
            it.Entity.Name, it.Name, it.Type.TypeKind == TypeKind.Enum, it.Type.SpecialType == SpecialType.System_String, it.Type.SpecialType == SpecialType.System_Decimal,
            (it.Facets & Facets.Text) != 0, (it.Facets & Facets.Length) != 0, (it.Facets & Facets.Precision) != 0)));
    }

    private static List<string> ByEf(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        using var context = (DbContext)Activator.CreateInstance(Assembly.Load(image.ToArray()).GetType("Db")!)!;
        return Sorted(context.Model.GetEntityTypes().SelectMany(PropertiesOf).Select(static pair =>
        {
            var (owner, it) = pair;
            var type = it.GetElementType()?.ClrType ?? it.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            var isList = it.IsPrimitiveCollection;
            var mapping = it.GetElementType()?.GetTypeMapping() ?? it.GetTypeMapping();
            var stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            var isBound = isList || it.FindAnnotation(RelationalAnnotationNames.ColumnType) is not null;
            return Say(
                owner, it.Name, type.IsEnum, type == typeof(string), type == typeof(decimal),
                stored == typeof(string), isBound || it.GetMaxLength() is not null, isBound || it.GetPrecision() is not null);
        }));
    }

    private static IEnumerable<(string Owner, IProperty Property)> PropertiesOf(ITypeBase type) =>
        type.GetProperties().Where(static it => !it.IsShadowProperty() || it.Name is "Shadow" or "Text").Select(it => (type.ClrType.Name, it))
            .Concat(type.GetComplexProperties().SelectMany(static it => PropertiesOf(it.ComplexType)));

    /// <summary>Only what the rules ask for: of an enum, whether it is text; of a text, whether it has a length; of a number, whether it has a precision.</summary>
    private static string? Say(string owner, string name, bool isEnum, bool isText, bool isNumber, bool storesText, bool hasLength, bool hasPrecision) =>
        isEnum ? $"{owner}.{name} {(storesText ? "text" : "number")}"
        : isText ? $"{owner}.{name} {(hasLength ? "bounded" : "unbounded")}"
        : isNumber ? $"{owner}.{name} {(hasPrecision ? "bounded" : "unbounded")}"
        : null;

    private static List<string> Sorted(IEnumerable<string?> lines) => lines.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();

    private static CSharpCompilation Compile(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Model" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(code)], [.. Libraries.Framework, .. Libraries.Named(Libraries.EfCore, Libraries.Extensions, Libraries.Npgsql)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static it => it.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
