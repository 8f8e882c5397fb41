namespace Lintel.Configuration;

/// <summary>Layers that may use each other: then neither is above the other, and the rule between them says nothing.</summary>
internal static class LayerCircles
{
    /// <summary>The shortest circles, in the order of the layers; of several through one layer the first, since its end may end the others.</summary>
    public static IEnumerable<OptionMistake> In(ImmutableArray<Layer> layers)
    {
        var named = new HashSet<Layer>();
        foreach (var start in layers)
        {
            if (Shortest(start, layers) is not { } circle || circle.Exists(named.Contains))
                continue;

            named.UnionWith(circle);
            var path = string.Join(" → ", circle.Concat([start]).Select(static layer => layer.Name));
            yield return new OptionMistake($"lintel.layer.{start.Name.ToLowerInvariant()}.may_use", path, $"Layers may use each other in a circle: {path}; remove one");
        }
    }

    private static List<Layer>? Shortest(Layer start, ImmutableArray<Layer> layers)
    {
        var cameFrom = new Dictionary<Layer, Layer>();
        var queue = new Queue<Layer>([start]);
        while (queue.Count > 0)
        {
            var at = queue.Dequeue();
            foreach (var next in layers)
            {
                if (next == at || at.MayUse.IsDefault || !at.MayUse.Contains(next.Name, StringComparer.OrdinalIgnoreCase))
                    continue;
                if (next == start)
                    return PathTo(at, start, cameFrom);
                if (cameFrom.ContainsKey(next))
                    continue;

                cameFrom.Add(next, at);
                queue.Enqueue(next);
            }
        }

        return null;
    }

    private static List<Layer> PathTo(Layer end, Layer start, Dictionary<Layer, Layer> cameFrom)
    {
        var path = new List<Layer>();
        for (var at = end; at != start; at = cameFrom[at])
            path.Add(at);
        path.Add(start);
        path.Reverse();
        return path;
    }
}
