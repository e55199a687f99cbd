"""What the two reefer models' descriptions and golden tensors share."""
import numpy as np

from common.ends import END_MARGIN, end_window
from common.preprocess import LOG_FLOOR, log_attenuation, rank, resample

def end_input(height, width, more=()):
    """The `inputs` entry of model.json; `more` are channels after the two that both models see."""
    return {
        "name": "end", "type": "float32", "shape": ["N", 2 + len(more), height, width], "layout": "NCHW",
        "geometry": f"one end of the located box, from `outside` beyond its outer face to `inside` it (shares of the box's width), grown by `above` and `below` (shares of its height), floor of the low and ceiling of the high sides, clipped to the view; mirrored where the outer face is on the right; clipped to 0..1 and stretched to {height} x {width}; each axis by itself: exact area mean where it shrinks, linear between pixel centres (border clamped) where it grows",
        "margins": END_MARGIN,
        "channels": [
            {"name": "rank", "formula": f"q = floor(65535 t + 0.5); (count(q' < q) + 0.5 count(q' = q)) / {height * width} over the samples", "range": [0, 1]},
            {"name": "logAttenuation", "formula": "ln(max(t, floor)) / ln(floor)", "floor": LOG_FLOOR, "range": [0, 1]},
            *more]}


def end_tensor(high, window, height, width):
    """float32 [2, height, width] of a window whose outer face is on the left."""
    x0, y0, x1, y1 = window
    small = resample(np.clip(high[y0:y1, x0:x1], 0, 1), height, width)
    return np.stack([rank(small), log_attenuation(small)])


def formula_view():
    """A 300 x 900 test view in 16 bit that any language can draw, its low energy, and the box of a container in it."""
    y, x = np.mgrid[0:300, 0:900]
    view = np.full((300, 900), 65535, np.int64)
    inside = (x >= 50) & (x < 850) & (y >= 30) & (y < 260)
    view[inside] = 52000 + (37 * x + 91 * y)[inside] % 3000
    view[inside & (x < 84) & (y >= 90)] -= 20000
    view[inside & (x >= 62) & (x < 74) & (y >= 180) & (y < 230)] = 2500
    view[inside & (y >= 240)] = 21000
    view[inside & (x >= 838)] = 9000
    low = np.maximum(800, 65535 - (65535 - view) * 11 // 10)
    return (view / 65535).astype(np.float32), (low / 65535).astype(np.float32), (50, 30, 850, 260)


def golden_window():
    """(x0, y0, x1, y1) of the formula view's left end."""
    high, _, box = formula_view()
    return end_window(box, *high.shape)
