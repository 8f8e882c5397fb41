namespace Shop.SharedKernel.Domain;

/// <summary>A business rule says no; its message is written for the caller.</summary>
public sealed class RuleViolationException(string message) : Exception(message);
