"""The real scans among the shared fixtures: evaluation only, never training."""
import json
import pathlib

import numpy as np
from PIL import Image

from common.preprocess import normalised
from common.shards import corners

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / ".." / "shared" / "fixtures"
BLANK = 0.01
TRUTH = ROOT / "tests" / "Core.Tests" / "RealScans" / "truth.json"


def scans():
    """(file name, transmission, [(box, empty)]) of each scan; box as (x0, y0, x1, y1) measured by eye."""
    for entry in json.loads(TRUTH.read_text()):
        yield entry["file"], load(FIXTURES / "real-xray" / entry["file"]), [
            (corners(c["box"]), c["empty"]) for c in entry["containers"]]


def load(path):
    """A rendering, taken for transmission."""
    return normalised(np.asarray(Image.open(path).convert("L"), np.float32) / 255)


def foreign():
    """(path, grey 0..1) of the fixtures that are no X-ray and not blank: photographs, fingerprints, Pillow's tests."""
    for folder in ("container-codes", "images", "fingerprints"):
        for path in sorted((FIXTURES / folder).rglob("*")):
            if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"):
                try:
                    image = Image.open(path).convert("L")
                except Exception:  # broken on purpose
                    continue
                grey = np.asarray(image, np.float32) / 255
                if min(image.size) >= 64 and max(image.size) < 5000 and grey.std() > BLANK:
                    yield path, normalised(grey)
