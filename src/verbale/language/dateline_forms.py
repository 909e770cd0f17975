"""Patterns in, nothing out: how news writes the date line at the front of a report.

`DATELINES` are tried in turn. Named groups: place, region, agency or slashed, dash (what parts it from the first sentence),
and the parts of a day (iso; month1 day1 year1; day2 month2 year2).
"""

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|{_MONTH.format(1)}\s(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year1>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH.format(2)}(?:,?\s(?P<year2>\d{{4}}))?)(?![\w-])"
)
_CLOCK = (
    r"(?:,?\s{0,2}(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|CET|CEST|EST|EDT|BST|MSK|local time))?)?"
)
CRAWLED = re.compile(
    r"(?:date|published|posted|updated|last updated|created|modified|publication date)(?:\s(?:on|at))?\s{0,2}:?\s{0,3}"
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?{_DAY}{_CLOCK}[\s|•·–—-]{{0,4}}|(?P<bare>\d{{4}}-\d{{2}}-\d{{2}}){_CLOCK}(?:\s*$|\s+(?=[A-Z“\"‘]))",
    re.IGNORECASE,
)
DAY_ALONE = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?{_DAY}[\s|•·,–—-]{{0,4}}{_CLOCK}[\s|•·.–—-]{{0,4}}",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-z][\w.'’‘ʼ`-]{0,24}"
_PLACE = rf"(?P<place>{_WORD}(?:(?:\s|/|\s/\s|\s(?:de|da|do|del|la|el|al|of|and)\s){_WORD}){{0,4}})"
_REGION = rf"(?:,\s(?P<region>(?!{_DAY.replace('?P<', '?P<x')}){_WORD}(?:\s{_WORD}){{0,2}}))?"
_AGENCY = r"(?:\s?[(\[](?P<agency>[A-Z][^()\[\]\n]{0,40})[)\]]|\s?/(?P<slashed>[A-Z][A-Za-z. ]{1,20})/)?"
_WEEKDAY = r"(?:,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
_DASH = r"(?P<dash>\s?(?:—|–|--)\s?|\s-\s|:\s)"
_PLAIN = re.compile(rf"{_PLACE}{_REGION}{_WEEKDAY}(?:,?\s{_DAY})?{_AGENCY}{_DASH}(?=[\w“\"‘'«„])")
AGENCY_ALONE = re.compile(r"[(\[](?P<agency>[A-Z][\w.&/ -]{1,30})[)\]]\s?(?:—|–|--|-)\s{0,2}(?=[\w“\"‘'])")
DASHES = re.compile(r"\s(?:—|–|--|-)\s")
STOP = re.compile(r"[.!?](?:\s|$)")

_START = r"(?=[\w“\"‘'«„])"
_INITIALS = r"(?P<agency>[A-Z][A-Z.]{1,11}(?:[ -][A-Z]{2,10})?|[A-Z][a-z]+[a-z]*(?:press|news|fax|form|News|Press))"
DATELINES = (
    _PLAIN,
    # "MOSCOW, December 20. /TASS/." and "BAKU, Azerbaijan, December 20."
    re.compile(
        rf"{_PLACE}{_REGION},\s(?i:{_DAY})(?P<dash>\.)(?:\s?/(?P<slashed>[A-Z][A-Za-z. ]{{1,20}})/\s?[.–—-]?)?\s{_START}"
    ),
    # "Baku, December 20, AZERTAC"
    re.compile(rf"{_PLACE}{_REGION},\s(?i:{_DAY}),\s{_INITIALS}(?P<dash>\.\s|\s?[–—-]{{1,2}}\s?|\s){_START}"),
    # the outlet before the day: "ALGIERS (Maghreb Courier), 11 February 2026 -"
    re.compile(
        rf"{_PLACE}{_REGION}\s[(\[](?P<agency>[A-Z][^()\[\]\n]{{0,40}})[)\]],?\s(?i:{_DAY})(?P<dash>\.\s|\s?(?:—|–|--|-)\s|:\s){_START}"
    ),
    # a day in brackets: "GENEVA (20 December 2021) –"
    re.compile(rf"{_PLACE}{_REGION}\s\({_DAY}\)(?P<dash>\s?(?:—|–|--?)\s?){_START}"),
    # "21 December 2021, Geneva –"
    re.compile(rf"{_DAY},?\s{_PLACE}{_REGION}{_AGENCY}(?P<dash>\s?(?:—|–|--?)\s){_START}"),
)
# A line of its own: "Nicosia, 2 December 2026", "Belgrade, October 7, 2026 (Danube News)", "Suva | Monday 4 May 2026 | Lagoon Post"
LINE = re.compile(
    rf"{_PLACE}{_REGION}(?:,|\s[|•·–—-])\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?i:{_DAY}){_CLOCK}"
    r"(?:\s?[(\[](?P<agency>[A-Z][^()\[\]\n]{0,40})[)\]]|\s[|•·–—-]\s[A-Z][^|\n]{0,40})?[.:]?"
)
