"""의안의 제명 쓰기. What a bill is called: `○○ 조례 일부개정조례안`, and where it amends several, `○○ 조례 등 …`."""

from drafter.operations import Amendment, AmendmentKind

_CALLED_AFTER = {
    "조례": "조례",
    "규칙": "규칙",
    "규정": "규정",
    "훈령": "훈령",
    "예규": "예규",
    "법률": "법률",
    "법": "법률",
    "령": "령",
}
"""What the amending ordinance is called, by how the title of the amended one ends; another end tells nothing."""


def bill_title(amendment: Amendment) -> str:
    """의안의 제명. Its own where it was read with one; empty where no ordinance is named.

    An ordinance that takes another title is called as it still is.
    """
    if amendment.bill_title:
        return amendment.bill_title
    named = [part for part in (amendment, *amendment.parts) if part.title]
    return _composed(named[0], " 등" if len(named) > 1 else "") if named else ""


def _composed(first: Amendment, others: str) -> str:
    if first.kind is AmendmentKind.ENACTMENT:
        return f"{first.title}안"
    called = next((called for end, called in _CALLED_AFTER.items() if first.title.endswith(end)), "")
    return f"{first.title}{others} {first.kind.value}{called}안"
