"""문구(文句). What the commands say beyond their diagnostics, in Korean and English."""

from typing import NamedTuple

from drafter.diagnostics import Language


class Text(NamedTuple):
    """문구(文句). One sentence in both languages; `{…}` stands for the facts of a case."""

    ko: str
    en: str

    def say(self, language: Language, **facts: object) -> str:
        """The sentence in the language asked for."""
        return (self.ko if language == "ko" else self.en).format(**facts)


SEVERITIES = {
    "error": Text("오류", "error"),
    "warning": Text("경고", "warning"),
    "note": Text("알림", "note"),
}
HINT = Text("도움", "help")
STANDARD_INPUT = Text("(표준 입력)", "(standard input)")

WRITTEN = Text("{path}에 썼습니다.", "Written to {path}.")
WRITTEN_IN_PART = Text(
    "{path}에 썼습니다. 반영하지 못한 곳({count}군데)을 손으로 고치십시오.",
    "Written to {path}, but not everything could be carried out ({count} failed). Do the rest by hand.",
)
NOT_WRITTEN = Text(
    "반영하지 못한 곳({count}군데)이 있어 결과를 내지 않았습니다. 된 데까지 받으려면 --partial을 붙이십시오.",
    "No result: not everything could be carried out ({count} failed). Add --partial to have what could be done.",
)
NOT_WRITTEN_STRICT = Text(
    "반영하지 못했거나 확인할 곳({count}군데)이 있어 결과를 내지 않았습니다. 그래도 받으려면 --partial을 붙이십시오.",
    "No result: {count} failed or need a look, and --strict was given. Add --partial to have it all the same.",
)
WRITTEN_STRICT = Text(
    "{path}에 썼습니다. 반영하지 못했거나 확인할 곳({count}군데)을 살펴보십시오.",
    "Written to {path}, but {count} failed or need a look.",
)
SWAPPED = Text(
    "파일의 차례가 바뀌었습니다. {current}: 개정문, {change}: 조례. 현행 조례를 먼저 적으십시오.",
    "The files are in the wrong order: {current} is an amendment, {change} an ordinance.",
)
STANDARD_INPUT_TWICE = Text(
    "-는 한 번만 쓸 수 있습니다. 다른 하나는 파일로 주십시오.",
    "- can be given once only; give the other text as a file.",
)
TEMPLATE_WITHOUT_OUTPUT = Text(
    "--template은 -o와 함께 씁니다.",
    "--template goes with -o.",
)
TEMPLATE_WITHOUT_FILE = Text(
    "--template은 -o나 --bill과 함께 씁니다.",
    "--template goes with -o or --bill.",
)
OPTION_WITHOUT_BILL = Text(
    "{option}은 --bill과 함께 씁니다.",
    "{option} goes with --bill.",
)
DOCUMENT_WITHOUT_BILL = Text(
    "개정문만은 .txt나 .md로 씁니다. 대비표를 붙여 의안으로 쓰려면 --bill을 붙이십시오: {path}",
    "The directives alone are written as .txt or .md. Add --bill to write them with their table: {path}",
)
NOT_AN_ORDINANCE = Text(
    "조례가 아니라 개정문입니다: {path}. 개정 전과 개정 후의 조례 전문을 적으십시오.",
    "This is an amendment, not an ordinance: {path}. Give the whole text before and after.",
)
NOTHING_TO_COMPARE = Text(
    "조문이 없어 견줄 수 없습니다: {path}. 개정 전과 개정 후의 조례 전문을 적으십시오.",
    "There are no articles to compare: {path}. Give the whole text before and after.",
)
NOTHING_CHANGED = Text("두 본문이 같습니다. 고칠 것이 없습니다.", "The texts are the same; there is nothing to amend.")
STOPPED = Text("멈추었습니다.", "Stopped.")
BUG = Text(
    "프로그램의 잘못으로 멈추었습니다({kind}). 실행한 명령과 파일을 개발자에게 알려 주십시오.\n"
    "DRAFTER_DEBUG=1을 두고 다시 실행하면 자세한 내용이 나옵니다.",
    "Stopped by a bug in the program ({kind}). Please report the command and the files.\n"
    "With DRAFTER_DEBUG=1 it tells the details.",
)

