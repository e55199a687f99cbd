"""Prints empty-container's figures, measured on ONNX files: `evaluate.py [--shards DIR...] [--onnx FILE...]`.

Several files are training seeds of the same model; each is judged by itself.
"""
import argparse
import json
import pathlib


import numpy as np

from common import gates, real, shards
from common.onnx_torch import OnnxModel
from common.preprocess import container_tensor, crop_window

FOLDER = pathlib.Path(__file__).resolve().parents[1]
MODEL = json.loads((FOLDER / "model.json").read_text())
MARGIN = MODEL["inputs"][0]["margins"]


def judged(model, views):
    """(loaded probability [n], evidence [n,12,40]) of (transmission, box) pairs."""
    scores, maps = [], []
    for start in range(0, len(views), 16):
        batch = [container_tensor(t, crop_window(box, *t.shape, MARGIN)) for t, box in views[start:start + 16]]
        loaded, evidence = model(np.stack(batch))
        scores.append(loaded), maps.append(evidence)
    return 1 / (1 + np.exp(-np.concatenate(scores))), np.concatenate(maps)


def fixtures(model, threshold):
    """Each real container by its eye-measured box."""
    for name, picture, truth in real.scans():
        scores, _ = judged(model, [(picture, box) for box, _ in truth])
        words = [f"{score:.3f}{'' if (score < threshold) == empty else ' WRONG'}"
                 for score, (_, empty) in zip(scores, truth)]
        print(f"real {name}: loaded {' '.join(words)}")


def stress(model, threshold, variants=500):
    """Real empties under stress, each variant once as it is and once with a block implanted."""
    random = np.random.default_rng(880001)
    empties = [(picture, box) for _, picture, truth in real.scans() for box, empty in truth if empty]
    bare, filled, spots = [], [], []
    for i in range(variants):
        picture, box = empties[i % len(empties)]
        seen = gates.moved(box, random)
        with_block, block = gates.with_block(picture, box, random)
        bare.append((gates.stressed(picture, random), seen))
        filled.append((gates.stressed(with_block, random), seen))
        spots.append(block)
    empty, _ = judged(model, bare)
    loaded, maps = judged(model, filled)
    hits = [in_block(m, picture, box, block) for m, (picture, box), block in zip(maps, filled, spots)]
    print(f"real empties under stress stay empty {gates.share(int((empty < threshold).sum()), variants)}")
    print(f"blocks in them: AUC {gates.auc(loaded, empty):.4f}")
    print(f"blocks in them: found {gates.share(int((loaded >= threshold).sum()), variants)}")
    print(f"blocks in them: hottest cell on the block {gates.share(sum(hits), variants)}")


def in_block(evidence, picture, box, block):
    """Whether the hottest cell touches the block."""
    x0, y0, x1, y1 = crop_window(box, *picture.shape, MARGIN)
    row, column = np.unravel_index(evidence.argmax(), evidence.shape)
    left, right = x0 + column / 40 * (x1 - x0), x0 + (column + 1) / 40 * (x1 - x0)
    top, bottom = y0 + row / 12 * (y1 - y0), y0 + (row + 1) / 12 * (y1 - y0)
    return left < block[2] and right > block[0] and top < block[3] and bottom > block[1]


def simulated(model, threshold, folders):
    """Errors at the threshold, small loads by kind, saliency on cargo, and deletion."""
    random = np.random.default_rng(770001)
    rows, hits, drops = [], [], []
    for scan in shards.read(*folders):
        picture, cargo = scan.transmission(), scan.cargo()
        views = [(picture, c.box) for c in scan.containers]
        if not views:
            continue
        scores, maps = judged(model, views)
        for truth, score, evidence in zip(scan.containers, scores, maps):
            rows.append((truth, score))
            if not truth.empty:
                hits.append(on_cargo(evidence, cargo, truth.box))
                if len(drops) < 300 and score >= threshold:
                    drops.append(deletion(model, picture, truth.box, evidence, random))
    report(rows, threshold)
    print(f"simulated: hottest point on cargo {gates.share(sum(hits), len(hits))}")
    hot, anywhere = np.array(drops).T
    print(f"simulated: deletion of 10 % lowers the log-odds by {hot.mean():.2f} (hottest), {anywhere.mean():.2f} (random)")


def report(rows, threshold):
    """Cargo called empty, false alarms, and small loads by kind; `loaded` is all of them."""
    empty = [score for truth, score in rows if truth.empty]
    loaded = [score for truth, score in rows if not truth.empty]
    cargo = [score for truth, score in rows if not truth.empty and not truth.nearly_empty]
    small = [score for truth, score in rows if truth.nearly_empty]
    print(f"simulated: cargo called empty {gates.share(sum(s < threshold for s in cargo), len(cargo))}")
    print(f"simulated: small loads in an empty hold found {gates.share(sum(s >= threshold for s in small), len(small))}")
    print(f"simulated: empties called loaded {gates.share(sum(s >= threshold for s in empty), len(empty))}")
    print(f"simulated: AUC {gates.auc(loaded, empty):.5f}")
    for kind in sorted({truth.kind for truth, _ in rows if truth.nearly_empty}):
        each = [score for truth, score in rows if truth.kind == kind]
        print(f"  {kind}: found {gates.share(sum(s >= threshold for s in each), len(each))}")


def on_cargo(evidence, cargo, box):
    """Whether the hottest cell holds cargo."""
    x0, y0, x1, y1 = crop_window(box, *cargo.shape, MARGIN)
    row, column = np.unravel_index(evidence.argmax(), evidence.shape)
    ys = y0 + np.array([row, row + 1]) * (y1 - y0) / 12
    xs = x0 + np.array([column, column + 1]) * (x1 - x0) / 40
    return bool(cargo[int(ys[0]):int(np.ceil(ys[1])), int(xs[0]):int(np.ceil(xs[1]))].any())


def deletion(model, picture, box, evidence, random):
    """How far the log-odds fall when a tenth of the cells is painted with the crop's median: hottest, random."""
    x0, y0, x1, y1 = crop_window(box, *picture.shape, MARGIN)
    crop = picture[y0:y1, x0:x1]
    rows = np.minimum(np.arange(crop.shape[0]) * 12 // crop.shape[0], 11)
    columns = np.minimum(np.arange(crop.shape[1]) * 40 // crop.shape[1], 39)
    hottest = evidence.ravel() >= np.sort(evidence.ravel())[-48]
    drawn = np.zeros(480, bool)
    drawn[random.choice(480, 48, replace=False)] = True
    versions = [np.where(cells.reshape(12, 40)[np.ix_(rows, columns)], np.quantile(crop, 0.7), crop)
                for cells in (np.zeros(480, bool), hottest, drawn)]
    loaded, _ = model(np.stack([container_tensor(v.astype(np.float32), (0, 0, v.shape[1], v.shape[0])) for v in versions]))
    return loaded[0] - loaded[1], loaded[0] - loaded[2]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="*", default=[])
    arguments.add_argument("--onnx", nargs="*", default=[str(FOLDER / "empty-container.onnx")])
    arguments.add_argument("--threshold", type=float, default=MODEL["thresholds"]["loaded"])
    given = arguments.parse_args()
    for path in given.onnx:
        model = OnnxModel(path)
        print(f"empty-container {model.sha256[:12]} at threshold {given.threshold}")
        fixtures(model, given.threshold)
        stress(model, given.threshold)
        if given.shards:
            simulated(model, given.threshold, given.shards)


if __name__ == "__main__":
    main()
