using Shop.SharedKernel.Application;

namespace Shop.Host;

/// <summary>Runs what the modules need on a developer's machine, in the order of registration.</summary>
internal static class StartupTasks
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var task in scope.ServiceProvider.GetServices<IStartupTask>())
        {
            await task.RunAsync(cancellationToken);
        }
    }
}
