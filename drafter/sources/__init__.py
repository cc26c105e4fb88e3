"""자료 읽기. Files in, text and tables out: what stands in them, and why one cannot be read."""

from drafter.sources.reading import read as read
from drafter.sources.source import Source as Source
