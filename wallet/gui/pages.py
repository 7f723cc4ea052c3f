"""Which pages there are, and where their code is; each is imported when it is first shown.

What ``Session.go(name, what)`` hands over as ``what``:

    welcome   HandedOver | None         first start: own wallet, or samples; what to import then
    create    None                      protect a new wallet with a passphrase
    unlock    HandedOver | None         the same for what to import then
    lost      None                      open with recovery words
    badges    tuple[str, ...] | None    the list; with these ids chosen in it
    badge     str                       a badge id
    backup    None                      write a backup
    check_backup, restore  Path | None  read one, of which the passphrase is asked
    restore_new  None                   a backup instead of a new wallet
    import    HandedOver | "first" | None  what was dropped, pasted or given at the start;
                                        "first" as a step of the first start
    scan      str | HandedOver | None   parts of an animated code, or pictures to look into
    portfolios  list[str] | Portfolio | "save" | None  badge ids chosen already, a draft to begin
                                        with, or where the one in front is made a file
    answer    str | int | None          the text of a request for badges, or the number of a
                                        conversation that goes on
    offer     str | int | Arrived | None  the same of an offer of badges; or badges that a website
                                        brought without an offer
    backpack  str | None                fetch from a backpack on the web; the address of one
    compare   list[str]                 two to six badge ids
    pathways  str | None                a badge id or a pathway id to bring into view
    draw      DrawnPathway | str | DrawnStep | None  one to go on with, by its id too; a new one,
                                        with a first step or without
    skills    str | None                a skill id to bring into view
    issuers   str | None                an issuer id to bring into view
    received  HandedOver | Copy | None  check what somebody sent; with or without a wallet
    ask       None                      ask the person across the table; with or without a wallet
    nearby    Giving | str | None       give a file to somebody nearby, or take the one of a link
    show      str | Built | None        a badge id or a signed portfolio, as a code to be scanned
    activity  None
    handed    int | None                the log of what was handed over; at an entry by its number
    settings  None
    profiles  None
    recovery  "first" | None            make recovery words; "first" as a step of the first start
    passphrase  "lost" | None           a new passphrase; "lost" after opening without the old one
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.gui.page import Page
    from wallet.gui.session import Session

PLACES = {
    "welcome": ("starting.welcome_page", "WelcomePage"),
    "create": ("starting.create_page", "CreatePage"),
    "unlock": ("starting.unlock_page", "UnlockPage"),
    "lost": ("starting.lost_page", "LostPage"),
    "badges": ("badges.badges_page", "BadgesPage"),
    "badge": ("badges.badge_page", "BadgeDetailPage"),
    "import": ("importing.import_page", "ImportPage"),
    "scan": ("scanning.scan_page", "ScanPage"),
    "offer": ("offering.offer_page", "OfferPage"),
    "backpack": ("backpack.backpack_page", "BackpackPage"),
    "portfolios": ("portfolios.portfolios_page", "PortfoliosPage"),
    "answer": ("answering.answer_page", "AnswerPage"),
    "backup": ("backup.backup_page", "BackupPage"),
    "check_backup": ("backup.check_page", "CheckPage"),
    "restore": ("backup.restore_page", "RestorePage"),
    "restore_new": ("backup.restore_new_page", "RestoreNewPage"),
    "compare": ("comparing.compare_page", "ComparePage"),
    "pathways": ("pathways.pathways_page", "PathwaysPage"),
    "draw": ("pathways.draw_page", "DrawPage"),
    "skills": ("skills.skills_page", "SkillsPage"),
    "issuers": ("issuers.issuers_page", "IssuersPage"),
    "received": ("receiving.received_page", "ReceivedPage"),
    "ask": ("nearby.ask_page", "AskPage"),
    "nearby": ("nearby.nearby_page", "NearbyPage"),
    "show": ("showing.show_page", "ShowPage"),
    "activity": ("activity.activity_page", "ActivityPage"),
    "handed": ("handed.handed_page", "HandedPage"),
    "settings": ("settings.settings_page", "SettingsPage"),
    "profiles": ("profiles.profiles_page", "ProfilesPage"),
    "recovery": ("protection.recovery_page", "RecoveryPage"),
    "passphrase": ("protection.passphrase_page", "PassphrasePage"),
}
BEFORE_UNLOCKING = ("welcome", "create", "unlock", "lost", "restore_new")
UNDER = {
    "badge": "badges",
    "compare": "badges",
    "import": "badges",
    "ask": "received",
    "nearby": "portfolios",
    "offer": "badges",  # another way in
    "backpack": "badges",
    "answer": "portfolios",  # another way of handing over
    "show": "badges",
    "handed": "activity",
    "draw": "pathways",
    "backup": "settings",
    "check_backup": "settings",
    "restore": "settings",
    "profiles": "settings",
    "recovery": "settings",
    "passphrase": "settings",
}
"""Which page of the rail another page belongs to, unless it says otherwise (``Page.under``)."""
RAIL = (
    "badges", "pathways", "skills", "portfolios", "issuers", "received", "activity", "settings",
)  # fmt: skip
"""What the side rail lists, in order: only pages that work."""


def load(name: str) -> type[Page]:
    """Import a page's code; building it is for the window's thread."""
    module, kind = PLACES[name]
    found: type[Page] = getattr(import_module(f"wallet.gui.{module}"), kind)
    return found


def make(name: str, session: Session) -> Page:
    """Build a page, in the language of the session."""
    page = load(name)(session)
    page.setObjectName(name)
    page.retranslate()
    return page
