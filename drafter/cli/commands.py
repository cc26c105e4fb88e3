"""명령(命令). Each reads files, calls one function of the package, prints, and returns the exit code.

What needs the parser or a writer of documents is imported inside the command that uses it, so that
`drafter --help` and `drafter explain` start at once.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from drafter import __version__
from drafter.cli import texts
from drafter.cli.console import Console, keep_apart
from drafter.cli.exits import DONE, FINDINGS, WRONG_USE
from drafter.cli.language import translate
from drafter.diagnostics import Code, Diagnostic, Document, catalogue
from drafter.failure import Failure

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _choose_language(context: click.Context, _parameter: click.Parameter, chosen: Any) -> None:
    if chosen:
        context.obj.language = chosen
        translate(context.find_root().command, chosen)


def _everywhere(command: _Command) -> _Command:
    """The options that every command takes."""
    lang = click.option(
        "--lang",
        type=click.Choice(["ko", "en"]),
        callback=_choose_language,
        is_eager=True,
        expose_value=False,
    )
    return lang(click.help_option("--help", "-h")(command))


def _file(_context: click.Context, _parameter: click.Parameter, chosen: str | None) -> str | None:
    return None if chosen == "-" else chosen


_output = click.option("-o", "--output", metavar="FILE", callback=_file)
_partial = click.option("--partial", is_flag=True)
_strict = click.option("--strict", is_flag=True)
_layout = click.option("--format", "layout", type=click.Choice(["text", "json"]), default="text")


@click.group("drafter", invoke_without_command=True)
@_everywhere
@click.version_option(__version__, prog_name="drafter", message="%(prog)s %(version)s")
@click.pass_context
def drafter(context: click.Context) -> int:
    """자치법규 개정 도구. The whole tool; what users read of it stands in `texts`, as for every command."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return WRONG_USE


@drafter.command()
@_everywhere
@click.argument("file")
@click.option("--as", "reading", type=click.Choice(["statute", "amendment"]))
@click.option("--format", "shape", type=click.Choice(["tree", "json"]), default="tree")
@click.pass_obj
def parse(console: Console, file: str, reading: str | None, shape: str) -> int:
    """구조 보기. The structure of an ordinance or an amendment."""
    from drafter.cli.reading import read_as, show_parsed

    document, parsed = read_as(console, file, reading)
    show_parsed(console, document, parsed, shape)
    return FINDINGS if any(d.severity == "error" for d in parsed.diagnostics) else DONE


@drafter.command()
@_everywhere
@click.argument("current")
@click.argument("amendment")
@_output
@click.option("--stamp", metavar="DATE")
@_partial
@_strict
@_layout
@click.pass_obj
def apply(
    console: Console,
    current: str,
    amendment: str,
    output: str | None,
    stamp: str | None,
    partial: bool,
    strict: bool,
    layout: str,
) -> int:
    """적용. The ordinance as amended."""
    from drafter.cli.amending import Delivery, amend, show_outcomes, stamped

    keep_apart(output, amendment)  # the text as amended may take the place of the current one
    amended = amend(console, current, amendment, strict=strict)
    after = stamped(amended, stamp)
    delivery = Delivery(console, amended, output, partial, layout)
    if layout == "text":
        show_outcomes(console, amended, apart=output is None)
        console.report(amended.findings)
    return delivery.give(after)


@drafter.command()
@_everywhere
@click.argument("current")
@click.argument("change")
@_output
@click.option("--style", default="standard", metavar="NAME")
@click.option("--template", metavar="FILE")
@click.option("--bill", metavar="FILE")
@_partial
@_strict
@_layout
@click.pass_obj
def table(
    console: Console,
    current: str,
    change: str,
    output: str | None,
    style: str,
    template: str | None,
    bill: str | None,
    partial: bool,
    strict: bool,
    layout: str,
) -> int:
    """신ㆍ구조문대비표. The comparison table."""
    from drafter.cli.amending import Delivery, amend, check_bill, compared

    if template and not (output or bill):
        raise click.UsageError(texts.TEMPLATE_WITHOUT_FILE.say(console.language))
    check_bill(bill, output, current, change, template)
    keep_apart(output, current, change, template)
    amended, comparison = compared(amend(console, current, change, strict=strict, whole=True), style)
    if layout == "text":
        console.report(amended.findings)
    return Delivery(console, amended, output, partial, layout, template, bill).give(comparison)


@drafter.command()
@_everywhere
@click.argument("before")
@click.argument("after")
@_output
@click.option("--title", metavar="TITLE")
@click.option("--bill", "with_table", is_flag=True)
@click.option("--style", metavar="NAME")
@click.option("--template", metavar="FILE")
@_partial
@_layout
@click.pass_obj
def draft(
    console: Console,
    before: str,
    after: str,
    output: str | None,
    title: str | None,
    with_table: bool,
    style: str | None,
    template: str | None,
    partial: bool,
    layout: str,
) -> int:
    """기안. The directives that make one text of another."""
    from drafter.cli.drafting import DraftDelivery, check_options, check_output, draft_from

    check_options(console, with_table, output, {"--style": style, "--template": template})
    check_output(console, output, with_table)
    keep_apart(output, before, after, template)
    chosen = (style or "standard") if with_table else None
    drawn_up = draft_from(console, before, after, title)
    return DraftDelivery(console, output, partial, layout, chosen, template).give(*drawn_up)


@drafter.command()
@_everywhere
@click.argument("folder", metavar="DIR")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N")
@click.option("--report", metavar="FILE")
@_layout
@click.pass_obj
def verify(console: Console, folder: str, jobs: int | None, report: str | None, layout: str) -> int:
    """사례 검증. What comes of every case in a folder."""
    from drafter.cli.verifying import run_cases, show_board, write_report

    board = run_cases(console, folder, jobs)
    if report:
        write_report(board, report)
    show_board(console, board, layout)
    return DONE if board.good else FINDINGS


@drafter.command()
@_everywhere
@click.argument("names", nargs=-1, metavar="[NAME]…")
@_layout
@click.pass_obj
def styles(_console: Console, names: tuple[str, ...], layout: str) -> int:
    """양식 보기. Every style on one small example."""
    from drafter.cli.styles import show_styles

    show_styles(names, layout)
    return DONE


@drafter.command()
@_everywhere
@click.argument("code")
@click.pass_obj
def explain(console: Console, code: str) -> int:
    """진단 풀이. What a code means; the facts of a case, which it has none of, show as …."""
    try:
        entry = catalogue()[Code(code.upper())]
    except ValueError:
        facts = {"code": code, "expected": ", ".join(Code)}
        raise Failure(Diagnostic(Code.UNKNOWN_CODE, Document.FILE, facts=facts)) from None
    severity = texts.SEVERITIES[entry.severity].say(console.language)
    message = re.sub(r"\{\w+\}", "…", entry.wording.message[console.language])
    click.echo(f"{severity}[{code.upper()}] {message}\n\n{entry.explanation[console.language].strip()}")
    return DONE
