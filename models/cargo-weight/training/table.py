"""Reads the tables that `./run simulate --weighing-table` writes."""
import csv
from dataclasses import dataclass

import numpy as np

NAMED = 6
ROW_MEANS, ROW_BANDS, COLUMN_MEANS, COLUMN_BANDS = 7, 12, 2, 12
DUAL, EIGHT_BIT = -3, -2


@dataclass
class Table:
    """Arrays over containers as seen: three in a row are the same container (both energies, one energy, 8 bit)."""

    seed: np.ndarray
    profile: np.ndarray
    kind: np.ndarray
    small: np.ndarray
    tonnes: np.ndarray
    area: np.ndarray
    readings: np.ndarray

    def where(self, chosen):
        """The chosen rows."""
        return Table(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def read(path):
    """The whole file."""
    with open(path, newline="") as file:
        rows = [row for row in csv.reader(file)]
    columns = len(rows[0])
    rows = [row for row in rows[1:] if len(row) == columns]
    numbers = np.array([row[NAMED:] for row in rows], np.float32)
    named = list(zip(*(row[:NAMED] for row in rows)))
    return Table(np.array(named[0], np.int64), np.array(named[1]), np.array(named[2]), np.array(named[3], int),
                 np.array(named[4], np.float32) / 1000, np.array(named[5], np.float32), numbers)


def mirrored(readings):
    """The same containers seen from the other end: column bands in reverse."""
    first = ROW_BANDS * ROW_MEANS
    columns = readings[:, first:first + COLUMN_BANDS * COLUMN_MEANS].reshape(-1, COLUMN_BANDS, COLUMN_MEANS)[:, ::-1]
    turned = readings.copy()
    turned[:, first:first + COLUMN_BANDS * COLUMN_MEANS] = columns.reshape(len(readings), -1)
    return turned
