"""Words of the badge page."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "badge_awarded": Sentence("Awarded {date}", "{date} 授与"),
    "badge_until": Sentence("Valid until {date}", "{date} まで有効"),
    "badge_ended": Sentence("Was valid until {date}", "{date} に期限が切れました"),
    "badge_awarded_to": Sentence("Awarded to {name}", "{name} さんに授与"),
    "badge_awarded_nobody": Sentence(
        "The recipient is not named", "受け取る人の名前は書かれていません"
    ),
    "badge_by_host": Sentence("{issuer} · {host}", "{issuer} · {host}"),
    "badge_tabs": Sentence("Parts of this page", "このページの表示"),
    "badge_tab_certificate": Sentence("Certificate", "証書"),
    "badge_tab_verification": Sentence("Verification", "確認の結果"),
    "badge_tab_history": Sentence("History", "これまでの変化"),
    "badge_tab_original": Sentence("Original", "原本"),
    "badge_compare_ask": Sentence("Compare with…", "ほかのバッジと比べる…"),
    "badge_pathways": Sentence("Show in pathways", "学びの道筋で見る"),
    "badge_draw": Sentence("Draw a pathway from it", "ここから道筋を描く"),
    "badge_story_ask": Sentence("How this was checked", "どのように確認したか"),
    "badge_present": Sentence("Present", "提示する"),
    "badge_export": Sentence("Save original", "原本を保存"),
    "badge_recheck": Sentence("Check again", "もう一度確認"),
    "badge_delete": Sentence("Delete", "削除"),
    "badge_tag_join": Sentence(", ", "、"),
    "badge_checked": Sentence(
        "Checked {moment} on this computer, without the network",
        "{moment} に確認（このパソコンの中だけで）",
    ),
    "badge_as_of": Sentence("{outcome} · as of {moment}", "{outcome} · {moment} 時点"),
    "badge_technical": Sentence("Technical details", "技術的な詳細"),
    "badge_technical_of": Sentence("Technical details: {sentence}", "技術的な詳細：{sentence}"),
    "badge_checks": Sentence("What was checked", "確認した項目"),
    "badge_checks_of": Sentence("What was checked: {title}", "確認した項目：{title}"),
    "badge_not_asked": Sentence(
        "Checks that were not needed: {count}", "確認しなかった項目：{count}件"
    ),
    "badge_only_said": Sentence(
        "This only stands in the file. Nothing shows that the issuer wrote it.",
        "ファイルにこう書かれているだけで、発行者が書いたものだとは示されていません。",
    ),
    "badge_issuer_only_named": Sentence(
        "The badge names this issuer. Nothing shows that it comes from there.",
        "バッジがこの発行者を名乗っているだけで、そこから出たものだとは示されていません。",
    ),
    "badge_picture_around": Sentence(
        "The picture is the wrapping of the badge; the signature does not cover it.",
        "画像はバッジの入れ物で、署名の対象ではありません。",
    ),
    "badge_registry_dated": Sentence(
        "The registry is of {date}. To be listed says who an issuer is, not how good its badges "
        "are.",
        "名簿は {date} のものです。載っていることは、発行者が誰かを示すもので、"
        "バッジの質を示すものではありません。",
    ),
    "badge_registry_rules": Sentence("Kept by the rules at {url}", "名簿の運営方針：{url}"),
    "badge_open_checks": Sentence("Could not be checked", "確認できなかったこと"),
    "badge_other_checks": Sentence("Other checks: {count}", "そのほかの確認：{count}件"),
    "badge_address_whole": Sentence("Whole address", "アドレス全体"),
    "badge_hosts_more": Sentence("{hosts} and {count} more", "{hosts} ほか{count}か所"),
    "text_more": Sentence("Show all", "すべて表示"),
    "text_less": Sentence("Show less", "短く表示"),
    "badge_picture_get": Sentence("Get the picture from {host}", "{host} から画像を取得"),
    "badge_picture_from": Sentence(
        "The picture was fetched later from {host}; it is no part of the badge.",
        "画像は後から {host} で取得したもので、バッジの一部ではありません。",
    ),
    "badge_picture_came": Sentence("The picture was fetched.", "画像を取得しました。"),
    "picture_not_offered": Sentence(
        "This badge names no picture that could be fetched, or has one already.",
        "このバッジには、取得できる画像がないか、すでに画像があります。",
        "Open the badge again to see what it has.",
        "バッジを開き直して確かめてください。",
    ),
    "picture_unusable": Sentence(
        "What {host} sent is no picture that can be shown safely.",
        "{host} から届いたものは、安全に表示できる画像ではありません。",
        "The badge keeps its drawn tile. Ask the issuer for a PNG or JPEG picture.",
        "代わりの絵柄のまま表示します。発行者に PNG か JPEG の画像を依頼してください。",
    ),
    "badge_fetch": Sentence("Fetch what is missing", "足りない情報を取得"),
    "badge_fetch_ask": Sentence("Fetch what is missing…", "足りない情報を取得…"),
    "badge_fetch_from": Sentence(
        "Some of this can be checked with {hosts}. Nothing is fetched before you agree.",
        "一部は {hosts} に問い合わせると確認できます。接続の前に必ずお尋ねします。",
    ),
    "badge_refresh": Sentence("Ask for the latest", "最新の情報を取得"),
    "badge_refresh_from": Sentence(
        "{hosts} may have something newer. Nothing is fetched before you agree.",
        "{hosts} に、より新しい情報があるかもしれません。接続の前に必ずお尋ねします。",
    ),
    "badge_fetched": Sentence(
        "What the issuer has was fetched, and the badge was checked again.",
        "発行者の情報を取得し、もう一度確認しました。",
    ),
    "badge_not_fetched": Sentence(
        "{host} did not give everything that was asked for.",
        "{host} から一部の情報を取得できませんでした。",
        "What came is kept. Try again later, or ask the issuer.",
        "取得できた分は保管しました。時間をおいて試すか、発行者に尋ねてください。",
    ),
    "badge_issuer": Sentence("Issuer", "発行者"),
    "badge_domain": Sentence("Address", "アドレス"),
    "badge_no_domain": Sentence(
        "No web address: this issuer is known by its key alone.",
        "ウェブのアドレスはなく、鍵だけで識別されます。",
    ),
    "badge_spelt": Sentence("Spelt out: {host}", "実際の表記：{host}"),
    "badge_keys": Sentence("Key fingerprint", "鍵の指紋"),
    "badge_no_keys": Sentence("not fetched yet", "まだ取得していません"),
    "badge_keys_hosted": Sentence(
        "none: the issuer's own page vouches for the badge",
        "なし（発行者のページで確かめる方式です）",
    ),
    "badge_level_anchored": Sentence(
        "Listed in the registry “{registry}”.", "名簿「{registry}」に載っています。"
    ),
    "badge_level_pinned": Sentence(
        "You said that you know this issuer.", "あなたが「知っている」とした発行者です。"
    ),
    "badge_level_seen": Sentence(
        "You have met this issuer before, but have not said that you know it.",
        "以前にも受け取ったことがありますが、まだ「知っている」とはしていません。",
    ),
    "badge_level_first_seen": Sentence(
        "You meet this issuer for the first time.", "初めて受け取る発行者です。"
    ),
    "badge_level_denied": Sentence(
        "You said that you do not trust this issuer.", "あなたが「信用しない」とした発行者です。"
    ),
    "badge_know": Sentence("I know this issuer", "この発行者を知っている"),
    "badge_know_ask": Sentence("I know this issuer…", "この発行者を知っている…"),
    "badge_deny": Sentence("I do not trust it", "信用しない"),
    "badge_forget": Sentence("Take it back", "取り消す"),
    "badge_know_sure": Sentence("Yes, I know it", "はい、知っています"),
    "badge_deny_sure": Sentence("Yes, mark it", "はい、信用しません"),
    "badge_know_why": Sentence(
        "Is {who} really the one you mean? Compare the address, and if you can the key, with what "
        "the issuer told you. Badges signed with this key then show as verified.",
        "本当に {who} ですか？アドレスと、できれば鍵の指紋を、発行者から聞いたものと見比べて"
        "ください。以後、この鍵で署名されたバッジは「確認済み」と表示されます。",
    ),
    "badge_deny_why": Sentence(
        "All badges from {who} will be marked as coming from an issuer you distrust. "
        "You can take it back at any time.",
        "{who} のバッジにはすべて「信用しない発行者」と表示されます。いつでも取り消せます。",
    ),
    "badge_file": Sentence("File", "ファイル"),
    "badge_file_name": Sentence("Name", "名前"),
    "badge_file_kind": Sentence("Kind", "種類"),
    "badge_file_size": Sentence("Size", "大きさ"),
    "badge_file_added": Sentence("Kept since", "保存した日"),
    "badge_file_sha256": Sentence("Fingerprint of the file", "ファイルの指紋"),
    "badge_file_fetched": Sentence("Fetched from", "取得元"),
    "badge_file_fetched_when": Sentence("Fetched on", "取得した日時"),
    "badge_file_fetched_again": Sentence(
        "{first}; unchanged on {last}", "{first}（{last} にも同じ内容）"
    ),
    "badge_file_fetched_hash": Sentence("Fingerprint of what was there", "取得したものの指紋"),
    "badge_file_fetched_same": Sentence("the same as of the file", "ファイルの指紋と同じ"),
    "badge_copy_sha256": Sentence("Copy the fingerprint of the file", "ファイルの指紋をコピー"),
    "badge_spec_open_badges_3": Sentence("Open Badges 3.0", "Open Badges 3.0"),
    "badge_spec_open_badges_2": Sentence("Open Badges 2.0", "Open Badges 2.0"),
    "badge_spec_open_badges_1": Sentence("Open Badges 1", "Open Badges 1"),
    "badge_spec_clr_2": Sentence("Comprehensive Learner Record", "包括的学習者記録（CLR）"),
    "badge_spec_endorsement": Sentence("Endorsement", "推薦"),
    "badge_spec_status_list": Sentence("Status list", "状態リスト"),
    "badge_spec_credential": Sentence("Verifiable credential", "検証可能な証明書"),
    "badge_spec_presentation": Sentence("Presentation", "提示データ"),
    "badge_carrier_json": Sentence("{spec}, text", "{spec}（テキスト）"),
    "badge_carrier_token": Sentence("{spec}, signed token", "{spec}（署名付きトークン）"),
    "badge_carrier_png": Sentence("{spec}, in a PNG picture", "{spec}（PNG 画像）"),
    "badge_carrier_svg": Sentence("{spec}, in an SVG picture", "{spec}（SVG 画像）"),
    "badge_edition": Sentence("Kept {added} · {state}", "{added} に保存 · {state}"),
    "badge_edition_save": Sentence("Save this edition", "この版を保存"),
    "badge_endorsements": Sentence("Who endorses it", "推薦している人・機関"),
    "badge_inner": Sentence("Badges inside", "中に入っているバッジ"),
    "badge_saved": Sentence("Saved as {name}.", "{name} として保存しました。"),
    "badge_rechecked": Sentence("Checked again.", "もう一度確認しました。"),
}
