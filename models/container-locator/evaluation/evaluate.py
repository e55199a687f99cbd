"""Prints container-locator's figures, measured on the ONNX file: `evaluate.py [--shards DIR...] [--onnx FILE]`.

Without shards: real fixtures and pictures that are no X-ray. With shards: those scans too.
"""
import argparse
import collections
import pathlib
import sys

import numpy as np

from common import gates, negatives, real, shards
from common.onnx_torch import OnnxModel
from common.preprocess import picture_tensor

FOLDER = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(FOLDER))
import decode  # noqa: E402

UPRIGHT, UPSIDE_DOWN, NOT_XRAY, CUT_BELOW = range(4)


def located(model, pictures):
    """[(boxes in pixels, kind)] of transmission pictures, eight at a time."""
    found = []
    for start in range(0, len(pictures), 8):
        chunk = pictures[start:start + 8]
        columns, kinds = model(np.stack([picture_tensor(p) for p in chunk]))
        for picture, column, kind in zip(chunk, columns, kinds):
            height, width = picture.shape
            boxes = [(b.x0 * width, b.y0 * height, b.x1 * width, b.y1 * height) for b in decode.decode(column)]
            found.append((boxes, int(kind.argmax())))
    return found


def simulated(model, folders):
    """Counts and overlaps of simulated scans, all and by profile; kinds upright and turned."""
    right, overlaps, upright, turned = collections.defaultdict(list), [], [], []
    scans = shards.read(*folders)
    for start in range(0, len(scans), 64):
        chunk = scans[start:start + 64]
        views = [scan.transmission() for scan in chunk]
        for scan, (boxes, kind) in zip(chunk, located(model, views)):
            right[scan.profile].append(len(boxes) == len(scan.containers))
            overlaps += [max((gates.iou(c.box, b) for b in boxes), default=0) for c in scan.containers]
            upright.append(kind == UPRIGHT)
        turned += [kind == UPSIDE_DOWN for _, kind in located(model, [v[::-1] for v in views])]
    for profile, each in sorted(right.items()):
        print(f"simulated, {profile}: count right {gates.share(sum(each), len(each))}")
    print(f"simulated: mean IoU {np.mean(overlaps):.4f}, least {min(overlaps):.3f}")
    print(f"simulated: upright seen as such {gates.share(sum(upright), len(upright))}")
    print(f"simulated: turned over seen as such {gates.share(sum(turned), len(turned))}")


def cut(model, folders, most=300):
    """Views cut through the middle of their first container: is its box flagged as cut, and on that side only."""
    flagged = []
    for scan in [s for s in shards.read(*folders) if s.containers][:most]:
        x0, _, x1, _ = scan.containers[0].box
        columns, _ = model(picture_tensor(scan.transmission()[:, (x0 + x1) // 2:])[None])
        boxes = decode.decode(columns[0])
        elsewhere = any(b.cut_left for b in boxes[1:]) or any(b.cut_right for b in boxes)
        flagged.append(bool(boxes) and boxes[0].cut_left and not elsewhere)
    print(f"simulated, cut through a container: flagged {gates.share(sum(flagged), len(flagged))}")


def cut_below(model, folders, most=300):
    """Views ended above the floor, by how much of the lowest container is gone."""
    scans = [s for s in shards.read(*folders) if s.containers][:most]
    for gone in (0.1, 0.3, 0.5):
        views = [floorless(s.transmission(), [c.box for c in s.containers], gone) for s in scans]
        kinds = [kind for _, kind in located(model, views)]
        print(f"simulated, lowest {gone:.0%} cut off: refused {gates.share(sum(k != UPRIGHT for k in kinds), len(kinds))}")
    for name, picture, truth in real.scans():
        kinds = [located(model, [floorless(picture, [box for box, _ in truth], gone)])[0][1] for gone in (0.1, 0.3, 0.5)]
        print(f"real {name}, lowest 10, 30, 50 % cut off: kinds {kinds}")


def floorless(picture, boxes, gone):
    """The picture ended above the floor of every container."""
    top, bottom = min(b[1] for b in boxes), min(b[3] for b in boxes)
    return picture[:max(40, int(bottom - gone * (bottom - top)))]


def fixtures(model):
    """The real scans one by one, as they are and turned over."""
    for name, picture, truth in real.scans():
        (boxes, kind), (_, turned) = located(model, [picture, picture[::-1]])
        overlaps = [max((gates.iou(box, b) for b in boxes), default=0) for box, _ in truth]
        words = " ".join(f"{v:.3f}" for v in overlaps)
        print(f"real {name}: count {len(boxes)} of {len(truth)}, IoU {words}, kind {kind}, turned {turned}")


def foreign(model, drawn):
    """Pictures that are no X-ray: the fixtures' photographs and test pictures, and freshly drawn ones."""
    pictures = list(real.foreign())
    kinds = [kind for _, kind in located(model, [p for _, p in pictures])]
    missed = [path.name for (path, _), kind in zip(pictures, kinds) if kind == UPRIGHT]
    print(f"foreign fixtures refused {gates.share(len(kinds) - len(missed), len(kinds))}; missed: {missed}")
    random = np.random.default_rng(990001)
    kinds = [kind for _, kind in located(model, [negatives.draw(random) for _ in range(drawn)])]
    print(f"foreign drawn refused {gates.share(sum(k != UPRIGHT for k in kinds), drawn)}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="*", default=[])
    arguments.add_argument("--onnx", default=str(FOLDER / "container-locator.onnx"))
    given = arguments.parse_args()
    model = OnnxModel(given.onnx)
    print(f"container-locator {model.sha256[:12]}")
    fixtures(model)
    foreign(model, 300)
    if given.shards:
        simulated(model, given.shards)
        cut(model, given.shards)
        cut_below(model, given.shards)


if __name__ == "__main__":
    main()
