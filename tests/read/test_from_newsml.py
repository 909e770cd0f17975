"""News agencies' XML, whole, broken and hostile."""

from datetime import date

import pytest
from tests.read.samples import article, articles, found, problems

XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head><body><h1>Chad recalls envoy</h1>'
    "<p>Chad on <b>Wednesday</b>\n recalled its envoy.</p><figure><p>A caption</p></figure><ul><li>Kenya did not.</li></ul></body></html>"
)
NITF = (
    "<nitf><head><docdata><doc-id id-string='n1'/><date.issue norm='20240508T090000Z'/></docdata><pubdata name='Lake Post'/></head>"
    "<body><body.head><hedline><hl1>Chad recalls envoy</hl1></hedline><byline>By A. Doe</byline></body.head><body.content>"
    "<block><p>Chad recalled its envoy.</p><media><media-caption>A caption</media-caption></media><p>Kenya did not.</p></block>"
    "</body.content></body></nitf>"
)


def _item(content: str, status: str = "usable") -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:lake:1" xml:lang="fr"><itemMeta>
<provider literal="Lake Agency"/><versionCreated>2024-05-09T10:00:00Z</versionCreated><pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><contentCreated>2024-05-08T10:00:00Z</contentCreated><creator><name>A. Doe</name></creator><language tag="en-GB"/>
<headline>Chad recalls envoy</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"""


def _message(*items: str) -> bytes:
    said = "".join(items)
    return f'<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{said}</itemSet></newsMessage>'.encode()


@pytest.mark.parametrize("name", ["a.xml", "a.txt", "a"])
def test_a_news_item_gives_its_words_and_what_is_told_of_them(name: str) -> None:
    one = article(_item(f"<inlineXML>{XHTML}</inlineXML>").encode(), name)
    assert one.text == "Chad recalls envoy\n\nChad on Wednesday recalled its envoy.\n\nKenya did not.\n"
    assert (one.published, one.language, one.title) == (date(2024, 5, 8), "en", "Chad recalls envoy")
    assert (one.source.outlet, one.source.author, one.source.key) == ("Lake Agency", "A. Doe", "urn:lake:1")


def test_nitf_is_read_within_a_news_item_and_alone() -> None:
    within = article(_item(f"<inlineXML>{NITF}</inlineXML>").encode(), "a.xml")
    alone = article(NITF.encode(), "a.xml")
    assert within.text == alone.text == "Chad recalls envoy\n\nChad recalled its envoy.\n\nKenya did not.\n"
    assert (alone.published, alone.source.outlet, alone.source.author) == (date(2024, 5, 8), "Lake Post", "A. Doe")


def test_words_in_line_are_read() -> None:
    one = article(
        _item('<inlineData contenttype="text/html">&lt;p&gt;Chad acted.&lt;/p&gt;</inlineData>').encode(), "a.xml"
    )
    assert one.text == "Chad recalls envoy\n\nChad acted.\n"


def test_each_item_of_a_message_stands_for_itself() -> None:
    data = _message(
        _item(f"<inlineXML>{NITF}</inlineXML>"),
        _item(f"<inlineXML>{NITF}</inlineXML>", "canceled"),
        _item('<remoteContent href="https://lake.example/1.jpg"/>'),
    )
    assert len(articles(data, "a.xml")) == 1
    assert [one.place for one in found(data, "a.xml")] == ["a.xml#1", "a.xml#2", "a.xml#3"]
    withdrawn, picture = problems(data, "a.xml")
    assert "calls the item canceled" in withdrawn
    assert "no words" in picture


def test_a_message_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    data = _message(_item(f"<inlineXML>{NITF}</inlineXML>"), _item(f"<inlineXML>{XHTML}</inlineXML>"))
    cut = data[: data.rindex(b"<ul>")]
    assert len(articles(cut, "a.xml")) == 2
    assert problems(cut, "a.xml")[0].startswith("the XML is broken")


def test_entities_of_its_own_are_not_unfolded() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    data = f"{bomb}{NITF}".replace("Kenya", "&b; &f; Kenya").encode()
    assert "Kenya did not." in article(data, "a.xml").text
    assert "aaaaaaaaaa" not in article(data, "a.xml").text
    assert "root:" not in article(data, "a.xml").text
