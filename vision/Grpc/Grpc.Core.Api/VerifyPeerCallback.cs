namespace Grpc.Core;

/// <summary>Judges a peer's certificate; part of a signature that the official client implements.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
