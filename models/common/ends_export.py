"""What the two reefer models' descriptions and golden tensors share."""
import numpy as np

from common.ends import END_MARGIN, end_window
from common.preprocess import LOG_FLOOR, MATERIAL_GAIN, log_attenuation, material, rank, resample


MATERIAL = {
    "name": "material", "low": "the low energy's transmission, cut and stretched like the high one's",
    "formula": "x = -ln(max(t, floor)), y = -ln(max(low, floor)); c1, c2 minimise the sum of t (y - c1 x - c2 x^2)^2 over the samples, with 1e-6 c^2 added; 0.5 + gain sqrt(t) (y - c1 x - c2 x^2), clipped; 0.5 throughout where there is no low energy",
    "gain": MATERIAL_GAIN, "floor": LOG_FLOOR, "range": [0, 1]}


def end_input(height, width, dual=False):
    """The `inputs` entry of model.json."""
    return {
        "name": "end", "type": "float32", "shape": ["N", 3 if dual else 2, height, width], "layout": "NCHW",
        "geometry": f"one end of the located box, from `outside` beyond its outer face to `inside` it (shares of the box's width), grown by `above` and `below` (shares of its height), floor of the low and ceiling of the high sides, clipped to the view; mirrored where the outer face is on the right; clipped to 0..1 and stretched to {height} x {width}; each axis by itself: exact area mean where it shrinks, linear between pixel centres (border clamped) where it grows",
        "margins": END_MARGIN,
        "channels": [
            {"name": "rank", "formula": f"q = floor(65535 t + 0.5); (count(q' < q) + 0.5 count(q' = q)) / {height * width} over the samples", "range": [0, 1]},
            {"name": "logAttenuation", "formula": "ln(max(t, floor)) / ln(floor)", "floor": LOG_FLOOR, "range": [0, 1]},
            *([MATERIAL] if dual else [])]}


def end_tensor(high, low, window, height, width):
    """float32 [2, height, width] of a window whose outer face is on the left; [3, height, width] where there is a low energy."""
    x0, y0, x1, y1 = window
    high, low = (plane if plane is None else resample(np.clip(plane[y0:y1, x0:x1], 0, 1), height, width) for plane in (high, low))
    return np.stack([rank(high), log_attenuation(high), *([] if low is None else [material(high, low)])])


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


def golden_input(height, width, dual=False):
    """[1, 2 or 3, height, width] of the formula view's left end."""
    high, low, box = formula_view()
    return end_tensor(high, low if dual else None, end_window(box, *high.shape), height, width)[None]
