"""조사(助詞). Which particle follows a word: 을/를, 으로/로, 과/와, 이/가, 은/는.

The one place that knows particles, and which of them a word ends in. The choice follows the last *sound* of
the word quoted, never the quotation mark: hangul by its final consonant, digits read Sino-Korean, Latin letters
by their names, words in brackets at the end left out, other closing marks passed over. Source: 한글 맞춤법 and
the usage of official directives; docs/josa.md has the rule with its figures.
"""

import re
import unicodedata

_FINAL_RIEUL = 8
_DIGIT_FINALS = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
_LATIN_FINALS = {"L": 8, "R": 8, "M": 16, "N": 4}
_ZERO_READINGS = ((8, 21), (4, 1), (3, 4), (2, 1), (1, 17))
_UNIT_FINALS = {"%": 0, "㎡": 0, "㎏": 16, "㎞": 0, "㎝": 0, "㎜": 0, "℃": 0, "㎥": 0, "원": 4}
"""Final consonants (Unicode index, 0 for none) of signs that are read as words."""


def particle(word: str, with_final: str, without_final: str) -> str:
    """조사 고르기. `with_final` after a final consonant, else `without_final`.

    으로/로 is the exception: 로 also follows ㄹ. A word with nothing readable takes the open form.
    """
    final = _final_consonant(word)
    if with_final == "으로" and final == _FINAL_RIEUL:
        return without_final
    return with_final if final else without_final


def object_particle(word: str) -> str:
    """목적격 조사. 을 or 를."""
    return particle(word, "을", "를")


def direction_particle(word: str) -> str:
    """부사격 조사. 으로 or 로."""
    return particle(word, "으로", "로")


def and_particle(word: str) -> str:
    """접속 조사. 과 or 와."""
    return particle(word, "과", "와")


_PAIRS = (("을", "를"), ("은", "는"), ("이", "가"), ("과", "와"), ("으로", "로"), ("이란", "란"), ("이라", "라"))
_STANDS_ALONE = re.compile(
    r"[”\"’'」』]*(?P<particle>(?:을|를|은|는|이|가|과|와|으로|로)|(?<=[”\"’'])(?:이란|란|이라|라))(?=[\s,.]|$)"
)
"""A particle at once after a word, or after the marks it is quoted in: `“회원”이란`, `(이하 “시장”이라 한다)`."""


def expected(word: str, following: str) -> str:
    """맞는 조사. The particle that should follow the word instead of the one that does; empty when that is right."""
    unquoted = word.rstrip("”\"’'")
    found = _STANDS_ALONE.match(word[len(unquoted) :] + following)
    if found is None:
        return ""
    there = found["particle"]
    right = particle(word, *next(pair for pair in _PAIRS if there in pair))
    return right if right != there else ""


def _final_consonant(word: str) -> int:
    word = _before_brackets(word)
    for place in range(len(word) - 1, -1, -1):
        final = _final_of(word, place)
        if final is not None:
            return final
    return 0


def _before_brackets(word: str) -> str:
    """The word without the bracketed words at its end: `사람(외국인을 포함한다)` sounds as 사람 does.

    A number in brackets is no such addition: `가목(2)` sounds as 2 does.
    """
    while word.endswith((")", "]")):
        start = _opening(word)
        if start < 1 or word[start + 1 : -1].isdigit():
            return word
        word = word[:start].rstrip()
    return word


def _opening(word: str) -> int:
    """Where the bracket opens that closes at the end of the word; -1 when it does not open in it."""
    depth = 0
    for place in range(len(word) - 1, -1, -1):
        depth += (word[place] in ")]") - (word[place] in "([")
        if not depth:
            return place
    return -1


def _final_of(word: str, place: int) -> int | None:
    char = word[place]
    if "가" <= char <= "힣":
        return (ord(char) - 0xAC00) % 28
    if char in _UNIT_FINALS:
        return _UNIT_FINALS[char]
    if unicodedata.category(char) in ("Nd", "No", "Nl"):
        return _final_of_digits(word[: place + 1])
    if char.isascii() and char.isalpha():
        return _LATIN_FINALS.get(char.upper(), 0)
    return _final_of_hanja(char)


def _final_of_digits(text: str) -> int:
    digits = unicodedata.normalize("NFKC", text[-1])
    if len(text) > 1 and digits == "0":
        zeros = len(text) - len(text.rstrip("0"))
        return next(final for least, final in _ZERO_READINGS if zeros >= least)
    return _DIGIT_FINALS.get(digits[-1], 0)


