"""Lines cut from a page for the net, as vision/Documents/Reading/Lines cuts them."""
import numpy as np

HEIGHT = 32
# The line's own height and this share of it above and below it fill the strip.
MARGIN = 0.2


def stretched(picture, width, height):
    """Bilinear, with the product's own rounding (PixelGrid.Resize)."""
    def places(size, new):
        centre = np.clip((np.arange(new) + 0.5) * size / new - 0.5, 0, size - 1)
        pixel = centre.astype(np.int64)
        return pixel, np.minimum(pixel + 1, size - 1), ((centre - pixel) * 256).astype(np.int64)
    left, right, share = places(picture.shape[1], width)
    top, bottom, down = places(picture.shape[0], height)
    upper, lower = picture[top].astype(np.int64), picture[bottom].astype(np.int64)
    upper = upper[:, left] * (256 - share) + upper[:, right] * share
    lower = lower[:, left] * (256 - share) + lower[:, right] * share
    return ((upper * (256 - down[:, None]) + lower * down[:, None] + 32768) >> 16).astype(np.uint8)


def strip(page, left, top, right, bottom):
    """A box of the page at the net's height; what lies outside the page is white."""
    left, top, right, bottom = int(np.floor(left)), int(np.floor(top)), int(np.ceil(right)), int(np.ceil(bottom))
    cut = np.full((max(1, bottom - top), max(1, right - left)), 255, np.uint8)
    y1, y2, x1, x2 = max(top, 0), min(bottom, page.shape[0]), max(left, 0), min(right, page.shape[1])
    if y2 > y1 and x2 > x1:
        cut[y1 - top:y2 - top, x1 - left:x2 - left] = page[y1:y2, x1:x2]
    return stretched(cut, max(8, round(cut.shape[1] * HEIGHT / cut.shape[0])), HEIGHT)
