"""Words of the import: one place to bring badges in, the review, the report afterwards."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "import_heading": Sentence("Import badges", "バッジを取り込む"),
    "import_lead": Sentence(
        "Everything is checked on this computer and shown to you before any of it is kept.",
        "このパソコンの中で確認し、結果を表示します。選んだものだけを取り込みます。",
    ),
    "import_drop_title": Sentence("Drop badges here", "ここにバッジをドロップ"),
    "import_drop_text": Sentence(
        "Files (.json, .jwt, .png, .svg), folders, ZIP files, pictures with a QR code, or another "
        "wallet's backup. You can also paste with {shortcut}.",
        "ファイル（.json、.jwt、.png、.svg）、フォルダー、ZIP、QR コードの写った画像、"
        "ほかのウォレットのバックアップ。{shortcut} で貼り付けることもできます。",
    ),
    "import_files": Sentence("Choose files…", "ファイルを選ぶ…"),
    "import_folder": Sentence("Choose a folder…", "フォルダーを選ぶ…"),
    "import_paste": Sentence("Paste", "貼り付ける"),
    "import_scan": Sentence("Scan a code…", "コードを読み取る…"),
    "import_entry": Sentence(
        "Or paste a link or the text of a badge",
        "または、リンクやバッジの文字列を貼り付け",
    ),
    "import_entry_example": Sentence("For example https://…", "例：https://…"),
    "import_entry_look": Sentence("Look at it", "内容を確認"),
    "import_entry_ask": Sentence("Look at the link…", "リンクを確認…"),
    "import_entry_who": Sentence("See who it is…", "相手を確認…"),
    "import_entry_nothing": Sentence(
        "Nothing is opened or contacted before you press the button.",
        "ボタンを押すまで、何も開かず、どこにも接続しません。",
    ),
    "import_entry_paths": Sentence(
        "Files or folders on this computer: {count}",
        "このパソコンのファイルやフォルダー：{count}件",
    ),
    "import_later": Sentence("Import later", "あとで取り込む"),
    "import_before_step": Sentence("Back to the recovery words", "復旧用の単語に戻る"),
    "import_stopped": Sentence(
        "Stopped. Nothing of it was kept.", "中止しました。何も取り込んでいません。"
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
    "import_review_own": Sentence(
        "There is no badge in here, but something of yours: see below what you can do with it.",
        "バッジは入っていませんが、あなたのものが見つかりました。下で引き継ぎや復元ができます。",
    ),
    "import_review_links": Sentence(
        "There is no badge in here yet, but a link to one: see below.",
        "まだバッジはありませんが、リンクが見つかりました。下で取得できます。",
    ),
    "import_review_talks": Sentence(
        "There is no badge in here, but a request or an offer: see below.",
        "バッジは入っていませんが、提示の依頼や受け取りの案内が見つかりました。"
        "下で相手を確認できます。",
    ),
    "import_review_copies": Sentence(
        "You already have all of these.", "すべて、すでに持っているバッジです。"
    ),
    "import_group_new": Sentence("New ({count})", "新しいバッジ（{count}件）"),
    "import_group_newer_edition": Sentence(
        "Newer editions of badges you have ({count})", "持っているバッジの新しい版（{count}件）"
    ),
    "import_group_returned": Sentence(
        "Deleted by you, and would come back ({count})", "削除したバッジ：元に戻ります（{count}件）"
    ),
    "import_group_older_edition": Sentence(
        "Older editions, kept as history ({count})", "以前の版：履歴として残ります（{count}件）"
    ),
    "import_group_copy": Sentence("Already yours ({count})", "すでに持っているもの（{count}件）"),
    "import_group_not_badges": Sentence("Not badges ({count})", "バッジではないもの（{count}件）"),
    "import_filter": Sentence(
        "Filter by title, issuer, file or state", "タイトル、発行者、ファイル名、状態で絞り込む"
    ),
    "import_details": Sentence("Details", "詳細"),
    "import_details_none": Sentence(
        "Choose a row to see why it has its verdict.",
        "行を選ぶと、確認結果の理由が表示されます。",
    ),
    "import_fact_file": Sentence("File", "ファイル"),
    "import_fact_issuer": Sentence("Issuer", "発行者"),
    "import_fact_domain": Sentence("Address of the issuer", "発行者のアドレス"),
    "import_fact_key": Sentence("Key fingerprint", "鍵の指紋"),
    "import_fact_awarded": Sentence("Awarded", "授与日"),
    "import_fact_until": Sentence("Valid until", "有効期限"),
    "import_fact_keeping": Sentence("If you keep it", "取り込むと"),
    "import_tick_all": Sentence("Tick all", "すべて選ぶ"),
    "import_tick_none": Sentence("Untick all", "選択をすべて外す"),
    "import_back": Sentence("Back", "戻る"),
    "import_keep": Sentence("Keep {count:badge|badges}", "{count}件を取り込む"),
    "import_keep_one": Sentence("Keep {count} badge", "{count}件を取り込む"),
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
    "import_offers_count": Sentence(
        "Before you keep them ({count})", "取り込む前にできること（{count}件）"
    ),
    "import_offers_alone": Sentence("What you can do with it", "次にできること"),
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
    "import_offer_take_out": Sentence(
        "A backup of a wallet, packed into something else. It is saved as a file of its own first; "
        "then you see what would come back.",
        "ほかのファイルに入っているウォレットのバックアップです。先に単独のファイルとして保存し、"
        "その後、復元される内容を表示します。",
    ),
    "import_offer_take_out_action": Sentence("Save and restore…", "保存して復元…"),
    "import_offer_follow": Sentence(
        "A link stands in the place of a badge. You are asked before anything is fetched.",
        "バッジの代わりにリンクが入っています。取得する前に、もう一度確認します。",
    ),
    "import_offer_follow_from": Sentence(
        "Fetch the badge from {host}…", "{host} からバッジを取得…"
    ),
    "import_offer_unsaid": Sentence("It does not say plainly who", "相手は明記されていません"),
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
    "import_report_heading": Sentence("Import finished", "取り込みが終わりました"),
    "import_report_heading_undone": Sentence("Import undone", "取り込みを取り消しました"),
    "import_report_heading_none": Sentence("Nothing was added", "追加されたものはありません"),
    "import_report_heading_stopped": Sentence("Stopped on the way", "途中で中止しました"),
    "import_report_stopped": Sentence(
        "What was kept by then is in your wallet. The rest was not touched; import the same again "
        "to go on.",
        "それまでに取り込んだ分はウォレットに入っています。残りはそのままです。"
        "同じものをもう一度取り込むと、続きから進められます。",
    ),
    "import_report_added": Sentence("New badges", "新しいバッジ"),
    "import_report_undone": Sentence("New badges, taken back", "取り消した新しいバッジ"),
    "import_report_copies": Sentence("Already there", "すでに持っていたもの"),
    "import_report_editions": Sentence("Editions of badges you have", "持っているバッジの別の版"),
    "import_report_failed": Sentence("Could not be kept", "取り込めなかったもの"),
    "import_report_left": Sentence("Left out by you", "選ばなかったもの"),
    "import_report_unreached": Sentence(
        "Not reached before you stopped", "中止したため未処理のもの"
    ),
    "import_undo": Sentence("Undo this import", "取り込みを取り消す"),
    "import_undone": Sentence(
        "The new badges are out of your list ({count}).",
        "新しいバッジ（{count}件）を一覧から外しました。",
        "Ctrl+Z brings them back until you close this window; then they are removed for good.",
        "このウィンドウを閉じるまでは Ctrl+Z で元に戻せます。閉じると完全に削除されます。",
    ),
    "import_undone_but_editions": Sentence(
        "The new badges are out of your list ({count}). Editions of badges you had stay.",
        "新しいバッジ（{count}件）を一覧から外しました。持っていたバッジの別の版は残ります。",
        "Ctrl+Z brings them back until you close this window; then they are removed for good.",
        "このウィンドウを閉じるまでは Ctrl+Z で元に戻せます。閉じると完全に削除されます。",
    ),
    "import_back_again": Sentence(
        "The badges are in your list again ({count}).", "バッジ（{count}件）を一覧に戻しました。"
    ),
    "import_save_report": Sentence("Save this report…", "この結果を保存…"),
    "import_report_text": Sentence("Text to read", "テキスト"),
    "import_report_table": Sentence("Table for a spreadsheet", "表計算用の表"),
    "import_report_name": Sentence("tsumiki-import.txt", "積み木-取り込み結果.txt"),
    "import_report_saved": Sentence("The report is saved: {file}", "結果を保存しました：{file}"),
    "import_text_title": Sentence("Tsumiki: import of {date}", "Tsumiki：{date} の取り込み結果"),
    "import_column_outcome": Sentence("What became of it", "結果"),
    "import_column_badge": Sentence("Badge", "バッジ"),
    "import_column_issuer": Sentence("Issuer", "発行者"),
    "import_column_state": Sentence("State", "状態"),
    "import_column_file": Sentence("File", "ファイル"),
    "import_column_why": Sentence("Why not", "理由"),
    "import_column_step": Sentence("What to do", "対処"),
    "import_rest": Sentence("And more of this kind: {count}", "ほかに{count}件あります"),
    "import_show_them": Sentence("Show them", "取り込んだものを見る"),
    "import_show": Sentence("Show my badges", "バッジを見る"),
    "import_more": Sentence("Import more", "さらに取り込む"),
}
