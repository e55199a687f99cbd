"""Packages taken out of simulated ends, as the difference of an end and its bare twin, and put into others of the same kind."""
from dataclasses import dataclass

import numpy as np

from dataset import COLUMNS, HEIGHT, ROWS, WIDTH

# How far a package may be moved, in samples of about 1.8 cm: along the container, upwards.
ROOM = {"Machinery": (4, 22), "EvaporatorPanel": (1, 25), "RoofInsulation": (14, 1), "WallInsulation": (10, 25),
        "Floor": (14, 1), "Door": (1, 30)}
VISIBLE = 0.041

# How often a place is drawn beside how often the simulator hides there: where goods are hard to see, more of them teach.
OFTENER = {"Machinery": 3, "Floor": 3, "Door": 3}


@dataclass
class Package:
    """-ln of its transmission, [energies, height, width] cut to where it shows, and its place in the end it was packed into."""

    thick: np.ndarray
    top: int
    left: int
    frame: np.ndarray
    place: str


class Packages:
    """Every package, by the end it fits: at the doors or not, seen with two energies or with one."""

    def __init__(self, data):
        self.kinds = {}
        for i in np.flatnonzero(data.concealed):
            goods = np.kron(data.covered[data.cells[i]] > 0, np.ones((HEIGHT // ROWS, WIDTH // COLUMNS), bool))
            rows, columns = np.flatnonzero(goods.any(1)), np.flatnonzero(goods.any(0))
            if len(rows):
                part = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
                bare = data.twin[i]
                energies = [(data.high[i], data.high[bare])] + [(data.low[i], data.low[bare])] * bool(data.low[i])
                thick = np.stack([(attenuation(data.planes[with_goods], data.planes[without]) * goods)[part] for with_goods, without in energies])
                package = Package(thick.astype(np.float16), rows[0], columns[0], data.frame[i], data.entries[i]["place"])
                self.kinds.setdefault((bool(data.doors[i]), bool(data.low[i])), []).append(package)
        weights = {kind: np.array([OFTENER.get(package.place, 1) for package in packages]) for kind, packages in self.kinds.items()}
        self.chances = {kind: weight / weight.sum() for kind, weight in weights.items()}

    def into(self, data, i, random):
        """Cut `i` with a package in it, float32 [176, 64] at the high and at the low energy, and the share of each cell that it covers."""
        kind = bool(data.doors[i]), bool(data.low[i])
        package = self.kinds[kind][random.choice(len(self.kinds[kind]), p=self.chances[kind])]
        thick = package.thick.astype(np.float32) * np.exp(random.normal(-0.1, 0.4))
        if random.random() < 0.5:
            thick = thick[:, :, ::-1]
        if random.random() < 0.5 and package.place not in ("RoofInsulation", "Floor"):
            thick = thick[:, ::-1]
        across, up = ROOM[package.place]
        # Heights count from the underside, what lies in the roof from the roof.
        level = 1 if package.place == "RoofInsulation" else 2
        moved = data.frame[i] - package.frame
        left = package.left + int(round(float(moved[0]))) + random.integers(-across, across + 1)
        top = package.top + int(round(float(moved[level]))) + random.integers(-up, up + 1)
        left, top = int(np.clip(left, 0, WIDTH - thick.shape[2])), int(np.clip(top, 0, HEIGHT - thick.shape[1]))
        added = np.zeros((len(thick), HEIGHT, WIDTH), np.float32)
        added[:, top:top + thick.shape[1], left:left + thick.shape[2]] = thick
        shows = added[0] > min(VISIBLE, added[0].max() / 2)
        cells = shows.reshape(ROWS, HEIGHT // ROWS, COLUMNS, WIDTH // COLUMNS).mean((1, 3))
        # The low energy of an end without one stays zero.
        high, low = (data.planes[plane].astype(np.float32) / 65535 for plane in (data.high[i], data.low[i]))
        return high * np.exp(-added[0]), low * np.exp(-added[-1]), cells


def attenuation(with_goods, bare):
    """-ln of what goods let through, of two cuts in 16 bit."""
    return np.clip(np.log(np.maximum(bare / 65535, 0.002) / np.maximum(with_goods / 65535, 0.002)), 0, 4)
