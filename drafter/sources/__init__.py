"""자료 읽기. Files in, text out: what stands in them, in which encoding, and why one cannot be read."""

from drafter.sources.source import Source as Source
from drafter.sources.textfile import read as read
