using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lintel.Samples;

/// <summary>The shop as a running process on a free port of this machine, with a database of its own.</summary>
public sealed class ShopHost(SampleBuilds builds) : IAsyncLifetime
{
    private const string Announcement = "Now listening on: ";

    private readonly string directory = Directory.CreateTempSubdirectory("lintel-shop-").FullName;
    private Process? process;

    /// <summary>A caller without a token.</summary>
    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var build = await builds.BuildAsync("Shop", token);
        Assert.True(build.ExitCode == 0, build.Output);
        process = ChildProcess.Start("dotnet", Path.Combine(build.Artifacts, "bin", "Shop.Host", "debug"),
            ["Shop.Host.dll", "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Shop", $"Data Source={Path.Combine(directory, "shop.db")}"],
            ("ASPNETCORE_ENVIRONMENT", "Development"));
        Client.BaseAddress = await ReadAddressAsync(process, token);
    }

    /// <summary>A client that is signed in.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password, CancellationToken cancellationToken)
    {
        var answer = await Client.PostAsJsonAsync("/api/v1/tokens", new { email, password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new HttpClient
        {
            BaseAddress = Client.BaseAddress,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString()) },
        };
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<Uri> ReadAddressAsync(Process process, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ConcurrentQueue<string> lines = [];
        process.OutputDataReceived += (_, read) =>
        {
            lines.Enqueue(read.Data ?? "(end)");
            if (read.Data is null)
            {
                address.TrySetException(new InvalidOperationException($"The shop did not start:\n{string.Join('\n', lines)}"));
            }
            else if (read.Data.Split(Announcement) is [_, var url])
            {
                address.TrySetResult(new Uri(url));
            }
        };
        process.BeginOutputReadLine();
        return await address.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }
}
