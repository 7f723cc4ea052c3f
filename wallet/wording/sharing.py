"""Sentences on QR codes, compact codes and links."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_SCAN_AGAIN_EN = "Scan the code again, or take a sharper picture of the whole of it."
_SCAN_AGAIN_JA = "コードを読み取り直すか、全体がはっきり写るように撮り直してください。"

SENTENCES: dict[str, Sentence] = {
    "link_needs_consent": Sentence(
        "This is a link to {host}. Nothing has been fetched.",
        "これは {host} へのリンクです。まだ何も取得していません。",
        "If you trust {host}, you can let Tsumiki fetch the badge from there.",
        "{host} を信頼できる場合は、そこからバッジを取得できます。",
    ),
    "link_not_supported": Sentence(
        "This link starts a conversation with a website ({scheme}), which Tsumiki cannot hold.",
        "これはウェブサイトとやり取りを始めるためのリンク（{scheme}）で、"
        "Tsumiki は対応していません。",
        "Ask the issuer for the badge as a file.",
        "発行元に、ファイルの形でバッジを依頼してください。",
    ),
    "code_without_badge": Sentence(
        "This picture shows a QR code, but the code does not hold a badge.",
        "この画像には QR コードがありますが、コードの中身はバッジではありません。",
        "Check that you chose the right picture, or ask for the original file.",
        "画像の選び間違いがないか確認するか、元のファイルを受け取ってください。",
    ),
    "code_two_badges": Sentence(
        "This picture shows {count:code|codes} with badges.",
        "この画像には、バッジの入ったコードが {count} 個写っています。",
        "Cut the picture so that it shows one code, and add each by itself.",
        "コードが 1 つだけ写るように画像を切り取り、1 つずつ取り込んでください。",
    ),
    "code_damaged": Sentence(
        "This code is incomplete or was misread.",
        "このコードは欠けているか、正しく読み取れていません。",
        _SCAN_AGAIN_EN,
        _SCAN_AGAIN_JA,
    ),
    "code_too_large": Sentence(
        "This code holds far more than a badge can be, so it was not read.",
        "このコードの中身はバッジとしては大きすぎるため、読み込みませんでした。",
        "Check that the code comes from someone you know.",
        "コードの出どころが確かか、確認してください。",
    ),
    "too_much_for_a_code": Sentence(
        "This is too much for one QR code that a phone can still read from a screen.",
        "1 つの QR コードに入れると、スマートフォンで画面から読み取れなくなる量です。",
        "Hand over the file instead, or choose fewer badges.",
        "ファイルで渡すか、バッジの数を減らしてください。",
    ),
    "compact_context_unknown": Sentence(
        "This code uses words from {url}, which Tsumiki does not know.",
        "このコードは {url} の用語を使っていますが、Tsumiki はこれに対応していません。",
        "Ask for the badge as a file.",
        "バッジをファイルで受け取ってください。",
    ),
    "compact_context_odd": Sentence(
        "This code defines words of its own in a way that cannot be read safely.",
        "このコードは独自の用語を定義していますが、その書き方では安全に読み取れません。",
        "Ask for the badge as a file.",
        "バッジをファイルで受け取ってください。",
    ),
    "compact_not_possible": Sentence(
        "This cannot be written as a VP1 code without changing it.",
        "内容を変えずに VP1 コードにすることはできません。",
        "Choose another kind of code, or hand over the file.",
        "別の種類のコードを選ぶか、ファイルで渡してください。",
    ),
    "picture_unreadable": Sentence(
        "This picture is damaged and cannot be opened.",
        "この画像は壊れていて、開けません。",
        "Ask for the original file, or take the picture again.",
        "元のファイルを受け取るか、撮り直してください。",
    ),
    "picture_too_many_pixels": Sentence(
        "This picture carries no badge data, and it has too many pixels to look for a code in it "
        "safely.",
        "この画像にはバッジのデータが入っていません。また、画素数が多すぎるため、"
        "コードを安全に探すこともできません。",
        "Make the picture smaller, or cut out the part with the code.",
        "画像を縮小するか、コードの部分だけを切り取ってください。",
    ),
    # documents that carry badges ---------------------------------------------
    "document_several_badges": Sentence(
        "This document carries {count:# badge|# badges} side by side, and no presentation that "
        "holds them together.",
        "この文書には{count}件のバッジが別々に入っていて、それらをまとめる提示がありません。",
        "Import it to look at each of them, or save its attachments and check them one by one.",
        "取り込んで一つずつ見るか、添付ファイルを保存して一つずつ確かめてください。",
    ),
    "document_two_presentations": Sentence(
        "This document carries {count:# presentation|# presentations}, so nobody can tell which "
        "one its pages are about.",
        "この文書には{count}件の提示が入っているため、表示された内容がどれのものか決められません。",
        "Ask its sender for one that carries a single presentation.",
        "提示が一つだけ入ったものを、差出人に依頼してください。",
    ),
    "document_took_too_long": Sentence(
        "Opening {name} took too long and was given up.",
        "{name} を開くのに時間がかかりすぎたため、打ち切りました。",
        "Be careful with it, and ask its sender for the presentation as a file of its own.",
        "注意して扱い、提示だけをファイルとして送ってもらってください。",
    ),
    "pdf_damaged": Sentence(
        "This PDF is damaged or breaks off, so what is attached to it cannot be read.",
        "この PDF は壊れているか途中で切れていて、添付されたものを読み取れません。",
        "Ask its sender for it again, or for the presentation as a file of its own.",
        "もう一度送ってもらうか、提示だけをファイルとして送ってもらってください。",
    ),
    "pdf_encrypted": Sentence(
        "This PDF is locked with a password, so what is attached to it cannot be read.",
        "この PDF はパスワードで保護されていて、添付されたものを読み取れません。",
        "Ask its sender for one without a password.",
        "パスワードのないものを、差出人に依頼してください。",
    ),
    "pdf_too_large": Sentence(
        "This PDF is larger, or holds more, than Tsumiki opens (at most {limit} MB).",
        "この PDF は、Tsumiki が開ける大きさ（{limit} MB まで）や量を超えています。",
        "Ask its sender for the presentation as a file of its own.",
        "提示だけをファイルとして送ってもらってください。",
    ),
    "page_damaged": Sentence(
        "This web page breaks off within the presentation that it carries, or is not UTF-8.",
        "このウェブページは、入っている提示の途中で切れているか、"
        "文字コードが UTF-8 ではありません。",
        "Ask its sender for it again.",
        "差出人に、もう一度送ってもらってください。",
    ),
    "archive_refused": Sentence(
        "This ZIP of a portfolio is damaged, locked, or built in a way that is not safe to open.",
        "このポートフォリオの ZIP は、壊れているか、保護されているか、安全に開けない作りです。",
        "Ask its sender for it again.",
        "差出人に、もう一度送ってもらってください。",
    ),
}
