"""Registration by OpenCV, for comparison: phase correlation with ECC affine, and ECC affine with DIS flow.

Reads pairs from standard input: a line of JSON with first and second [width, height], firstBox and secondBox [left, top, right,
bottom] of what to align, and places [[x, y], ...], then both pictures as little-endian 16-bit transmission, row by row. Answers a line of JSON: by method, where it puts the places.
Pictures are shown to the methods as OpenCV's users do: 8-bit attenuation of the boxes, the second stretched to the size of the first.
"""

import json
import sys
import time

import cv2
import numpy as np

cv2.setNumThreads(1)


def picture(samples):
    """8-bit attenuation; 1 % and less of open air is white."""
    transmission = np.clip(samples.astype(np.float32) / 65535, 0.01, 1)
    return np.round(-np.log(transmission) / np.log(100) * 255).astype(np.uint8)


def ecc_affine(first, second):
    """2 x 3 matrix from places of the first to the second, by phase correlation and then ECC at half size and at full."""
    window = cv2.createHanningWindow(first.shape[::-1], cv2.CV_32F)
    (dx, dy), _ = cv2.phaseCorrelate(first.astype(np.float32), second.astype(np.float32), window)
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
    criteria = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 50, 1e-4)
    for scale in (0.5, 1.0):
        a, b = (cv2.resize(p, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) for p in (first, second))
        matrix[:, 2] *= scale
        try:
            _, matrix = cv2.findTransformECC(a, b, matrix, cv2.MOTION_AFFINE, criteria, None, 5)
        except cv2.error:  # it does not converge where the two hardly overlap: what there was stays
            pass
        matrix[:, 2] /= scale
    return matrix


def answer(first, second, places):
    """Places in the second by method, with times."""
    started = time.perf_counter()
    a, b = picture(first), picture(second)
    scale_x, scale_y = b.shape[1] / a.shape[1], b.shape[0] / a.shape[0]
    b = cv2.resize(b, a.shape[::-1], interpolation=cv2.INTER_AREA)
    matrix = ecc_affine(a, b)
    affine_ms = 1000 * (time.perf_counter() - started)
    back = (scale_x, scale_y)
    at = places @ matrix[:, :2].T + matrix[:, 2]

    warped = cv2.warpAffine(b, matrix, a.shape[::-1], flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM).calc(a, warped, None)
    flow_ms = 1000 * (time.perf_counter() - started)
    x = np.clip(places[:, 0] - 0.5, 0, a.shape[1] - 1).astype(int)
    y = np.clip(places[:, 1] - 0.5, 0, a.shape[0] - 1).astype(int)
    moved = (places + flow[y, x]) @ matrix[:, :2].T + matrix[:, 2]
    return {
        "phase correlation + ECC affine": {"places": (at * back).tolist(), "milliseconds": affine_ms},
        "ECC affine + DIS medium": {"places": (moved * back).tolist(), "milliseconds": flow_ms},
    }


def read_picture(stream, size):
    width, height = size
    return np.frombuffer(stream.read(2 * width * height), "<u2").reshape(height, width)


def main():
    stream = sys.stdin.buffer
    print("ready", flush=True)
    while line := stream.readline():
        header = json.loads(line)
        first, second = read_picture(stream, header["first"]), read_picture(stream, header["second"])
        (x, y, right, bottom), (x2, y2, right2, bottom2) = header["firstBox"], header["secondBox"]
        places = np.array(header["places"], np.float64).reshape(-1, 2) - (x, y)
        found = answer(first[y:bottom, x:right], second[y2:bottom2, x2:right2], places)
        for method in found.values():
            method["places"] = (np.array(method["places"]) + (x2, y2)).tolist()
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
