"""Writes text-line.onnx, model.json and golden tensors from trained weights."""
import argparse
import pathlib

import numpy as np
import torch

from charset import CHARACTERS, CLASSES
from common import export
from cutting import HEIGHT, MARGIN, strip
from net import TextLineNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "text-line", "1.0.0"
WIDTHS = [64, 128, 192, 256, 320, 384, 448, 512, 640, 768, 896, 1024]


class Probabilities(torch.nn.Module):
    """The net with probabilities instead of their logarithms."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ink):
        return self.net.answers(self.net.body(ink)).softmax(-1)


def content(sha256):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "what stands on a line of print",
        "inputs": [{
            "name": "ink", "type": "float32", "shape": ["N", 1, HEIGHT, "W"], "layout": "NCHW",
            "geometry": f"words of one line, the page straightened and without rules; {MARGIN} of the line's height above and below it; bilinear to {HEIGHT} rows, filled up with paper to one of the widths",
            "channels": [{"name": "ink", "formula": "1 - grey / 255", "range": [0, 1]}]}],
        "outputs": [{
            "name": "characters", "type": "float32", "shape": ["N", "W/2", CLASSES], "activation": "softmax",
            "classes": "0 is the blank of connectionist temporal classification, then the characters in order"}],
        "characters": CHARACTERS,
        "height": HEIGHT,
        "columnWidth": 2,
        "widths": WIDTHS,
        "batchBuckets": [1],
        "trainedOn": "rendered text and simulated papers only: synthetic",
        "license": "Apache-2.0"}


def formula_strip():
    """Bars of many widths, 1 x 1 x 32 x 128, that any language can draw."""
    y, x = np.mgrid[0:HEIGHT, 0:128]
    return (((x * x // 64 + y // 8) % 5 < 2) & (y > 5) & (y < 27)).astype(np.float32)[None, None]


def formula_cut():
    """A page of 90 x 200 that any language can draw, and the strip of a word at 20, 30 of 100 x 29 with room of 40 to its right."""
    y, x = np.mgrid[0:90, 0:200]
    page = ((7 * x * y + 13 * x + 31 * y) % 256).astype(np.uint8)
    return strip(page, 20 - 11, 44.5 - 0.7 * 29, 120 + 11, 44.5 + 0.7 * 29).astype(np.float32)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    given = arguments.parse_args()
    net = TextLineNet()
    net.load_state_dict(torch.load(given.weights))
    probabilities = Probabilities(net).eval()
    sha256 = export.onnx_file(probabilities, torch.zeros(2, 1, HEIGHT, 128), FOLDER / f"{NAME}.onnx", ["ink"], ["characters"],
                              free={"ink": {3: "W"}, "characters": {1: "W/2"}})
    export.description(FOLDER / "model.json", content(sha256))
    ink = formula_strip()
    with torch.no_grad():
        export.golden(FOLDER / "golden", "formula-cut", {"grey": formula_cut()})
        export.golden(FOLDER / "golden", "formula-strip", {"ink": ink, "characters": probabilities(torch.from_numpy(ink)).numpy()})


if __name__ == "__main__":
    main()
