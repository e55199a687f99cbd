namespace Grpc.Core;

/// <summary>Base of every generated client: holds the invoker its calls go through.</summary>
public abstract class ClientBase
{
    private readonly ClientBaseConfiguration configuration;

    // Generated clients have a parameterless constructor for mocking; a call on one of those fails by name.
    protected ClientBase()
        : this(new ClientBaseConfiguration(new UnimplementedCallInvoker()))
    {
    }

    protected ClientBase(ClientBaseConfiguration configuration) =>
        this.configuration = configuration ?? throw new ArgumentNullException(nameof(configuration));

    protected ClientBase(ChannelBase channel)
        : this((channel ?? throw new ArgumentNullException(nameof(channel))).CreateCallInvoker())
    {
    }

    protected ClientBase(CallInvoker callInvoker)
        : this(new ClientBaseConfiguration(callInvoker))
    {
    }

    protected CallInvoker CallInvoker => configuration.Invoker;

    /// <summary>What a client copies when it makes another of its kind.</summary>
    protected internal class ClientBaseConfiguration
    {
        internal ClientBaseConfiguration(CallInvoker invoker) =>
            Invoker = invoker ?? throw new ArgumentNullException(nameof(invoker));

        internal CallInvoker Invoker { get; }
    }
}
