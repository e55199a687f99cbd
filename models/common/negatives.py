"""Pictures that are no X-ray scan, drawn from scratch: photographs-like scenes, pages, plots, textures, gradients.

They teach container-locator to say *not an X-ray* instead of finding containers in whatever it is given.
"""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from scipy import ndimage

from common.drawing import SIZE, gradient, shapes, texture, unit, write
from common.papers import lettering, line_drawing, page, small_print
from common.preprocess import normalised


def draw(random):
    """One float32 grey picture in 0..1."""
    kinds = (scene, scene, scene, container_photograph, container_photograph, page, page, small_print, lettering, lettering,
             line_drawing, line_drawing, ridges, ridges, texture, gradient, patches, noise, stripes, leaf)
    picture = kinds[random.integers(len(kinds))](random)
    if random.random() < 0.15:
        picture = 1 - picture
    if random.random() < 0.4:
        picture = ndimage.gaussian_filter(picture, random.uniform(0, 2))
    if random.random() < 0.5:
        picture = picture + random.uniform(0, 0.03) * random.standard_normal(picture.shape)
    if random.random() < 0.5:
        low, high = random.uniform(0, 0.25), random.uniform(0.7, 1)
        picture = low + (high - low) * picture
    picture = normalised(np.clip(picture, 0, 1))
    return (picture[:, ::-1] if random.random() < 0.5 else picture).astype(np.float32)


def noise(random):
    """White or blocky noise."""
    block = int(random.choice([1, 2, 8, 32]))
    small = random.random((SIZE[0] // block, SIZE[1] // block)) ** random.uniform(0.3, 3)
    return np.kron(small, np.ones((block, block)))


def stripes(random):
    """Bar codes, test patterns, blinds."""
    profile = ndimage.gaussian_filter1d((random.random(SIZE[1]) < random.uniform(0.2, 0.8)).astype(float), random.uniform(0, 6))
    picture = np.tile(unit(profile), (SIZE[0], 1))
    return picture if random.random() < 0.6 else unit(picture + texture(random))


def patches(random):
    """Flat shapes on a flat ground."""
    image = Image.new("L", SIZE[::-1], int(random.integers(256)))
    shapes(random, image, int(random.integers(1, 30)))
    return np.asarray(image) / 255


def scene(random):
    """Sky and ground, shapes with shading and texture: the make-up of a photograph."""
    base = Image.fromarray((255 * gradient(random)).astype(np.uint8))
    horizon = int(random.uniform(0.3, 0.9) * SIZE[0])
    ImageDraw.Draw(base).rectangle((0, horizon, SIZE[1], SIZE[0]), fill=int(random.integers(30, 200)))
    shapes(random, base, int(random.integers(4, 40)))
    base = base.filter(ImageFilter.GaussianBlur(random.uniform(0, 2)))
    return unit(np.asarray(base) / 255 + random.uniform(0.1, 0.8) * texture(random))


def container_photograph(random):
    """The outside of a container by daylight: corrugation with shading, lettering, door bars, ground."""
    height, width = SIZE
    image = Image.fromarray((255 * unit(gradient(random) + 0.3 * texture(random))).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    x0, y0 = int(random.uniform(-0.3, 0.3) * width), int(random.uniform(-0.3, 0.3) * height)
    x1, y1 = int(random.uniform(0.6, 1.3) * width), int(random.uniform(0.6, 1.3) * height)
    paint, period = int(random.integers(30, 230)), random.uniform(5, 40)
    pen.rectangle((x0, y0, x1, y1), fill=paint)
    for x in np.arange(x0, x1, period):
        rib = int(x + period * random.uniform(0.2, 0.6))
        pen.rectangle((int(x), y0, rib, y1), fill=int(np.clip(paint + random.normal(0, 25), 0, 255)))
    for _ in range(int(random.integers(0, 6))):
        x = int(random.uniform(x0, x1))
        pen.rectangle((x, y0, x + int(random.integers(2, 9)), y1), fill=int(random.integers(256)))
    write(random, pen, int(random.integers(2, 10)), 255 if paint < 128 else 10)
    shapes(random, image, int(random.integers(0, 6)))
    shade = np.asarray(image) / 255 * (0.6 + 0.4 * gradient(random))
    return unit(shade + random.uniform(0, 0.15) * texture(random))


def ridges(random):
    """Winding ridges in an oval, as of a fingerprint or the rings of wood."""
    y, x = np.mgrid[-1:1:SIZE[0] * 1j, -1:1:SIZE[1] * 1j]
    x0, y0, wide, high = random.uniform(-0.4, 0.4), random.uniform(-0.4, 0.4), random.uniform(0.25, 1.2), random.uniform(0.4, 1.2)
    radius = np.hypot((x - x0) / wide, (y - y0) / high)
    phase = radius * random.uniform(30, 140) + 12 * ndimage.gaussian_filter(texture(random), 8)
    oval = 1 / (1 + np.exp((radius + 0.3 * texture(random) - 1) * 20))
    return 1 - oval * random.uniform(0.5, 1) * unit(np.sin(phase) + 0.4 * texture(random))


def leaf(random):
    """A picture that lost its content: flat with dead rows or columns, or black with a few lit ones."""
    picture = np.full(SIZE, random.choice([0.0, 0.5, 1.0, random.random()]))
    for _ in range(int(random.integers(0, 12))):
        line = int(random.integers(SIZE[0]))
        picture[line:line + int(random.integers(1, 10))] = random.random()
    for _ in range(int(random.integers(0, 12))):
        line = int(random.integers(SIZE[1]))
        picture[:, line:line + int(random.integers(1, 10))] = random.random()
    return picture
