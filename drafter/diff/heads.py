"""체언과 서술어. Words that say nothing by themselves are quoted with the noun they stand before, or with its verb.

`그`, `해당` and what ends in `따른` or `하는` lean on the noun that follows; `하여야 한다` leans on its object, and
`있다` on what one can do (`이용할 수 있다`). An adnominal form to which words come is quoted with its noun
(`“공포한 날”을 “공포 후 6개월이 경과한 날”로`); one noun for another is not.
"""

import re

from drafter.diff.change import Change, Phrase
from drafter.josa import split_particle

_ADNOMINAL = re.compile(r"(?:따른|의한|정한|위한|받은|[하되있없받않]는)$")
_ADVERBIAL = ("따라", "하여")
_DETERMINER = re.compile(r"(?:^|\s)(?:그|해당|관할|각)$")
_CUT = re.compile(r"(?:한|된|할|될|하는|되는)\s(\w+)")
"""What is left of an adnominal form that was taken for a noun: `경미`한 사항, `공포`한 날."""
_NOUN = re.compile(r"\s(\w+)")
_NOUN_PHRASE = re.compile(r"(?:\s\w+의|\s[가-힣]+\s(?:및|또는))*\s(\w+)")
_DOES = re.compile(r"\s(?:하여야 한다|한다|할 수 있다|하지 아니한다)(?=\.|$)")
_ABLE = re.compile(r"\w+\s수\s$")
_OBJECT = re.compile(r"[을를]$")


def headed(change: Change, phrase: Phrase) -> Phrase:
    """체언까지. The phrase with the noun, or the verb, without which its last word says nothing."""
    if not all(change.words(phrase)):
        return phrase
    able = _ABLE.search(change.before(phrase)[-40:]) if _is_able(change, phrase) else None
    return phrase.widened(len(able.group()) if able else 0, _predicate(change, phrase) or _noun(change, phrase))


def _is_able(change: Change, phrase: Phrase) -> bool:
    """Whether nothing but 있다 or 없다 changes, which is said of what one can do."""
    return all(words in ("있다", "없다") for words in change.words(phrase))


def _predicate(change: Change, phrase: Phrase) -> int:
    """How far it is to the end of 하다, where words come or go between it and its object."""
    shorter, longer = sorted(change.words(phrase), key=len)
    verb = _DOES.match(change.after(phrase))
    return verb.end() if verb and _OBJECT.search(shorter) and longer.startswith(shorter) else 0


def _noun(change: Change, phrase: Phrase) -> int:
    """How far it is to the end of the noun that is wanted, 0 when none is: one word for another is quoted as it is."""
    words, after = change.words(phrase), change.after(phrase)
    determined = any(map(_DETERMINER.search, words)) and any(" " in each for each in words)
    noun = _CUT.match(after) if (" " in words[0]) != (" " in words[1]) else None
    if noun is None and (determined or _leans_on_one_side(*words)):
        noun = (_NOUN_PHRASE if determined else _NOUN).match(after)
    return noun.start(1) + len(split_particle(noun.group(1))[0]) if noun else 0


def _leans_on_one_side(old: str, new: str) -> bool:
    """Whether one side leans on the noun that follows and the other is a noun itself."""
    if bool(_ADNOMINAL.search(old)) == bool(_ADNOMINAL.search(new)):
        return False
    return _is_noun(new if _ADNOMINAL.search(old) else old)


def _is_noun(words: str) -> bool:
    last = words.split()[-1]
    return last[-1].isalnum() and not split_particle(last)[1] and not last.endswith(_ADVERBIAL)
