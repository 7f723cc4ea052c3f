"""The session, step by step: what is done, and what the learner asks to have printed or written.

Only what is named here may be found where it is named; everything else is a finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BADGE = ("title", "issuer")
_WHOLE = (*_BADGE, "description", "criteria", "file name", "subject", "e-mail")
_MARKS = ("note", "tag", "collection")
_NAMES = ("file name", "folder name")
_DONE = ("title", "recipient", "second profile", "name in another wallet")
_PROFILES = ("profile name", "second profile", "e-mail", "name in another wallet")


@dataclass(frozen=True, slots=True)
class Step:
    """One command. ``{name}`` in its words is a canary or a place of the session.

    ``printed`` may stand on standard output, in the command's own answer; nothing may on standard
    error, except ``said``. ``written`` names files in the folder of what was asked for.
    """

    name: str
    words: str
    code: int = 0
    given: str = "passphrase"  # the file that opens the vault; "" for none
    printed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holds: tuple[str, ...] = ()  # what every file written must hold, so that it is known to be read
    fault: str = ""
    learn: str = ""  # what is learnt afterwards, to be looked for from then on
    how: str = "end"  # "end": a command; "kill": one that is killed; "window"; "fetch": a browser
    kill_at: str = ""  # after which part of its day the window is killed
    damage: bool = False  # the database is damaged before
    beside: Step | None = None  # what waits with a ``{code}`` for this one, on the other side


_BACKUP = "--backup-passphrase-file|{given}/backup passphrase"
_OPEN_NEW = "new passphrase"

STEPS: tuple[Step, ...] = (
    Step("create", "create", learn="secrets"),
    Step("profile", "profile|rename|{profile}|{profile name}", printed=_PROFILES),
    Step("address", "profile|email|{profile}|{e-mail}", printed=_PROFILES),
    Step("second", "profile|create|{second profile}|--algorithm|P-256", printed=_PROFILES,
         learn="secrets"),
    Step("import", "import|{given}/{folder name}", code=3,
         printed=(*_WHOLE, *_NAMES, "hosted badge"), learn="badges"),
    Step("import more", "import|{given}/more|--json", printed=(*_WHOLE, *_NAMES),
         said=_BADGE),
    Step("other wallet", "import|{given}/other wallet.json|--take-keys",
         printed=("name in another wallet",)),
    Step("list", "list", code=1, printed=_BADGE),
    Step("list as JSON", "list|--json", code=1, printed=_BADGE, said=_BADGE),
    Step("search", "list|{search}"),
    Step("note", "note|{badge}|{note}", printed=("note",)),
    Step("tag", "tag|{tag}|{badge}", printed=(*_BADGE, "tag")),
    Step("collection", "collections|create|{collection}", printed=("collection",)),
    Step("collect", "collections|add|{collection}|{badge}", printed=(*_BADGE, "collection")),
    Step("find marks", "list|tag:{tag}", printed=(*_BADGE, "tag")),
    Step("show", "show|{badge}", printed=(*_WHOLE, *_MARKS)),
    Step("no such badge", "show|{search}", code=3, said=("search",)),
    Step("present", "present|{badge}|--to|{recipient}|--challenge|{challenge}|"
         "--out|{asked}/shown.vp.json", printed=("recipient",),
         written={"shown.vp.json": (*_WHOLE, "recipient", "challenge", "profile name")}),
    Step("export", "export|{asked}/export", printed=_NAMES,
         written={"export/": (*_WHOLE, *_NAMES, "hosted badge", "profile name")}),
    Step("report", "verify|{file}|--report|{asked}/report", code=0, given="",
         printed=(*_WHOLE, *_NAMES),
         written=dict.fromkeys(("report.json", "report.html"),
                               (*_WHOLE, *_NAMES, "profile name"))),
    Step("backup", f"backup|{{asked}}/backup|{_BACKUP}"),
    Step("check backup", f"backup|--check|{{asked}}/backup|{_BACKUP}", given=""),
    Step("rehearse", f"restore|--rehearse|{{asked}}/backup|{_BACKUP}"),
    Step("restore elsewhere", f"restore|{{asked}}/backup|{_BACKUP}|--home|{{home}}/another"),
    Step("wrong backup passphrase", "backup|--check|{asked}/backup|--backup-passphrase-file|"
         "{given}/wrong passphrase", code=3, given=""),
    Step("change passphrase", "passphrase|--new-passphrase-file|{given}/new passphrase"),
    Step("old passphrase", "list", code=3),
    Step("wrong passphrase", "list", code=3, given="wrong passphrase"),
    Step("recovery key", "recovery|--out|{asked}/sheet.png|--typed-file|{asked}/sheet.png",
         given=_OPEN_NEW, learn="recovery", written={"sheet.png": ("recovery words",)}),
    Step("open by recovery", "list|--recovery-file|{asked}/sheet.png", given="", code=1,
         printed=(*_BADGE, "tag")),
    Step("keyring", "keyring|on", given=_OPEN_NEW, learn="keyring"),
    Step("open by keyring", "list", given="", code=1, printed=(*_BADGE, "tag")),
    Step("keyring off", "keyring|off", given=""),
    Step("ways", "ways", given=_OPEN_NEW),
    Step("recheck", "recheck", given=_OPEN_NEW, code=1, printed=(*_BADGE, "tag")),
    Step("shares", "shares", given=_OPEN_NEW, printed=(*_BADGE, "recipient")),
    Step("activity", "activity", given=_OPEN_NEW, printed=_DONE),
    Step("activity written", "activity|--export|{asked}/activity.json", given=_OPEN_NEW,
         written={"activity.json": _DONE}),
    Step("delete", "delete|{another badge}", given=_OPEN_NEW, printed=_BADGE),
    Step("error", "list", given=_OPEN_NEW, code=3, fault="list"),
    Step("error in a judge", "recheck", given=_OPEN_NEW, fault="judge",
         printed=(*_BADGE, "tag")),
    Step("abort", "list", given=_OPEN_NEW, code=-6, fault="abort"),
    Step("killed while it lists", "list", given=_OPEN_NEW, code=-9, fault="hang", how="kill"),
    Step("killed while it imports", "import|{given}/more", given=_OPEN_NEW, code=-9, how="kill",
         printed=_BADGE),
    Step("killed while it backs up", f"backup|{{asked}}/backup|{_BACKUP}", given=_OPEN_NEW,
         code=-9, how="kill"),
    Step("after the kill", "list", given=_OPEN_NEW, printed=(*_BADGE, "tag")),
    Step("window", "", given="", how="window",
         written={"original.json": (*_WHOLE, "profile name"),
                  "window.vp.json": (*_WHOLE, "recipient", "challenge", "profile name")}),
    Step("window killed", "", given="", how="window", code=-9, kill_at="searched",
         written={"original.json": (*_WHOLE, "profile name")}),
    Step("damaged", "list", given=_OPEN_NEW, code=3, damage=True),
)  # fmt: skip
