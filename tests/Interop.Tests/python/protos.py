"""Compiles protos into a folder of their own, and runs cases."""
import pathlib
import subprocess
import sys
import tempfile

import grpc
from google.protobuf import descriptor_pb2, symbol_database


def compile_protos(includes, files):
    """Compiles protos and puts the result on the path. By protoc itself: Debian's grpc_tools has one without `optional`."""
    out = tempfile.mkdtemp(prefix="visioninspection-protos-")
    subprocess.run(["protoc", f"--python_out={out}"] + [f"-I{include}" for include in includes] + files, check=True)
    sys.path.insert(0, out)


class Stub:
    """A client of one service, made from its descriptor."""

    def __init__(self, channel, service):
        declared = descriptor_pb2.ServiceDescriptorProto()
        service.CopyToProto(declared)
        for method, kind in zip(service.methods, declared.method):
            request = "stream" if kind.client_streaming else "unary"
            response = "stream" if kind.server_streaming else "unary"
            make = getattr(channel, f"{request}_{response}")
            setattr(self, method.name, make(
                f"/{service.full_name}/{method.name}",
                request_serializer=lambda message: message.SerializeToString(),
                response_deserializer=_message_class(method.output_type).FromString))


def _message_class(descriptor):
    return symbol_database.Default().GetPrototype(descriptor)


def compile_flat(folder, package, names):
    """The same for protos that import each other by full path: as modules they would hide grpcio's own `grpc`."""
    copies = tempfile.mkdtemp(prefix="visioninspection-protos-")
    for name in names:
        text = pathlib.Path(folder, package, f"{name}.proto").read_text()
        pathlib.Path(copies, f"{name}.proto").write_text(text.replace(f'import "{package}/', 'import "'))
    compile_protos([copies], [f"{name}.proto" for name in names])


def run(cases):
    """Runs each case and prints PASS or FAIL for it; the process fails when one does."""
    failed = 0
    for case in cases:
        try:
            case()
            print("PASS", case.__name__)
        except Exception as error:  # every failure is reported, then the next case runs
            failed += 1
            print("FAIL", case.__name__, type(error).__name__, error)
    sys.exit(1 if failed else 0)


def fails_with(code, call):
    """Asserts that a call ends with this status, and returns the error."""
    try:
        call()
    except grpc.RpcError as error:
        assert error.code() == code, error
        return error
    raise AssertionError(f"expected {code}")
