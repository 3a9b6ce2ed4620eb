"""Sounds made of passages of tone, as 16-bit WAV."""

import io
import wave
from typing import Any

import numpy as np

from skills.documents.specs import SpecError, fields

MAX_SAMPLES = 2_000_000
_FULL_SCALE = 32_767


def write_sound(spec: dict[str, Any]) -> bytes:
    """{rate = 8000, passages: [{seconds, frequency, level, gain?}]}: mono WAV.

    level  peak in dB before clipping, 0 being full scale: +6 clips, -12 is soft
    gain   dB applied after clipping (a clipped passage turned down stays flat at its tops)
    A frequency of 0 is silence. Tones carry two overtones and a slow swell, so that they look like a recording.
    """
    given = fields(spec, "", {"name": str, "kind": str, "passages": list}, {"rate": int})
    rate = given.get("rate", 8_000)
    parts = [_passage(item, f"passages[{index}]", rate) for index, item in enumerate(given["passages"])]
    samples = np.concatenate(parts) if parts else np.zeros(0)
    if samples.size > MAX_SAMPLES:
        raise SpecError("passages", f"over {MAX_SAMPLES} samples")
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(np.round(samples * _FULL_SCALE).astype("<i2").tobytes())
    return buffer.getvalue()


def _passage(spec: object, where: str, rate: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    given = fields(spec, where, {"seconds": float, "frequency": float}, {"level": float, "gain": float})
    moments = np.arange(round(given["seconds"] * rate)) / rate
    if given["frequency"] == 0 or not moments.size:
        return np.zeros(moments.size)
    turns = 2 * np.pi * given["frequency"] * moments
    tone = np.sin(turns) + 0.4 * np.sin(2 * turns + 0.5) + 0.2 * np.sin(3 * turns + 1.0)
    tone *= 0.85 + 0.15 * np.sin(2 * np.pi * 0.7 * moments)
    tone *= 10 ** (given.get("level", -12.0) / 20) / np.abs(tone).max()
    quieter: np.ndarray[Any, np.dtype[np.float64]] = np.clip(tone, -1.0, 1.0) * 10 ** (
        given.get("gain", 0.0) / 20
    )
    return np.asarray(np.clip(quieter, -1.0, 1.0), dtype=np.float64)
