"""Writes the files that src/base/tensor_file.h maps. docs/architecture.md, "Weights files", has the layout."""
import hashlib
import struct

import numpy as np

HEADER, ENTRY, NAME, ALIGNMENT = 128, 96, 48, 64
MAGIC, VERSION = b'twosource-tensor', 1
INTEGERS, FLOATS, TEXT = 0, 1, 2
MASK = (1 << 64) - 1


def checksum(body):
    """tensor_checksum of src/base/tensor_file.cc, four lanes at once."""
    words = np.frombuffer(body[:len(body) // 32 * 32], dtype='<u8').reshape(-1, 4)
    lanes = [1, 2, 3, 4]

    def mix(lane, word):
        product = (lane ^ word) * 0x9E3779B97F4A7C15 & MASK
        return (product << 29 | product >> 35) & MASK
    for row in words.tolist():
        lanes = [mix(lane, word) for lane, word in zip(lanes, row)]
    for byte in body[len(body) // 32 * 32:]:
        lanes[0] = mix(lanes[0], byte)
    total = len(body)
    for lane in lanes:
        total = mix(total, lane)
    return total


def write(path, tensors):
    """`tensors`: {name: int8 or float32 array of one or two axes, or bytes}."""
    table, data, offset = b'', b'', HEADER + ENTRY * len(tensors)
    for name, value in tensors.items():
        if isinstance(value, bytes):
            kind, rows, columns, raw = TEXT, 1, len(value), value
        else:
            value = np.ascontiguousarray(np.atleast_2d(value))
            kind = {'int8': INTEGERS, 'float32': FLOATS}[str(value.dtype)]
            (rows, columns), raw = value.shape, value.tobytes()
        gap = -(offset + len(data)) % ALIGNMENT
        data += bytes(gap)
        table += struct.pack('<48sIIIIQQ16x', name.encode(), kind, rows, columns, 0, offset + len(data), len(raw))
        data += raw
    body = table + data
    header = struct.pack('<16sIIQQ32s', MAGIC, VERSION, len(tensors), HEADER + len(body), checksum(body),
                         hashlib.sha256(body).digest())
    with open(path, 'wb') as out:
        out.write(header.ljust(HEADER, b'\0') + body)
