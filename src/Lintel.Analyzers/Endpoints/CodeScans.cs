namespace Lintel.Endpoints;

/// <summary>What is read out of each file beside the endpoints, and the checks that it is shown to.</summary>
internal static class CodeScans
{
    public static ImmutableArray<CodeScan> Of(EndpointCode code) => ImmutableArray.Create<CodeScan>(
        new CodeScan<PolicyName>(
            new PolicyNames(),
            new LiteralPolicyCheck(code),
            new UnknownPolicyCheck(code)),
        new CodeScan<MaskingCall>(
            new MaskingCalls(),
            new MaskedFallbackCheck(code)),
        new CodeScan<ExposedDetail>(
            new ExceptionDetails(),
            new ExposedExceptionCheck(code)));
}
