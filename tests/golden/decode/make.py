"""Writes columns as a locator might give them and what models/container-locator/decode.py makes of them.

/usr/bin/python3 tests/golden/decode/make.py
"""
import json
import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[2] / "models" / "container-locator"))
import decode  # noqa: E402

CASES = 12


def columns(random):
    """One to three containers, some touching, some cut, edges missing or doubled, all of it noisy."""
    x = np.arange(256) + 0.5
    edges = np.sort(random.uniform(-30, 286, 2 * random.integers(1, 4)))
    if random.random() < 0.5 and len(edges) >= 4:
        edges[2] = edges[1] + random.uniform(-0.5, 1.5)
    inside, left, right = np.full(256, -5.0), np.full(256, -6.0), np.full(256, -6.0)
    for a, b in edges.reshape(-1, 2):
        inside[(x >= a) & (x < b)] = 5
        if random.random() < 0.85:
            left = np.maximum(left, 5 - (x - a) ** 2)
        if random.random() < 0.85:
            right = np.maximum(right, 5 - (x - b) ** 2)
    rows = np.stack([np.full(256, random.uniform(0.05, 0.2)), np.full(256, random.uniform(0.6, 0.9))])
    offsets = random.uniform(-1.5, 1.5, (2, 256))
    out = np.concatenate([np.stack([inside, left, right]), rows, offsets, np.full((1, 256), -5.0)])
    out[:3] += random.normal(0, 1.2, (3, 256))
    out[3:5] += random.normal(0, 0.01, (2, 256))
    return out.astype(np.float32)


random = np.random.default_rng(20261122)
cases = [columns(random) for _ in range(CASES)]
np.stack(cases).astype("<f4").tofile(HERE / "columns.f32")
boxes = [[{"x0": b.x0, "y0": b.y0, "x1": b.x1, "y1": b.y1, "cutLeft": bool(b.cut_left), "cutRight": bool(b.cut_right),
           "score": b.score} for b in decode.decode(case)] for case in cases]
(HERE / "boxes.json").write_text(json.dumps(boxes, indent=1) + "\n")
print([len(b) for b in boxes])
