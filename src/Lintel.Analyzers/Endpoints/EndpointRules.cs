namespace Lintel.Endpoints;

/// <summary>LNT1001, LNT3xxx and LNT7xxx: what every endpoint must declare, and who may call it.</summary>
internal static class EndpointRules
{
}
