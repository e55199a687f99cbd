"""Writes empty-container.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import numpy as np
import torch

from common import export
from common.preprocess import LOG_FLOOR, container_tensor, crop_window
from dataset import MARGIN
from net import EmptyContainerNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "empty-container", "1.1.1"


def content(sha256, threshold):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "whether a located container holds anything, and where",
        "inputs": [{
            "name": "container", "type": "float32", "shape": ["N", 2, 96, 320], "layout": "NCHW",
            "geometry": "the located box grown by the margins (shares of its own width and height), floor of the low and ceiling of the high sides, clipped to the view; clipped to 0..1 and stretched to 96 x 320; each axis by itself: exact area mean where it shrinks, linear between pixel centres (border clamped) where it grows",
            "margins": MARGIN,
            "channels": [
                {"name": "rank", "formula": "q = floor(65535 t + 0.5); (count(q' < q) + 0.5 count(q' = q)) / 30720 over the 96 x 320 samples", "range": [0, 1]},
                {"name": "logAttenuation", "formula": "ln(max(t, floor)) / ln(floor)", "floor": LOG_FLOOR, "range": [0, 1]}]}],
        "outputs": [
            {"name": "loaded", "type": "float32", "shape": ["N"], "activation": "sigmoid"},
            {"name": "evidence", "type": "float32", "shape": ["N", 12, 40], "activation": "sigmoid",
             "cell": "8 x 8 samples of the input: log-odds of cargo there"}],
        "thresholds": {"loaded": threshold},
        "batchBuckets": [1, 4, 16],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def formula_view():
    """A 120 x 400 test view in 16 bit that any language can draw, and the box in it."""
    y, x = np.mgrid[0:120, 0:400]
    view = np.full((120, 400), 65535, np.int64)
    inside = (x >= 30) & (x < 370) & (y >= 10) & (y < 105)
    view[inside] = 50000 + (53 * x + 29 * y)[inside] % 2000
    view[inside & (y < 40)] -= 6000
    view[inside & (y >= 92)] = 24000
    view[inside & ((x < 35) | (x >= 365))] = 8000
    return (view / 65535).astype(np.float32), (30, 10, 370, 105)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--threshold", type=float, default=0.85)
    arguments.add_argument("--onnx-only", type=pathlib.Path, help="another seed, for comparison: write this file and nothing else")
    given = arguments.parse_args()
    net = EmptyContainerNet()
    net.load_state_dict(torch.load(given.weights))
    path = given.onnx_only or FOLDER / f"{NAME}.onnx"
    sha256 = export.onnx_file(net, torch.zeros(2, 2, 96, 320), path, ["container"], ["loaded", "evidence"])
    if given.onnx_only:
        return
    export.description(FOLDER / "model.json", content(sha256, given.threshold))
    view, box = formula_view()
    container = container_tensor(view, crop_window(box, *view.shape, MARGIN))[None]
    with torch.no_grad():
        loaded, evidence = net.eval()(torch.from_numpy(container))
    export.golden(FOLDER / "golden", "formula-view", {"container": container, "loaded": loaded.numpy(), "evidence": evidence.numpy()})


if __name__ == "__main__":
    main()
