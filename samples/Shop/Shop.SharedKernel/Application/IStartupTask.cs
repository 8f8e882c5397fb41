namespace Shop.SharedKernel.Application;

/// <summary>Prepares a module on a developer's machine; deployments prepare their database themselves.</summary>
public interface IStartupTask
{
    Task RunAsync(CancellationToken cancellationToken);
}
