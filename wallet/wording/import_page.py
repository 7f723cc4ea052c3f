"""Words of the import: one place to bring badges in, the review, the report afterwards."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "import_heading": Sentence("Import badges", "バッジを取り込む"),
    "import_drop_title": Sentence(
        "Drop badges here: files, folders or pictures",
        "ここにバッジをドロップ（ファイル、フォルダー、画像）",
    ),
    "import_drop_text": Sentence(
        "You can also paste with {shortcut}. JSON, JWT, PNG and SVG badges are understood.",
        "{shortcut} で貼り付けることもできます。JSON、JWT、PNG、SVG のバッジに対応しています。",
    ),
    "import_files": Sentence("Choose files…", "ファイルを選ぶ…"),
    "import_folder": Sentence("Choose a folder…", "フォルダーを選ぶ…"),
    "import_paste": Sentence("Paste", "貼り付ける"),
    "import_link": Sentence("Link to a badge", "バッジのリンク"),
    "import_link_hint": Sentence("https://…", "https://…"),
    "import_link_help": Sentence(
        "Nothing is contacted before you have seen where the link leads and agreed.",
        "リンク先を表示して、あなたが同意するまで、どこにも接続しません。",
    ),
    "import_link_action": Sentence("Look at the link…", "リンクを確認…"),
    "import_link_wrong": Sentence(
        "This is not a link that starts with https://.",
        "https:// で始まるリンクではありません。",
        "Copy the whole address from your browser and paste it again.",
        "ブラウザーのアドレス欄からリンク全体をコピーして、もう一度貼り付けてください。",
    ),
    "import_nothing_pasted": Sentence(
        "There is nothing on the clipboard that could hold a badge.",
        "クリップボードに、バッジとして読み取れるものがありません。",
        "Copy a badge's text, file or picture first.",
        "先にバッジの文字列、ファイル、または画像をコピーしてください。",
    ),
    "import_nothing_found": Sentence(
        "There are no files in what you chose.",
        "選んだ場所にファイルがありません。",
        "Choose the folder that holds the badge files.",
        "バッジのファイルが入っているフォルダーを選んでください。",
    ),
    "import_pasted_text": Sentence("Pasted text", "貼り付けた文字列"),
    "import_pasted_picture": Sentence("Pasted picture", "貼り付けた画像"),
    "import_examining": Sentence("Checking what was found…", "見つかったものを確認しています…"),
    "import_keeping": Sentence("Keeping your badges…", "バッジを保存しています…"),
    "import_fetching": Sentence("Asking {host}…", "{host} に問い合わせています…"),
    "import_review_heading": Sentence("What was found", "見つかったもの"),
    "import_review_summary": Sentence(
        "Badges: {badges}   Not badges: {others}", "バッジ：{badges}件　バッジ以外：{others}件"
    ),
    "import_review_summary_all": Sentence("Badges: {badges}", "バッジ：{badges}件"),
    "import_review_list": Sentence("Things found", "見つかったものの一覧"),
    "import_review_nothing": Sentence(
        "None of this can be kept as a badge.",
        "バッジとして取り込めるものはありませんでした。",
    ),
    "import_review_copies": Sentence(
        "You already have all of these.", "すべて、すでに持っているバッジです。"
    ),
    "import_tick_all": Sentence("Tick all", "すべて選ぶ"),
    "import_tick_none": Sentence("Untick all", "選択をすべて外す"),
    "import_back": Sentence("Back", "戻る"),
    "import_keep": Sentence("Keep these badges ({count})", "{count}件を取り込む"),
    "import_untitled": Sentence("Untitled badge", "無題のバッジ"),
    "import_unnamed_issuer": Sentence("Issuer without a name", "名前のない発行者"),
    "standing_new": Sentence("New", "新しいバッジ"),
    "standing_copy": Sentence("You already have this", "すでに持っています"),
    "standing_newer_edition": Sentence(
        "A newer edition of one you have", "持っているバッジの新しい版"
    ),
    "standing_older_edition": Sentence(
        "An older edition, kept as history", "以前の版（履歴として残ります）"
    ),
    "import_row_ticked": Sentence("will be kept", "取り込みます"),
    "import_row_unticked": Sentence("will not be kept", "取り込みません"),
    "import_row_not_badge": Sentence("not a badge", "バッジではありません"),
    "import_offers": Sentence("Before you keep them", "取り込む前にできること"),
    "import_offer_fetch": Sentence(
        "Can tell more: {purposes}.",
        "{purposes}を取得できます。",
    ),
    "import_offer_fetch_action": Sentence("Fetch…", "取得…"),
    "import_offer_fetch_from": Sentence(
        "Fetch keys and status from {host}…", "{host} から鍵と状態を取得…"
    ),
    "import_offer_pin": Sentence(
        "The signature is good. Do you know this issuer?",
        "署名は正しいものです。この発行者をご存じですか？",
    ),
    "import_offer_pin_facts": Sentence(
        "{domain}   Key fingerprint {key}", "{domain}　鍵の指紋 {key}"
    ),
    "import_offer_pin_facts_no_key": Sentence("{domain}", "{domain}"),
    "import_offer_pin_action": Sentence("I know this issuer", "この発行者を知っている"),
    "import_offer_restore": Sentence(
        "A backup of a wallet, not a badge. What would come back is shown first.",
        "バッジではなく、ウォレットのバックアップです。復元される内容を先に表示します。",
    ),
    "import_offer_restore_action": Sentence("Restore…", "復元…"),
    "import_offer_keys": Sentence(
        "A profile of yours in the other wallet, with its keys ({count}). Take them over to go on "
        "showing badges that were issued to them.",
        "別のウォレットのあなたのプロフィールと鍵（{count}個）です。引き継ぐと、その鍵に宛てて"
        "発行されたバッジを、ここからも提示できます。",
    ),
    "import_offer_keys_action": Sentence("Take over", "引き継ぐ"),
    "import_keys_taken": Sentence(
        "The profile “{name}” with its keys ({count}) is yours here too now.",
        "プロフィール「{name}」と鍵（{count}個）を、このウォレットに引き継ぎました。",
    ),
    "import_pinned": Sentence(
        "{name} is now an issuer you know.", "{name} を知っている発行者として登録しました。"
    ),
    "import_fetched": Sentence(
        "{host} answered. The checks were made again.",
        "{host} から取得し、もう一度確認しました。",
    ),
    "import_fetch_part": Sentence(
        "{host} could not give everything: {reason}",
        "{host} から一部を取得できませんでした：{reason}",
    ),
    "import_report_heading": Sentence("Done", "取り込みが終わりました"),
    "import_report_heading_none": Sentence("Nothing was added", "追加されたものはありません"),
    "import_report_added": Sentence("New badges", "新しいバッジ"),
    "import_report_copies": Sentence("Already there", "すでに持っていたもの"),
    "import_report_editions": Sentence("Editions of badges you have", "持っているバッジの別の版"),
    "import_report_failed": Sentence("Could not be kept", "取り込めなかったもの"),
    "import_report_left": Sentence("Left out by you", "選ばなかったもの"),
    "import_rest": Sentence("And more of this kind: {count}", "ほかに{count}件あります"),
    "import_show": Sentence("Show my badges", "バッジを見る"),
    "import_more": Sentence("Import more", "さらに取り込む"),
}
