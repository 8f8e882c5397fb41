namespace Shop.SharedKernel.Application;

/// <summary>Something that happened in a module and that others may want to know.</summary>
public interface IIntegrationEvent;
