"""Writes a trained net as ONNX beside its model.json and golden tensors."""
import hashlib
import json

import numpy as np
import onnx
import torch


def onnx_file(net, sample, path, inputs, outputs, free=None):
    """Exports with a free batch size, checks the graph, and returns its SHA-256. `free` names further free axes by tensor: {"ink": {3: "W"}}."""
    names = inputs + outputs
    torch.onnx.export(net.eval(), sample, str(path), opset_version=16, input_names=inputs, output_names=outputs,
                      dynamic_axes={name: {0: "N", **(free or {}).get(name, {})} for name in names}, do_constant_folding=True)
    model = onnx.load(str(path))
    model.producer_name, model.producer_version, model.doc_string = "visioninspection", "", ""
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(path))
    return hashlib.sha256(path.read_bytes()).hexdigest()


def description(path, content):
    """model.json, readable and stable."""
    path.write_text(json.dumps(content, indent=2) + "\n")


def golden(folder, name, tensors):
    """Raw little-endian float32 files `name.tensor.f32` and one `name.json` with their shapes."""
    folder.mkdir(parents=True, exist_ok=True)
    for tensor, values in tensors.items():
        np.ascontiguousarray(values, "<f4").tofile(folder / f"{name}.{tensor}.f32")
    shapes = {tensor: list(values.shape) for tensor, values in tensors.items()}
    (folder / f"{name}.json").write_text(json.dumps(shapes, indent=2) + "\n")