def _final_of_hanja(char: str) -> int | None:
    """A hanja or another letter has no reading here and counts as open; punctuation is passed over."""
    return 0 if unicodedata.category(char).startswith("L") else None


_PARTICLES = (
    *("으로부터", "로부터", "에게서", "에서는", "에서의", "에게는", "에는", "에도", "으로서", "로서", "으로써", "로써"),
    *("에서", "에게", "까지", "부터", "보다", "마다", "조차", "이란", "이나", "이며", "이고", "으로", "에", "의", "도"),
    *("은", "는", "이", "가", "을", "를", "과", "와", "로", "란", "나"),
)
"""Particles at the end of a word, longer ones first."""
_AFTER_FINAL = frozenset(
    ("은", "이", "을", "과", "으로", "으로서", "으로써", "으로부터", "이란", "이나", "이며", "이고")
)
_AFTER_VOWEL = frozenset(("는", "가", "를", "와", "란", "나"))
_AFTER_VOWEL_OR_RIEUL = frozenset(("로", "로서", "로써", "로부터"))
_NO_PARTICLE = re.compile(
    r"(?:(?:^|[\s무관문략정본상책별시체동])회의|협의|심의|합의|논의|결의|추가|휴가|평가|국가|인가|허가|결과|성과|경과|통과|학과|효과|초과|부과"
    r"|도로|철도|제도|정도|지도|연도|년도|온도|속도|한도|용도|별도|치도|경기도|차이|높이|길이|넓이|깊이|어린이|마을"
    r"|(?<![가-힣])(?:정의|동의|주의|임의|명의|건의))$"
)
"""Nouns that end as if in a particle."""


_VERBAL = re.compile(
    r"(?<=[가-힣]{2})(?:하|되)(?:는|여|여야|고|며|지|기|거나|려는|였다|다)$|(?<=[가-힣]{2})(?:(?<![권제기상하무])한|(?<![관분역])할|된|될|한다|된다)$"
)
"""What makes a verb of a noun: `재생`하는, `위촉`하여."""
_CLAUSE = re.compile(r"아니$|(?:하|되)(?:지|도록|여|고|며|거나)[\s,]")
"""What shows that a verb ends a clause, of which the noun alone says too little: `공개하지 아니`한다."""
_VERB = re.compile(r"(?:하|되|있|없|받|않|따르|지|주|보|오|가|두|쓰|이르)는$")
"""Verbs that end as if in the particle 는."""


def split_particle(word: str) -> tuple[str, str]:
    """조사 떼기. A word and the particle at its end, or what makes a verb of it; empty when it ends in neither."""
    verbal = _VERBAL.search(word)
    if verbal:
        return word[: verbal.start()], verbal.group()
    if not (_NO_PARTICLE.search(word) or _VERB.search(word)):
        for one in _PARTICLES:
            stem = word[: -len(one)]
            if word.endswith(one) and stem and _fits(stem, one):
                return stem, one
    return word, ""


def shared_ending(one: str, other: str) -> int:
    """같은 조사. How long the particle is that two words end in, 0 when they do not end in the same one.

    The 까지 of a range belongs to the 부터 in it.
    """
    (stem, mark), (other_stem, other_mark) = split_particle(one), split_particle(other)
    if not mark or mark != other_mark or not stem or not other_stem:
        return 0
    if mark == "까지" and "부터" in stem:
        return 0
    cuts_clause = _VERBAL.search(one) and (_CLAUSE.search(stem) or _CLAUSE.search(other_stem))
    return 0 if cuts_clause else len(mark)


_FORMS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"), ("이란", "란"), ("이나", "나"))
"""The two forms of one particle, after a final consonant and after a vowel."""


def same_case(one: str, other: str) -> bool:
    """같은 격. Whether two words end in the same particle, be it in its other form: `구청장이`, `위원회가`."""
    (stem, mark), (other_stem, other_mark) = split_particle(one), split_particle(other)
    if not (mark and other_mark and stem and other_stem):
        return False
    return mark == other_mark or any({mark, other_mark} == set(forms) for forms in _FORMS)


def _fits(stem: str, one: str) -> bool:
    if not stem[-1].isalnum():
        return True
    final = _final_consonant(stem)
    if one in _AFTER_FINAL:
        return bool(final) and not (one.startswith("으로") and final == _FINAL_RIEUL)
    if one in _AFTER_VOWEL:
        return not final
    return one not in _AFTER_VOWEL_OR_RIEUL or final in (0, _FINAL_RIEUL)
