"""Writes reefer-concealment.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import torch

from common import augment, export
from common.ends_export import end_input, formula_view, golden_window
from common.preprocess import CHANGE_FLOOR, CHANGE_GAIN, LOG_FLOOR, MATERIAL_GAIN, TONE_ODD, TONE_ROUNDS, resample
from dataset import COLUMNS, HEIGHT, ROWS, WIDTH
from net import ReeferConcealmentNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "reefer-concealment", "1.3.0"
MATERIAL = {
    "name": "material", "low": "the low energy's transmission, cut and stretched like the high one's",
    "formula": "x = -ln(max(t, floor)), y = -ln(max(low, floor)); c1, c2 minimise the sum of t (y - c1 x - c2 x^2)^2 over the samples, with 1e-6 c^2 added; 0.5 + gain sqrt(t) (y - c1 x - c2 x^2), clipped; 0.5 throughout where there is no low energy",
    "gain": MATERIAL_GAIN, "floor": LOG_FLOOR, "range": [0, 1]}
SINCE = [
    {"name": "change", "then": "transmission of the same end in an earlier scan, brought over this one by a warp of six numbers; the channels are 0 where there is none",
     "formula": "a = -ln(max(t, floor)), b = -ln(max(then, floor)), brought into a's tone by a line, its gain within 0.7 to 1.4, fitted in so many rounds with weights 1 / (1 + (a - b)^2 / odd), not below 0; gain exp(-(a + b) / 4) (a - b), clipped",
     "gain": CHANGE_GAIN, "floor": CHANGE_FLOOR, "rounds": TONE_ROUNDS, "odd": TONE_ODD, "range": [-1, 1]},
    {"name": "unexplained", "formula": "as change, less the nearest value between the least and the most of b in 3 x 3 samples instead of b itself", "range": [-1, 1]},
    {"name": "materialChange", "formula": "material less that of the earlier scan, made in the same way; 0 where either has one energy", "range": [-1, 1]},
    {"name": "known", "formula": "1 where the earlier scan shows the place", "range": [0, 1]}]


def content(sha256, threshold, since):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "whether something is hidden in an end of a refrigerated container, and where",
        "inputs": [end_input(HEIGHT, WIDTH, [MATERIAL, *SINCE])],
        "outputs": [
            {"name": "concealed", "type": "float32", "shape": ["N"], "activation": "sigmoid"},
            {"name": "evidence", "type": "float32", "shape": ["N", ROWS, COLUMNS], "activation": "sigmoid",
             "cell": "4 x 4 samples of the input: log-odds of hidden goods there"}],
        "thresholds": {"concealed": threshold, "concealedSince": since},
        "batchBuckets": [1, 2, 8],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


def golden_input():
    """[1, 7, 176, 64] of the formula view's left end, with an earlier scan that let a tenth less through and half of that in a place."""
    high, low, _ = formula_view()
    x0, y0, x1, y1 = golden_window()
    now, now_low = (torch.from_numpy(resample(plane[y0:y1, x0:x1], HEIGHT, WIDTH))[None] for plane in (high, low))
    then, then_low = 0.9 * now, 0.9 * now_low
    for plane in (then, then_low):
        plane[:, 60:80, 30:40] *= 0.5
        plane[:, :, :2] = 0
    return augment.end_input(now, now_low, then, then_low)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--threshold", type=float, required=True, help="as evaluation/threshold.py prints it")
    arguments.add_argument("--since", type=float, required=True, help="the same with an earlier scan")
    given = arguments.parse_args()
    net = ReeferConcealmentNet()
    net.load_state_dict(torch.load(given.weights))
    sha256 = export.onnx_file(net, torch.zeros(2, 7, HEIGHT, WIDTH), FOLDER / f"{NAME}.onnx", ["end"], ["concealed", "evidence"])
    export.description(FOLDER / "model.json", content(sha256, given.threshold, given.since))
    end = golden_input()
    with torch.no_grad():
        concealed, evidence = net.eval()(end)
    export.golden(FOLDER / "golden", "formula-view", {"end": end.numpy(), "concealed": concealed.numpy(), "evidence": evidence.numpy()})


if __name__ == "__main__":
    main()
