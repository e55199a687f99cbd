"""Packages taken out of simulated ends, as the difference of an end and its bare twin, and put into others of the same kind."""
import numpy as np

from dataset import COLUMNS, HEIGHT, ROWS, WIDTH

# How far a package may be moved, in samples of about 1.8 cm: along the container, upwards.
ROOM = {"Machinery": (4, 22), "EvaporatorPanel": (1, 25), "RoofInsulation": (14, 1), "WallInsulation": (10, 25),
        "Floor": (14, 1), "Door": (1, 30)}
VISIBLE = 0.041

# How often a place is drawn beside how often the simulator hides there: where goods are hard to see, more of them teach.
OFTENER = {"Machinery": 3, "Floor": 3, "Door": 3}


class Packages:
    """-ln of the transmission of every package, cut to where it shows, with its place in the end it was packed into."""

    def __init__(self, data):
        self.at_doors = {False: [], True: []}
        for i in np.flatnonzero(data.concealed):
            goods = np.kron(data.cells[i] > 0, np.ones((HEIGHT // ROWS, WIDTH // COLUMNS), bool))
            with_, bare = (np.maximum(data.pixels[j].astype(np.float32) / 65535, 0.002) for j in (i, data.twin[i]))
            rows, columns = np.flatnonzero(goods.any(1)), np.flatnonzero(goods.any(0))
            if len(rows):
                top, left = rows[0], columns[0]
                part = slice(top, rows[-1] + 1), slice(left, columns[-1] + 1)
                thick = (np.clip(np.log(bare / with_), 0, 4) * goods)[part].astype(np.float16)
                self.at_doors[bool(data.doors[i])].append((thick, top, left, data.frame[i], data.ends[i].concealment["place"]))
        weights = {doors: np.array([OFTENER.get(package[-1], 1) for package in packages]) for doors, packages in self.at_doors.items()}
        self.chances = {doors: weight / weight.sum() for doors, weight in weights.items()}

    def into(self, pixels, frame, doors, random):
        """A copy of float32 [176, 64] with a package in it, and the share of each cell that it covers."""
        packages = self.at_doors[bool(doors)]
        thick, top, left, theirs, place = packages[random.choice(len(packages), p=self.chances[bool(doors)])]
        thick = thick.astype(np.float32) * np.exp(random.normal(-0.1, 0.4))
        if random.random() < 0.5:
            thick = thick[:, ::-1]
        if random.random() < 0.5 and place not in ("RoofInsulation", "Floor"):
            thick = thick[::-1]
        across, up = ROOM[place]
        # Heights count from the underside, what lies in the roof from the roof.
        level = 1 if place == "RoofInsulation" else 2
        left += int(round(float(frame[0] - theirs[0]))) + random.integers(-across, across + 1)
        top += int(round(float(frame[level] - theirs[level]))) + random.integers(-up, up + 1)
        left, top = (int(np.clip(at, 0, most - size)) for at, most, size in
                     ((left, WIDTH, thick.shape[1]), (top, HEIGHT, thick.shape[0])))
        attenuation = np.zeros((HEIGHT, WIDTH), np.float32)
        attenuation[top:top + thick.shape[0], left:left + thick.shape[1]] = thick
        shows = attenuation > min(VISIBLE, attenuation.max() / 2)
        cells = shows.reshape(ROWS, HEIGHT // ROWS, COLUMNS, WIDTH // COLUMNS).mean((1, 3))
        return pixels * np.exp(-attenuation), cells
