"""Which fields of a credential its holder may leave out, and what is shown of it then."""

from wallet.presenting.disclosing.fields import (
    Field,
    FieldTree,
    Visibility,
    Way,
    fields_in,
    fields_of,
)
from wallet.presenting.disclosing.opened import Opened
from wallet.presenting.disclosing.opening import take_apart
from wallet.presenting.disclosing.showing import Disclosed, disclose, disclosed

__all__ = [
    "Disclosed",
    "Field",
    "FieldTree",
    "Opened",
    "Visibility",
    "Way",
    "disclose",
    "disclosed",
    "fields_in",
    "fields_of",
    "take_apart",
]
