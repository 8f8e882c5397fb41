namespace Lintel.Requests;

public class LNT4002_MistargetedValidator() : RequestTest<MistargetedValidatorFix>("LNT4002", Libraries.AspNetCore, Libraries.Extensions)
{
    private const string Flights = """
        public record CreateFlight(string Name) : ICommand;
        public record UpdateFlight(string Name, int Seats) : ICommand;

        """;

    [Fact]
    public Task A_copied_validator_is_reported() => Reports(Code(Flights + """
        class CreateFlightValidator : AbstractValidator<CreateFlight> { }
        class UpdateFlightValidator : AbstractValidator<{|LNT4002:CreateFlight|}> { }
        """), Alone);

    [Fact]
    public Task It_names_both_types() => Says(Code(Flights + "class UpdateFlightValidator : AbstractValidator<{|#0:CreateFlight|}> { }"), RequestRules.MistargetedValidator,
        "'UpdateFlightValidator' validates 'CreateFlight', so 'UpdateFlight' is never validated; derive from AbstractValidator<UpdateFlight>", Alone);

    [Theory]
    [InlineData("Command")]
    [InlineData("Request")]
    [InlineData("Query")]
    public Task A_stem_may_leave_the_kind_out(string kind) => Reports(Code($$"""
        public record Create{{kind}}(string Name) : IRequest;
        public record Update{{kind}}(string Name) : IRequest;
        class CreateValidator : AbstractValidator<Create{{kind}}> { }
        class UpdateValidator : AbstractValidator<{|LNT4002:Create{{kind}}|}> { }
        """), Alone);

    [Fact]
    public Task A_dto_that_an_endpoint_binds_is_a_request() => Reports(Code("""
        using Microsoft.AspNetCore.Mvc;
        public record AddFlightDto(string Name);
        public record EditFlightDto(string Name);
        [ApiController, Route("flights")]
        public class FlightsController : ControllerBase
        {
            [HttpPost] public void Add(AddFlightDto flight) { }
            [HttpPut] public void Edit(EditFlightDto flight) { }
        }
        class AddFlightDtoValidator : AbstractValidator<AddFlightDto> { }
        class EditFlightDtoValidator : AbstractValidator<{|LNT4002:AddFlightDto|}> { }
        """), Alone);

    [Theory]
    [InlineData("class CreateFlightValidator : AbstractValidator<CreateFlight> { }")]
    [InlineData("class AddressValidator : AbstractValidator<Address> { } class Address { }")]
    [InlineData("class UpdateFlightValidator : AbstractValidator<CreateFlight> { } class FlightRules : AbstractValidator<UpdateFlight> { }")]
    [InlineData("class UpdateFlightValidator<T> : AbstractValidator<T> { }")]
    [InlineData("class UpdateFlightCommandValidator : AbstractValidator<CreateFlight> { }")]
    [InlineData("class Validator : AbstractValidator<CreateFlight> { }")]
    [InlineData("class FlightRules : AbstractValidator<CreateFlight> { }")]
    [InlineData("class UpdateFlightValidator : AbstractValidator<string> { } class Other : AbstractValidator<UpdateFlight> { }")]
    [InlineData("class CreateFlightRules : AbstractValidator<CreateFlight> { } class UpdateFlightValidator : CreateFlightRules { }")]
    [InlineData("public record UpdateFlightCommand(string Name) : ICommand; class UpdateFlightValidator : AbstractValidator<CreateFlight> { }")]
    [InlineData("class Base : AbstractValidator<ICommand> { } class UpdateFlightValidator : AbstractValidator<CreateFlight> { }")]
    public Task What_may_be_meant_so_is_accepted(string code) => Accepts(Code(Flights + code), Alone);

    [Fact]
    public Task A_validator_of_a_part_is_accepted() => Accepts(Code("""
        public record FlightDto(string Name);
        public record UpdateFlight(FlightDto Flight) : ICommand;
        public record UpdateFlights(List<FlightDto> Flights) : ICommand;
        class UpdateFlightValidator : AbstractValidator<FlightDto> { }
        class UpdateFlightsValidator : AbstractValidator<FlightDto> { }
        """), Alone);

    [Fact]
    public Task Nested_partial_and_generic_validators_are_read() => Reports(Code(Flights + """
        static class Flight
        {
            internal partial class UpdateFlightValidator { }
            internal partial class UpdateFlightValidator : Rules<int, {|LNT4002:CreateFlight|}> { }
        }
        abstract class Rules<TKey, T> : AbstractValidator<T> { }
        """), Alone);

    [Fact]
    public Task A_generated_validator_is_evidence_and_no_location() => Reports(
        ("/flights.cs", Code(Flights)),
        ("/validators.g.cs", Code("class UpdateFlightValidator : AbstractValidator<CreateFlight> { }")),
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone));

    [Fact]
    public Task Several_validators_for_a_type_are_accepted() => Accepts(Code(Flights + "class A : AbstractValidator<CreateFlight> { } class B : AbstractValidator<CreateFlight> { }"), Alone);

    [Fact]
    public Task With_multiplicity_one_a_second_is_reported() => Says(Code(Flights + "class B : AbstractValidator<{|#0:CreateFlight|}> { } class A : AbstractValidator<CreateFlight> { }"), RequestRules.MistargetedValidator,
        "'CreateFlight' is also validated by 'A'; keep one", Alone + "lintel.validation.multiplicity = one");

    [Fact]
    public Task With_multiplicity_one_an_included_one_is_a_part() => Accepts(Code(Flights + """
        class Names : AbstractValidator<CreateFlight> { }
        class Whole : AbstractValidator<CreateFlight> { public Whole() => Include(new Names()); }
        """), Alone + "lintel.validation.multiplicity = one");

    [Theory]
    [InlineData("class UpdateFlightValidator : AbstractValidator<")]
    [InlineData("class UpdateFlightValidator : AbstractValidator<Missing> { }")]
    [InlineData("class UpdateFlightValidator : AbstractValidator { }")]
    public Task Half_typed_code_is_survived(string code) => Survives(Code(Flights + code), Alone);

    [Fact]
    public Task The_type_argument_is_changed() => Fixes(
        Code(Flights + "class UpdateFlightValidator : AbstractValidator</* copied */ {|LNT4002:CreateFlight|}> { public UpdateFlightValidator() => RuleFor(x => x.Name).NotEmpty(); }"),
        Code(Flights + "class UpdateFlightValidator : AbstractValidator</* copied */ UpdateFlight> { public UpdateFlightValidator() => RuleFor(x => x.Name).NotEmpty(); }"), Alone);

    [Fact]
    public Task A_rule_on_a_member_that_is_not_there_forbids_it() => OffersNothing(Code("""
        public record CreateFlight(string Code) : ICommand;
        public record UpdateFlight(string Name) : ICommand;
        class UpdateFlightValidator : AbstractValidator<{|LNT4002:CreateFlight|}> { public UpdateFlightValidator() => RuleFor(x => x.Code).NotEmpty(); }
        """), Alone);
}
