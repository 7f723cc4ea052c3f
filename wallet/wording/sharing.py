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
    "link_not_encrypted": Sentence(
        "This is a link to {host} without encryption (http), which Tsumiki does not follow.",
        "{host} への暗号化されていないリンク（http）です。Tsumiki は接続しません。",
        "Look for an address that starts with https://, or save the badge as a file.",
        "https:// で始まるアドレスを探すか、バッジをファイルとして保存してください。",
    ),
    "link_asks_for_badges": Sentence(
        "This code asks you to show badges. Nothing has been sent, and nobody contacted.",
        "バッジの提示を求めるコードです。まだ何も送信せず、どこにも接続していません。",
        "If you started this yourself, scan or paste the code, and see first who asks.",
        "ご自身で始めた手続きであれば、コードを読み取るか貼り付けて、先に相手を確認してください。",
    ),
    "link_offers_badges": Sentence(
        "This code offers badges. Nothing has been fetched, and nobody contacted.",
        "バッジの受け取りを案内するコードです。まだ何も取得せず、どこにも接続していません。",
        "If you expected it, scan or paste the code, and see first who offers.",
        "心当たりがあれば、コードを読み取るか貼り付けて、先に相手を確認してください。",
    ),
    "link_begins_exchange": Sentence(
        "This code begins an exchange with a website. Nobody has been contacted.",
        "ウェブサイトとのやり取りを始めるコードです。まだどこにも接続していません。",
        "If you started this yourself, scan or paste the code, and see first with whom.",
        "ご自身で始めた手続きであれば、コードを読み取るか貼り付けて、先に相手を確認してください。",
    ),
    "link_too_long": Sentence(
        "This link is longer than any that Tsumiki follows (at most {limit} characters).",
        "Tsumiki が扱えるリンクの長さ（{limit}文字まで）を超えています。",
        "Ask whoever gave it to you for a shorter one, or for a file.",
        "短いリンク、またはファイルを依頼してください。",
    ),
    "link_hidden_characters": Sentence(
        "This link contains characters that are hidden or change how it reads. "
        "It was not followed.",
        "表示されない文字や、見え方を変える文字がリンクに含まれているため、使いませんでした。",
        "Be careful: links are written so to mislead. Get the link from its source again.",
        "人を欺くリンクに多い書き方です。注意し、発信元から改めて受け取ってください。",
    ),
    "link_with_user": Sentence(
        "This link hides where it leads by a name before an @ sign. It was not followed.",
        "「@」の前に名前を置いて、行き先を紛らわしくしたリンクのため、使いませんでした。",
        "Be careful: links are written so to mislead. Get the link from its source again.",
        "人を欺くリンクに多い書き方です。注意し、発信元から改めて受け取ってください。",
    ),
    "link_other_scheme": Sentence(
        "Inside this link is an address that is not https. It was not followed.",
        "リンクの中に https ではないアドレスが入っているため、使いませんでした。",
        "Ask whoever gave it to you for one that is encrypted from end to end.",
        "https のアドレスだけを使うリンクを依頼してください。",
    ),
    "link_says_twice": Sentence(
        "This link says the same thing twice, so nobody can tell where it leads. "
        "It was not followed.",
        "同じ項目が二度書かれていて、行き先を決められないリンクのため、使いませんでした。",
        "Get the link from its source again.",
        "発信元から改めて受け取ってください。",
    ),
    "link_broken": Sentence(
        "This link is broken: it names no website that could be asked.",
        "リンクが壊れていて、接続先のウェブサイトを読み取れません。",
        "Copy or scan the whole of it again.",
        "もう一度、全体をコピーするか読み取ってください。",
    ),
    "code_is_a_part": Sentence(
        "This is one part of an animated code, and the others are missing.",
        "動くコードの一部分です。残りの部分がありません。",
        "Scan the animated code itself with the camera or from the screen, until all has arrived.",
        "カメラまたは画面から、動くコードをすべて届くまで読み取ってください。",
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
        "Choose the picture under “Scan a code”, where you can go on with each of them; or cut it "
        "so that it shows one code.",
        "「コードを読み取る」でこの画像を選ぶと、1 つずつ進められます。"
        "コードが 1 つだけ写るように画像を切り取ることもできます。",
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
