"""What happens to a page on its way, and what the page reader does about it before lines are cut (vision/Documents/Reading)."""
import numpy as np
from PIL import Image
from scipy import ndimage

FAX = 150
READ_AT = 300
LEAST_SKEW = 0.15


def fax(page, random):
    """Seen at 150 to the inch, askew, every dot black or white, dusty: a page of 0 and 255, and its skew in degrees."""
    skew = random.uniform(-1.2, 1.2)
    grey = page.rotate(-skew, Image.BILINEAR, fillcolor=255).resize((page.width // 2, page.height // 2), Image.BOX)
    grey = light(np.asarray(grey, np.float32), random, blur=random.uniform(0.1, 0.35), noise=random.uniform(5, 16))
    dots = np.where(grey < random.uniform(130, 195), 0, 255).astype(np.uint8)
    specks = int(dots.size * random.uniform(0.00005, 0.0008))
    dots.reshape(-1)[random.integers(0, dots.size, specks)] = np.where(random.random(specks) < 0.7, 0, 255)
    if random.random() < 0.2:
        column = random.integers(dots.shape[1])
        dots[random.random(dots.shape[0]) < 0.8, column] = 0
    return dots, skew


def scan(page, random):
    """A grey scan of 200 to the inch, some of faint print: its pixels, and its skew in degrees."""
    skew = random.uniform(-1.2, 1.2)
    size = (page.width * 2 // 3, page.height * 2 // 3)
    grey = np.asarray(page.rotate(-skew, Image.BILINEAR, fillcolor=255).resize(size, Image.BOX), np.float32)
    grey = 255 - (255 - grey) * random.choice([1, 1, 0.7, 0.45, 0.3])
    return light(grey, random, blur=random.uniform(0.15, 0.6), noise=random.uniform(3, 12)).clip(0, 255).astype(np.uint8), skew


def light(grey, random, blur, noise):
    """Each pixel takes a share of its neighbours; the light falls off to one side; the sensor is noisy."""
    around = ndimage.convolve(grey, np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32) / 4, mode="nearest")
    fall = random.uniform(228, 252) + random.uniform(-14, 14) * (np.arange(grey.shape[1]) / grey.shape[1] - 0.5)
    return (grey + blur * (around - grey)) * (fall / 255) + random.standard_normal(grey.shape, np.float32) * noise


def cleaned(dots):
    """Lone dots go, pinholes close (Specks.cs)."""
    white = dots > 0
    neighbours = ndimage.convolve((~white).astype(np.int8), np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], np.int8), mode="constant")
    return np.where(white & (neighbours == 8), 0, np.where(~white & (neighbours == 0), 255, dots)).astype(np.uint8)


def evened(grey):
    """Paper white, print black (PaperWhite.cs)."""
    tile = 20
    rows, columns = grey.shape[0] // tile, grey.shape[1] // tile
    tiles = grey[:rows * tile, :columns * tile].reshape(rows, tile, columns, tile)
    paper = ndimage.maximum_filter(np.percentile(tiles[:, ::2, :, ::2], 90, axis=(1, 3)), 3).astype(np.float32)
    paper = np.kron(paper, np.ones((tile, tile), np.float32))
    paper = np.pad(paper, ((0, grey.shape[0] - paper.shape[0]), (0, grey.shape[1] - paper.shape[1])), mode="edge")
    contrast = 255 / max(32, np.median(paper) - np.percentile(grey[::4, ::4], 0.5))
    return np.clip(255 - (paper - grey) * contrast, 0, 255).astype(np.uint8)


def without_rules(dots):
    """Long thin ink goes (RuleRemoval.cs, more simply)."""
    ink = (dots < 160).astype(np.uint8)
    rules = np.zeros_like(ink)
    for along in (0, 1):
        long = opened(ink, 120, along) | opened(closed(ink, 9, along), 240, along)
        rules |= long & (opened(ink, 9, 1 - along) == 0)
    return np.where(ndimage.maximum_filter(rules, 3) > 0, 255, dots).astype(np.uint8) if rules.any() else dots


def opened(ink, size, axis):
    return ndimage.maximum_filter1d(ndimage.minimum_filter1d(ink, size, axis), size, axis)


def closed(ink, size, axis):
    return ndimage.minimum_filter1d(ndimage.maximum_filter1d(ink, size, axis), size, axis)


def straightened(picture, skew, resolution, random):
    """Turned back and brought to 300 to the inch, as far as the page reader would: the picture, and where a point of the clean page lies in it."""
    found = round((skew + random.normal(0, 0.03)) / 0.05) * 0.05
    found = found if abs(found) >= LEAST_SKEW else 0.0
    scale = READ_AT / resolution if resolution < 190 else 1.0
    image = Image.fromarray(picture)
    width, height = int(image.width * scale), int(image.height * scale)
    radians = np.deg2rad(found)
    cosine, sine = np.cos(radians) / scale, np.sin(radians) / scale
    # From the picture back to the page as it came, about the middles (PageGeometry.cs).
    matrix = (cosine, -sine, image.width / 2 - cosine * width / 2 + sine * height / 2,
              sine, cosine, image.height / 2 - sine * width / 2 - cosine * height / 2)
    straight = np.asarray(image.transform((width, height), Image.AFFINE, matrix, Image.BILINEAR, fillcolor=255))
    left = np.deg2rad(skew - found)

    def place(x, y, page):
        """A point of the clean page."""
        to = scale * resolution / READ_AT
        dx, dy = (x - page.width / 2) * to, (y - page.height / 2) * to
        return width / 2 + dx * np.cos(left) - dy * np.sin(left), height / 2 + dx * np.sin(left) + dy * np.cos(left)

    return straight, place
