"""명령줄(命令行). The `drafter` command; whatever happens becomes words and an exit code."""

import os
import sys
from collections.abc import Sequence

import click

from drafter.cli import texts
from drafter.cli.commands import drafter
from drafter.cli.console import Console
from drafter.cli.exits import WRONG_USE
from drafter.cli.language import complaint, from_environment, translate
from drafter.failure import Failure


def main(arguments: Sequence[str] | None = None) -> int:
    """명령 실행. Run the command line and return its exit code; whatever happens, no traceback is shown.

    With `DRAFTER_DEBUG` set, a bug is raised instead of described.
    """
    console = Console(from_environment(os.environ))
    translate(drafter, console.language)
    _never_fail_to_print()
    try:
        return int(drafter.main(arguments, "drafter", standalone_mode=False, obj=console))
    except Failure as failure:
        console.report(failure.diagnostics)
    except click.UsageError as error:
        click.echo(complaint(error, console.language), err=True)
    except click.Abort:
        console.tell(texts.STOPPED, err=True)
    except Exception as bug:
        if os.environ.get("DRAFTER_DEBUG"):
            raise
        console.tell(texts.BUG, err=True, kind=type(bug).__name__)
    return WRONG_USE


def _never_fail_to_print() -> None:
    """A screen in an old encoding shows a letter it lacks by its number instead of breaking off."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")
