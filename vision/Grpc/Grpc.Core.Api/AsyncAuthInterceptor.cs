namespace Grpc.Core;

/// <summary>Adds credentials to a call's headers before it is sent.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
