"""macOS: what the bundle's Info.plist says. A program without a bundle cannot register there."""

from __future__ import annotations

import plistlib

from wallet.registration.table import FILE_TYPES, SCHEMES, names


def info_plist() -> bytes:
    """Return the members of Info.plist that tell of links, files and the camera, as XML."""
    files = [
        {
            "CFBundleTypeName": names(each.code)["en"],
            "CFBundleTypeExtensions": list(each.single),
            "CFBundleTypeMIMETypes": [each.media_type],
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
        }
        for each in FILE_TYPES
        if each.single
    ]
    links = {
        "CFBundleURLName": names("window_title")["en"],
        "CFBundleURLSchemes": list(SCHEMES),
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
    }
    return plistlib.dumps(
        {
            "CFBundleURLTypes": [links],
            "CFBundleDocumentTypes": files,
            "NSCameraUsageDescription": names("register_camera")["en"],
        },
        sort_keys=False,
    )
