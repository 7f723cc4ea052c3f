"""The websites of the tests themselves: what they answer, and that nothing else is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sharing.web import Says, Web
from wallet.errors import TrustError
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.loopback
def test_each_host_is_itself_and_an_unknown_one_is_nowhere(tmp_path: Path) -> None:
    web = Web(tmp_path)
    try:
        one = web.site("one.example", lambda asked: Says(asked.body.upper()))
        web.site("two.example")
        sent = Outgoing(one.url("/a?b=c"), "POST", body=b"x", media_type="text/plain")
        assert web.send(sent).body == b"X"
        assert (one.asked[0].method, one.asked[0].path) == ("POST", "/a?b=c")
        assert web.send(Outgoing("https://two.example/")).status == 404
        with pytest.raises(TrustError) as caught:
            web.send(Outgoing("https://three.example/"))
        assert caught.value.code == "fetch_no_such_host"
    finally:
        web.close()
