using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT3022_CapturedService() : EndpointTest<EmptyCodeFixProvider>("LNT3022")
{
    private const string Types = """
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        public class Order { public int Id { get; set; } }
        public interface IMailer { Task Send(int id); Task Tell(object about); }
        public interface IClock { Task Tick(); }
        public interface IRepo<T> { Task Save(); }
        public interface IBoth { Task Go(); }
        public record Services(Db Db, IClock Clock);
        static class Setup
        {
            static void Add(IServiceCollection services)
            {
                services.AddScoped<IMailer, Mailer>();
                services.AddScoped(typeof(IRepo<>), typeof(Repo<>));
                services.AddSingleton<IClock, Clock>();
                services.AddScoped<IBoth, Both>();
                services.AddSingleton<IBoth, Both>();
            }
        }
        public class Mailer : IMailer { public Task Send(int id) => Task.CompletedTask; public Task Tell(object about) => Task.CompletedTask; }
        public class Clock : IClock { public Task Tick() => Task.CompletedTask; }
        public class Repo<T> : IRepo<T> { public Task Save() => Task.CompletedTask; }
        public class Both : IBoth { public Task Go() => Task.CompletedTask; }

        """;

    [Theory]
    [InlineData("(Db db) => { Task.{|LNT3022:Run|}(() => db.SaveChangesAsync()); return 1; }")]
    [InlineData("(Db db) => { _ = Task.{|LNT3022:Run|}(async () => await db.SaveChangesAsync()); return 1; }")]
    [InlineData("(Db db) => { var work = Task.{|LNT3022:Run|}(() => db.SaveChanges()); return 1; }")]
    [InlineData("(Db db) => { Task.Factory.{|LNT3022:StartNew|}(() => db.SaveChanges()); return 1; }")]
    [InlineData("(Db db) => { ThreadPool.{|LNT3022:QueueUserWorkItem|}(_ => db.SaveChanges()); return 1; }")]
    [InlineData("(IMailer mailer) => { Task.{|LNT3022:Run|}(() => mailer.Send(1)); return 1; }")]
    [InlineData("(IMailer mailer) => { _ = mailer.{|LNT3022:Send|}(1); return 1; }")]
    [InlineData("(IRepo<Order> orders) => { _ = orders.{|LNT3022:Save|}(); return 1; }")]
    [InlineData("(IClock clock, Db db) => { _ = Later(clock, db); return 1; static async Task Later(IClock clock, Db db) { await clock.Tick(); } }", "Later")]
    [InlineData("(Db db) => { _ = Later(); return 1; async Task Later() { await Task.Yield(); db.SaveChanges(); } }", "Later")]
    [InlineData("(Db db) => { db.Orders.Where(it => it.Id > 1).{|LNT3022:ToListAsync|}(); return 1; }")]
    [InlineData("(Db db) => { db.{|LNT3022:SaveChangesAsync|}(); return 1; }")]
    [InlineData("([AsParameters] Services services) => { Task.{|LNT3022:Run|}(() => services.Db.SaveChanges()); return 1; }")]
    [InlineData("(Db db) => { var same = db; Task.{|LNT3022:Run|}(() => same.SaveChanges()); return 1; }")]
    [InlineData("(Db db) => { Task.{|LNT3022:Run|}(db.SaveChanges); return 1; }")]
    [InlineData("(Db db) => { Task.{|LNT3022:Run|}(() => db.SaveChanges()).ContinueWith(_ => 1); return 1; }")]
    [InlineData("(IClock clock, Db db) => { clock.{|LNT3022:Tick|}().ContinueWith(_ => db.SaveChanges()); return 1; }")]
    [InlineData("(HttpContext context) => { var db = context.RequestServices.GetRequiredService<Db>(); Task.{|LNT3022:Run|}(() => db.SaveChanges()); return Task.CompletedTask; }")]
    public Task Work_that_outlives_the_request_is_reported(string handler, string marked = "") =>
        Reports(Program($"app.MapPost(\"/a\", {(marked.Length == 0 ? handler : handler.Replace($"_ = {marked}", $"_ = {{|LNT3022:{marked}|}}"))});", Types), Alone);

    [Theory]
    [InlineData("(IServiceScopeFactory scopes) => { Task.Run(async () => { using var scope = scopes.CreateScope(); var db = scope.ServiceProvider.GetRequiredService<Db>(); await db.SaveChangesAsync(); }); return 1; }")]
    [InlineData("async (Db db) => { await Task.Run(() => db.SaveChanges()); return 1; }")]
    [InlineData("(Db db) => Task.Run(() => db.SaveChanges())")]
    [InlineData("async (Db db) => { var work = Task.Run(() => db.SaveChanges()); await work; return 1; }")]
    [InlineData("(Db db) => { Task.Run(() => db.SaveChanges()).Wait(); return 1; }")]
    [InlineData("(Db db) => { var work = Task.Run(() => db.SaveChanges()); return work.Result; }")]
    [InlineData("(IClock clock) => { _ = clock.Tick(); Task.Run(() => clock.Tick()); return 1; }")] // a singleton
    [InlineData("(IBoth both) => { _ = both.Go(); return 1; }")] // who knows which registration wins
    [InlineData("async (IMailer mailer, Db db, IClock clock) => { var id = await db.Orders.CountAsync(); Task.Run(() => clock.Tick().ContinueWith(_ => id)); return 1; }")]
    [InlineData("(Db db, Queue queue) => { _ = queue.Put(db.Orders.Count()); return 1; }")] // what is read on the way stays here
    [InlineData("(Db db) => { db.Orders.AddAsync(new Order()); return 1; }")] // it has happened by then
    [InlineData("(IDbContextFactory<Db> factory) => { var db = factory.CreateDbContext(); Task.Run(() => db.SaveChanges()); return 1; }")]
    [InlineData("(Db db, Queue queue) => { queue.Keep(Task.Run(() => db.SaveChanges())); return 1; }")] // who knows what the queue does
    public Task Work_that_ends_in_time_or_cares_for_itself_is_accepted(string handler) =>
        Accepts(Program($"app.MapPost(\"/a\", {handler});", Types + "public class Queue { public Task Put(int id) => Task.CompletedTask; public void Keep(Task task) { } }"), Alone);

    [Theory]
    [InlineData("public class AController(Db db) : ControllerBase { [HttpPost(\"/a\")] public int Post() { Task.{|LNT3022:Run|}(() => db.SaveChanges()); return 1; } }")]
    [InlineData("public class AController : ControllerBase { private readonly Db db; public AController(Db db) => this.db = db; [HttpPost(\"/a\")] public int Post() { Task.{|LNT3022:Run|}(() => db.SaveChanges()); return 1; } }")]
    [InlineData("public class AController(Db db) : ControllerBase { private Db Db { get; } = db; [HttpPost(\"/a\")] public int Post() { Task.{|LNT3022:Run|}(() => this.Db.SaveChanges()); return 1; } }")]
    [InlineData("public class AController(Db db) : ControllerBase { [HttpPost(\"/a\")] public int Post() { _ = {|LNT3022:Later|}(); return 1; } private async Task Later() { await Task.Yield(); db.SaveChanges(); } }")]
    [InlineData("public class AController(Db db) : ControllerBase { [HttpPost(\"/a\")] public int Post() { Task.{|LNT3022:Run|}(() => Later()); return 1; } private async Task Later() { await Task.Yield(); db.SaveChanges(); } }")]
    [InlineData("public class AController(Db db) : ControllerBase { [HttpPost(\"/a\")] public int Post() { Task.{|LNT3022:Run|}(Later); return 1; } private async Task Later() { await Task.Yield(); db.SaveChanges(); } }")]
    public Task A_field_or_parameter_of_the_class_counts(string controller) => Reports(Program("", Types + controller), Alone);

    [Fact]
    public Task A_generic_base_is_reported_once() => Reports(Program("", Types + """
        public abstract class Crud<T>(Db db) : ControllerBase { [HttpPost("/[controller]")] public int Post() { Task.{|LNT3022:Run|}(() => db.SaveChanges()); return 1; } }
        public class AController(Db db) : Crud<int>(db) { }
        public class BController(Db db) : Crud<string>(db) { }
        """), Alone);

    [Fact]
    public Task It_names_call_and_service() => Says(
        Program("app.MapPost(\"/a\", (Db db) => { Task.{|#0:Run|}(() => db.SaveChanges()); return 1; });", Types), EndpointRules.CapturedService,
        "'Task.Run' outlives the request but captures 'Db', which is disposed with it; create a scope inside, or queue the work", Alone);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Db db) => { Task.Run(() => db.")]
    [InlineData("app.MapPost(\"/a\", (Missing db) => { Task.Run(() => db.Save()); _ = ; });")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code, Types), Alone);
}
