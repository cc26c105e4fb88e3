"""The modules of the package as the house rules look at them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "drafter"

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """A file as it is called from the top of the repository."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module, inner ones too."""
    return (node for node in ast.walk(_tree(path)) if isinstance(node, FUNCTIONS))


def public_definitions(path: Path) -> Iterator[Definition]:
    """The classes and functions of a module that others may use."""
    for node in _tree(path).body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node


def classes(module: str) -> list[str]:
    """The public classes of `drafter.MODULE`, in order."""
    path = PACKAGE / f"{module}.py"
    return [node.name for node in public_definitions(path) if isinstance(node, ast.ClassDef)]


def room_text(room: str) -> str:
    """The source of a room, whether it is one module or a package."""
    files = [PACKAGE / f"{room}.py", *sorted((PACKAGE / room).rglob("*.py"))]
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
