"""Words of the settings."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "settings_heading": Sentence("Settings", "設定"),
    "settings_look": Sentence("Appearance", "表示"),
    "settings_language": Sentence("Language", "言語"),
    "settings_language_system": Sentence("As in the system", "システムに合わせる"),
    "settings_theme": Sentence("Theme", "テーマ"),
    "settings_theme_system": Sentence("As in the system", "システムに合わせる"),
    "settings_theme_light": Sentence("Light", "ライト"),
    "settings_theme_dark": Sentence("Dark", "ダーク"),
    "settings_wallet": Sentence("Wallet", "ウォレット"),
    "settings_place": Sentence("Kept in", "保管場所"),
    "settings_copy_place": Sentence("Copy the path", "場所をコピー"),
    "settings_lock": Sentence("Lock now", "今すぐロック"),
    "settings_lock_help": Sentence(
        "Closes your wallet until you open it again.",
        "ウォレットを閉じます。使うときはもう一度開いてください。",
    ),
    "settings_about": Sentence("About", "Tsumiki について"),
    "settings_version": Sentence(
        "Tsumiki {version}, on Python {python}", "Tsumiki {version}（Python {python}）"
    ),
    "settings_licence": Sentence(
        "Free software under the Apache License 2.0.",
        "Apache License 2.0 で公開されている自由なソフトウェアです。",
    ),
    "settings_qt": Sentence(
        "The window uses Qt {qt} and Qt for Python (PySide6) {pyside}, free software under the "
        "GNU Lesser General Public License, version 3. They are separate libraries that you may "
        "replace with your own build.",
        "画面の表示には Qt {qt} と Qt for Python（PySide6）{pyside} を使っています。"
        "どちらも GNU LGPL バージョン3 の自由なソフトウェアで、独立したライブラリーのため、"
        "ご自分でビルドしたものに差し替えられます。",
    ),
    "settings_parts": Sentence("Software this program builds on", "利用しているソフトウェア"),
}
