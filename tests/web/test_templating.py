from verbale.web.templating import environment

_HOSTILE = '<b onclick="alert(1)">%s %(x)s'


def _made(template: str, **what: object) -> str:
    return environment("en").from_string(template).render(**what)


def test_words_in_variables_are_escaped_like_all_else() -> None:
    escaped = "&lt;b onclick=&#34;alert(1)&#34;&gt;%s %(x)s"
    assert _made("{{ _(words) }}", words=_HOSTILE) == escaped
    assert _made("{{ _('%(who)s left', who=words) }}", words=_HOSTILE) == f"{escaped} left"
    assert (
        _made('{{ ngettext("%(num)s row of %(who)s", "%(num)s rows", 1, who=words) }}', words=_HOSTILE)
        == f"1 row of {escaped}"
    )


def test_a_quotation_mark_in_words_does_not_end_an_attribute() -> None:
    assert _made("""<i title="{{ _('a "b"') }}">""") == '<i title="a &#34;b&#34;">'


def test_html_of_our_own_macros_stays_html() -> None:
    assert (
        _made("{% macro link(a) %}<a>{{ a }}</a>{% endmacro %}{{ _('by %(who)s', who=link('<x>')) }}")
        == "by <a>&lt;x&gt;</a>"
    )
