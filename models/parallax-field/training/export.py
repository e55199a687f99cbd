"""Writes parallax-field.onnx, model.json and golden tensors from trained weights: `export.py --weights FILE`."""
import argparse
import pathlib

import torch

from common import export
from net import CHANNELS, DOWN, SEARCHED, STEP, ParallaxFieldNet

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "parallax-field", "1.0.0"
LEFT = "mean over the cell of e^2 / (e^2 + 0.64), e: features of the first scan less those of the second, shifted"


def content(sha256):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "where cells of 8 x 8 samples of a scan lie in a later one whose beam stood elsewhere",
        "inputs": [
            {"name": "evidence", "type": "float32", "shape": ["N", CHANNELS, "H", "W"],
             "geometry": "cells of the first scan, rows and columns filled with 0 to multiples of 8; made by vision/Core/Comparison/Alignment/FieldEvidence.cs",
             "channels": [
                 {"name": "searched", "channels": SEARCHED, "formula": f"{LEFT} by -16 to 16 samples down, {STEP} apart, over the column warp"},
                 {"name": "down", "channels": 7, "formula": f"{LEFT} by -3 to 3 samples down, over the field so far"},
                 {"name": "along", "channels": 2, "formula": f"{LEFT} by -2 and 2 samples along, over the field so far"},
                 {"name": "texture", "channels": 2, "formula": "the first scan's features less themselves, a sample down and a sample along, the same mean"},
                 {"name": "field", "channels": 2, "formula": "the field so far: shift down / 8, shift along"},
                 {"name": "thickness", "channels": 1, "formula": "attenuation of the first scan / 4"},
                 {"name": "height", "channels": 1, "range": [-1, 1]},
                 {"name": "votes", "channels": 1, "range": [0, 1]}]}],
        "outputs": [
            {"name": "field", "type": "float32", "shape": ["N", 2, "H", "W"],
             "meaning": "shift down and shift along, samples of the first scan beyond the column warp"}],
        "batchBuckets": [1],
        "trainedOn": "simulated scans only: synthetic",
        "license": "Apache-2.0"}


class FieldAlone(torch.nn.Module):
    """The net without the error to expect, which only its training needs."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, evidence):
        return self.net(evidence)[:, :2]


def golden_input():
    """[1, 33, 16, 24]: waves, another in every channel."""
    channel, row, column = torch.meshgrid(torch.arange(CHANNELS), torch.arange(16), torch.arange(24), indexing="ij")
    evidence = 0.3 + 0.3 * torch.sin(0.7 * channel + 0.31 * row + 0.17 * column)
    evidence[DOWN:DOWN + 2] -= 0.3
    return evidence[None].float()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    net = ParallaxFieldNet()
    net.load_state_dict(torch.load(arguments.parse_args().weights))
    net = FieldAlone(net).eval()
    sizes = {"evidence": {2: "H", 3: "W"}, "field": {2: "H", 3: "W"}}
    sha256 = export.onnx_file(net, torch.zeros(1, CHANNELS, 16, 24), FOLDER / f"{NAME}.onnx", ["evidence"], ["field"], sizes)
    export.description(FOLDER / "model.json", content(sha256))
    evidence = golden_input()
    with torch.no_grad():
        field = net(evidence)
    export.golden(FOLDER / "golden", "waves", {"evidence": evidence.numpy(), "field": field.numpy()})


if __name__ == "__main__":
    main()
