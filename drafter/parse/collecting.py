"""수거 미루기. Holds off the collector of garbage while a tree is built.

A tree has no cycles, and as it grows the collector goes through all of it again and again, so that a text eight times
as long would cost more than eight times as much.
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Built = TypeVar("Built")


def uncollected(build: Callable[Given, Built]) -> Callable[Given, Built]:
    """수거 미루기. The function, during which nothing is collected; the collector is left as it was found."""

    @wraps(build)
    def built(*args: Given.args, **kwargs: Given.kwargs) -> Built:
        if not gc.isenabled():
            return build(*args, **kwargs)
        gc.disable()
        try:
            return build(*args, **kwargs)
        finally:
            gc.enable()

    return built
