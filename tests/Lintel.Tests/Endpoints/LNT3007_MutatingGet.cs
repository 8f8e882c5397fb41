using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT3007_MutatingGet() : EndpointTest<EmptyCodeFixProvider>("LNT3007")
{
    private const string Types = """
        public class Order { public int Id { get; set; } }
        public record CloseCommand : Mediator.IRequest;
        public record ListQuery : Mediator.IRequest<int>;
        public class Service(Shop shop) { public int Close() => shop.SaveChanges(); public int Read() => 1; }
        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", (Shop shop) => shop.{|LNT3007:SaveChanges|}());")]
    [InlineData("app.MapGet(\"/a\", async (Shop shop) => { if (args.Length > 0) await shop.{|LNT3007:SaveChangesAsync|}(); });")]
    [InlineData("app.MapGet(\"/a\", (Shop shop) => shop.Set<Order>().{|LNT3007:ExecuteDeleteAsync|}());")]
    [InlineData("app.MapGet(\"/a\", (Mediator.ISender sender) => sender.{|LNT3007:Send|}(new CloseCommand()));")]
    [InlineData("app.MapGet(\"/a\", (Service service) => service.{|LNT3007:Close|}());")]
    [InlineData("app.MapMethods(\"/a\", new[] { \"HEAD\" }, (Shop shop) => shop.{|LNT3007:SaveChanges|}());")]
    public Task A_change_behind_GET_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Shop shop) => shop.SaveChanges());")]
    [InlineData("app.MapMethods(\"/a\", new[] { \"GET\", \"POST\" }, (Shop shop) => shop.SaveChanges());")]
    [InlineData("app.MapGet(\"/a\", (Mediator.ISender sender) => sender.Send(new ListQuery()));")]
    [InlineData("app.MapGet(\"/a\", (Service service) => service.Read());")]
    [InlineData("app.Map(\"/a\", (Shop shop) => shop.SaveChanges());")]
    public Task A_write_by_its_verb_or_a_read_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Fact]
    public Task It_names_the_call() => Says(Program("app.MapGet(\"/orders\", (Service service) => service.{|#0:Close|}());", Types), EndpointRules.MutatingGet, "'GET /orders' changes state through 'Close (SaveChanges)'; map it as POST, PUT, PATCH or DELETE", Alone);
}
