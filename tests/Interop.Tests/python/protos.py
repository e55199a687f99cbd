"""Compiles protos into a folder of their own, and runs cases."""
import pathlib
import subprocess
import sys
import tempfile

import grpc


def compile_protos(includes, files):
    """Compiles protos and puts the result on the path."""
    out = tempfile.mkdtemp(prefix="visioninspection-protos-")
    command = [sys.executable, "-m", "grpc_tools.protoc", f"--python_out={out}", f"--grpc_python_out={out}"]
    subprocess.run(command + [f"-I{include}" for include in includes] + files, check=True)
    sys.path.insert(0, out)


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
