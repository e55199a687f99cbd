"""Batch augmentation of transmission pictures, in torch, and the network inputs made from them.

Everything a scanner, its vendor's rendering or a clerk's screenshot does to a picture between physics and file:
blur, gain stripes, drift, noise, contrast curve, few grey levels, patches painted over.
"""
import math

import torch
import torch.nn.functional as F

from common.preprocess import CHANGE_FLOOR, CHANGE_GAIN, LOG_FLOOR, MATERIAL_GAIN, RANK_LEVELS, TONE_ODD, TONE_ROUNDS


def uniform(like, low, high):
    """[N,1,1] draws."""
    return torch.empty(len(like), 1, 1).uniform_(low, high)


def chosen(like, share):
    """[N,1,1] of 0 or 1."""
    return (torch.rand(len(like), 1, 1) < share).float()


def blur(pictures, share=0.35, most=1.3):
    """Gaussian blur of one random width per batch and axis on a share of the pictures."""
    picked = torch.rand(len(pictures)) < share
    if not picked.any():
        return pictures
    x = pictures[picked][:, None]
    offsets = torch.arange(-3, 4).float()
    for shape in ((1, 1, 7, 1), (1, 1, 1, 7)):
        kernel = torch.exp(-0.5 * (offsets / (0.2 + most * torch.rand(()))) ** 2)
        pad = (0, 0, 3, 3) if shape[2] == 7 else (3, 3, 0, 0)
        x = F.conv2d(F.pad(x, pad, mode="replicate"), (kernel / kernel.sum()).view(shape))
    pictures = pictures.clone()
    pictures[picked] = x[:, 0]
    return pictures


def detector(pictures):
    """Gain stripes of rows and columns, slow drift along the scan, noise."""
    n, height, width = pictures.shape
    rows = 1 + chosen(pictures, 0.4) * uniform(pictures, 0, 0.012) * torch.randn(n, height, 1)
    columns = 1 + chosen(pictures, 0.4) * uniform(pictures, 0, 0.010) * torch.randn(n, 1, width)
    along = torch.linspace(0, math.pi, width)[None, None] * uniform(pictures, 0.5, 3) + uniform(pictures, 0, 6.28)
    drift = 1 + chosen(pictures, 0.3) * uniform(pictures, 0, 0.03) * torch.sin(along)
    pictures = pictures * (rows * columns * drift)
    noisy = torch.rand(n) < 0.4
    some = pictures[noisy]
    pictures[noisy] = some + uniform(some, 0, 0.012) * torch.randn(some.shape)
    return pictures


def rendering(pictures):
    """A vendor's contrast: black and white level, gamma, number of grey levels."""
    black = chosen(pictures, 0.5) * uniform(pictures, 0, 0.05)
    white = 1 - chosen(pictures, 0.6) * uniform(pictures, -0.04, 0.06) + chosen(pictures, 0.1) * uniform(pictures, -0.15, 0.1)
    gamma = torch.exp(chosen(pictures, 0.8) * 0.3 * torch.randn(len(pictures), 1, 1))
    levels = torch.tensor([127., 255., 255., 255., 1023., 4095., 65535.])[torch.randint(7, (len(pictures),))].view(-1, 1, 1)
    pictures = pictures.sub_(black).div_(white - black).clamp_(0, 1).pow_(gamma)
    return pictures.mul_(levels).add_(0.5).floor_().div_(levels)


