"""한글 문서의 번호. In a Hangul document, styles, looks and borders are numbers given by its header.

The form's own are found by the English names of its styles. A document of the user's own gets those it lacks.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

_HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
_BORDERS = {"table": "3", "body": "4", "last": "5", "headings": "6"}
"""The numbers of the borders in the form."""
_LOOKS = {"Plain": "Depth0", "Marked": "Marked", "Dashes": "Dashes", "MarkedDashes": "MarkedDashes"}
"""The style from which a look has its letters."""


class Numbers(NamedTuple):
    """번호. How paragraphs, looks and borders are called in one document."""

    styles: Mapping[str, str]
    """Attributes of a paragraph, by the name of its style."""
    looks: Mapping[str, str]
    borders: Mapping[str, str]


def numbers(header: etree._Element, borders: Mapping[str, str] = _BORDERS) -> Numbers:
    """번호 찾기. The numbers in a header that has all styles."""
    named = {style.get("engName"): style for style in header.iter(f"{_HH}style")}
    styles = {
        name: f'paraPrIDRef="{style.get("paraPrIDRef")}" styleIDRef="{style.get("id")}"'
        for name, style in named.items()
        if style.get("type") == "PARA"
    }
    looks = {look: named[style].get("charPrIDRef") for look, style in _LOOKS.items()}
    return Numbers(styles, looks, borders)


def merged(header: etree._Element, form: etree._Element) -> Numbers:
    """번호 더하기. Give a header the styles of the form it lacks, and what they stand on; one it has is left alone."""
    fonts = dict(_fonts_added(header, form))
    borders = dict(_added(header, form, "borderFill", {}))
    of_border = {"borderFillIDRef": borders}
    chars = dict(_added(header, form, "charPr", of_border))
    for look in map(_numbered(header, "charPr").__getitem__, chars.values()):
        face = look.find(f"{_HH}fontRef")
        for language, font in face.attrib.items():
            face.set(language, fonts.get((language.upper(), font), "0"))
    tabs = dict(_added(header, form, "tabPr", {}))
    paragraphs = dict(_added(header, form, "paraPr", {**of_border, "tabPrIDRef": tabs}))
    _styles_added(header, form, {"paraPrIDRef": paragraphs, "charPrIDRef": chars})
    return numbers(header, {name: borders[number] for name, number in _BORDERS.items()})


def _added(
    header: etree._Element, form: etree._Element, tag: str, references: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Add all the form has of a kind; the old and the new number of each."""
    there = _numbered(header, tag)
    place = next(iter(there.values())).getparent()
    number = max(map(int, there))
    for element in form.iter(_HH + tag):
        number += 1
        copy = deepcopy(element)
        copy.set("id", str(number))
        _redirect(copy, references)
        place.append(copy)
        yield element.get("id"), str(number)
    place.set("itemCnt", str(len(place)))


def _redirect(element: etree._Element, references: Mapping[str, Mapping[str, str]]) -> None:
    for part in element.iter():
        for attribute in part.attrib.keys() & references.keys():
            part.set(attribute, references[attribute][part.get(attribute)])


def _fonts_added(header: etree._Element, form: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Every script has its own list of fonts; a font that is in it already is not added."""
    lists = {face.get("lang"): face for face in header.iter(f"{_HH}fontface")}
    for ours in form.iter(f"{_HH}fontface"):
        theirs = lists.get(ours.get("lang"))
        if theirs is None:
            continue
        there = {font.get("face"): font.get("id") for font in theirs}
        for font in ours:
            if font.get("face") not in there:
                copy = deepcopy(font)
                copy.set("id", there.setdefault(font.get("face"), str(1 + max(map(int, there.values()), default=-1))))
                theirs.append(copy)
            yield (ours.get("lang"), font.get("id")), there[font.get("face")]
        theirs.set("fontCnt", str(len(theirs)))


def _styles_added(header: etree._Element, form: etree._Element, references: Mapping[str, Mapping[str, str]]) -> None:
    there = {style.get("engName"): style for style in header.iter(f"{_HH}style")}
    place = next(header.iter(f"{_HH}styles"))
    number = max(map(int, _numbered(header, "style")))
    for style in form.iter(f"{_HH}style"):
        if style.get("engName") in there:
            continue
        number += 1
        copy = deepcopy(style)
        _redirect(copy, references)
        copy.set("id", str(number))
        copy.set("nextStyleIDRef", str(number) if style.get("type") == "PARA" else "0")
        place.append(copy)
    place.set("itemCnt", str(len(place)))


def _numbered(header: etree._Element, tag: str) -> dict[str, etree._Element]:
    return {element.get("id"): element for element in header.iter(_HH + tag)}
