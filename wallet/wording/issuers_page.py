"""Words of the page that shows who issued the badges and how well each is known."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "issuers_heading": Sentence("Issuers", "発行者"),
    "issuers_list": Sentence("Issuers of your badges", "あなたのバッジの発行者の一覧"),
    "issuers_empty_title": Sentence("No issuers yet", "発行者はまだありません"),
    "issuers_empty_text": Sentence(
        "When you add badges, the schools and organisations that issued them appear here. You "
        "can then say which of them you know.",
        "バッジを取り込むと、発行した学校や団体がここに表示されます。"
        "知っている発行者を登録できるようになります。",
    ),
    "issuers_badges": Sentence("Badges: {count}", "バッジ：{count}件"),
    "issuers_unnamed": Sentence("Issuer without a name", "名前のない発行者"),
    "level_anchored": Sentence("Listed in a registry", "登録簿に掲載"),
    "level_pinned": Sentence("Known to you", "知っている発行者"),
    "level_seen": Sentence("Seen before", "以前にも見た発行者"),
    "level_first_seen": Sentence("New to you", "初めての発行者"),
    "level_denied": Sentence("Distrusted by you", "信用しない発行者"),
    "level_anchored_text": Sentence(
        "The registry {registry} lists this issuer.",
        "登録簿「{registry}」に掲載されています。",
    ),
    "level_pinned_text": Sentence(
        "You said that you know this issuer. If its keys change, you will be told.",
        "あなたが「知っている」と登録した発行者です。鍵が変わったときはお知らせします。",
    ),
    "level_seen_text": Sentence(
        "You have badges from this issuer, but have not said whether you know it.",
        "この発行者のバッジを持っていますが、知っているかどうかはまだ登録されていません。",
    ),
    "level_first_seen_text": Sentence(
        "A good signature only shows which key signed. Whether this is the institution you think "
        "of, only you can say: compare the address with the one you know.",
        "署名が正しくても、わかるのはどの鍵で署名されたかだけです。"
        "思っている機関かどうかは、ご存じのアドレスと見比べて確かめてください。",
    ),
    "level_denied_text": Sentence(
        "You said that badges from this issuer are not to be trusted.",
        "あなたが「信用しない」と登録した発行者です。",
    ),
    "issuers_domain": Sentence("Address", "アドレス"),
    "issuers_identifier": Sentence("Identifier", "識別子"),
    "issuers_keys": Sentence("Key fingerprints", "鍵の指紋"),
    "issuers_no_keys": Sentence("None known on this computer", "このパソコンにはまだありません"),
    "issuers_held": Sentence("Badges", "バッジの数"),
    "issuers_first_seen": Sentence("First seen", "最初に見た日"),
    "issuers_no_rules": Sentence("none named", "記載なし"),
    "issuers_fetched": Sentence("Last fetched", "最後に取得した日"),
    "issuers_never": Sentence("Never", "まだありません"),
    "issuers_pin": Sentence("I know this issuer", "この発行者を知っている"),
    "issuers_deny": Sentence("I do not trust it", "信用しない"),
    "issuers_forget": Sentence("Take back my decision", "登録を取り消す"),
    "issuers_pinned": Sentence(
        "{name} is now an issuer you know.", "{name} を知っている発行者として登録しました。"
    ),
    "issuers_denied": Sentence(
        "{name} is no longer trusted.", "{name} を信用しない発行者として登録しました。"
    ),
    "issuers_forgotten": Sentence(
        "Your decision about {name} was taken back.", "{name} についての登録を取り消しました。"
    ),
}
