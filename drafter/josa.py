"""조사(助詞). Which particle follows a word: 을/를, 으로/로, 과/와, 이/가, 은/는.

The one place that knows particles. The choice follows the last *sound* of the word quoted, never the
quotation mark: hangul by its final consonant, digits read Sino-Korean, Latin letters by their names,
closing marks passed over. Source: 한글 맞춤법 and the usage of official directives.
"""

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


def _final_consonant(word: str) -> int:
    for place in range(len(word) - 1, -1, -1):
        final = _final_of(word, place)
        if final is not None:
            return final
    return 0


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
