"""Sentences on files that are not, or not safely, a badge."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_AGAIN_EN = "Ask the issuer for the original file, or download it again, and add that one."
_ASK_AGAIN_JA = (
    "発行元から元のファイルをもう一度受け取るかダウンロードして、取り込み直してください。"
)
_TELL_ISSUER_EN = "Tell the issuer that the badge file is faulty and ask for a corrected one."
_TELL_ISSUER_JA = "発行元に、バッジのファイルに誤りがあることを伝え、正しいものを依頼してください。"
_ORIGINAL_EN = "Ask for the original file, and do not open and save it in a photo app."
_ORIGINAL_JA = "元のファイルを受け取り、写真アプリなどで保存し直さずに取り込んでください。"

SENTENCES: dict[str, Sentence] = {
    # what was handed over is something else
    "empty_file": Sentence(
        "This file is empty.",
        "このファイルは空です。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "too_large": Sentence(
        "This file is larger than a badge can be, so it was not read.",
        "バッジとしては大きすぎるファイルなので、読み込みませんでした。",
        "Check that you chose the right file.",
        "ファイルの選び間違いがないか確認してください。",
    ),
    "not_a_credential": Sentence(
        "This file can be read, but it is not a badge or certificate.",
        "ファイルは読み取れますが、バッジでも証明書でもありません。",
        "Check that you chose the right file.",
        "ファイルの選び間違いがないか確認してください。",
    ),
    "description_only": Sentence(
        "This file describes a badge or an issuer, but it does not say that anyone earned it.",
        "これはバッジや発行元を説明するファイルで、だれかに授与されたことを示すものではありません。",
        "Download the badge that was awarded to you (often called an assertion) instead.",
        "あなたに授与されたバッジ（「アサーション」と呼ばれることもあります）を"
        "ダウンロードしてください。",
    ),
    "plain_text": Sentence(
        "This is plain text without a badge in it.",
        "これはふつうの文章で、バッジは含まれていません。",
        "Copy the whole text of the badge, from its first character to its last.",
        "バッジの文字列を、先頭から末尾まで全部コピーしてください。",
    ),
    "looks_like_link": Sentence(
        "This is a link to a page, not a badge itself.",
        "これはページへのリンクで、バッジそのものではありません。",
        "Open the link and download the badge, or paste the link where Tsumiki asks for links.",
        "リンクを開いてバッジをダウンロードするか、「バッジのリンク」の欄に貼り付けてください。",
    ),
    "looks_like_web_page": Sentence(
        "This is a web page, not a badge. A page about a badge does not carry the badge itself.",
        "これはウェブページで、バッジではありません。バッジの紹介ページには、"
        "バッジのデータ自体は入っていません。",
        "Look on that page for a button that downloads the badge.",
        "そのページで、バッジをダウンロードするボタンを探してください。",
    ),
    "looks_like_pdf": Sentence(
        "This is a PDF with no badge attached to it. What stands on its pages proves nothing.",
        "バッジが添付されていない PDF です。ページに書かれた内容だけでは、何も証明されません。",
        "Ask for the badge as a picture or a JSON file, or for a PDF that carries it.",
        "画像か JSON ファイル、またはバッジを添付した PDF を依頼してください。",
    ),
    "looks_like_zip": Sentence(
        "This is a compressed archive, not a badge.",
        "これは圧縮されたファイルで、バッジではありません。",
        "Unpack it first, then add the files inside.",
        "展開（解凍）してから、中のファイルを取り込んでください。",
    ),
    "format_not_supported": Sentence(
        "This looks like a certificate, but in a form that Tsumiki cannot read ({format}).",
        "証明書のようですが、Tsumiki では読み取れない形式（{format}）です。",
        "Ask the issuer whether there is an Open Badge or a verifiable credential in JSON.",
        "Open Badge、または JSON 形式のデジタル証明書があるか、発行元に問い合わせてください。",
    ),
    # pictures
    "picture_without_badge": Sentence(
        "This picture carries no badge data. A screenshot or a photo app removes it.",
        "この画像にはバッジのデータが入っていません。スクリーンショットを撮ったり、"
        "写真アプリで保存し直したりすると、データは失われます。",
        "Ask for the original file.",
        "元のファイルを受け取ってください。",
    ),
    "picture_not_supported": Sentence(
        "This is a {kind} picture. Badges travel in PNG or SVG pictures; a screenshot or a photo "
        "app removes the badge data.",
        "これは {kind} 形式の画像です。バッジのデータが入るのは PNG か SVG の画像で、"
        "スクリーンショットや写真アプリでの保存では失われます。",
        "Ask for the original file.",
        "元のファイルを受け取ってください。",
    ),
    "picture_truncated": Sentence(
        "This picture is cut off: its end is missing, perhaps from a broken download.",
        "この画像は途中で切れています。ダウンロードが途中で止まったのかもしれません。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "picture_damaged": Sentence(
        "This picture is damaged: parts of it have changed since it was made.",
        "この画像は壊れています。作られたときと内容の一部が変わっています。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "picture_two_badges": Sentence(
        "This picture carries more than one badge, so nobody can tell which one it stands for.",
        "この画像には複数のバッジのデータが入っているため、どのバッジなのか決められません。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "picture_compressed_badge": Sentence(
        "The badge data in this picture is packed in a way that badges must not use.",
        "この画像のバッジデータは、バッジでは認められていない方法で圧縮されています。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "svg_not_xml": Sentence(
        "This drawing (SVG) is damaged and cannot be read.",
        "この SVG 画像は壊れていて、読み取れません。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "svg_unsafe": Sentence(
        "This drawing (SVG) is built in a way that could harm a program, so it was not read.",
        "この SVG 画像は、ソフトウェアに害を与えるおそれのある作りなので、読み込みませんでした。",
        _ORIGINAL_EN,
        _ORIGINAL_JA,
    ),
    # text, JSON
    "not_utf8": Sentence(
        "The text in this file is not stored in the encoding that badges use (UTF-8).",
        "このファイルの文字コードは、バッジで使われるもの（UTF-8）ではありません。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "not_json": Sentence(
        "This file breaks off or has a mistake in line {line}, so it cannot be read.",
        "このファイルは {line} 行目で途切れているか誤りがあり、読み取れません。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "json_duplicate_key": Sentence(
        "This badge says the same thing twice (“{key}”), and programs could read either of the "
        "two.",
        "このバッジには同じ項目（「{key}」）が二重に書かれており、"
        "どちらが正しいのか決められません。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "json_number": Sentence(
        "This file holds a number that programs cannot agree on ({number}).",
        "このファイルには、ソフトウェアによって読み方が変わってしまう数値（{number}）があります。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "json_surrogate": Sentence(
        "This file holds a broken character, half of a pair.",
        "このファイルには、壊れた文字（組になる文字の片方だけ）が含まれています。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "json_too_deep": Sentence(
        "This file is nested far deeper than any badge, so it was not read.",
        "このファイルは、バッジとしてはありえないほど深い入れ子になっているため、"
        "読み込みませんでした。",
        "Check that you chose the right file.",
        "ファイルの選び間違いがないか確認してください。",
    ),
    "json_too_many_nodes": Sentence(
        "This file has far more parts than any badge, so it was not read.",
        "このファイルは、バッジとしてはありえないほど項目が多いため、読み込みませんでした。",
        "Check that you chose the right file.",
        "ファイルの選び間違いがないか確認してください。",
    ),
    "nested_too_deeply": Sentence(
        "This file holds certificates within certificates, more than {limit} deep.",
        "このファイルでは、証明書の中に証明書が {limit} 段を超えて入っています。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    # tokens
    "token_malformed": Sentence(
        "This looks like a badge in token form, but it is incomplete or has been altered.",
        "トークン形式のバッジのようですが、欠けているか、書き換えられています。",
        "Copy the whole token in one piece, without line breaks, or ask for the original file.",
        "トークン全体を改行なしでまとめてコピーするか、元のファイルを受け取ってください。",
    ),
    "token_two_credentials": Sentence(
        "This token holds more than one badge in places where only one belongs.",
        "このトークンには、1 つしか入らない場所に複数のバッジが入っています。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "token_not_a_credential": Sentence(
        "This is a signed token, but not a badge; perhaps a key for logging in somewhere.",
        "これは署名付きのトークンですが、バッジではありません。"
        "どこかにログインするための鍵かもしれません。",
        "Do not pass it on to anyone, and check that you chose the right file.",
        "だれにも渡さず、ファイルの選び間違いがないか確認してください。",
    ),
    # parts shown on their own (SD-JWT)
    "disclosure_malformed": Sentence(
        "One part of this badge is not written as it must be.",
        "このバッジの項目の 1 つが、正しい形式で書かれていません。",
        "Copy the whole text in one piece, without line breaks, or ask for the original file.",
        "全体を改行なしでまとめてコピーするか、元のファイルを受け取ってください。",
    ),
    "disclosure_repeated": Sentence(
        "One part of this badge is there twice.",
        "このバッジには、同じ項目が二重に入っています。",
        _ASK_AGAIN_EN,
        _ASK_AGAIN_JA,
    ),
    "disclosure_reserved": Sentence(
        "One part of this badge bears a name that would change how the rest is read.",
        "このバッジには、残りの部分の読み方を変えてしまう名前の項目があります。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "disclosure_collides": Sentence(
        "One part of this badge would replace another that the issuer wrote.",
        "このバッジには、発行元が書いた別の項目を置き換えてしまう項目があります。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
    "disclosures_too_many": Sentence(
        "This badge is split into more than {limit} parts, so it was not read.",
        "このバッジは {limit} を超える項目に分かれているため、読み込みませんでした。",
        _TELL_ISSUER_EN,
        _TELL_ISSUER_JA,
    ),
}
