"""Which fields of a credential its holder may leave out, and what is shown of it then."""

from wallet.presenting.disclosing.fields import Field, FieldTree, Visibility, Way, fields_of
from wallet.presenting.disclosing.showing import Disclosed, disclose

__all__ = ["Disclosed", "Field", "FieldTree", "Visibility", "Way", "disclose", "fields_of"]
