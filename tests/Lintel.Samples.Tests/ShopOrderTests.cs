using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lintel.Samples;

/// <summary>The shop, from outside: who may call it, what it refuses, and an order from the first call to its payment.</summary>
public sealed class ShopOrderTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private const string Password = "a-long-password";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/orders")]
    [InlineData("/api/v1/products")]
    [InlineData("/api/v1/invoices")]
    public async Task A_caller_without_a_token_is_refused(string route)
    {
        using var answer = await shop.Client.GetAsync(route, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_customer_may_not_change_the_catalogue()
    {
        using var customer = await CustomerAsync();
        using var answer = await customer.PostAsJsonAsync("/api/v1/products", Cup, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_invalid_order_is_answered_with_problem_details()
    {
        using var customer = await CustomerAsync();
        using var answer = await customer.PostAsJsonAsync("/api/v1/orders", new { lines = Array.Empty<object>() }, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.True(problem.GetProperty("errors").TryGetProperty("Lines", out _));
    }

    [Fact]
    public async Task An_order_for_more_than_there_is_changes_nothing()
    {
        var product = await AddCupAsync();
        using var customer = await CustomerAsync();
        using var answer = await customer.PostAsJsonAsync("/api/v1/orders", OrderOf(product, 11), Token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(10, (await GetAsync(customer, $"/api/v1/products/{product}")).GetProperty("stock").GetInt32());
        Assert.Equal(0, (await GetAsync(customer, "/api/v1/orders")).GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_order_goes_through_all_modules_and_reads_back_as_paid()
    {
        var product = await AddCupAsync();
        using var customer = await CustomerAsync();

        using var placed = await customer.PostAsJsonAsync("/api/v1/orders", OrderOf(product, 3), Token);
        Assert.Equal(HttpStatusCode.Created, placed.StatusCode);
        var order = await GetAsync(customer, placed.Headers.Location!.ToString());
        Assert.Equal("Placed", order.GetProperty("status").GetString());
        Assert.Equal(13.5m, order.GetProperty("total").GetDecimal());
        Assert.Equal(7, (await GetAsync(customer, $"/api/v1/products/{product}")).GetProperty("stock").GetInt32());

        var invoice = (await GetAsync(customer, "/api/v1/invoices")).GetProperty("items")[0];
        Assert.Equal(order.GetProperty("id").GetGuid(), invoice.GetProperty("orderId").GetGuid());
        using var paid = await customer.PostAsJsonAsync(
            $"/api/v1/invoices/{invoice.GetProperty("id").GetGuid()}/payment", new { paymentReference = "bank transfer 17" }, Token);
        Assert.Equal(HttpStatusCode.NoContent, paid.StatusCode);

        var readBack = await GetAsync(customer, $"/api/v1/orders/{order.GetProperty("id").GetGuid()}");
        Assert.Equal("Paid", readBack.GetProperty("status").GetString());
        Assert.Equal("Cup", readBack.GetProperty("lines")[0].GetProperty("name").GetString());
    }

    private static object Cup => new { sku = $"CUP-{Guid.NewGuid():N}"[..32], name = "Cup", price = 4.5m, stock = 10 };

    private static object OrderOf(Guid productId, int quantity) => new { lines = new[] { new { productId, quantity } } };

    private async Task<Guid> AddCupAsync()
    {
        using var staff = await shop.SignInAsync("staff@shop.example", "only-for-this-machine", Token);
        using var answer = await staff.PostAsJsonAsync("/api/v1/products", Cup, Token);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetGuid();
    }

    private async Task<HttpClient> CustomerAsync()
    {
        var email = $"{Guid.NewGuid():N}@shop.example";
        using var answer = await shop.Client.PostAsJsonAsync("/api/v1/users", new { email, password = Password }, Token);
        answer.EnsureSuccessStatusCode();
        return await shop.SignInAsync(email, Password, Token);
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string route)
    {
        using var answer = await client.GetAsync(route, Token);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
