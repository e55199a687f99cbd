"""Writes container-locator.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib
import sys

import numpy as np
import torch

from common import export
from common.preprocess import picture_tensor
from net import ContainerLocatorNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(FOLDER))
import decode  # noqa: E402  the reference beside model.json

NAME, VERSION = "container-locator", "1.1.0"


def content(sha256):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "boxes of the containers in one side view, and whether the picture is such a view at all",
        "inputs": [{
            "name": "picture", "type": "float32", "shape": ["N", 2, 128, 512], "layout": "NCHW",
            "geometry": "the whole view, clipped to 0..1, stretched to 128 x 512; each axis by itself: exact area mean where it shrinks, linear between pixel centres (border clamped) where it grows",
            "channels": [
                {"name": "transmission", "formula": "t", "range": [0, 1], "air": 1},
                {"name": "rank", "formula": "q = floor(65535 t + 0.5); (count(q' < q) + 0.5 count(q' = q)) / 65536 over the 128 x 512 samples", "range": [0, 1]}]}],
        "outputs": [
            {"name": "columns", "type": "float32", "shape": ["N", 8, 256],
             "channels": ["insideLogit", "leftEdgeLogit", "rightEdgeLogit", "top", "bottom", "leftEdgeOffset", "rightEdgeOffset", "cabLogit"]},
            {"name": "kind", "type": "float32", "shape": ["N", 4], "activation": "softmax",
             "classes": ["upright", "upside-down", "not-x-ray", "cut-below"]}],
        "decode": {
            "columns": decode.COLUMNS, "inside": decode.INSIDE, "edge": decode.EDGE, "joint": decode.JOINT,
            "reach": decode.REACH, "jointNear": 2, "minimalColumns": decode.MINIMAL_COLUMNS,
            "borderColumns": decode.BORDER_COLUMNS, "cab": 0.5},
        "thresholds": {"upright": 0.5, "cutBelow": 0.5},
        "batchBuckets": [1, 4, 16],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def formula_view():
    """A 90 x 700 test view in 16 bit that any language can draw: air, a frame, a gradient within, chassis below."""
    y, x = np.mgrid[0:90, 0:700]
    view = np.full((90, 700), 65535, np.int64)
    inside = (x >= 100) & (x < 560) & (y >= 12) & (y < 70)
    view[inside] = 52000 + (37 * x + 91 * y)[inside] % 1500
    view[(y >= 68) & (y < 72) & (x >= 90) & (x < 600)] = 21000
    view[inside & ((x < 106) | (x >= 554))] = 9000
    view[(x >= 200) & (x < 260) & (y >= 40) & (y < 68)] = 15000 + (x[(x >= 200) & (x < 260) & (y >= 40) & (y < 68)] % 7) * 400
    return (view / 65535).astype(np.float32)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    given = arguments.parse_args()
    net = ContainerLocatorNet()
    net.load_state_dict(torch.load(given.weights))
    sha256 = export.onnx_file(net, torch.zeros(2, 2, 128, 512), FOLDER / f"{NAME}.onnx", ["picture"], ["columns", "kind"])
    export.description(FOLDER / "model.json", content(sha256))
    picture = picture_tensor(formula_view())[None]
    with torch.no_grad():
        columns, kind = net.eval()(torch.from_numpy(picture))
    export.golden(FOLDER / "golden", "formula-view", {"picture": picture, "columns": columns.numpy(), "kind": kind.numpy()})


if __name__ == "__main__":
    main()
