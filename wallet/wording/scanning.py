"""What a scanned, pasted, typed or opened text holds, in words; nothing was done with it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_BEFORE_EN = "You see who asks, and for what, before anything is sent."
_BEFORE_JA = "相手と求められている内容を確認してから、送るかどうかを選べます。"

SENTENCES: dict[str, Sentence] = {
    "holds_nothing": Sentence("There is no text.", "文字列がありません。"),
    "holds_document": Sentence(
        "Text that may be a badge. It is checked on this computer.",
        "バッジの可能性がある文字列です。このパソコンの中で確認します。",
    ),
    "holds_code": Sentence(
        "The text of a QR code that may hold a badge. It is checked on this computer.",
        "バッジが入っている可能性のある QR コードの内容です。このパソコンの中で確認します。",
    ),
    "holds_compact": Sentence(
        "A compact code (VP1) that may hold badges. It is checked on this computer.",
        "バッジが入っている可能性のある圧縮コード（VP1）です。このパソコンの中で確認します。",
    ),
    "holds_part": Sentence(
        "Part of an animated code. The other parts are collected from the screen or the camera.",
        "動くコードの一部分です。残りの部分を画面かカメラから集めます。",
    ),
    "holds_request": Sentence(
        "Somebody asks for badges. {host} would be contacted first, and only if you agree.",
        "バッジの提示を求めています。同意した場合に限り、まず {host} に接続します。",
        _BEFORE_EN,
        _BEFORE_JA,
    ),
    "holds_request_unsaid": Sentence(
        "Somebody asks for badges, without saying plainly who.",
        "バッジの提示を求めていますが、相手がはっきり書かれていません。",
        _BEFORE_EN,
        _BEFORE_JA,
    ),
    "holds_offer": Sentence(
        "Badges are offered. {host} would be contacted first, and only if you agree.",
        "バッジの受け取りの案内です。同意した場合に限り、まず {host} に接続します。",
    ),
    "holds_offer_unsaid": Sentence(
        "Badges are offered, without saying plainly by whom.",
        "バッジの受け取りの案内ですが、相手がはっきり書かれていません。",
    ),
    "holds_interaction": Sentence(
        "The website {host} wants to exchange badges. It is contacted only if you agree.",
        "ウェブサイト {host} が、バッジのやり取りを求めています。同意した場合に限り接続します。",
        _BEFORE_EN,
        _BEFORE_JA,
    ),
    "holds_interaction_unsaid": Sentence(
        "A website wants to exchange badges, without saying plainly which one.",
        "ウェブサイトがバッジのやり取りを求めていますが、相手がはっきり書かれていません。",
        _BEFORE_EN,
        _BEFORE_JA,
    ),
    "holds_link": Sentence(
        "A link to {host}. You are asked before anything is fetched.",
        "{host} へのリンクです。取得する前に、もう一度確認します。",
    ),
    "holds_plain_link": Sentence(
        "A link to {host} without encryption (http), which Tsumiki does not follow.",
        "{host} への暗号化されていないリンク（http）です。Tsumiki は接続しません。",
        "Look for an address that starts with https://, or save the badge as a file.",
        "https:// で始まるアドレスを探すか、バッジをファイルとして保存してください。",
    ),
    "holds_other": Sentence(
        "This looks like no badge, link or path of a file. You can have it looked at all the same.",
        "バッジ、リンク、ファイルのパスのどれにも見えません。それでも内容を確認できます。",
    ),
    "picture_without_code": Sentence(
        "There is no readable QR code in this picture.",
        "この画像に、読み取れる QR コードがありません。",
        "Take the whole code, sharp and as large as fits, and try again.",
        "コード全体が大きくはっきり写るように撮り直してください。",
    ),
    "neither_picture_nor_text": Sentence(
        "This file is neither a PNG or JPEG picture nor text.",
        "このファイルは PNG・JPEG の画像でも、文字列でもありません。",
        "To check a document such as a PDF, use: tsumiki verify FILE",
        "PDF などの文書を確かめるには、tsumiki verify ファイル名 を使ってください。",
    ),
    "cli_scan_code": Sentence("code {number}: {what}", "コード {number}：{what}"),
    "cli_scan_text": Sentence("text: {text}", "文字列：{text}"),
    "cli_scan_on": Sentence(
        "To go on: tsumiki {command} TEXT", "続けるには：tsumiki {command} 文字列"
    ),
    "text_for_other_command": Sentence(
        "This text is for another command.",
        "この文字列は、別のコマンドで扱うものです。",
        "Give the same text to: tsumiki {command}",
        "同じ文字列を次のコマンドに渡してください：tsumiki {command}",
    ),
}
