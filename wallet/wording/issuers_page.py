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
    "level_anchored": Sentence("Listed in a registry", "名簿に掲載"),
    "level_pinned": Sentence("Known to you", "知っている発行者"),
    "level_seen": Sentence("Seen before", "以前にも見た発行者"),
    "level_first_seen": Sentence("New to you", "初めての発行者"),
    "level_denied": Sentence("Distrusted by you", "信用しない発行者"),
    "level_anchored_text": Sentence(
        "The registry {registry} lists this issuer.",
        "名簿「{registry}」に掲載されています。",
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
    "issuers_first_seen": Sentence("First seen", "最初に見た日"),
    "issuers_no_rules": Sentence("none named", "記載なし"),
    "issuers_fetched": Sentence("Last fetched", "最後に取得した日"),
    "issuers_never": Sentence("Never", "まだありません"),
    "issuers_pin": Sentence("I know this issuer", "この発行者を知っている"),
    "issuers_deny": Sentence("I do not trust it", "信用しない"),
    "issuers_forget": Sentence("Take back my decision", "登録を取り消す"),
    "issuers_pinned_bare": Sentence(
        "No key of it was known on that day, so its keys cannot be compared with earlier ones.",
        "登録した日に鍵がまだなかったため、鍵が変わっても以前のものと比べられません。",
    ),
    "issuers_listed_until": Sentence("Listed until {until}", "掲載の期限：{until}"),
    "issuers_deciding_means": Sentence(
        "If you say that you know it, its keys of today are remembered, and you are told when "
        "others appear. If you do not trust it, all badges of it are shown as not to be trusted. "
        "You can take either back.",
        "「知っている」とすると、今の鍵を覚えておき、別の鍵が現れたらお知らせします。"
        "「信用しない」とすると、この発行者のバッジはすべて信用できないものとして示されます。"
        "どちらもあとで取り消せます。",
    ),
    "issuers_forget_means": Sentence(
        "If you take it back, only registries and what you have seen tell how well it is known.",
        "取り消すと、名簿と、これまでに見た記録だけで判断します。",
    ),
    "issuers_pinned": Sentence(
        "{name} is now an issuer you know.", "{name} を知っている発行者として登録しました。"
    ),
    "issuers_denied": Sentence(
        "{name} is no longer trusted.", "{name} を信用しない発行者として登録しました。"
    ),
    "issuers_forgotten": Sentence(
        "Your decision about {name} was taken back.", "{name} についての登録を取り消しました。"
    ),
    "issuers_lists": Sentence("Registries and certificates", "名簿と証明書"),
    "issuers_search": Sentence("Search issuers", "発行者を検索"),
    "issuers_order": Sentence("Order of the issuers", "発行者の並び順"),
    "issuers_sort_name": Sentence("By name", "名前順"),
    "issuers_sort_badges": Sentence("Most badges first", "バッジの多い順"),
    "issuers_sort_fetched": Sentence("Longest not refreshed first", "更新の古い順"),
    "issuers_every": Sentence("All", "すべて"),
    "issuers_filter": Sentence("{level} {count}", "{level} {count}"),
    "issuers_none_title": Sentence("Nothing found", "見つかりませんでした"),
    "issuers_none_text": Sentence(
        "No issuer fits what you typed or chose.", "入力や絞り込みに合う発行者はありません。"
    ),
    "issuers_show_all": Sentence("Show all issuers", "すべて表示"),
    "issuers_no_keys_text": Sentence(
        "No key of this issuer is known on this computer. Refresh to ask it for them.",
        "この発行者の鍵は、このパソコンにまだありません。更新すると、発行者に問い合わせます。",
    ),
    "issuers_key_unusable": Sentence("A key that cannot be used", "使えない鍵"),
    "issuers_key_seen": Sentence("seen on {day}", "{day} に確認"),
    "issuers_key_pinned": Sentence("known to you", "知っている鍵"),
    "issuers_key_pinned_only": Sentence(
        "The key {key}, by which you know this issuer, stands in no document on this computer.",
        "「知っている」と登録したときの鍵 {key} は、このパソコンにある文書には載っていません。",
    ),
    "issuers_keys_changed": Sentence(
        "This issuer publishes a key that it did not when you said that you know it.",
        "「知っている」と登録したあとに、新しい鍵が公開されています。",
        "Compare the address and the fingerprints with what the issuer says elsewhere, then say "
        "whether you know these keys too.",
        "アドレスと鍵の指紋を、発行者が別の場所で示しているものと見比べてから、"
        "新しい鍵も知っているか登録してください。",
    ),
    "issuers_accept_keys": Sentence("I know these keys too", "新しい鍵も知っている"),
    "issuers_history": Sentence("History", "これまでの経過"),
    "issuers_event_met": Sentence("First seen", "初めて見ました"),
    "issuers_event_pinned": Sentence("You said that you know it", "「知っている」と登録しました"),
    "issuers_event_denied": Sentence(
        "You said that you do not trust it", "「信用しない」と登録しました"
    ),
    "issuers_event_document": Sentence("New at {address}", "新しい内容：{address}"),
    "issuers_event_same": Sentence("Still the same at {address}", "変わりなし：{address}"),
    "issuers_undated": Sentence("Documents without a date: {count}", "日付のない文書：{count}件"),
    "issuers_network": Sentence("Asking the issuer", "発行者への問い合わせ"),
    "issuers_network_text": Sentence(
        "Keys and withdrawals change. Refreshing asks for them anew; before that you see who would "
        "be asked, and for what.",
        "鍵や取り消しの情報は変わります。更新すると取得し直します。"
        "その前に、どこに何を問い合わせるかを確かめられます。",
    ),
    "issuers_refresh": Sentence("Refresh now…", "今すぐ更新…"),
    "issuers_refresh_all": Sentence("Refresh all issuers…", "すべての発行者を更新…"),
    "issuers_never_asked": Sentence(
        "None of its addresses was ever asked.", "問い合わせたことはまだありません。"
    ),
    "issuers_answered": Sentence("answered", "取得できました"),
    "issuers_unanswered": Sentence("could not be fetched", "取得できませんでした"),
    "issuers_nobody_to_ask": Sentence(
        "Nothing about these badges lives on the network, so there is nobody to ask.",
        "ネットワークで確かめる情報がないため、問い合わせる先はありません。",
    ),
    "issuers_would_ask": Sentence("Who would be asked, and for what", "問い合わせ先と内容"),
    "issuers_asked": Sentence("What came", "問い合わせの結果"),
    "issuers_host_new": Sentence(
        "{host}: {count} fetched, {new} of them new",
        "{host}：{count}件を取得、うち新しい内容{new}件",
    ),
    "issuers_host_same": Sentence(
        "{host}: {count} fetched, nothing new", "{host}：{count}件を取得、新しい内容なし"
    ),
    "issuers_host_failed": Sentence(
        "{host}: {count} could not be fetched", "{host}：{count}件を取得できませんでした"
    ),
    "issuers_key_news": Sentence(
        "{name} publishes other keys than before.", "{name} の公開している鍵が変わりました。"
    ),
    "issuers_key_added": Sentence("New: {key}", "新しい鍵：{key}"),
    "issuers_key_gone": Sentence("No longer published: {key}", "公開されなくなった鍵：{key}"),
    "issuers_key_news_pinned": Sentence(
        "You said that you know this issuer by its earlier keys. Compare before you accept others.",
        "以前の鍵で「知っている」と登録した発行者です。新しい鍵は、見比べてから登録してください。",
    ),
    "issuers_look": Sentence("Show {name}", "{name} を表示"),
    "issuers_rechecked": Sentence(
        "Badges checked again: {count}. Other than before: {changed}.",
        "確認し直したバッジ：{count}件。結果が変わったもの：{changed}件。",
    ),
    "issuers_badge_changed": Sentence("{before} → {after}", "{before} → {after}"),
    "lists_take_list": Sentence("Import a registry…", "名簿を取り込む…"),
    "lists_take_pack": Sentence("Import a pack (ZIP)…", "パック（ZIP）を取り込む…"),
    "lists_take_folder": Sentence("Import a pack (folder)…", "パック（フォルダー）を取り込む…"),
    "lists_packs_are": Sentence(
        "A registry comes from whoever keeps it. A pack holds copies of what issuers publish: "
        "keys, withdrawals and registries, for computers without a network.",
        "名簿は、その管理者から入手します。パックは、発行者が公開している鍵、取り消しの情報、名簿"
        "などの写しをまとめたもので、ネットワークのないパソコンでも使えます。",
    ),
    "lists_import_list": Sentence("Import a registry of issuers", "発行者の名簿を取り込む"),
    "lists_import_pack": Sentence("Import a pack", "パックを取り込む"),
    "lists_import_folder": Sentence("Choose the folder of a pack", "パックのフォルダーを選ぶ"),
    "lists_list_kind": Sentence("Registry of issuers", "発行者の名簿"),
    "lists_pack_kind": Sentence("Pack", "パック"),
    "lists_list_taken": Sentence(
        "The registry {name} was imported, and your badges were checked again.",
        "名簿 {name} を取り込み、バッジを確認し直しました。",
    ),
    "lists_pack_taken": Sentence(
        "The pack {name} was imported, and your badges were checked again.",
        "パック {name} を取り込み、バッジを確認し直しました。",
    ),
    "lists_none": Sentence("There is no registry yet.", "名簿はまだありません。"),
    "lists_unnamed": Sentence("Registry without a name", "名前のない名簿"),
    "lists_list": Sentence(
        "{issuers:issuer|issuers} · published: {published} · fetched: {fetched}",
        "発行者{issuers}件 · 公開：{published} · 取得：{fetched}",
    ),
    "lists_source": Sentence("From: {source}", "入手元：{source}"),
    "lists_anchors": Sentence("Certificates for seals", "電子シールのための証明書"),
    "lists_anchors_are": Sentence(
        "European credentials bear a seal instead of a signature by a known key. A seal counts "
        "when one of these certificates stands behind it. They come in packs.",
        "欧州の学修歴証明書には、電子シールが付いています。下の証明書のどれかが裏付けている場合に"
        "認められます。証明書はパックに入っています。",
    ),
    "lists_no_anchors": Sentence("There is no certificate yet.", "証明書はまだありません。"),
    "lists_anchor_until": Sentence("Valid until {ends}", "{ends} まで有効"),
    "lists_anchor_ended": Sentence("Ended on {ends}", "{ends} に期限切れ"),
    "lists_anchor_sha256": Sentence("Fingerprint: {sha256}", "指紋：{sha256}"),
    "lists_deny_anchor": Sentence("I do not trust it", "信用しない"),
    "lists_accept_anchor": Sentence("Take back my decision", "登録を取り消す"),
    "lists_anchor_denied": Sentence(
        "This certificate counts no longer, and your badges were checked again.",
        "この証明書を信用しないと登録し、バッジを確認し直しました。",
    ),
    "lists_anchor_accepted": Sentence(
        "This certificate counts again, and your badges were checked again.",
        "この証明書をまた使うことにし、バッジを確認し直しました。",
    ),
}
