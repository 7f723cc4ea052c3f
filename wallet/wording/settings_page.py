"""Words of the settings."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "settings_heading": Sentence("Settings", "設定"),
    "settings_look": Sentence("Appearance", "表示"),
    "settings_language": Sentence("Language", "言語"),
    "settings_language_window": Sentence("Language of the window", "画面の言語"),
    "settings_language_system": Sentence("As in the system", "システムに合わせる"),
    "settings_theme": Sentence("Theme", "テーマ"),
    "settings_theme_system": Sentence("As in the system", "システムに合わせる"),
    "settings_theme_light": Sentence("Light", "ライト"),
    "settings_theme_dark": Sentence("Dark", "ダーク"),
    "settings_contrast": Sentence("Contrast", "コントラスト"),
    "settings_contrast_system": Sentence("As in the system", "システムに合わせる"),
    "settings_contrast_on": Sentence("High", "高い"),
    "settings_contrast_off": Sentence("Usual", "ふつう"),
    "settings_text": Sentence("Size of text", "文字の大きさ"),
    "settings_percent": Sentence("{percent} %", "{percent}%"),
    "settings_text_system": Sentence(
        "Your system already writes at {percent} %; smaller choices have no effect.",
        "システムの文字の大きさが{percent}%なので、それより小さい設定は働きません。",
    ),
    "settings_text_keys": Sentence(
        "On any page: {larger} larger, {smaller} smaller, {usual} as usual.",
        "どのページでも {larger} で大きく、{smaller} で小さく、{usual} で元に戻ります。",
    ),
    "settings_motion": Sentence("Motion", "動き"),
    "settings_motion_full": Sentence("Usual", "ふつう"),
    "settings_motion_reduced": Sentence("Reduced", "減らす"),
    "settings_wallet": Sentence("Wallet", "ウォレット"),
    "settings_place": Sentence("Kept in", "保管場所"),
    "settings_copy_place": Sentence("Copy the path", "場所をコピー"),
    "settings_lock": Sentence("Lock now", "今すぐロック"),
    "settings_lock_help": Sentence(
        "Closes your wallet until you open it again.",
        "ウォレットを閉じます。使うときはもう一度開いてください。",
    ),
    "settings_network": Sentence("Network", "ネットワーク"),
    "settings_network_never": Sentence(
        "By itself this program never contacts anybody. It works without a connection.",
        "このプログラムが自分から通信することはありません。オフラインで使えます。",
    ),
    "settings_network_keys": Sentence(
        "When you ask for it: an issuer's keys, from the address named in the badge.",
        "求めたときだけ：発行者の鍵を、バッジに書かれたアドレスから取得します。",
    ),
    "settings_network_status": Sentence(
        "When you ask for it: an issuer's list of withdrawn badges.",
        "求めたときだけ：発行者の取り消しリストを取得します。",
    ),
    "settings_network_badge": Sentence(
        "When you ask for it: a badge behind a link, or its newest edition.",
        "求めたときだけ：リンク先のバッジ、またはバッジの最新版を取得します。",
    ),
    "settings_network_asked": Sentence(
        "Each time you first see which address would be contacted and what its owner learns from "
        "it, and can say no.",
        "そのたびに、通信先のアドレスと相手に何が伝わるかを先に示し、断ることもできます。",
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
