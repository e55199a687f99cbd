"""Writes the small graphs that the tests of vision/Native run: deterministic arithmetic, so that answers are known.

/usr/bin/python3 tests/golden/onnx/make.py
"""
from pathlib import Path

from onnx import TensorProto, checker, helper

HERE = Path(__file__).parent


def save(name, nodes, inputs, outputs, initializers=()):
    graph = helper.make_graph(nodes, name, inputs, outputs, list(initializers))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 16)], producer_name="visioninspection")
    model.ir_version = 8
    checker.check_model(model)
    (HERE / f"{name}.onnx").write_bytes(model.SerializeToString())


def floats(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


two = helper.make_tensor("two", TensorProto.FLOAT, [], [2.0])

# twice = 2x, total = the sum of each row.
save(
    "twice-and-total",
    [
        helper.make_node("Mul", ["x", "two"], ["twice"]),
        helper.make_node("ReduceSum", ["x", "axes"], ["total"], keepdims=0),
    ],
    [floats("x", ["batch", 3])],
    [floats("twice", ["batch", 3]), floats("total", ["batch"])],
    [two, helper.make_tensor("axes", TensorProto.INT64, [1], [1])],
)

# Two inputs, one output.
save("sum", [helper.make_node("Add", ["a", "b"], ["c"])], [floats("a", [2, 2]), floats("b", [2, 2])], [floats("c", [2, 2])])

# Takes integers: nothing this product's models do.
save(
    "integers",
    [helper.make_node("Identity", ["x"], ["y"])],
    [helper.make_tensor_value_info("x", TensorProto.INT64, [2])],
    [helper.make_tensor_value_info("y", TensorProto.INT64, [2])],
)

# Gives a sequence, which is not a tensor.
save(
    "sequence",
    [helper.make_node("SequenceConstruct", ["x"], ["y"])],
    [floats("x", [2])],
    [helper.make_tensor_sequence_value_info("y", TensorProto.FLOAT, [2])],
)
