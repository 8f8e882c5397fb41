namespace Lintel.Data;

public class LNT5001_ImplicitEnumValue() : RuleTest<DataAnalyzer, ImplicitEnumValueFix>(Libraries.EfCore, Libraries.Extensions, Libraries.Npgsql)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
        #nullable enable

        """;

    private const string Db = "class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }";

    private const string Reported = "enum {|LNT5001:Status|} { New, Paid }";

    private const string Plain = "enum Status { New, Paid }";

    [Fact]
    public Task The_message_names_the_property_and_the_first_member_without_value() => Says(
        Usings + "namespace Shop; enum {|#0:Status|} { New = 1, Paid, Shipped } class Order { public int Id { get; set; } public Status Status { get; set; } } " + Db,
        DataRules.ImplicitEnumValue,
        "'Shop.Status' is stored by 'Shop.Order.Status', but 'Paid' has no explicit value, so reordering changes stored data; write the values out");

    [Theory]
    [InlineData("public Status Status { get; set; }")]
    [InlineData("public Status? Status { get; set; }")]
    [InlineData("public Status Status { get; private set; }")]
    [InlineData("public Status Status { get; init; }")]
    [InlineData("public required Status Status { get; set; }")]
    [InlineData("public virtual Status Status { get; set; }")]
    [InlineData("private Status status; public Status Status { get => status; set => status = value; }")]
    [InlineData("public List<Status> History { get; set; } = new();")]
    [InlineData("public Status[] History { get; set; } = [];")]
    [InlineData("[Column(TypeName = \"smallint\")] public Status Status { get; set; }")]
    public Task A_property_that_stores_numbers_is_reported(string member) => Reports(InOrder(Reported, member));

    [Theory]
    [InlineData("public Status Status => Status.New;")]
    [InlineData("public Status Status { get; } = Status.New;")]
    [InlineData("public static Status Status { get; set; }")]
    [InlineData("internal Status Status { get; set; }")]
    [InlineData("private Status Status { get; set; }")]
    [InlineData("public Status this[int index] { get => Status.New; set { } }")]
    [InlineData("public Status status;")]
    [InlineData("public Status Find() => Status.New;")]
    [InlineData("[NotMapped] public Status Status { get; set; }")]
    [InlineData("[Column(TypeName = \"varchar(16)\")] public Status Status { get; set; }")]
    [InlineData("[Column(TypeName = \"order_status\")] public Status Status { get; set; }")]
    [InlineData("public Dictionary<Status, int> Counts { get; } = new();")]
    [InlineData("public Func<Status>? Reads { get; set; }")]
    public Task A_property_that_stores_no_number_is_accepted(string member) => Accepts(InOrder(Plain, member));

    [Theory]
    [InlineData("enum Status { New = 0, Paid = 1 }")]
    [InlineData("enum Status { }")]
    [InlineData("[Flags] enum Status { None = 0, Read = 1 << 0, Write = 1 << 1, All = Read | Write }")]
    public Task An_enum_whose_values_are_all_written_is_accepted(string type) => Accepts(InOrder(type, "public Status Status { get; set; }"));

    [Theory]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion<string>();")]
    [InlineData("model.Entity<Order>(b => b.Property(o => o.Status).HasConversion<string>());")]
    [InlineData("model.Entity<Order>(b => { b.Property(o => o.Status).IsRequired().HasConversion(typeof(string)).HasColumnName(\"status\"); });")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(v => v.ToString(), v => Enum.Parse<Status>(v));")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(new EnumToStringConverter<Status>());")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion<EnumToStringConverter<Status>>();")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(new ValueConverter<Status, string>(v => v.ToString(), v => Enum.Parse<Status>(v)));")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(new Mine());")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(v => (int)v + 1, v => (Status)(v - 1));")]
    [InlineData("model.Entity<Order>().Property(\"Status\").HasConversion<string>();")]
    [InlineData("model.Entity<Order>().Property<Status>(nameof(Order.Status)).HasConversion<string>();")]
    [InlineData("model.Entity(typeof(Order)).Property(\"Status\").HasConversion<string>();")]
    [InlineData("var status = model.Entity<Order>().Property(o => o.Status); status.IsRequired(); status.HasConversion<string>();")]
    [InlineData("var order = model.Entity<Order>(); order.Property(o => o.Status).HasConversion<string>();")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasColumnType(\"nvarchar(20)\");")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasColumnType(\"status_of_order\");")]
    [InlineData("model.Entity<Order>().Ignore(o => o.Status);")]
    [InlineData("model.Entity<Order>().Ignore(\"Status\");")]
    [InlineData("model.Ignore<Order>();")]
    [InlineData("model.HasPostgresEnum<Status>();")]
    [InlineData("foreach (var type in model.Model.GetEntityTypes()) foreach (var property in type.GetProperties()) property.SetProviderClrType(typeof(string));")]
    [InlineData("foreach (var type in model.Model.GetEntityTypes()) foreach (var property in type.GetProperties()) model.Entity(type.ClrType).Property(property.Name).HasConversion<string>();")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).Metadata.SetValueConverter(new Mine());")]
    [InlineData("Text(model.Entity<Order>().Property(o => o.Status)); static void Text(PropertyBuilder<Status> p) => p.HasConversion<string>();")]
    [InlineData("model.ApplyConfigurationsFromAssembly(typeof(string).Assembly);")]
    public Task What_is_stored_as_text_or_by_a_converter_nobody_knows_is_accepted(string mapping) => Accepts(WithMapping(Plain, mapping));

    [Theory]
    [InlineData("")]
    [InlineData("base.OnModelCreating(model);")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion<int>();")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion<short>().HasDefaultValue(Status.New);")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasConversion(new EnumToNumberConverter<Status, byte>());")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasColumnType(\"tinyint\");")]
    [InlineData("model.Entity<Order>().Property(o => o.Status).HasColumnName(\"status\").IsConcurrencyToken();")]
    [InlineData("model.Entity<Order>().Property(o => o.Id).HasConversion<string>();")]
    [InlineData("model.Entity<Order>().HasKey(o => o.Id);")]
    [InlineData("model.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);")]
    [InlineData("foreach (var type in model.Model.GetEntityTypes()) type.SetTableName(type.GetTableName()!.ToLowerInvariant());")]
    [InlineData("foreach (var type in model.Model.GetEntityTypes()) foreach (var key in type.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;")]
    public Task What_is_stored_as_a_number_is_reported(string mapping) => Reports(WithMapping(Reported, mapping));

    [Theory]
    [InlineData("conventions.Properties<Status>().HaveConversion<string>();")]
    [InlineData("conventions.Properties<Enum>().HaveConversion<string>();")]
    [InlineData("conventions.Properties(typeof(Enum)).HaveConversion(typeof(string));")]
    [InlineData("conventions.Properties<Status?>().HaveConversion<string>();")]
    [InlineData("conventions.Properties<Enum>(it => it.HaveConversion<string>());")]
    [InlineData("conventions.Properties<Enum>().HaveMaxLength(20).HaveConversion<string>();")]
    [InlineData("conventions.Properties<Status>().HaveConversion<EnumToStringConverter<Status>>();")]
    [InlineData("conventions.Properties<Status>().HaveConversion<Mine>();")]
    [InlineData("conventions.Properties<Status>().HaveColumnType(\"text\");")]
    [InlineData("conventions.Conventions.Add(_ => new Named());")]
    public Task What_a_convention_stores_as_text_is_accepted(string convention) => Accepts(WithConvention(Plain, convention));

    [Theory]
    [InlineData("conventions.Properties<string>().HaveMaxLength(200);")]
    [InlineData("conventions.Properties<Other>().HaveConversion<string>();")]
    [InlineData("conventions.Properties<Enum>().HaveConversion<int>();")]
    [InlineData("conventions.Conventions.Remove(typeof(string));")]
    public Task A_convention_about_something_else_changes_nothing(string convention) => Reports(WithConvention(Reported, convention));

    [Theory]
    [InlineData("options.UseNpgsql(\"\", npgsql => npgsql.MapEnum<Status>());")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder(\"\").MapEnum<Status>(\"status\");")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder(\"\").MapEnum(typeof(Status));")]
    public Task An_enum_of_PostgreSQL_is_accepted(string setUp) => Accepts(InOrder(Plain, "public Status Status { get; set; }")
        + $$"""class SetUp { void Run(DbContextOptionsBuilder options) { {{setUp}} } }""");

    [Theory]
    [InlineData("class Map : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) => builder.Property(o => o.Status).HasConversion<string>(); }")]
    [InlineData("abstract class Map<T> : IEntityTypeConfiguration<T> where T : Root { public void Configure(EntityTypeBuilder<T> builder) => builder.Property(o => o.Status).HasConversion<string>(); } class OrderMap : Map<Order> { }")]
    [InlineData("static class Maps { public static void Map<T>(this EntityTypeBuilder<T> builder) where T : Root { builder.Property(nameof(Root.Status)).HasConversion<string>(); } }")]
    public Task A_configuration_class_is_read(string map) => Accepts(
        Usings + "abstract class Root { public Status Status { get; set; } } class Order : Root { public int Id { get; set; } } " + Plain + Db + map);

    [Fact]
    public Task A_base_without_a_table_stores_through_its_entities() => Says(
        Usings + "abstract class Root<TStatus> { public TStatus State { get; set; } = default!; } class Order : Root<Status> { public int Id { get; set; } } enum {|#0:Status|} { New } " + Db,
        DataRules.ImplicitEnumValue,
        "'Status' is stored by 'Root<Status>.State', but 'New' has no explicit value, so reordering changes stored data; write the values out");

    [Theory]
    [InlineData("class Line { public int Id { get; set; } public Status Status { get; set; } }", "public List<Line> Lines { get; } = new();")]
    [InlineData("class Line { public int LineId { get; set; } public Status Status { get; set; } }", "public Line? First { get; set; }")]
    [InlineData("[Owned] class Line { public Status Status { get; set; } }", "public Line? First { get; set; }")]
    [InlineData("[ComplexType] class Line { public Status Status { get; set; } }", "public Line First { get; set; } = new();")]
    public Task What_is_reached_from_an_entity_is_stored_too(string type, string member) => Reports(InOrder(Reported + type, member));

    [Theory]
    [InlineData("class Line { public Status Status { get; set; } }", "public Line? First { get; set; }")]
    [InlineData("[NotMapped] class Line { public int Id { get; set; } public Status Status { get; set; } }", "public Line? First { get; set; }")]
    [InlineData("class Line { public int Id { get; set; } public Status Status { get; set; } }", "[NotMapped] public Line? First { get; set; }")]
    [InlineData("interface ILine { int Id { get; set; } Status Status { get; set; } }", "public ILine? First { get; set; }")]
    [InlineData("class Line { public int Id { get; set; } public Status Status { get; set; } }", "public Line? First => null; public Line? Find() => null;")]
    public Task What_no_navigation_reaches_is_not_stored(string type, string member) => Accepts(InOrder(Plain + type, member));

    [Theory]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Part);")]
    [InlineData("model.Entity<Order>(b => b.OwnsOne(o => o.Part, p => p.ToJson()));")]
    [InlineData("model.Entity<Order>().ComplexProperty(o => o.Part);")]
    [InlineData("model.Owned<Part>();")]
    [InlineData("model.Entity<Order>().OwnsOne<Part>(\"Part\");")]
    public Task Owned_and_complex_types_are_read(string mapping) => Reports(WithMapping(Reported, mapping, "public Part Part { get; set; } = new();"));

    [Theory]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Part, p => p.Property(x => x.Status).HasConversion<string>());")]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Part).Property(x => x.Status).HasConversion<string>();")]
    [InlineData("model.Entity<Order>().ComplexProperty(o => o.Part, p => p.Property(x => x.Status).HasConversion<string>());")]
    [InlineData("model.Entity<Order>().ComplexProperty(o => o.Part).Property(x => x.Status).HasConversion<string>();")]
    [InlineData("model.Entity<Order>().OwnsOne(o => o.Part).Ignore(x => x.Status);")]
    [InlineData("model.Entity<Order>().Property(o => o.Part).HasConversion(v => \"\", v => new Part());")]
    [InlineData("")]
    public Task What_owned_and_complex_types_store_as_text_is_accepted(string mapping) => Accepts(WithMapping(Plain, mapping, "public Part Part { get; set; } = new();"));

    [Theory]
    [InlineData("model.Entity<Order>().Property(\"status\");")]
    [InlineData("model.Entity<Order>().Property<Status>(\"status\").HasColumnName(\"s\");")]
    [InlineData("model.Entity<Order>().Property(o => o.ReadOnly);")]
    [InlineData("model.Entity<Order>().Property<Status>(\"Shadow\");")]
    public Task What_only_mapping_code_makes_stored_is_reported(string mapping) => Reports(
        WithMapping(Reported, mapping, "private Status status; public Status ReadOnly { get; } = Status.New; public bool IsPaid() => status == Status.Paid;"));

    [Fact]
    public Task A_complex_struct_is_read() => Reports(WithMapping(
        Reported + "struct Point { public Status Status { get; set; } }", "model.Entity<Order>().ComplexProperty(o => o.Point);", "public Point Point { get; set; }"));

    [Fact]
    public Task A_property_that_only_the_model_has_is_named_by_the_entity() => Says(
        WithMapping("enum {|#0:Status|} { New }", "model.Entity<Order>().Property<Status>(\"Shadow\");", ""),
        DataRules.ImplicitEnumValue,
        "'Status' is stored by 'Order.Shadow', but 'New' has no explicit value, so reordering changes stored data; write the values out");

    [Fact]
    public Task Of_several_properties_the_ordinal_first_is_named() => Says(
        InOrder("enum {|#0:Status|} { New }", "public Status Z { get; set; } public Status B { get; set; } public Status A { get; set; }"),
        DataRules.ImplicitEnumValue,
        "'Status' is stored by 'Order.A', but 'New' has no explicit value, so reordering changes stored data; write the values out");

    [Fact]
    public Task One_property_that_stores_numbers_is_enough() => Reports(WithMapping(
        Reported, "model.Entity<Order>().Property(o => o.Status).HasConversion<string>();", "public Status Status { get; set; } public Status Before { get; set; }"));

    [Fact]
    public Task An_enum_that_no_entity_holds_is_accepted() => Accepts(InOrder(Plain, "") + " class Command { public Status Status { get; set; } }");

    [Fact]
    public Task Without_a_context_in_sight_nobody_knows_the_conventions() => Accepts(
        Usings + Plain + " class Order { public int Id { get; set; } public Status Status { get; set; } } class Map : IEntityTypeConfiguration<Order> { public void Configure(EntityTypeBuilder<Order> builder) { } }");

    [Theory]
    [InlineData("OnModelCreating(ModelBuilder model)")]
    [InlineData("ConfigureConventions(ModelConfigurationBuilder conventions)")]
    public async Task A_base_context_of_another_assembly_may_set_conventions(string hook)
    {
        var library = Libraries.Compiled("Kernel", $$"""
            using Microsoft.EntityFrameworkCore;
            public class KernelDb : DbContext { protected override void {{hook}} { } }
            public class EmptyDb : DbContext { }
            """, [.. Libraries.Named(Libraries.EfCore, Libraries.Extensions)]);

        var doubted = Test(Order(Plain, "public Status Status { get; set; }") + "class Db : KernelDb { public DbSet<Order> Orders => Set<Order>(); }");
        doubted.TestState.AdditionalReferences.Add(library);
        await doubted.RunAsync(TestContext.Current.CancellationToken);

        var certain = Test(Order(Reported, "public Status Status { get; set; }") + "class Db : EmptyDb { public DbSet<Order> Orders => Set<Order>(); }");
        certain.TestState.AdditionalReferences.Add(library);
        certain.FixedCode = Order("enum Status { New = 0, Paid = 1 }", "public Status Status { get; set; }") + "class Db : EmptyDb { public DbSet<Order> Orders => Set<Order>(); }";
        await certain.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Kernel.Configure(model);")]
    [InlineData("model.Configure();")]
    [InlineData("model.Entity<Order>().Audited();")]
    [InlineData("Hook?.Invoke(model);")]
    public async Task What_another_assembly_does_with_a_builder_nobody_knows(string mapping)
    {
        var library = Libraries.Compiled("Kernel", """
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;
            public static class Kernel
            {
                public static void Configure(this ModelBuilder model) { }
                public static void Audited<T>(this EntityTypeBuilder<T> entity) where T : class { }
            }
            """, [.. Libraries.Named(Libraries.EfCore, Libraries.Extensions)]);

        var test = Test(WithMapping(Plain, mapping));
        test.TestState.AdditionalReferences.Add(library);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task How_an_enum_of_another_assembly_was_written_nobody_knows()
    {
        var test = Test(InOrder("", "public Status Status { get; set; }"));
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("Contracts", "public enum Status { New, Paid }"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_generated_enum_is_no_place_to_report() => Reports(
        ("/Status.g.cs", "enum Status { New, Paid }"), ("/Order.cs", Order("", "public Status Status { get; set; }") + Db));

    [Fact]
    public Task The_enum_may_lie_in_a_file_of_its_own() => Test_in_files();

    [Fact]
    public Task Records_nested_types_and_partial_parts_are_entities_too() => Reports(Usings + """
        enum {|LNT5001:Status|} { New }
        enum {|LNT5001:Kind|} { A }
        enum {|LNT5001:Size|} { S }
        record Order(int Id, Status Status);
        partial class Shop { public class Item { public int Id { get; set; } public Kind Kind { get; set; } } }
        partial class Part { public int Id { get; set; } }
        partial class Part { public Size Size { get; set; } }
        class Db(DbContextOptions<Db> options) : DbContext(options) { public DbSet<Order> Orders => Set<Order>(); public DbSet<Shop.Item> Items { get; set; } = null!; public DbSet<Part> Parts { get; set; } = null!; }
        """);

    [Theory]
    [InlineData("class Order { public int Id { get; set; } public Status Status { get; set; } } class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet< } enum Status { New,")]
    [InlineData("class Db : DbContext { public DbSet<Missing> Orders => Set<Missing>(); protected override void OnModelCreating(ModelBuilder model) { model.Entity<Missing>().Property(o => o.).HasConversion<str } } enum Status { New }")]
    [InlineData("class Db : DbContext { public DbSet<> A; protected override void OnModelCreating(ModelBuilder model) => model.Entity<>(b => b.Property(; } enum Status { New = , Paid }")]
    public Task Half_typed_code_is_survived(string code) => Survives(Usings + code.Replace("enum Status { New,", "enum Status { New = 0,", StringComparison.Ordinal));

    [Theory]
    [InlineData("enum {|LNT5001:Status|} { New, Paid }", "enum Status { New = 0, Paid = 1 }")]
    [InlineData("enum {|LNT5001:Status|} { New = 5, Paid, Shipped = 10, Lost }", "enum Status { New = 5, Paid = 6, Shipped = 10, Lost = 11 }")]
    [InlineData("enum {|LNT5001:Status|} : byte { New, Paid }", "enum Status : byte { New = 0, Paid = 1 }")]
    [InlineData("enum {|LNT5001:Status|} : long { New = -2, Paid, Shipped }", "enum Status : long { New = -2, Paid = -1, Shipped = 0 }")]
    [InlineData("enum {|LNT5001:Status|} : ulong { New = ulong.MaxValue - 1, Paid }", "enum Status : ulong { New = ulong.MaxValue - 1, Paid = 18446744073709551615 }")]
    [InlineData("[Flags] enum {|LNT5001:Status|} { None, Read, Write, All = Read | Write }", "[Flags] enum Status { None = 0, Read = 1, Write = 2, All = Read | Write }")]
    [InlineData("enum {|LNT5001:Status|} { New, Fresh = New, Paid }", "enum Status { New = 0, Fresh = New, Paid = 1 }")]
    [InlineData("enum {|LNT5001:Status|} { [Obsolete] Old, New, }", "enum Status { [Obsolete] Old = 0, New = 1, }")]
    [InlineData("enum {|LNT5001:Status|}\n{\n    /// <summary>New.</summary>\n    New, // fresh\n\n    Paid, /* done */\n    Lost // and gone\n}", "enum Status\n{\n    /// <summary>New.</summary>\n    New = 0, // fresh\n\n    Paid = 1, /* done */\n    Lost = 2 // and gone\n}")]
    public Task The_values_of_today_are_written_down(string before, string after) => Fixes(
        InOrder(before, "public Status Status { get; set; }"), InOrder(after, "public Status Status { get; set; }"));

    [Fact]
    public Task All_enums_are_written_at_once() => Fixes(
        InOrder("enum {|LNT5001:A|} { X, Y } enum {|LNT5001:B|} { X }", "public A A { get; set; } public B B { get; set; }"),
        InOrder("enum A { X = 0, Y = 1 } enum B { X = 0 }", "public A A { get; set; } public B B { get; set; }"));

    [Fact]
    public Task Where_directives_choose_the_members_there_is_no_fix() => OffersNothing(
        InOrder("enum {|LNT5001:Status|}\n{\n#if DEBUG\n    Test,\n#endif\n    New,\n}", "public Status Status { get; set; }"));

    [Fact]
    public Task A_region_is_no_choice() => Fixes(
        InOrder("enum {|LNT5001:Status|}\n{\n    #region a\n    New,\n    #endregion\n}", "public Status Status { get; set; }"),
        InOrder("enum Status\n{\n    #region a\n    New = 0,\n    #endregion\n}", "public Status Status { get; set; }"));

    private Task Test_in_files()
    {
        var test = Test(code: null);
        test.TestState.Sources.Add(("/Status.cs", Reported));
        test.TestState.Sources.Add(("/Order.cs", Order("", "public Status Status { get; set; }") + Db));
        test.FixedState.Sources.Add(("/Status.cs", "enum Status { New = 0, Paid = 1 }"));
        test.FixedState.Sources.Add(("/Order.cs", Order("", "public Status Status { get; set; }") + Db));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Order(string types, string member) =>
        $$"""{{Usings}}{{types}} class Order { public int Id { get; set; } {{member}} } """;

    private static string InOrder(string types, string member) => Order(types, member) + Db;

    private static string WithMapping(string type, string mapping, string member = "public Status Status { get; set; }") => Order(type, member) + $$"""
        class Part { public Status Status { get; set; } }
        class Mine : ValueConverter<Status, string> { public Mine() : base(v => "", v => default) { } }
        class Db : DbContext
        {
            public Action<ModelBuilder>? Hook;
            public DbSet<Order> Orders => Set<Order>();
            protected override void OnModelCreating(ModelBuilder model) { {{mapping}} }
        }
        """;

    private static string WithConvention(string type, string convention) => Order(type, "public Status Status { get; set; }") + $$"""
        enum Other { A = 0 }
        class Mine : ValueConverter<Status, string> { public Mine() : base(v => "", v => default) { } }
        class Named : Microsoft.EntityFrameworkCore.Metadata.Conventions.IModelFinalizingConvention
        {
            public void ProcessModelFinalizing(IConventionModelBuilder model, Microsoft.EntityFrameworkCore.Metadata.Conventions.IConventionContext<IConventionModelBuilder> context) { }
        }
        class Db : DbContext
        {
            public DbSet<Order> Orders => Set<Order>();
            protected override void ConfigureConventions(ModelConfigurationBuilder conventions) { {{convention}} }
        }
        """;
}
