namespace Grpc.Core;

/// <summary>Credentials that travel with each call, for example a bearer key.</summary>
public abstract class CallCredentials
{
    public abstract void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state);

    public static CallCredentials FromInterceptor(AsyncAuthInterceptor interceptor) =>
        new FromAuthInterceptor(interceptor ?? throw new ArgumentNullException(nameof(interceptor)));

    private sealed class FromAuthInterceptor(AsyncAuthInterceptor interceptor) : CallCredentials
    {
        public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetAsyncAuthInterceptorCredentials(state, interceptor);
    }
}
