"""Writes models of the real ones' ports whose answers are arithmetic, for the tests of vision/Core.

/usr/bin/python3 tests/golden/models/make.py

container-locator: a column lies in a container where the mean transmission of rows 16..79 is under 0.93 and over 0.5,
in a vehicle's head where it is under 0.5; edges are never sure; top 0.10 and bottom 0.75 always; upside down where
rows 96..127 let more through than rows 16..79; not an X-ray where the whole lets less than 0.4 through; cut below where rows 124..127
let less than 0.7 through but the whole more than 0.4.
empty-container: evidence is 40 times the mean scaled attenuation of a cell, minus 8; loaded is the largest evidence.
contents-embedding: 8 x 8 samples are a cell; its first channel is the mean attenuation of the cell, its second the
mean rank, the others nothing.
reefer-end: machinery where the scaled attenuation beside the outer face is over 0.1 in the mean.
reefer-concealment: evidence is 40 times the mean scaled attenuation of a cell, minus 36, and 100 times what its mean material is
over 0.5; where there is an earlier scan it is 8 less, and 16 times more what came; concealed is the largest evidence.
parallax-field: the field as it is.
cargo-weight: as many t/m² as the mean of the middle row bands' -ln transmission, and half and twice as much for the bounds.
"""
import hashlib
import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

HERE = Path(__file__).parent


class Locator(nn.Module):
    def forward(self, picture):
        t = picture[:, 0]
        columns = F.avg_pool1d(t[:, 16:80].mean(1, keepdim=True), 2).squeeze(1)
        inside = 40 * (0.93 - columns) - 400 * F.relu(0.5 - columns)
        never, zero = 0 * columns - 10, 0 * columns
        out = torch.stack([inside, never, never, zero + 0.10, zero + 0.75, zero, zero, 40 * (0.5 - columns)], 1)
        upper, lower, whole = t[:, 16:80].mean((1, 2)), t[:, 96:].mean((1, 2)), t.mean((1, 2))
        last = t[:, 124:].mean((1, 2))
        return out, torch.stack([0 * whole, 30 * (lower - upper), 60 * (0.4 - whole), 60 * (0.7 - last) - 9000 * F.relu(0.4 - whole)], 1)


class Judge(nn.Module):
    def forward(self, container):
        evidence = 40 * F.avg_pool2d(container[:, 1:], 8).squeeze(1) - 8
        return evidence.flatten(1).max(1).values, evidence


class Weight(nn.Module):
    def forward(self, readings):
        middle = readings[:, 28:56:7].mean(1)
        return torch.stack([0.5 * middle, middle, 2 * middle], 1)


class Contents(nn.Module):
    def forward(self, container):
        pooled = F.avg_pool2d(container, 8).flip(1)
        cells = F.pad(pooled, (0, 0, 0, 0, 0, 62))
        return F.normalize(cells.mean((2, 3)), dim=1), cells


class ReeferEnd(nn.Module):
    def forward(self, end):
        return 200 * (end[:, 1, 8:36, 2:6].mean((1, 2)) - 0.1)


class Concealment(nn.Module):
    def forward(self, end):
        cells = F.avg_pool2d(end, 4)
        evidence = 40 * cells[:, 1] - 36 + 100 * (cells[:, 2] - 0.5) + 16 * F.relu(cells[:, 3]) - 8 * cells[:, 6]
        return evidence.flatten(1).max(1).values, evidence


class ParallaxField(nn.Module):
    def forward(self, evidence):
        return torch.cat([8 * evidence[:, 28:29], evidence[:, 29:30]], 1)


def save(name, net, shape, inputs, outputs, more, free=()):
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.onnx"
    ports = [inputs[0], *[port for port, _ in outputs]]
    sizes = [8 if size in free else size for size in shape]
    axes = {0: "N", **{1 + i: size for i, size in enumerate(shape) if size in free}}
    torch.onnx.export(net.eval(), torch.zeros(2, *sizes), str(path), opset_version=16, input_names=ports[:1],
                      output_names=ports[1:], dynamic_axes={port: axes for port in ports})
    manifest = {
        "name": name, "version": "0.0.0-arithmetic", "onnx": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "inputs": [{"name": inputs[0], "shape": ["N", *shape], **inputs[1]}],
        "outputs": [{"name": port, "shape": ["N", *size]} for port, size in outputs],
        "batchBuckets": [1, 2, 4], **more}
    (folder / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


save("container-locator", Locator(), [2, 128, 512], ("picture", {}), [("columns", [8, 256]), ("kind", [4])], {
    "decode": {"columns": 256, "inside": 0.5, "edge": 0.3, "joint": 0.3, "reach": 8, "jointNear": 2,
               "minimalColumns": 10, "borderColumns": 2, "cab": 0.5},
    "thresholds": {"upright": 0.5, "cutBelow": 0.8}})
save("empty-container", Judge(), [2, 96, 320],
     ("container", {"margins": {"side": 0.02, "above": 0.03, "below": 0.03}}),
     [("loaded", []), ("evidence", [12, 40])], {"thresholds": {"loaded": 0.5}})
save("cargo-weight", Weight(), [111], ("readings", {}), [("density", [3])], {"decode": {"lowScale": 1, "highScale": 1}})
save("contents-embedding", Contents(), [2, 48, 160],
     ("container", {"margins": {"side": 0.02, "above": 0.03, "below": 0.03}}),
     [("embedding", [64]), ("cells", [64, 6, 20])],
     {"decode": {"usualDistance": 0.1, "usualCell": 0.1}, "thresholds": {"odd": 0.8, "unlike": 0.02}})
ENDS = {"margins": {"outside": 0.015, "inside": 0.1, "above": 0.03, "below": 0.03}}
save("reefer-end", ReeferEnd(), [2, 44, 16], ("end", ENDS), [("machinery", [])], {"thresholds": {"machinery": 0.5}})
save("reefer-concealment", Concealment(), [7, 176, 64], ("end", ENDS), [("concealed", []), ("evidence", [44, 16])],
     {"thresholds": {"concealed": 0.5, "concealedSince": 0.5}})
save("parallax-field", ParallaxField(), [33, "H", "W"], ("evidence", {}), [("field", [2, "H", "W"])], {}, free=("H", "W"))
