namespace Lintel.Requests;

/// <summary>Reads how long a string may be, from attributes that say so to a validator, a database or a schema.</summary>
internal static class LengthLimits
{
    public static (int Least, int? Most) Of(ISymbol member)
    {
        var least = 0;
        int? most = null;
        var given = member.ContainingType.InstanceConstructors.SelectMany(static it => it.Parameters).Where(it => it.Name == member.Name);
        foreach (var attribute in given.Concat<ISymbol>(new[] { member }).SelectMany(static it => it.GetAttributes()))
        {
            switch (attribute)
            {
                case { AttributeClass.Name: "StringLengthAttribute", ConstructorArguments: [{ Value: int limit }] }:
                    most = limit;
                    foreach (var named in attribute.NamedArguments)
                        least = named is { Key: "MinimumLength", Value.Value: int minimum } ? minimum : least;
                    break;
                case { AttributeClass.Name: "MaxLengthAttribute", ConstructorArguments: [{ Value: int limit }] } when limit > 0:
                    most = limit;
                    break;
                case { AttributeClass.Name: "MinLengthAttribute", ConstructorArguments: [{ Value: int limit }] }:
                    least = limit;
                    break;
                case { AttributeClass.Name: "LengthAttribute", ConstructorArguments: [{ Value: int from }, { Value: int to }] }:
                    (least, most) = (from, to);
                    break;
            }
        }

        return (least, most);
    }
}
