"""Writes reefer-end.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import torch

from common import export
from common.ends_export import end_input, end_tensor, formula_view, golden_window
from net import ReeferEndNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "reefer-end", "1.0.0"


def content(sha256, threshold):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "whether a cooling unit stands in an end of a container",
        "inputs": [end_input(44, 16)],
        "outputs": [{"name": "machinery", "type": "float32", "shape": ["N"], "activation": "sigmoid"}],
        "thresholds": {"machinery": threshold},
        "batchBuckets": [1, 2, 8],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--threshold", type=float, default=0.98)
    given = arguments.parse_args()
    net = ReeferEndNet()
    net.load_state_dict(torch.load(given.weights))
    sha256 = export.onnx_file(net, torch.zeros(2, 2, 44, 16), FOLDER / f"{NAME}.onnx", ["end"], ["machinery"])
    export.description(FOLDER / "model.json", content(sha256, given.threshold))
    end = end_tensor(formula_view()[0], golden_window(), 44, 16)[None]
    with torch.no_grad():
        export.golden(FOLDER / "golden", "formula-view", {"end": end, "machinery": net.eval()(torch.from_numpy(end)).numpy()})


if __name__ == "__main__":
    main()
