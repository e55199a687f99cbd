"""Runs an exported ONNX file with torch, so that every figure is measured on the file that ships."""
import hashlib
import pathlib

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper


class OnnxModel:
    """The operators our graphs use; any other raises KeyError."""

    def __init__(self, path):
        self.sha256 = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
        self.graph = onnx.load(str(path)).graph
        self.weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()) for w in self.graph.initializer}

    @torch.no_grad()
    def __call__(self, batch):
        """Outputs in graph order, as numpy, for a float32 [N,...] input."""
        values = dict(self.weights)
        values[""] = None
        values[self.graph.input[0].name] = torch.from_numpy(np.ascontiguousarray(batch))
        for node in self.graph.node:
            attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
            values[node.output[0]] = OPERATORS[node.op_type](attributes, *(values[name] for name in node.input))
        return [values[output.name].numpy() for output in self.graph.output]


def convolution(a, x, weight, bias=None):
    """1-D and 2-D convolution with symmetric padding."""
    half = len(a["pads"]) // 2
    function = F.conv2d if half == 2 else F.conv1d
    return function(x, weight, bias, a["strides"], a["pads"][:half], a["dilations"], a["group"])


def sliced(a, x, starts, ends, axes, steps=None):
    """Slice with unit steps."""
    for start, end, axis in zip(starts.tolist(), ends.tolist(), axes.tolist()):
        x = x.narrow(axis, start, min(end, x.shape[axis]) - start)
    return x


OPERATORS = {
    "Conv": convolution,
    "Constant": lambda a: torch.from_numpy(numpy_helper.to_array(a["value"]).copy()),
    "Relu": lambda a, x: F.relu(x),
    "Sigmoid": lambda a, x: torch.sigmoid(x),
    "Reshape": lambda a, x, shape: x.reshape([n if n else x.shape[i] for i, n in enumerate(shape.tolist())]),
    "Slice": sliced,
    "Concat": lambda a, *x: torch.cat(x, a["axis"]),
    "Unsqueeze": lambda a, x, axes: x.unsqueeze(int(axes)),
    "Mul": lambda a, x, y: x * y,
    "Add": lambda a, x, y: x + y,
    "Gemm": lambda a, x, weight, bias: F.linear(x, weight if a.get("transB") else weight.T, bias),
    "ReduceLogSumExp": lambda a, x: torch.logsumexp(x, a["axes"], bool(a.get("keepdims", 1))),
    "ReduceMean": lambda a, x: x.mean(a["axes"], bool(a.get("keepdims", 1))),
    "Div": lambda a, x, y: x / y,
    "Clip": lambda a, x, low=None, high=None: x.clamp(low, high),
    "Shape": lambda a, x: torch.tensor(x.shape),
    "Expand": lambda a, x, shape: x.expand(shape.tolist()),
    "ReduceL2": lambda a, x: x.norm(2, a["axes"], bool(a.get("keepdims", 1))),
    "ReduceMax": lambda a, x: x.amax(a["axes"], bool(a.get("keepdims", 1))),
}
