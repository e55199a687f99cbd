"""Writes contents-embedding.onnx, model.json and golden tensors; its limits come from lots that trained nothing."""
import argparse
import pathlib

import numpy as np
import torch

from common import export, shards
from common.preprocess import LOG_FLOOR, crop_window, log_attenuation, rank, resample
from dataset import HEIGHT, MARGIN, WIDTH, crops
from limits import limits
from net import DIMENSIONS, trained

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "contents-embedding", "1.0.0"


def content(sha256, found):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "what a container's contents look like: a direction near which the same kind of goods lies, and the same cell by cell",
        "inputs": [{
            "name": "container", "type": "float32", "shape": ["N", 2, HEIGHT, WIDTH], "layout": "NCHW",
            "geometry": "the located box grown by the margins (shares of its own width and height), floor of the low and ceiling of the high sides, clipped to the view; clipped to 0..1 and stretched to 48 x 160 as for empty-container",
            "margins": MARGIN,
            "channels": [
                {"name": "rank", "formula": "q = floor(65535 t + 0.5); (count(q' < q) + 0.5 count(q' = q)) / 7680 over the 48 x 160 samples", "range": [0, 1]},
                {"name": "logAttenuation", "formula": "ln(max(t, floor)) / ln(floor)", "floor": LOG_FLOOR, "range": [0, 1]}]}],
        "outputs": [
            {"name": "embedding", "type": "float32", "shape": ["N", DIMENSIONS], "norm": "length 1"},
            {"name": "cells", "type": "float32", "shape": ["N", DIMENSIONS, 6, 20], "cell": "8 x 8 samples of the input; the embedding is the direction of their mean"}],
        "decode": {name: found[name] for name in ("usualDistance", "usualCell")},
        "thresholds": {name: found[name] for name in ("odd", "unlike")},
        "batchBuckets": [1, 4, 16],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def formula_view():
    """The 120 x 400 test view of empty-container, and the box in it."""
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
    arguments.add_argument("--shards", nargs="+", required=True, help="lots that trained nothing")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    net = trained(given.weights)
    found = limits(net, crops(shards.read(*given.shards), 1, 1))
    sha256 = export.onnx_file(net, torch.zeros(2, 2, HEIGHT, WIDTH), FOLDER / f"{NAME}.onnx", ["container"], ["embedding", "cells"])
    export.description(FOLDER / "model.json", content(sha256, found))
    view, box = formula_view()
    x0, y0, x1, y1 = crop_window(box, *view.shape, MARGIN)
    small = resample(np.clip(view[y0:y1, x0:x1], 0, 1), HEIGHT, WIDTH)
    container = np.stack([rank(small), log_attenuation(small)])[None]
    with torch.no_grad():
        embedding, cells = net.eval()(torch.from_numpy(container))
    export.golden(FOLDER / "golden", "formula-view", {"container": container, "embedding": embedding.numpy(), "cells": cells.numpy()})


if __name__ == "__main__":
    main()
