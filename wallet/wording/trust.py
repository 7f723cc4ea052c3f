"""Sentences on addresses, fetching, resource packs, lists of known issuers, trust anchors."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_ISSUER = (
    "Tell the issuer, or ask them for the file itself.",
    "発行元に知らせるか、ファイルそのものを送ってもらってください。",
)
_TRY_LATER = (
    "Try again later. What is already kept can be checked without a network.",
    "時間をおいて、もう一度お試しください。保存済みの内容は、ネットワークがなくても確認できます。",
)
_ASK_PACK = (
    "Ask whoever made the pack for a new one.",
    "パックの作成者に、新しいものを依頼してください。",
)

_ADDRESSES: dict[str, Sentence] = {
    "url_too_long": Sentence(
        "The address is too long (more than {limit} characters).",
        "アドレスが長すぎます（{limit} 文字を超えています）。",
        *_ASK_ISSUER,
    ),
    "url_characters": Sentence(
        "The address contains characters that no address has: {url}",
        "アドレスに使えない文字が含まれています：{url}",
        *_ASK_ISSUER,
    ),
    "url_not_https": Sentence(
        "The address does not start with https, so nothing is fetched from it: {url}",
        "https で始まらないアドレスなので、取得しません：{url}",
        *_ASK_ISSUER,
    ),
    "url_userinfo": Sentence(
        "The address carries a user name, a way to hide where it leads: {url}",
        "アドレスにユーザー名が含まれています。行き先を隠すために使われることがあります：{url}",
        *_ASK_ISSUER,
    ),
    "url_port": Sentence(
        "The address asks for an unusual door (port) of a computer: {url}",
        "アドレスが通常とは異なるポートを指定しています：{url}",
        *_ASK_ISSUER,
    ),
    "url_host": Sentence(
        "The address does not name a place on the public internet: {url}",
        "アドレスの行き先が、インターネット上に公開された場所ではありません：{url}",
        *_ASK_ISSUER,
    ),
}

_FETCHING: dict[str, Sentence] = {
    "fetch_no_such_host": Sentence(
        "{host} could not be found. You may be offline, or it does not exist any more.",
        "{host} が見つかりません。オフラインになっているか、すでになくなった可能性があります。",
        *_TRY_LATER,
    ),
    "fetch_address": Sentence(
        "{host} leads into a private network ({address}), so nothing was fetched.",
        "{host} は公開されていないネットワーク（{address}）につながるため、取得しませんでした。",
        *_ASK_ISSUER,
    ),
    "fetch_unreachable": Sentence(
        "{host} cannot be reached at the moment.",
        "現在、{host} に接続できません。",
        *_TRY_LATER,
    ),
    "peer_changed": Sentence(
        "The computer at {host} is not the one whose code you confirmed, so nothing was sent.",
        "{host} のパソコンは、確認したコードのものとは異なります。何も送信しませんでした。",
        "Have the other side show a new code, and compare the words on both screens.",
        "相手に新しいコードを表示してもらい、両方の画面の言葉を見比べてください。",
    ),
    "url_not_of_peer": Sentence(
        "The request leads away from the computer at {host} that you confirmed: {url}",
        "依頼が、確認したパソコン（{host}）とは別の場所を指しています：{url}",
        "Send nothing; ask the other side what they meant to show.",
        "何も送信せず、相手に確認してください。",
    ),
    "fetch_tls": Sentence(
        "{host} could not show that it is really {host}, so nothing was fetched.",
        "{host} が本物であることを確認できなかったため、取得しませんでした。",
        "Check the date of this computer and the network you use; otherwise tell the issuer.",
        "パソコンの日付と、お使いのネットワークを確認してください。問題がなければ、発行元に知らせてください。",
    ),
    "fetch_too_slow": Sentence(
        "{host} did not answer within {seconds:.0f} seconds.",
        "{host} から {seconds:.0f} 秒以内に応答がありませんでした。",
        *_TRY_LATER,
    ),
    "fetch_too_large": Sentence(
        "{host} sent more than such a document ever needs, so it was not taken.",
        "{host} から届いたデータが大きすぎるため、受け取りませんでした。",
        *_ASK_ISSUER,
    ),
    "fetch_redirect": Sentence(
        "{host} sends on to {onward}, which is not followed.",
        "{host} は {onward} への転送を求めましたが、転送には従いません。",
        *_ASK_ISSUER,
    ),
    "fetch_status": Sentence(
        "{host} does not give out this document (answer {status}).",
        "{host} から、この文書は提供されませんでした（応答 {status}）。",
        *_ASK_ISSUER,
    ),
    "fetch_encoding": Sentence(
        "{host} sent the document packed in a way that was not asked for.",
        "{host} から、求めていない圧縮形式で文書が届きました。",
        *_ASK_ISSUER,
    ),
    "fetch_web_page": Sentence(
        "{host} sent a web page for people instead of the data that was asked for.",
        "{host} から、必要なデータではなく、閲覧用のウェブページが届きました。",
        "Ask the issuer for the file itself, or download it from that page.",
        "発行元にファイルそのものを送ってもらうか、そのページからダウンロードしてください。",
    ),
    "fetch_broken": Sentence(
        "{host} broke off, or sent something that cannot be read.",
        "{host} との通信が途中で切れたか、読み取れないものが届きました。",
        *_TRY_LATER,
    ),
}

_PACKS: dict[str, Sentence] = {
    "pack_not_found": Sentence(
        "There is no file or folder {name}.",
        "{name} というファイルやフォルダーはありません。",
        "Check the name and where it is.",
        "名前と場所を確認してください。",
    ),
    "pack_not_a_pack": Sentence(
        "{name} is neither a folder nor a ZIP file.",
        "{name} は、フォルダーでも ZIP ファイルでもありません。",
        "Choose a resource pack: a folder or ZIP that holds manifest.json.",
        "リソースパック（manifest.json を含むフォルダーまたは ZIP）を選んでください。",
    ),
    "pack_no_manifest": Sentence(
        "{name} has no list of what it holds (manifest.json).",
        "{name} に、内容の一覧（manifest.json）がありません。",
        "Choose a resource pack: a folder or ZIP that holds manifest.json.",
        "リソースパック（manifest.json を含むフォルダーまたは ZIP）を選んでください。",
    ),
    "pack_manifest": Sentence(
        "The list in the pack cannot be read ({reason}).",
        "パックの一覧（manifest.json）を読み取れません（{reason}）。",
        *_ASK_PACK,
    ),
    "pack_damaged": Sentence(
        "{name} is damaged, or made in a way that cannot be read here.",
        "{name} は壊れているか、ここでは読み取れない形式です。",
        *_ASK_PACK,
    ),
    "pack_too_large": Sentence(
        "The pack holds more than 50 MB.",
        "パックの内容が 50 MB を超えています。",
        "Split it into smaller packs.",
        "いくつかの小さなパックに分けてください。",
    ),
    "pack_too_many_entries": Sentence(
        "The pack holds more than {limit} entries.",
        "パックの項目が {limit} 件を超えています。",
        "Split it into smaller packs.",
        "いくつかの小さなパックに分けてください。",
    ),
    "pack_encrypted": Sentence(
        "The pack is locked with a password.",
        "パックにパスワードがかかっています。",
        "Unpack it with its password first, then choose the folder.",
        "先にパスワードを使って展開し、そのフォルダーを選んでください。",
    ),
    "pack_link": Sentence(
        "The pack holds a link to somewhere else ({file}), so it was not read.",
        "パックの中に別の場所へのリンク（{file}）があるため、読み込みませんでした。",
        *_ASK_PACK,
    ),
    "pack_outside": Sentence(
        "The pack names a file outside of itself ({file}), so it was not read.",
        "パックが外部のファイル（{file}）を指しているため、読み込みませんでした。",
        *_ASK_PACK,
    ),
    "pack_duplicate_name": Sentence(
        "The pack holds two files of the same name ({file}), so it was not read.",
        "パックの中に同じ名前のファイル（{file}）が二つあるため、読み込みませんでした。",
        *_ASK_PACK,
    ),
    "pack_file_missing": Sentence(
        "The pack lists {file}, but does not hold it.",
        "パックの一覧にある {file} が、パックの中にありません。",
        *_ASK_PACK,
    ),
}

_REGISTRIES: dict[str, Sentence] = {
    "registry_unreadable": Sentence(
        "The list of known issuers cannot be read ({reason}).",
        "発行元の名簿を読み取れません（{reason}）。",
        "Get the list again from whoever keeps it.",
        "名簿の管理者から、もう一度入手してください。",
    ),
}

_ANCHORS: dict[str, Sentence] = {
    "anchor_unreadable": Sentence(
        "The trust anchor in the pack is not one certificate that can be read: {url}",
        "パックのトラストアンカーを、一つの証明書として読み取れません：{url}",
        *_ASK_PACK,
    ),
}

SENTENCES: dict[str, Sentence] = {
    **_ADDRESSES,
    **_FETCHING,
    **_PACKS,
    **_REGISTRIES,
    **_ANCHORS,
}
