"""Lists of known issuers, packs written, and what ``tsumiki trust`` prints."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "registry_older": Sentence(
        "The list “{name}” is older than one that was seen before ({seen}), so it was not taken.",
        "名簿「{name}」は、以前のもの（{seen}）より古いため、取り込みませんでした。",
        "Get the newest list from whoever keeps it.",
        "名簿の管理者から、最新のものを入手してください。",
    ),
    "pack_exists": Sentence(
        "There is something named {name} already, and nothing is written over it.",
        "{name} という名前のものがすでにあるため、上書きせずに中止しました。",
        "Choose another name.",
        "別の名前を指定してください。",
    ),
    "pack_not_writable": Sentence(
        "The pack {name} could not be written ({reason}).",
        "パック {name} を書き込めませんでした（{reason}）。",
        "Choose another folder, or make room on the disk.",
        "別のフォルダーを選ぶか、ディスクの空きを増やしてください。",
    ),
    "trust_lists": Sentence("Registries of known issuers", "発行者の名簿"),
    "trust_list_line": Sentence(
        "{name}: {issuers:issuer|issuers}, published {published}, fetched {fetched}",
        "{name}：{issuers} 件、公開 {published}、取得 {fetched}",
    ),
    "trust_anchors": Sentence("Trust anchors", "トラストアンカー"),
    "trust_anchor_line": Sentence(
        "{subject}: until {ends}, fetched {fetched}", "{subject}：{ends} まで有効、取得 {fetched}"
    ),
    "trust_anchor_denied": Sentence("not accepted by you", "信用しないと登録済み"),
    "trust_governance": Sentence("Kept by these rules: {url}", "運営方針：{url}"),
    "trust_listing_is_no_mark": Sentence(
        "To be listed says who an issuer is, not how good its badges are.",
        "名簿に載っていることは、発行者が誰かを示すもので、バッジの質を示すものではありません。",
    ),
    "trust_decided_pinned": Sentence(
        "You said on {when} that you know this issuer.",
        "{when} に「知っている」と登録した発行者です。",
    ),
    "trust_decided_denied": Sentence(
        "You said on {when} that you do not accept this issuer.",
        "{when} に「信用しない」と登録した発行者です。",
    ),
    "trust_listed_as": Sentence(
        "Listed as “{entry}” in “{name}” of {published}",
        "名簿「{name}」（{published}）に「{entry}」として載っています",
    ),
    "trust_keys": Sentence("Keys", "鍵"),
    "trust_key_current": Sentence("published today", "現在公開中"),
    "trust_key_retired": Sentence("retired", "使用終了"),
    "trust_key_revoked": Sentence("withdrawn", "取り消し"),
    "trust_documents": Sentence("Documents", "文書"),
    "trust_seen": Sentence("seen {first} to {last}", "{first} から {last} まで確認"),
    "trust_contacts": Sentence("Contacts", "接続の記録"),
    "trust_no_contacts": Sentence(
        "The network was never asked anything.", "ネットワークには一度も接続していません。"
    ),
    "trust_exported": Sentence(
        "Wrote {count:document|documents} to {name}. It shows whose badges you checked.",
        "{count} 件の文書を {name} に書き出しました。"
        "どの発行者のバッジを確認したかが分かる内容です。",
    ),
}
