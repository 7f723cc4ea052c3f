"""Every target by its name."""

from tests.fuzz.targets.addresses import ADDRESSES
from tests.fuzz.targets.calls import CALLS
from tests.fuzz.targets.codes import CODES, QR
from tests.fuzz.targets.compact import COMPACT
from tests.fuzz.targets.encrypted import ENCRYPTED
from tests.fuzz.targets.exchanges import EXCHANGES
from tests.fuzz.targets.key_file import KEY_FILE
from tests.fuzz.targets.keys import DIDS, KEY_DOCUMENTS
from tests.fuzz.targets.linked_data import GRAPHS, LINKED_DATA
from tests.fuzz.targets.links import LINKS
from tests.fuzz.targets.moving_codes import MOVING_CODES
from tests.fuzz.targets.offers import OFFERS
from tests.fuzz.targets.packs import PACKS, REGISTRIES
from tests.fuzz.targets.pictures import PNG, SVG
from tests.fuzz.targets.portfolio_files import PORTFOLIO_FILES
from tests.fuzz.targets.queries import QUERIES
from tests.fuzz.targets.requests import REQUESTS
from tests.fuzz.targets.sd_jwt import SD_JWT
from tests.fuzz.targets.status import STATUS_BITS, STATUS_LISTS
from tests.fuzz.targets.strict_json import STRICT_JSON
from tests.fuzz.targets.tokens import TOKENS
from tests.fuzz.targets.verifying import VERIFYING

TARGETS = {
    target.name: target
    for target in (
        STRICT_JSON,
        TOKENS,
        SD_JWT,
        PNG,
        SVG,
        CODES,
        QR,
        MOVING_CODES,
        COMPACT,
        STATUS_BITS,
        STATUS_LISTS,
        DIDS,
        KEY_DOCUMENTS,
        ADDRESSES,
        PACKS,
        REGISTRIES,
        KEY_FILE,
        LINKED_DATA,
        GRAPHS,
        VERIFYING,
        PORTFOLIO_FILES,
        LINKS,
        REQUESTS,
        QUERIES,
        OFFERS,
        EXCHANGES,
        ENCRYPTED,
        CALLS,
    )
}  # fmt: skip - one list
