using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lintel.Migrations;

/// <summary>A PostgreSQL of the machine's own package, on loopback, with a directory that goes with it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(static it => Path.Combine(it, "bin")).Where(static it => File.Exists(Path.Combine(it, "postgres"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly string directory;

    private PostgresServer(string directory, int port) =>
        (this.directory, ConnectionString) = (directory, $"Host=127.0.0.1;Port={port};Username=lintel;Database=postgres;Pooling=false");

    /// <summary>Whether the server can be had; it does not run as root, so root needs the user that comes with the package.</summary>
    public static bool IsInstalled => Programs is not null && (Environment.UserName != "root" || File.ReadLines("/etc/passwd").Any(static line => line.StartsWith("postgres:", StringComparison.Ordinal)));

    public string ConnectionString { get; }

    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("lintel-postgres-").FullName;
        var server = new PostgresServer(directory, FreePort());
        if (Environment.UserName == "root")
            await Run("chown", "postgres", directory, cancellationToken);
        var port = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString).Port;
        await RunAsServer(["initdb", "--pgdata", directory + "/data", "--username", "lintel", "--auth", "trust", "--no-sync"], cancellationToken);
        await RunAsServer(["pg_ctl", "start", "--pgdata", directory + "/data", "--log", directory + "/log", "--wait", "--timeout", "60", "--options", $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {directory}"], cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsServer(["pg_ctl", "stop", "--pgdata", directory + "/data", "--mode", "immediate"], CancellationToken.None);
        Directory.Delete(directory, recursive: true);
    }

    private static Task RunAsServer(string[] command, CancellationToken cancellationToken)
    {
        string[] program = [Path.Combine(Programs!, command[0]), .. command[1..]];
        return Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", .. program], cancellationToken) : Run(program[0], program[1..], cancellationToken);
    }

    private static Task Run(string program, string first, string second, CancellationToken cancellationToken) => Run(program, [first, second], cancellationToken);

    private static async Task Run(string program, string[] arguments, CancellationToken cancellationToken)
    {
        // What the server inherits it keeps open, so nothing of this is read: its log is a file.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