VERIFYING = Text("사례 검증", "verifying")
COUNTS = Text(
    "사례 {cases} · 읽음 {understood} · 적용 {applied} · 같음 {equal}",
    "cases {cases} · understood {understood} · applied {applied} · equal {equal}",
)
BOARD_HEADINGS = Text("연산 적용 확인 실패", "operation applied warned failed")

USAGE = Text("사용법: ", "Usage: ")
OPTIONS_METAVAR = Text("[선택 항목]", "[OPTIONS]")
COMMAND_METAVAR = Text("명령 …", "COMMAND …")
HELP_HEADINGS = {"Options": Text("선택 항목", "Options"), "Commands": Text("명령", "Commands")}
SEE_HELP = Text("자세한 사용법: {command} --help", "For more: {command} --help")
MISSING_PARAMETER = Text("빠진 것: {name}", "Missing: {name}")
NO_SUCH_OPTION = Text("없는 선택 항목: {name}{nearest}", "No such option: {name}{nearest}")
MISSING_VALUE = Text("{name}에 줄 값이 빠졌습니다.", "{name} needs a value.")
VALUE_NOT_TAKEN = Text("{name}에는 값을 주지 않습니다.", "{name} takes no value.")
BAD_CHOICE = Text("{name}에 쓸 수 있는 값: {choices}", "What {name} can be: {choices}")
BAD_NUMBER = Text("{name}에 쓸 수 있는 값: {least} 이상의 정수", "What {name} can be: a whole number from {least}")
NO_SUCH_COMMAND = Text("없는 명령: {name}{nearest}", "No such command: {name}{nearest}")
TOO_MANY = Text("남는 값: {name}", "Not expected: {name}")
TOO_MANY_FILES = Text(
    "남는 값: {name}. 결과를 쓸 파일은 -o 뒤에 적습니다.",
    "Not expected: {name}. The file to write is given with -o.",
)