def painted_over(pictures, share=0.35):
    """Lines once drawn on a screenshot and painted over: strips replaced by the mean of a small neighbourhood."""
    n, height, width = pictures.shape
    for i in torch.nonzero(torch.rand(n) < share).flatten().tolist():
        for _ in range(int(torch.randint(1, 5, ()))):
            long_, thin = int(torch.randint(8, width // 2, ())), int(torch.randint(1, 6, ()))
            high, wide = (thin, long_) if torch.rand(()) < 0.5 else (min(long_, height - 2), thin)
            y, x = int(torch.randint(0, height - high, ())), int(torch.randint(0, width - wide, ()))
            patch = pictures[i, y:y + high, x:x + wide]
            light = 1 if torch.rand(()) < 0.3 else 0
            axis = 0 if high == thin else 1
            pictures[i, y:y + high, x:x + wide] = 0.5 * (patch.mean(axis, keepdim=True) + max(light, float(patch.max())))
    return pictures


def degraded(pictures):
    """All of it, in the order in which it happens."""
    return painted_over(rendering(detector(blur(pictures))))


def rank(pictures):
    """The batched twin of preprocess.rank."""
    n = len(pictures)
    levels = (pictures.flatten(1) * (RANK_LEVELS - 1) + 0.5).long().clamp_(0, RANK_LEVELS - 1)
    levels += torch.arange(n)[:, None] * RANK_LEVELS
    counts = torch.bincount(levels.flatten(), minlength=n * RANK_LEVELS).view(n, RANK_LEVELS).float()
    middle = (counts.cumsum(1) - 0.5 * counts) / levels.shape[1]
    return middle.flatten()[levels].view_as(pictures)


def picture_input(pictures):
    """[N,2,h,w] for container-locator: transmission and rank."""
    return torch.stack([pictures, rank(pictures)], 1).contiguous(memory_format=torch.channels_last)


def container_input(crops):
    """[N,2,h,w] for empty-container: rank and scaled -log."""
    logs = crops.clamp(LOG_FLOOR, 1).log() / math.log(LOG_FLOOR)
    return torch.stack([rank(crops), logs], 1).contiguous(memory_format=torch.channels_last)


def material(high, low):
    """What two energies say of the material, 0..1: light above 0.5, heavy below; 0.5 throughout where `low` is zeros.

    With x and y minus the logarithms of the two transmissions, y over x follows the thickness of whatever most of the
    picture is made of: a parabola through 0, fitted to the picture itself, every sample weighted by what passes it, so
    that no calibration is needed. What is left is material. Its noise grows with one over the root of the transmission,
    which the root here takes back.
    """
    flat = high.flatten(1)
    x, y = (-p.flatten(1).clamp(LOG_FLOOR, 1).log() for p in (high, low))
    fit = torch.stack([x, x * x], 2)
    weighted = (fit * flat[:, :, None]).transpose(1, 2)
    normal = weighted @ fit + 1e-6 * torch.eye(2)
    curve = torch.linalg.solve(normal, weighted @ y[:, :, None])
    rest = (flat.sqrt() * (y - (fit @ curve)[:, :, 0])).view_as(high)
    return (0.5 + MATERIAL_GAIN * rest * (low.amax((1, 2), keepdim=True) > 0)).clamp(0, 1)


def toned(now, then, known):
    """The earlier attenuation [N,h,w] in the present one's tone: along the line that most places keep to."""
    a, b, seen = (p.flatten(1) for p in (now, then, known.float()))
    gain, offset = torch.ones(len(a), 1), torch.zeros(len(a), 1)
    for _ in range(TONE_ROUNDS):
        weight = seen / (1 + (a - gain * b - offset) ** 2 / TONE_ODD)
        n, sx, sy = 1e-6 + weight.sum(1, True), (weight * b).sum(1, True), (weight * a).sum(1, True)
        sxx, sxy = 1e-6 + (weight * b * b).sum(1, True), (weight * b * a).sum(1, True)
        gain = ((n * sxy - sx * sy) / (n * sxx - sx * sx).clamp(min=1e-6)).clamp(0.7, 1.4)
        offset = (sy - gain * sx) / n
    return (gain * b + offset).clamp(min=0).view_as(now)


def change(now, now_material, dual, then, then_low):
    """[N,4,h,w]: what changed since an earlier scan that lies sample by sample over this one, as ChangePicture.cs makes it.

    Difference of attenuations, what of it no shift by a sample explains, difference of materials, where anything is known. The
    earlier pictures are 0 where nothing is known; materials are compared where `dual` [N] and `then_low` has something.
    """
    known = then > 0
    a, b = (-p.clamp(CHANGE_FLOOR, 1).log() for p in (now, then))
    b = toned(a, b, known)
    far = torch.tensor(1e9)
    most = F.max_pool2d(torch.where(known, b, -far)[:, None], 3, 1, 1)[:, 0]
    least = -F.max_pool2d(torch.where(known, -b, -far)[:, None], 3, 1, 1)[:, 0]
    worth = CHANGE_GAIN * torch.exp(-0.25 * (a + b))
    both = dual & (then_low.amax((1, 2)) > 0)
    materials = now_material - material(*(torch.where(known, p, torch.ones(())) for p in (then, then_low)))
    channels = ((worth * (a - b)).clamp(-1, 1), (worth * (a - torch.minimum(torch.maximum(a, least), most))).clamp(-1, 1),
                materials * both[:, None, None], torch.ones(()))
    return torch.stack([known * channel for channel in channels], 1)


def end_input(high, low, then, then_low):
    """[N,7,h,w] for reefer-concealment: rank and scaled -log of the high energy, material of both, and the change since an earlier scan."""
    logs = high.clamp(LOG_FLOOR, 1).log() / math.log(LOG_FLOOR)
    own = torch.stack([rank(high), logs, material(high, low)], 1)
    since = torch.zeros(len(high), 4, *high.shape[1:])
    there = then.amax((1, 2)) > 0
    if there.any():
        since[there] = change(high[there], own[there, 2], low[there].amax((1, 2)) > 0, then[there], then_low[there])
    return torch.cat([own, since], 1).contiguous(memory_format=torch.channels_last)
