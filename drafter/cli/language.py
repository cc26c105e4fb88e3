"""알림의 언어. Which language the tool speaks, and click's own words in it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import click

from drafter.cli import texts
from drafter.diagnostics import Language

_NO_LOCALE = ("", "C", "POSIX")


def from_environment(environment: Mapping[str, str]) -> Language:
    """로캘의 언어. Korean where the locale is Korean or not set, since the users are; else English."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, names), "").partition(".")[0]
    return "ko" if chosen in _NO_LOCALE or chosen.lower().startswith("ko") else "en"


class Formatter(click.HelpFormatter):
    """도움말 틀. click's formatter with the words it would put in English itself."""

    language: Language = "ko"

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix or texts.USAGE.say(self.language))

    def write_heading(self, heading: str) -> None:
        """The heading of a list of options or commands."""
        super().write_heading(texts.HELP_HEADINGS[heading].say(self.language))


class Context(click.Context):
    """명령 문맥. click's context, whose help is written in the language of the console."""

    def make_formatter(self) -> click.HelpFormatter:
        """The formatter for help."""
        formatter = Formatter(width=self.terminal_width, max_width=self.max_content_width)
        formatter.language = self.obj.language
        return formatter


def translate(command: click.Command, language: Language) -> None:
    """도움말의 언어. Give a command, its options and its subcommands their help in the language."""
    command.context_class = Context
    command.help = texts.COMMAND_HELP[command.name or ""].say(language)
    command.short_help = command.help.partition("\n")[0]
    command.options_metavar = texts.OPTIONS_METAVAR.say(language)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            parameter.help = texts.OPTION_HELP[parameter.name or ""].say(language)
    if isinstance(command, click.Group):
        command.subcommand_metavar = texts.COMMAND_METAVAR.say(language)
        for subcommand in command.commands.values():
            translate(subcommand, language)


def complaint(error: click.UsageError, language: Language) -> str:
    """사용법 오류. What is wrong with the command line, and where to read on."""
    lines = [f"{texts.SEVERITIES['error'].say(language)}: {_message(error, language)}"]
    if error.ctx:
        lines.append(texts.SEE_HELP.say(language, command=error.ctx.command_path))
    return "\n".join(lines)


def _message(error: click.UsageError, language: Language) -> str:
    """click's exceptions in our words; what it has no class of its own for keeps click's."""
    detail = error.message.rstrip(".")
    match error:
        case click.MissingParameter():
            return texts.MISSING_PARAMETER.say(language, name=_name(error))
        case click.NoSuchOption():
            name = error.option_name
            return texts.NO_SUCH_OPTION.say(language, name=name, nearest=_nearest(name, _options(error.ctx)))
        case click.BadOptionUsage():
            unwanted = "does not take" in error.message
            text = texts.VALUE_NOT_TAKEN if unwanted else texts.MISSING_VALUE
            return text.say(language, name=error.option_name)
        case click.BadParameter(param=click.Option(type=click.Choice() as choice)):
            return texts.BAD_CHOICE.say(language, name=_name(error), choices=", ".join(choice.choices))
        case click.BadParameter(param=click.Option(type=click.IntRange() as numbers)):
            return texts.BAD_NUMBER.say(language, name=_name(error), least=numbers.min)
    if "No such command" in error.message:
        name = detail.split("'")[1]
        return texts.NO_SUCH_COMMAND.say(language, name=name, nearest=_nearest(name, _commands(error.ctx)))
    if "unexpected extra argument" in error.message:
        text = texts.TOO_MANY_FILES if "--output" in _options(error.ctx) else texts.TOO_MANY
        return text.say(language, name=detail[detail.find("(") + 1 : -1])
    return error.message


def _nearest(name: str, names: Iterable[str]) -> str:
    """The name that may have been meant, as a question."""
    return "".join(f". {near}?" for near in get_close_matches(name, list(names), 1))


def _options(context: click.Context | None) -> Iterable[str]:
    return (name for parameter in context.command.params for name in parameter.opts) if context else ()


def _commands(context: click.Context | None) -> Iterable[str]:
    return context.command.commands if context and isinstance(context.command, click.Group) else ()


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    return error.param.human_readable_name if error.param else ""
