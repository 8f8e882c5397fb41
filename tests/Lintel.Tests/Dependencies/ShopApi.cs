namespace Lintel.Dependencies;

/// <summary>A layer that may not be used, with a type for each way to be used, and a go-between without a layer that hands its types out.</summary>
internal static class ShopApi
{
    public const string Layers = """
        lintel.layers = domain, api
        lintel.layer.domain.namespaces = Shop.Domain.**
        lintel.layer.api.namespaces = Shop.Api.**
        lintel.layer.api.may_use = domain
        lintel.layer.domain.may_use = none
        """;

    public const string Code = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        namespace Shop.Api
        {
            public class OrderDto
            {
                public const int Max = 3;
                public const string Text = "";
                public static OrderDto Empty = new();
                public static int Count;
                public static void Do() { }
                public static void Take(object value) { }
                public string Name { get; set; }
                public int this[int at] => at;
                public OrderDto Copy() => this;
                public class Line { public static int Count; }
            }
            public class Page<T> { public static int Size; public T Item; public class Row { public static int Height; } }
            public class Base : Shop.Between.Neutral { public Base() { } public Base(int number) { } protected int own; protected virtual void Hook() { } }
            public class Refused : Exception { public int Code; }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class ShownAttribute : Attribute { public ShownAttribute() { } public ShownAttribute(object value) { } public object As; }
            [AttributeUsage(AttributeTargets.All)]
            public class KindAttribute<T> : Attribute { }
            public enum Status { New, Paid }
            public delegate void Handler();
            public interface IShown { static abstract int Make(); int Show() => 1; }
            public static class Formatting
            {
                public static string Line(this object value) => "";
                public static void Add(this List<int> list, string text) { }
                public static void Deconstruct(this Uri value, out int left, out int right) => (left, right) = (1, 2);
                public static TaskAwaiter GetAwaiter(this TimeSpan value) => default;
                public static IEnumerator<int> GetEnumerator(this TimeSpan value) => null;
            }
            public struct Money
            {
                public int Cents;
                public static Money operator +(Money a, Money b) => a;
                public static Money operator -(Money a) => a;
                public static Money operator ++(Money a) => a;
                public static bool operator true(Money a) => true;
                public static bool operator false(Money a) => true;
                public static Money operator &(Money a, Money b) => a;
                public static bool operator ==(Money a, Money b) => true;
                public static bool operator !=(Money a, Money b) => true;
                public static implicit operator Money(decimal value) => default;
                public static implicit operator decimal(Money value) => default;
                public static explicit operator Guid(Money value) => default;
                public override bool Equals(object other) => false;
                public override int GetHashCode() => 0;
            }
            public class Later { public Awaiter GetAwaiter() => null; }
            public class Awaiter : INotifyCompletion { public bool IsCompleted => true; public Result GetResult() => null; public void OnCompleted(Action action) { } }
            public class Result { }
            public class Items { public Cursor GetEnumerator() => null; }
            public class Cursor { public Item Current => null; public bool MoveNext() => false; }
            public class Item { }
            public class Pair { public void Deconstruct(out Left left, out Right right) => (left, right) = (null, null); }
            public class Left { }
            public class Right { }
            public class Window { public int Length => 1; public int this[int at] => at; public Window Slice(int start, int length) => this; }
            [CollectionBuilder(typeof(BagBuilder), "Create")]
            public class Bag : List<int> { }
            public static class BagBuilder { public static Bag Create(ReadOnlySpan<int> items) => null; }
            public ref struct Scope { public void Dispose() { } }
            public class Closing { public Task DisposeAsync() => null; }
            public record Card(int Number);
            [InterpolatedStringHandler]
            public ref struct Log { public Log(int literal, int holes) { } public void AppendLiteral(string text) { } public void AppendFormatted<T>(T value) { } }
        }
        namespace Shop.Between
        {
            using Shop.Api;

            public class Neutral { public static void Inherited() { } public static int Shared; public void Instance() { } }
            public class Child : Base { }
            public static class Source
            {
                public static OrderDto Field;
                public static OrderDto Property { get; set; }
                public static OrderDto[] Array;
                public static event Handler Changed;
                public static OrderDto Make() => null;
                public static OrderDto Make(object value) => null;
                public static Task<OrderDto> Async() => null;
                public static IEnumerable<OrderDto> Many() => null;
                public static IAsyncEnumerable<OrderDto> Stream() => null;
                public static (OrderDto First, int Second) Tuple() => default;
                public static Dictionary<string, OrderDto> Map() => null;
                public static void Out(out OrderDto dto) => dto = null;
                public static ref OrderDto Ref() => ref Field;
                public static void Each(Action<OrderDto> action) { }
                public static void Run(Handler handler) { }
                public static Handler Handled() => null;
                public static T As<T>() => default;
                public static T Pass<T>(T value) => value;
                public static Later Later() => null;
                public static Items Items() => null;
                public static Pair Pair() => null;
                public static Pair[] Pairs() => null;
                public static Window Window() => null;
                public static Money Money() => default;
                public static Status Status() => default;
                public static Card Card() => null;
                public static Child Child() => null;
                public static Closing Closing() => null;
                public static void Bags(Bag bag) { }
                public static void Pay(decimal amount) { }
                public static void Write(Log log) { }
                public static object Any() => null;
                public static dynamic Dynamic() => null;
                public static Page<int> Page() => null;
            }
        }
        """;
}
