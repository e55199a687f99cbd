"""The main cases of gRPC's interoperability test descriptions: interop.py ADDRESS GRPC-PROTOS [ROOT.pem]"""
import sys
import threading
import time

import grpc

from protos import Stub, compile_flat, fails_with, run

address, official = sys.argv[1:3]
root = sys.argv[3] if len(sys.argv) > 3 else None
compile_flat(official, "grpc/testing", ["empty", "messages", "test"])
import empty_pb2  # noqa: E402
import messages_pb2 as m  # noqa: E402
import test_pb2  # noqa: E402

options = [("grpc.max_send_message_length", -1)]
channel = (grpc.secure_channel(address, grpc.ssl_channel_credentials(open(root, "rb").read()), options)
           if root else grpc.insecure_channel(address, options))
stub = Stub(channel, test_pb2.DESCRIPTOR.services_by_name["TestService"])
SIZES = [31415, 9, 2653, 58979]


def zeros(size):
    return m.Payload(body=bytes(size))


def empty_unary():
    assert stub.EmptyCall(empty_pb2.Empty(), timeout=30) == empty_pb2.Empty()


def large_unary():
    response = stub.UnaryCall(m.SimpleRequest(response_size=314159, payload=zeros(271828)), timeout=30)
    assert len(response.payload.body) == 314159


def client_compressed_unary():
    request = m.SimpleRequest(expect_compressed=m.BoolValue(value=True), response_size=314159, payload=zeros(271828))
    fails_with(grpc.StatusCode.INVALID_ARGUMENT, lambda: stub.UnaryCall(request, timeout=30))
    response = stub.UnaryCall(request, timeout=30, compression=grpc.Compression.Gzip)
    assert len(response.payload.body) == 314159


def client_streaming():
    requests = (m.StreamingInputCallRequest(payload=zeros(size)) for size in (27182, 8, 1828, 45904))
    assert stub.StreamingInputCall(requests, timeout=30).aggregated_payload_size == 74922


def server_streaming():
    request = m.StreamingOutputCallRequest(response_parameters=[m.ResponseParameters(size=size) for size in SIZES])
    assert [len(r.payload.body) for r in stub.StreamingOutputCall(request, timeout=30)] == SIZES


def ping_pong():
    got = []

    def requests():
        for turn, size in enumerate(SIZES):
            while len(got) < turn:
                time.sleep(0.001)
            yield m.StreamingOutputCallRequest(response_parameters=[m.ResponseParameters(size=size)], payload=zeros(8))

    for response in stub.FullDuplexCall(requests(), timeout=30):
        got.append(len(response.payload.body))
    assert got == SIZES


def empty_stream():
    assert list(stub.FullDuplexCall(iter([]), timeout=30)) == []


def custom_metadata():
    metadata = (("x-grpc-test-echo-initial", "test_initial_metadata_value"), ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab"))
    _, call = stub.UnaryCall.with_call(m.SimpleRequest(response_size=1), metadata=metadata, timeout=30)
    assert metadata[0] in call.initial_metadata() and metadata[1] in call.trailing_metadata()


def status_code_and_message():
    request = m.SimpleRequest(response_status=m.EchoStatus(code=2, message="test status message"))
    error = fails_with(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request, timeout=30))
    assert error.details() == "test status message"


def unimplemented_method():
    fails_with(grpc.StatusCode.UNIMPLEMENTED, lambda: stub.UnimplementedCall(empty_pb2.Empty(), timeout=30))


def unimplemented_service():
    other = Stub(channel, test_pb2.DESCRIPTOR.services_by_name["UnimplementedService"])
    fails_with(grpc.StatusCode.UNIMPLEMENTED, lambda: other.UnimplementedCall(empty_pb2.Empty(), timeout=30))


def cancel_after_begin():
    def waiting():
        time.sleep(60)
        yield m.StreamingInputCallRequest()

    future = stub.StreamingInputCall.future(waiting(), timeout=30)
    future.cancel()
    assert future.cancelled() and future.code() == grpc.StatusCode.CANCELLED


def cancel_after_first_response():
    done = threading.Event()

    def requests():
        yield m.StreamingOutputCallRequest(response_parameters=[m.ResponseParameters(size=31415)], payload=zeros(27182))
        done.wait(30)

    call = stub.FullDuplexCall(requests(), timeout=30)
    next(call)
    call.cancel()
    done.set()
    assert call.code() == grpc.StatusCode.CANCELLED


def timeout_on_sleeping_server():
    request = m.StreamingOutputCallRequest(response_parameters=[m.ResponseParameters(size=1, interval_us=3000000)])
    fails_with(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(stub.FullDuplexCall(iter([request]), timeout=0.1)))


run([
    empty_unary, large_unary, client_compressed_unary, client_streaming, server_streaming, ping_pong, empty_stream,
    custom_metadata, status_code_and_message, unimplemented_method, unimplemented_service, cancel_after_begin,
    cancel_after_first_response, timeout_on_sleeping_server,
])
