"""The addresses of this computer that somebody nearby could reach.

Found with the standard library alone: what each network interface says (a cable between two
computers, or a network without a gateway, is in no route to elsewhere), what the name of this
computer resolves to, and from which address a datagram would go to each kind of private network.
Connecting a datagram socket asks the system's routes and sends nothing.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import socket
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOPBACK = "127.0.0.1"
BOTH_HERE = "TSUMIKI_BOTH_HERE"
FIRST_PORT = 1024
_PRIVATE = tuple(  # RFC 1918, RFC 3927, RFC 4193
    map(
        ipaddress.ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7"),
    )
)
_ADDRESS_OF = {"linux": 0x8915, "darwin": 0xC0206921}  # SIOCGIFADDR of <sys/ioctl.h>
_ROUTES = (  # documentation addresses for the usual way out, then each private range
    "192.0.2.1",
    "10.255.255.254",
    "172.31.255.254",
    "192.168.255.254",
    "169.254.255.254",
    "2001:db8::1",
    "fd00::1",
)


def addresses() -> tuple[str, ...]:
    """Return private addresses of this computer, IPv4 first; () where it is in no network."""
    found = dict.fromkeys(each for each in _candidates() if is_nearby(each))
    reachable = [each for each in found if not ipaddress.ip_address(each).is_loopback]
    return tuple(sorted(reachable, key=lambda each: ":" in each))


def is_nearby(address: str) -> bool:
    """Say whether an address is one of a private network.

    An IPv6 address of one link alone is none: it says nothing without the name of the link. Nor is
    that of this computer itself, which would lead a stranger's code to the learner's own programs;
    who tries out both sides at one computer says so by ``TSUMIKI_BOTH_HERE=1``.
    """
    return is_private(address) or (is_own(address) and os.environ.get(BOTH_HERE) == "1")


def is_private(address: str) -> bool:
    """Say whether an address, in its one usual form, belongs to a network that is no internet."""
    number = _number(address)
    return number is not None and any(
        number in each for each in _PRIVATE if each.version == number.version
    )


def is_own(address: str) -> bool:
    """Say whether an address, in its one usual form, leads back to the computer that uses it."""
    number = _number(address)
    return number is not None and number.is_loopback


def is_answered(address: str, port: int) -> bool:
    """Say whether a code that leads there may be followed, once the words were compared.

    Ports below 1024 are of services that a system runs; whoever gives something once has another.
    """
    return port >= FIRST_PORT and is_nearby(address)


def _number(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return None
    return number if str(number) == address else None


def _candidates() -> Iterator[str]:
    for route in _ROUTES:
        family = socket.AF_INET6 if ":" in route else socket.AF_INET
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asked:
            asked.connect((route, 9))
            yield str(asked.getsockname()[0])
    yield from _of_interfaces()
    with contextlib.suppress(OSError, UnicodeError):
        for entry in socket.getaddrinfo(socket.gethostname(), None):
            yield str(entry[4][0])


if sys.platform == "win32":

    def _of_interfaces() -> Iterator[str]:
        """Yield nothing: the name of this computer resolves to all of its addresses there."""
        yield from ()

else:
    import fcntl

    def _of_interfaces() -> Iterator[str]:
        """Yield each interface's IPv4 address (``struct ifreq``, netdevice(7))."""
        asked = _ADDRESS_OF.get(sys.platform)
        if asked is None:
            return
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_:
            for _, name in socket.if_nameindex():
                with contextlib.suppress(OSError):  # it has no address, or is just going away
                    told = fcntl.ioctl(any_, asked, name.encode()[:15].ljust(40, b"\0"))
                    yield socket.inet_ntoa(told[20:24])
