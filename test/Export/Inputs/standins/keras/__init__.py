"""A stand-in for Keras 3: its layers, over the stand-in for TensorFlow."""

from . import layers  # noqa: F401
