"""The pixels of a PNG as we write it: a palette, and rows that stand as they are."""

import struct
import zlib

import numpy as np


def decoded(data):
    width, height = struct.unpack(">II", data[16:24])
    at, parts = 8, {}
    while at < len(data):
        length = struct.unpack(">I", data[at : at + 4])[0]
        parts[data[at + 4 : at + 8]] = data[at + 8 : at + 8 + length]
        at += 12 + length
    rows = np.frombuffer(zlib.decompress(parts[b"IDAT"]), np.uint8).reshape(height, width + 1)
    return np.frombuffer(parts[b"PLTE"], np.uint8).reshape(-1, 3)[rows[:, 1:]]
