"""Small objects drawn into empty crops: the hardest cargo, in endless variety."""
import torch

from common.augment import uniform
from dataset import COLUMNS, HEIGHT, ROWS, WIDTH


def implant(crops, cells, inner):
    """Multiplies 1 to 3 soft-edged blocks or ellipsoids into every given crop, most of them standing on the floor.

    Returns the crops and their cell masks; nothing is changed in place.
    """
    n = len(crops)
    y = torch.arange(HEIGHT).view(1, -1, 1) + 0.5
    x = torch.arange(WIDTH).view(1, 1, -1) + 0.5
    left, top, right, bottom = (inner[:, i].view(-1, 1, 1) for i in range(4))
    width, height = right - left, bottom - top
    attenuation, mask = torch.zeros_like(crops), torch.zeros_like(crops)
    for number in range(3):
        half_wide = 0.5 * width * torch.exp(uniform(crops, -4.0, -1.4))
        half_high = 0.5 * height * torch.exp(uniform(crops, -2.6, -0.7))
        floor = bottom - height * uniform(crops, 0.10, 0.30)
        hung = (torch.rand(n, 1, 1) < 0.3).float()
        centre_x = left + 0.03 * width + half_wide + uniform(crops, 0, 1) * (0.94 * width - 2 * half_wide)
        centre_y = floor - half_high - hung * uniform(crops, 0, 1) * (floor - top - 0.1 * height - 2 * half_high).clamp(min=0)
        across, down = (x - centre_x) / half_wide, (y - centre_y) / half_high
        soft = uniform(crops, 0.5, 2.5)
        block = torch.sigmoid((1 - across.abs()) * half_wide / soft * 4) * torch.sigmoid((1 - down.abs()) * half_high / soft * 4)
        ellipsoid = (1 - across ** 2 - down ** 2).clamp(min=0).sqrt()
        shape = torch.where(torch.rand(n, 1, 1) < 0.6, block, ellipsoid)
        present = 1.0 if number == 0 else (torch.rand(n, 1, 1) < 0.35).float()
        strength = torch.exp(uniform(crops, -2.8, 0.9))
        attenuation += present * strength * shape
        mask = torch.maximum(mask, present * (shape > 0.3).float())
    fraction = torch.nn.functional.adaptive_avg_pool2d(mask[:, None], (ROWS, COLUMNS))[:, 0]
    return crops * torch.exp(-attenuation), torch.maximum(cells, fraction)
