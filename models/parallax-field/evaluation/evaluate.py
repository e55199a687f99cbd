"""Prints parallax-field's mean errors on simulated pairs that it was not trained on: `evaluate.py --shards DIR...`."""
import argparse
import pathlib
import sys

import torch

from common import onnx_weights

FOLDER = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(FOLDER / "training"))
import dataset
from export import FieldAlone
from net import CHANNELS, ParallaxFieldNet
from train import errors


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    pairs = dataset.read(arguments.parse_args().shards, lambda _: True)
    some = torch.from_numpy(pairs[0][None, :CHANNELS, :16, :24].astype("float32"))
    net = onnx_weights.restore(FieldAlone(ParallaxFieldNet()), FOLDER / "parallax-field.onnx", some)
    before, after = errors(net.eval(), pairs)
    print(f"{len(pairs)} pairs, mean error wherever the true place is known: {before:.3f} samples as Gauss-Newton left it, {after:.3f} as the net does")


if __name__ == "__main__":
    main()
