"""Writes cargo-weight.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import numpy as np
import torch

from common import export
from net import READINGS, CargoWeightNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "cargo-weight", "1.1.0"


def content(sha256, low, high):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "mass of cargo per area of a container's side, with its 5 % and 95 % bounds",
        "inputs": [{
            "name": "readings", "type": "float32", "shape": ["N", READINGS],
            "geometry": "the located box: 12 row bands of 7 means, 12 column bands of 2, and 3 numbers on the picture, as vision/Core/Weighing/AttenuationProfile.cs says"}],
        "outputs": [{"name": "density", "type": "float32", "shape": ["N", 3], "unit": "t/m2 of the box on the near side: 5 %, 50 %, 95 %"}],
        "decode": {"lowScale": round(low, 4), "highScale": round(high, 4)},
        "batchBuckets": [1, 4, 16],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    given = arguments.parse_args()
    saved = torch.load(given.weights)
    net = CargoWeightNet(torch.zeros(READINGS), torch.ones(READINGS))
    net.load_state_dict(saved["weights"])
    sha256 = export.onnx_file(net, torch.zeros(2, READINGS), FOLDER / f"{NAME}.onnx", ["readings"], ["density"])
    export.description(FOLDER / "model.json", content(sha256, saved["low"], saved["high"]))
    readings = (np.arange(READINGS, dtype=np.float32)[None] * 7 % 31) / 31
    with torch.no_grad():
        density = net.eval()(torch.from_numpy(readings))
    export.golden(FOLDER / "golden", "formula-view", {"readings": readings, "density": density.numpy()})


if __name__ == "__main__":
    main()
