namespace Lintel.Data;

/// <summary>A domain project that sees no EF Core, and whose settings name its entities.</summary>
public class LNT5001_without_EF_Core() : RuleTest<DataAnalyzer>()
{
    private const string Domain = """
        using System.ComponentModel.DataAnnotations.Schema;

        public abstract class Entity { public int Id { get; set; } }
        public class Order : Entity { public Status Status { get; set; } [NotMapped] public Shown Shown { get; set; } }
        public class Command { public Other Other { get; set; } }
        public enum Shown { A, B }
        public enum Other { A, B }

        """;

    [Theory]
    [InlineData("lintel.entities.types = Entity")]
    [InlineData("lintel.entities.types = Order")]
    [InlineData("lintel.entities.types = Nothing, Ord*")]
    public Task What_the_settings_call_an_entity_is_judged(string options) => Reports(Domain + "public enum {|LNT5001:Status|} { New, Paid }", options);

    [Theory]
    [InlineData("")]
    [InlineData("lintel.entities.types = none")]
    [InlineData("lintel.entities.types = Nothing")]
    public Task Without_that_nothing_is(string options) => Accepts(Domain + "public enum Status { New, Paid }", options);
}
