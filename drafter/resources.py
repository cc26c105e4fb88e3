"""꾸러미 자료. Where the grammar and the templates lie, in a wheel and in an editable install alike."""

from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """자료 폴더. The folder `grammar` or `templates`; a `FileNotFoundError` when the package is incomplete."""
    package = Path(str(files("drafter")))
    for place in (package / name, package.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the package lacks its folder {name!r}")
