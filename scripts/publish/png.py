"""A picture of flat colors as a small PNG: of all its colors the 256 that cover most, each other one as the nearest of these.

Apart from who draws it, because a browser writes three bytes a pixel where one says as much: a card shrinks to a third.
"""

import struct
import zlib

import numpy as np

MOST = 256


def write(pixels: np.ndarray) -> bytes:
    """The PNG of pixels, rows by columns by red, green and blue: the same pixels give the same bytes."""
    height, width, _ = pixels.shape
    wide = pixels.astype(np.uint32)
    codes = wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
    found, place, count = np.unique(codes, return_inverse=True, return_counts=True)
    kept = np.sort(found[np.argsort(-count.astype(np.int64), kind="stable")[:MOST]])
    index = _nearest(found, kept)[place].reshape(height, width)
    rows = np.concatenate([np.zeros((height, 1), np.uint8), index], axis=1)  # 0: a row stands as it is
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(*part)
        for part in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),  # a byte a pixel, which names its color
            (b"PLTE", _parts(kept).astype(np.uint8).tobytes()),
            (b"IDAT", zlib.compress(rows.tobytes(), 9)),
            (b"IEND", b""),
        )
    )


def _nearest(found: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """For each color the place of the nearest that is kept."""
    far = np.zeros((len(found), len(kept)), np.int64)
    for one, other in zip(_parts(found).T, _parts(kept).T, strict=True):
        far += (one[:, None] - other[None, :]) ** 2
    return far.argmin(axis=1).astype(np.uint8)


def _parts(codes: np.ndarray) -> np.ndarray:
    return np.stack([codes >> 16 & 255, codes >> 8 & 255, codes & 255], axis=1).astype(np.int64)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
