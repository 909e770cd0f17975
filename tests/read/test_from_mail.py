"""Mails of wires and newsletters, well made, badly made and hostile."""

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.samples import article, found, problems

HEAD = (
    "Received: from mx.lake.example\r\nFrom: Lake Post Alerts <alerts@lake.example>\r\nTo: desk@house.example\r\n"
    "Subject: =?utf-8?q?Chad_recalls_its_envoy_=E2=80=93_again?=\r\nDate: Wed, 08 May 2024 23:30:00 +0300\r\n"
    "Message-ID: <17@lake.example>\r\nMIME-Version: 1.0\r\n"
)
PLAIN = f"{HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\nChad on Wednesday recalled\r\nits envoy.\r\n\r\nKenya did not.\r\n"


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a"])
def test_a_mail_is_known_by_its_head_and_gives_its_text(name: str) -> None:
    one = article(PLAIN.encode(), name)
    assert one.text == "Chad recalls its envoy – again\n\nChad on Wednesday recalled its envoy.\n\nKenya did not.\n"
    assert (one.title, one.published) == ("Chad recalls its envoy – again", date(2024, 5, 8))
    assert (one.source.outlet, one.source.key) == ("Lake Post Alerts", "17@lake.example")


def _mail(**parts: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "alerts@lake.example", "Envoy", "<1@lake.example>"
    if "plain" in parts:
        mail.set_content(parts["plain"])
        if "html" in parts:
            mail.add_alternative(parts["html"], subtype="html")
    else:
        mail.set_content(parts["html"], subtype="html")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="../../a.pdf")
    return bytes(mail)


def test_of_two_forms_the_plain_one_is_read_and_what_is_attached_is_not() -> None:
    one = article(_mail(plain="Chad recalled its envoy.", html="<p>Shown otherwise</p>"), "a.eml")
    assert (one.text, one.source.outlet) == ("Envoy\n\nChad recalled its envoy.\n", "lake.example")


def test_a_mail_that_is_a_page_gives_what_it_shows() -> None:
    one = article(_mail(html="<p>Chad recalled its envoy.</p><script>alert(1)</script><p>Kenya did not.</p>"), "a.eml")
    assert one.text == "Envoy\n\nChad recalled its envoy.\n\nKenya did not.\n"


@pytest.mark.parametrize(
    "said",
    [
        f"{HEAD}Content-Type: text/plain; charset=x-nobody-knows\r\n\r\nChad recalled its envoy.\r\n",
        f"{HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!\r\n",
        f"{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nChad recalled",
        HEAD.replace("Wed, 08 May 2024", "the other day") + "\r\nChad recalled its envoy.\r\n",
        HEAD.replace("Lake Post Alerts <alerts@lake.example>", "<<<@@>") + "\r\nChad recalled its envoy.\r\n",
    ],
)
def test_a_badly_made_mail_still_gives_something(said: str) -> None:
    (one,) = found(said.encode(), "a.eml")
    assert one.place == "a.eml"


def test_a_mail_without_a_text_is_a_problem() -> None:
    assert problems(f"{HEAD}\r\n\r\n".encode(), "a.eml") == ["the mail has no text"]


def test_a_text_that_begins_as_a_dialogue_is_no_mail() -> None:
    one = article(b"Question: Will you come?\nAnswer: No.\nQuestion: Why?\nAnswer: Rain.\n", "a.txt")
    assert one.text.startswith("Question:")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_follows_the_head_something_is_said(data: bytes) -> None:
    assert found(HEAD.encode() + data, "a.eml")
