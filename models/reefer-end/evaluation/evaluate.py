"""Prints reefer-end's figures on simulated validation ends and on the real dry boxes: `evaluate.py --shards DIR...`."""
import argparse
import json
import pathlib

import numpy as np

from common import ends, gates, real
from common.ends import end_window
from common.ends_export import end_tensor
from common.onnx_torch import OnnxModel

FOLDER = pathlib.Path(__file__).resolve().parents[1]
THRESHOLD = json.loads((FOLDER / "model.json").read_text())["thresholds"]["machinery"]


def judged(model, views):
    """Probabilities of (transmission, box) pairs, outer face to the left."""
    scores = []
    for start in range(0, len(views), 64):
        scores.append(model(np.stack([end_tensor(t, end_window(b, *t.shape), 44, 16) for t, b in views[start:start + 64]]))[0])
    return 1 / (1 + np.exp(-np.concatenate(scores)))


def mirrored(picture, box):
    """The picture and box seen from the other side of the conveyance."""
    return np.ascontiguousarray(picture[:, ::-1]), (picture.shape[1] - box[2], box[1], picture.shape[1] - box[0], box[3])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    given = arguments.parse_args()
    model = OnnxModel(FOLDER / "reefer-end.onnx")
    held = ends.for_validation(ends.read(*given.shards))
    scores = judged(model, [(e.transmission(), e.box) for e in held])
    machinery, doors = np.array([e.machinery for e in held]), np.array([e.reefer and not e.machinery for e in held])
    print(f"reefer-end {model.sha256[:12]} at threshold {THRESHOLD}")
    print(f"0.5 % of the machinery ends are below {np.quantile(scores[machinery], 0.005):.4f}")
    print(f"machinery ends found {gates.share(int((scores[machinery] >= THRESHOLD).sum()), int(machinery.sum()))}")
    print(f"reefers' door ends taken for machinery {gates.share(int((scores[doors] >= THRESHOLD).sum()), int(doors.sum()))}")
    dry = ~machinery & ~doors
    print(f"dry boxes' ends taken for machinery {gates.share(int((scores[dry] >= THRESHOLD).sum()), int(dry.sum()))}")
    views = [view for _, picture, truth in real.scans() for box, _ in truth for view in ((picture, box), mirrored(picture, box))]
    if views:
        shown = judged(model, views)
        print(f"real dry boxes' ends taken for machinery {gates.share(int((shown >= THRESHOLD).sum()), len(shown))}, highest {shown.max():.3f}")


if __name__ == "__main__":
    main()
