"""기관과 그 법령. Names that change because another enactment does: of offices, their heads, their decrees.

A 직제 or a 행정기구 조례 renames a ministry, a bureau or its head, and every other ordinance follows. Only such a
change may be gathered over articles (「자치법규 입안 길라잡이」).
"""

import re

from drafter.josa import split_particle

_OFFICE = re.compile(
    r"[가-힣](?:부|처|청|원|실|국|과|장|관|위원회|공단|공사|재단|센터|령|규칙|(?:관|경찰|소방|세무)서|(?<![장주])소)$"
)
"""A ministry, a bureau, a station, a commission; who heads it or serves in it; the decree it issues."""
_BRACKET = re.compile(r"[(「“\"]")
_CASE = re.compile(r"(?:[을를은의]|(?<!또)는)\s")
"""What stands in a phrase, but in no name."""
_SEVERAL = re.compile(r"(?:,|ㆍ|·|\s및|\s또는|[과와])\s?")


def renames_office(old: str, new: str) -> bool:
    """기관 명칭의 변경. Whether an office, its head or its decree has a new name; one of several left out has not."""
    return bool(_names_office(old) and _names_office(new)) and not (new in old and _SEVERAL.search(old))


def _names_office(words: str) -> bool:
    name = split_particle(words)[0]
    return _OFFICE.search(name) is not None and _BRACKET.search(name) is None and _CASE.search(name) is None
