"""Writes alignment-features.onnx and model.json: `export.py`. Nothing is learnt, so there is nothing to train."""
import pathlib

import torch

from common import export
from features import AlignmentFeatures

FOLDER = pathlib.Path(__file__).resolve().parents[1]
NAME, VERSION = "alignment-features", "1.0.0"


def content(sha256):
    """model.json"""
    return {
        "name": NAME, "version": VERSION, "onnx": f"{NAME}.onnx", "sha256": sha256, "opset": 16,
        "task": "what two scans of one thing have in common whatever their gain, offset and gamma; arithmetic, no weights",
        "inputs": [{"name": "attenuation", "type": "float32", "shape": ["H", "W"], "least": [17, 17],
                    "geometry": "-ln of transmission, as vision/Core/Comparison/Alignment/WorkingPlane.cs makes it"}],
        "outputs": [{"name": "features", "type": "float32", "shape": ["H", "W"], "meaning": "band-passed and divided by the contrast around; about -2 to 2"}],
        "batchBuckets": [1],
        "trainedOn": "nothing: arithmetic",
        "license": "Apache-2.0"}


def main():
    sizes = {"attenuation": {0: "H", 1: "W"}, "features": {0: "H", 1: "W"}}
    sha256 = export.onnx_file(AlignmentFeatures(), torch.rand(40, 50), FOLDER / f"{NAME}.onnx", ["attenuation"], ["features"], sizes)
    export.description(FOLDER / "model.json", content(sha256))


if __name__ == "__main__":
    main()
