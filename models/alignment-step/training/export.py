"""Writes alignment-step.onnx and model.json: `export.py`. Nothing is learnt, so there is nothing to train."""
import pathlib

import torch

from common import export
from step import AlignmentStep

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "alignment-step", "1.0.0"
SUMS = ["xx", "xy", "xyY", "yy", "yyY", "yyYY", "xe", "ye", "yeY", "weight", "squares"]


def content(sha256):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "what one Gauss-Newton step of aligning two scans needs, summed down every column of the first; arithmetic, no weights",
        "inputs": [
            {"name": "first", "type": "float32", "shape": ["H", "W"], "geometry": "features of the first scan, as vision/Core/Comparison/Alignment/Features.cs makes them"},
            {"name": "second", "type": "float32", "shape": ["h", "w"], "geometry": "features of the second"},
            {"name": "warp", "type": "float32", "shape": ["W", 3], "columns": ["column of the second", "its row at the first's middle row", "its rows from there to the first's bottom"]}],
        "outputs": [
            {"name": "sums", "type": "float32", "shape": ["W", len(SUMS)], "columns": SUMS,
             "meaning": "x, y: mean gradient of both along and down; e: first less second; Y: the row's place, -1 to 1; all times the robust weight"}],
        "batchBuckets": [1],
        "trainedOn": "nothing: arithmetic",
        "license": "Apache-2.0"}


def main():
    sample = torch.rand(20, 30), torch.rand(24, 26), torch.rand(30, 3) * 12
    sizes = {"first": {0: "H", 1: "W"}, "second": {0: "h", 1: "w"}, "warp": {0: "W"}, "sums": {0: "W"}}
    sha256 = export.onnx_file(AlignmentStep(), sample, FOLDER / f"{NAME}.onnx", ["first", "second", "warp"], ["sums"], sizes)
    export.description(FOLDER / "model.json", content(sha256))


if __name__ == "__main__":
    main()
