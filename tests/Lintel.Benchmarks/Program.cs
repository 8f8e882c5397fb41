using Lintel.Benchmarks.Commands;
using Lintel.Benchmarks.Compiling;

try
{
    return await BenchmarkCommands.Root().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
