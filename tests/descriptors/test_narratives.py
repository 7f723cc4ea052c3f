"""Running text of issuers: what Markdown means stays, what could do something is only text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wallet.descriptors import narratives
from wallet.descriptors.misleading import neutral

TAGS = {"p", "ul", "ol", "li", "blockquote", "table", "tr", "td", "strong", "em", "code", "br"}
PIECES = ("<b>", "<script>", "&#x202e;", "&lt;", "**", "*", "[a](", "](x)", ")", "![p](", "`",
    "> ", "- ", "1. ", "\n", "    ", "|a|b|\n|-|-|\n|1|2|", "\u202e", "語", "\\")  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def as_html(markdown: str) -> str:
    return narratives.html(narratives.read(markdown))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
@example("\u2028[x]: javascript:alert(1)\n[x]")
@example("999999999. a\n\n- b\n  1. c")
def test_whatever_is_written_only_our_own_tags_come_out(markdown: str) -> None:
    parts = narratives.read(markdown)
    found = Tags(narratives.html(parts))
    assert not found.open
    for tag, attributes in found.seen:
        assert tag in TAGS | {"hr"}
        assert attributes.keys() <= ({"start"} if tag == "ol" else set())
    assert neutral(found.text) == found.text
    assert neutral(narratives.plain(parts)) == narratives.plain(parts)
    for limits in ((0, 0), (10, 2), (100, 5)):
        short, cut = narratives.shortened(parts, characters=limits[0], lines=limits[1])
        assert len(narratives.plain(short)) <= len(narratives.plain(parts)) + 1
        assert cut or short == parts


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("### 件\n\n- **A**", "<p><strong>件</strong></p><ul><li><strong>A</strong></li></ul>"),
        ("3. x\n4. y", '<ol start="3"><li>x</li><li>y</li></ol>'),
        ("一行目\n二行目", "<p>一行目<br>二行目</p>"),
        ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"),
        ("<div onclick=a>\n<img src=x>", "<p>&lt;div onclick=a&gt;<br>&lt;img src=x&gt;</p>"),
        ("[Bank](https://evil.example/a)", "<p>Bank (https://evil.example/a)</p>"),
        ("[https://a.example](https://a.example)", "<p>https://a.example</p>"),
        ("[](https://a.example)", "<p>https://a.example</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("![logo](https://track.example/p.png)", "<p>logo (https://track.example/p.png)</p>"),
        ("<https://a.example>", "<p>&lt;https://a.example&gt;</p>"),
        ("a &#x202e;b\u202ec \u200bd", "<p>a bc d</p>"),
        ("> q", "<blockquote><p>q</p></blockquote>"),
        ("    a  b\n    <i>", "<p><code>a&nbsp; b<br>&lt;i&gt;</code></p>"),
        ("|a|\n|-|\n|1|", "<table><tr><td>a</td></tr><tr><td>1</td></tr></table>"),
    ],
)  # fmt: skip
def test_what_is_written_comes_out_as_it_is_meant(markdown: str, html: str) -> None:
    assert as_html(markdown) == html


def test_as_plain_text_blocks_stand_apart_and_lists_keep_their_signs() -> None:
    written = "# 題\n一\n二\n\n2. a\n   - b\n3. c\n\n|x|y|\n|-|-|\n|1|2|"
    told = narratives.plain(narratives.read(written))
    assert told == "題\n\n一\n二\n\n2. a\n\u2002• b\n3. c\n\nx – y\n1 – 2"


def test_the_beginning_ends_where_the_room_does() -> None:
    parts = narratives.read("あいう**えおか**き\n\nく")
    short, cut = narratives.shortened(parts, characters=5, lines=9)
    assert (narratives.html(short), cut) == ("<p>あいう<strong>えお…</strong></p>", True)
    short, cut = narratives.shortened(parts, characters=99, lines=1)
    assert (narratives.plain(short), cut) == ("あいうえおかき", True)
    assert narratives.shortened(parts, characters=8, lines=2) == (parts, False)


def test_only_so_much_is_read_and_lists_are_not_followed_for_ever() -> None:
    assert len(narratives.plain(narratives.read("あ" * 30_000))) == narratives.MOST
    deep = "\n".join("  " * depth + "- a" for depth in range(200))
    nested, parts = 0, narratives.read(deep)
    while parts := tuple(inner for each in parts for inner in each.parts):
        nested += 1
    assert nested < 60
    for hostile in ("[" * 20_000, "![" * 10_000, "*a " * 6_000, "`a" * 10_000, "> " * 9_000):
        assert narratives.read(hostile)


def test_attributes_are_ours_alone_and_each_text_can_be_spelt() -> None:
    parts = narratives.read('# H\n\n<p style="x">')
    told = narratives.html(parts, spell=str.upper, attributes={"p": 'class="a"', "heading": "id"})
    assert told == ('<p id><strong>H</strong></p><p class="a">&lt;P STYLE=&quot;X&quot;&gt;</p>')


def test_the_greatest_number_of_a_list_is_known() -> None:
    parts = narratives.read("- a\n\n  98. b\n  99. c\n  100. d\n\ntext\n\n5. e")
    assert narratives.greatest(parts) == 100
    assert narratives.greatest(()) == 0