# \b keeps the lines as they are broken here: click counts letters, and hangul is two columns wide.
COMMAND_HELP = {
    "drafter": Text(
        "자치법규 개정 도구.\n\n\b\n"
        "조례와 개정문을 읽고, 적용하고, 신ㆍ구조문대비표를 만듭니다.\n"
        "종료 값은 0(마침), 1(반영하지 못한 곳이 있음),\n"
        "2(잘못된 사용, 읽거나 쓸 수 없는 파일)입니다.",
        "A compiler for amendments of Korean ordinances.\n\n"
        "Reads ordinances and amending texts, applies them, makes comparison tables. The exit code is "
        "0 (done), 1 (something could not be carried out) or 2 (wrong use, or a file that cannot be read "
        "or written).",
    ),
    "parse": Text(
        "조례나 개정문의 구조를 보여 줍니다.\n\n\b\nFILE: 조례나 개정문. -는 표준 입력입니다.",
        "Show the structure of a text.\n\nFILE is an ordinance or an amending text; - is standard input.",
    ),
    "apply": Text(
        "개정문을 현행에 적용합니다.\n\n\b\n"
        "CURRENT: 현행 조례. AMENDMENT: 개정문. -는 표준 입력입니다.\n"
        "지시마다 ○(적용), △(적용했으나 확인 필요), ×(적용 못 함)를\n"
        "알리고, 하나라도 적용하지 못하면 결과를 내지 않습니다.",
        "Apply an amendment to the current text.\n\n"
        "CURRENT is the ordinance, AMENDMENT the amending text; - is standard input. Every operation is "
        "reported: ○ applied, △ applied but to be looked at, × failed. With any failure there is no result.",
    ),
    "table": Text(
        "신ㆍ구조문대비표를 만듭니다.\n\n\b\n"
        "CURRENT: 현행 조례. CHANGE: 개정문이나 개정 후의 조례 전문.\n"
        "-는 표준 입력입니다. -o를 주지 않으면 화면에 보여 줍니다.",
        "Make the comparison table.\n\n"
        "CURRENT is the ordinance, CHANGE the amending text or the whole new text; - is standard input. "
        "Without -o the table is printed.",
    ),
    "draft": Text(
        "두 본문을 견주어 개정문을 씁니다.\n\n\b\n"
        "BEFORE: 개정 전 조례. AFTER: 개정 후 조례. -는 표준 입력입니다.\n"
        "지시로 나타낼 수 없는 차이가 있으면 결과를 내지 않습니다.",
        "Draft the directives that make one text of another.\n\n"
        "BEFORE and AFTER are the whole ordinance; - is standard input. With a difference that no directive "
        "can say there is no result.",
    ),
    "styles": Text(
        "대비표 양식마다 보기를 보여 줍니다.\n\n\b\nNAME: 양식의 이름이나 .toml 파일. 없으면 모두 보여 줍니다.",
        "Show an example of every table style.\n\nNAME is a style or a .toml file; without one, all are shown.",
    ),
    "verify": Text(
        "사례 폴더를 모두 검증합니다.\n\n\b\n"
        "DIR: 사례 폴더가 든 폴더. 사례는 before.txt, directive.txt,\n"
        "after.txt가 든 폴더입니다(table.txt를 더 둘 수 있습니다).\n"
        "하나라도 읽지 못하거나, 적용하지 못하거나, 결과가 다르면\n"
        "종료 값은 1입니다.",
        "Verify every case in a folder.\n\n"
        "DIR holds case folders, at any depth; a case is a folder with before.txt, directive.txt and after.txt, "
        "and table.txt if the table is to be compared too. The exit code is 1 when any case is not understood, "
        "not applied, or comes out different.",
    ),
    "explain": Text(
        "진단 부호를 풀이합니다.\n\n\b\nCODE: A003과 같은 부호.",
        "Explain a diagnostic code.\n\nCODE is one such as A003.",
    ),
}
OPTION_HELP = {
    "lang": Text("알림의 언어 (기본: 로캘)", "language of messages (default: the locale)"),
    "version": Text("판 번호", "show the version"),
    "help": Text("이 도움말", "show this help"),
    "reading": Text("무엇으로 읽을지 (기본: 글을 보고 정함)", "what it is (default: seen from the text)"),
    "layout": Text("출력 형식 (기본: text)", "how to print (default: text)"),
    "shape": Text("출력 형식 (기본: tree)", "how to print (default: tree)"),
    "output": Text("결과를 쓸 파일 (끝 글자가 형식)", "file to write; the suffix decides the format"),
    "style": Text(
        "대비표 양식, 이름이나 .toml 파일 (기본: standard)", "style, a name or a .toml file (default: standard)"
    ),
    "template": Text("{{{{대비표}}}}가 적힌 .hwpx나 .docx 서식", "a .hwpx or .docx that says {{{{대비표}}}}"),
    "stamp": Text("연혁 표시에 적을 공포일 (예: 2025.3.27.)", "day of promulgation, for marks such as <개정 …>"),
    "strict": Text("경고가 있으면 반영하지 못한 것으로 친다", "count what was done with a warning as undone"),
    "jobs": Text("함께 돌릴 프로세스 수 (기본: 프로세서 수)", "processes at once (default: one per processor)"),
    "report": Text("판정을 모두 적을 JSON 파일", "JSON file for all verdicts"),
    "title": Text("개정할 조례의 제명 (기본: 본문의 제명)", "title of the ordinance (default: that of the text)"),
    "bill": Text("개정문도 이 파일에 쓴다", "write the directives too, to this file"),
    "with_table": Text("신ㆍ구조문대비표를 붙여 의안으로 낸다", "give a bill: the directives and their table"),
    "partial": Text("반영하지 못한 곳이 있어도 된 데까지 낸다", "give what could be done, whatever failed"),
}
