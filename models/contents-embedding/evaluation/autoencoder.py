"""Autoencoders beside the embedding as judges of "unlike its kind": `autoencoder.py --training DIR... --unseen DIR... [--epochs N]`.

Trains a plain convolutional autoencoder and one whose decoder is told the declared kind, on the crops and inputs that the embedding
learns from, and asks all three on lots that trained nothing: is a container further from another kind than from its own?
"""
import argparse
import pathlib
import sys

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from common import augment, fit, shards
from common.onnx_torch import OnnxModel
from dataset import crops
from kind_scores import Verdicts, five_nearest, to_middle, unit, within_kinds

ONNX = pathlib.Path(__file__).resolve().parents[1] / "contents-embedding.onnx"
TOLD = 16


class Told(nn.Module):
    """A decoder's step: twice the size, convolution, and a gain and offset for each channel that hang on the kind."""

    def __init__(self, inputs, outputs, told):
        super().__init__()
        self.layer = fit.layer(inputs, outputs)
        self.film = nn.Linear(told, 2 * outputs) if told else None

    def forward(self, x, told):
        x = self.layer(F.interpolate(x, scale_factor=2.0))
        if self.film is None:
            return x
        gain, offset = self.film(told)[:, :, None, None].chunk(2, 1)
        return x * (1 + gain) + offset


class Autoencoder(nn.Module):
    """[N,2,48,160] -> code [N,code] -> [N,2,48,160]; with `kinds`, the decoder knows which kind it is to draw."""

    def __init__(self, code, kinds=0):
        super().__init__()
        told = TOLD if kinds else 0
        self.kinds = nn.Embedding(kinds, told) if kinds else None
        self.encoder = nn.Sequential(
            fit.layer(2, 16, 5, 2), fit.layer(16, 32, 3, 2), fit.layer(32, 64, 3, 2), fit.layer(64, 64, 3, 2), nn.Flatten(), nn.Linear(1920, code))
        self.spread = nn.Linear(code + told, 1920)
        self.steps = nn.ModuleList([Told(64, 64, told), Told(64, 32, told), Told(32, 16, told)])
        self.last = nn.Conv2d(16, 2, 3, padding=1)

    def decode(self, code, kind):
        told = self.kinds(kind) if self.kinds is not None else None
        x = self.spread(code if told is None else torch.cat([code, told], 1)).view(-1, 64, 3, 10)
        for step in self.steps:
            x = step(x, told)
        return self.last(F.interpolate(x, scale_factor=2.0))

    def forward(self, container, kind):
        return self.decode(self.encoder(container), kind)


def trained(net, data, labels, epochs, name):
    """Reconstructs what a maker's rendering made of the crops; 64 at a time, all of them in every epoch."""
    def loss(model, indices):
        inputs = augment.container_input(augment.degraded(data.transmission(indices.numpy())))
        if torch.rand(()) < 0.5:
            inputs = inputs.flip(-1)
        with torch.autocast("cpu", torch.bfloat16):
            drawn = model(inputs, labels[indices])
        return F.mse_loss(drawn.float(), inputs)
    return fit.fit(net, lambda _: torch.randperm(len(labels)).split(64)[:-1], loss, epochs, 4e-3, name)


@torch.no_grad()
def codes(net, pictures):
    """Codes of pictures, as numpy."""
    return np.concatenate([net.encoder(p).numpy() for p in pictures.split(64)])


@torch.no_grad()
def errors(net, pictures, kinds):
    """Mean square of what is left of each picture when told each kind, [n,kinds]."""
    found = []
    for p in pictures.split(64):
        code = net.encoder(p)
        found.append(torch.stack([((net.decode(code, torch.full((len(p),), k)) - p) ** 2).mean((1, 2, 3)) for k in range(kinds)], 1))
    return torch.cat(found).numpy()


def pictures_of(data):
    """What the nets see of crops, undegraded."""
    return torch.cat([augment.container_input(data.transmission(i.numpy())) for i in torch.arange(len(data.kinds)).split(64)])


def against_best_other(error):
    """Each kind's error less that of the best of all other kinds."""
    first, second = np.sort(error, 1)[:, :2].T[:, :, None]
    return error - np.where(error == first, second, first)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--training", nargs="+", required=True)
    arguments.add_argument("--unseen", nargs="+", required=True)
    arguments.add_argument("--epochs", type=int, default=12)
    arguments.add_argument("--codes", type=int, nargs="+", default=[64], help="numbers in the plain autoencoder's code; one net each")
    arguments.add_argument("--told-codes", type=int, nargs="+", default=[16, 4], help="the same where the decoder is told the kind")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    known = crops([s for s in shards.read(*given.training) if s.profile != shards.HELD_OUT], 1, 2)
    unseen = crops(shards.read(*given.unseen), 1, 1)
    kinds = sorted(set(known.kinds))
    number = {kind: i for i, kind in enumerate(kinds)}
    labels = torch.tensor([number[kind] for kind in known.kinds])
    verdicts = Verdicts(np.array([number[kind] for kind in unseen.kinds]), unseen.lots)
    print(f"{len(labels)} crops of {len(kinds)} kinds; unseen: {len(unseen.kinds)} containers of {len(set(unseen.lots))} lots", flush=True)

    pictures = pictures_of(unseen)
    flat = pictures.flatten(1).numpy()
    verdicts.show("pictures themselves, middle", to_middle(flat, verdicts))
    verdicts.show("pictures themselves, five nearest", five_nearest(flat, verdicts))
    embedding = OnnxModel(ONNX)(pictures.numpy())[0]
    verdicts.show("embedding, middle", to_middle(embedding, verdicts, direction=True))
    verdicts.show("embedding, five nearest", five_nearest(embedding, verdicts))
    for size in given.codes:
        net = trained(Autoencoder(size), known, labels, given.epochs, f"autoencoder of {size}")
        code = codes(net, pictures)
        verdicts.show(f"code of {size}, middle", to_middle(code, verdicts))
        verdicts.show(f"code of {size}, five nearest", five_nearest(code, verdicts))
        verdicts.show(f"code of {size}, direction from the mean, middle", to_middle(unit(code - code.mean(0)), verdicts, direction=True))
        first = np.unique(known.containers, return_index=True)[1]
        white = code @ within_kinds(codes(net, pictures_of(known)[first]), labels[first].numpy())
        verdicts.show(f"code of {size}, by what varies within kinds, middle", to_middle(white, verdicts))
    for size in given.told_codes:
        net = trained(Autoencoder(size, len(kinds)), known, labels, given.epochs, f"told autoencoder of {size}")
        error = errors(net, pictures, len(kinds))
        verdicts.show(f"told the kind, code of {size}: error", error)
        verdicts.show(f"told the kind, code of {size}: error over the mean of all kinds", error / error.mean(1, keepdims=True))
        verdicts.show(f"told the kind, code of {size}: error less the best other", against_best_other(error))


if __name__ == "__main__":
    main()
