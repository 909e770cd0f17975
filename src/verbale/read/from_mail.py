"""A mail in, its text as one Article out, below its subject: a wire's or a newsletter's report; what is attached is passed over."""

from collections.abc import Iterator
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from verbale.errors import BadUse
from verbale.read.decode import one_line, whole
from verbale.read.from_html import page
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata
from verbale.read.moments import day_of
from verbale.read.pieces import plain


def read(source: Input) -> Iterator[Found]:
    """An Input in, the Article out, or a Problem where the mail has no text."""
    mail = BytesParser(policy=policy.default).parsebytes(source.whole())
    part = mail.get_body(("plain", "html"))
    paragraphs = _paragraphs(source, part) if isinstance(part, EmailMessage) else []
    if not paragraphs:
        yield source.problem("the mail has no text")
        return
    told = _known(mail)
    head = [told.title] if told.title and told.title != paragraphs[0] else []
    yield source.found(source.article("\n\n".join((*head, *paragraphs)) + "\n", told))


def _paragraphs(source: Input, part: EmailMessage) -> list[str]:
    _mended(part)
    try:
        words = whole(str(part.get_content()))
    except (LookupError, ValueError):  # a charset that nobody knows
        words = (part.get_payload(decode=True) or b"").decode("utf-8", "replace")  # type: ignore[union-attr]
    if part.get_content_subtype() != "html":
        return [one_line(lines) for lines in words.replace("\r\n", "\n").split("\n\n") if lines.strip()]
    report = page(words.encode("utf-8", "replace"), source.limits).text
    return report.split("\n\n") if report else plain(words)


def _mended(part: EmailMessage) -> None:
    """Of base64 that breaks off, what is whole: four signs are three bytes; the library else hands on the signs themselves."""
    packed = part.get_payload()
    if str(part.get("Content-Transfer-Encoding", "")).lower() == "base64" and isinstance(packed, str):
        signs = "".join(packed.split())
        part.set_payload(signs[: len(signs) // 4 * 4])


def _known(mail: EmailMessage) -> Metadata:
    """The sender's name is the outlet: a mail that is news comes from who publishes it."""
    name, address = parseaddr(one_line(mail.get("From")))
    return Metadata(
        title=one_line(mail.get("Subject")),
        published=_day(mail),
        language=one_line(mail.get("Content-Language")).partition("-")[0].lower(),
        outlet=name or address.partition("@")[2],
        key=one_line(mail.get("Message-ID")).strip("<>"),
    )


def _day(mail: EmailMessage) -> date | None:
    try:
        return day_of(one_line(mail.get("Date")))
    except BadUse:
        return None
