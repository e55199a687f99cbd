"""Writes reefer-concealment.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import torch

from common import export
from common.ends_export import end_input, golden_input
from dataset import COLUMNS, HEIGHT, ROWS, WIDTH
from net import ReeferConcealmentNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "reefer-concealment", "1.2.0"
EARLIER = "earlierConstant", "earlierEvidence", "earlierChange", "earlierConcealed"


def content(sha256, threshold, earlier):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "whether something is hidden in an end of a refrigerated container, and where",
        "inputs": [end_input(HEIGHT, WIDTH, dual=True)],
        "outputs": [
            {"name": "concealed", "type": "float32", "shape": ["N"], "activation": "sigmoid"},
            {"name": "evidence", "type": "float32", "shape": ["N", ROWS, COLUMNS], "activation": "sigmoid",
             "cell": "4 x 4 samples of the input: log-odds of hidden goods there"}],
        "thresholds": {"concealed": threshold, **dict(zip(EARLIER, earlier))},
        "batchBuckets": [1, 2, 8],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--threshold", type=float, required=True, help="as evaluation/threshold.py prints it")
    arguments.add_argument("--earlier", type=float, nargs=4, default=[], help="the rule for earlier scans, as evaluation/earlier.py prints it; without one there is none")
    given = arguments.parse_args()
    net = ReeferConcealmentNet()
    net.load_state_dict(torch.load(given.weights))
    sha256 = export.onnx_file(net, torch.zeros(2, 3, HEIGHT, WIDTH), FOLDER / f"{NAME}.onnx", ["end"], ["concealed", "evidence"])
    export.description(FOLDER / "model.json", content(sha256, given.threshold, given.earlier))
    end = golden_input(HEIGHT, WIDTH, dual=True)
    with torch.no_grad():
        concealed, evidence = net.eval()(torch.from_numpy(end))
    export.golden(FOLDER / "golden", "formula-view", {"end": end, "concealed": concealed.numpy(), "evidence": evidence.numpy()})


if __name__ == "__main__":
    main()
