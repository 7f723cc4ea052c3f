"""Words of the page that shows what was done with the wallet."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "cli_activity_none": Sentence("Nothing is noted.", "履歴はありません。"),
    "cli_activity_written": Sentence(
        "Wrote {count:entry|entries} to {file}, not encrypted.",
        "{count}件の履歴を {file} に書き出しました（暗号化なし）。",
    ),
    "cli_activity_kept_ever": Sentence("Activity is kept for ever.", "履歴は期限なく残ります。"),
    "cli_activity_kept": Sentence(
        "Activity is kept for {days:day|days}; what was presented, for ever.",
        "履歴は{days}日間、提示した記録は期限なく残ります。",
    ),
    "cli_activity_kept_shares": Sentence(
        "Activity, and what was presented, is kept for {days:day|days}.",
        "履歴も提示した記録も{days}日間残ります。",
    ),
    "activity_heading": Sentence("Activity", "履歴"),
    "activity_list": Sentence("What was done with your wallet", "ウォレットの履歴の一覧"),
    "activity_search": Sentence(
        "Search by badge, issuer, host or what was done", "バッジ、発行者、接続先、内容で探す"
    ),
    "activity_today": Sentence("Today", "今日"),
    "activity_yesterday": Sentence("Yesterday", "昨日"),
    "activity_row": Sentence("{sentence}, {time}, {kind}", "{sentence}、{time}、{kind}"),
    "activity_period": Sentence("Period", "期間"),
    "activity_period_all": Sentence("Any time", "すべての期間"),
    "activity_period_today": Sentence("Today", "今日"),
    "activity_period_days": Sentence("Last {days:day|days}", "最近の{days}日間"),
    "activity_save": Sentence("Save…", "保存…"),
    "activity_save_tip": Sentence(
        "Save what is listed as a table or as JSON", "一覧の内容を表または JSON として保存します"
    ),
    "activity_save_title": Sentence("Save the activity", "履歴を保存"),
    "activity_save_name": Sentence("tsumiki-activity.csv", "tsumiki-履歴.csv"),
    "activity_save_csv": Sentence("Table", "表"),
    "activity_save_json": Sentence("JSON data", "JSON データ"),
    "activity_saved": Sentence(
        "{count:# entry is|# entries are} in {name} now.",
        "{count}件の履歴を {name} に保存しました。",
        "The file is not encrypted: it tells what you did with your badges.",
        "このファイルは暗号化されていません。バッジについて行ったことが読み取れます。",
    ),
    # kinds ---------------------------------------------------------------------
    "activity_kind_all": Sentence("All {count}", "すべて {count}"),
    "activity_kind_import": Sentence("Imports {count}", "取り込み {count}"),
    "activity_kind_check": Sentence("Checks {count}", "確認 {count}"),
    "activity_kind_share": Sentence("Presented {count}", "提示 {count}"),
    "activity_kind_network": Sentence("Network {count}", "ネットワーク {count}"),
    "activity_kind_backup": Sentence("Backups {count}", "バックアップ {count}"),
    "activity_kind_badges": Sentence("Badges {count}", "バッジ {count}"),
    "activity_kind_issuers": Sentence("Issuers {count}", "発行者 {count}"),
    "activity_kind_keys": Sentence("Keys and protection {count}", "鍵と保護 {count}"),
    # one entry -----------------------------------------------------------------
    "activity_open_badge": Sentence("Open", "開く"),
    "activity_open_issuer": Sentence("Show the issuer", "発行者を見る"),
    "activity_open_profiles": Sentence("Open profiles", "プロフィールを開く"),
    "activity_open_settings": Sentence("Open settings", "設定を開く"),
    "activity_open_offer": Sentence("See what waits to be received", "受け取り待ちを見る"),
    "activity_open_backup": Sentence("Make a backup", "バックアップを作る"),
    # nothing to show -----------------------------------------------------------
    "activity_empty_title": Sentence("Nothing is noted yet", "履歴はまだありません"),
    "activity_empty_text": Sentence(
        "Imports, checks, what you presented to whom, every question to the network and every "
        "backup are noted here, so that you can look it up later.",
        "取り込み、確認、提示した相手と内容、ネットワークへの問い合わせ、バックアップが"
        "ここに記録され、あとから調べられます。",
    ),
    "activity_empty_promise": Sentence(
        "The notes are in your encrypted wallet and go nowhere else.",
        "記録は暗号化されたウォレットの中だけにあり、どこにも送信しません。",
    ),
    "activity_none_title": Sentence("Nothing found", "見つかりませんでした"),
    "activity_none_text": Sentence(
        "Try fewer words, another kind or a longer period.",
        "言葉を減らすか、種類や期間を変えてみてください。",
    ),
    "activity_show_all": Sentence("Show everything", "すべて表示"),
    # how long ------------------------------------------------------------------
    "activity_kept_heading": Sentence("How long this is kept", "履歴を残す期間"),
    "activity_kept": Sentence("Keep the activity", "残す期間"),
    "activity_kept_ever": Sentence("For ever", "ずっと"),
    "activity_kept_days": Sentence("For {days:day|days}", "{days}日間"),
    "activity_kept_year": Sentence("For one year", "1年間"),
    "activity_kept_shares": Sentence("Also forget what I presented", "提示した記録も消す"),
    "activity_kept_help": Sentence(
        "Older notes are removed for good, at once and each time the wallet is unlocked. Badges "
        "and their checks stay.",
        "それより古い記録は、今すぐと、ロックを解除するたびに、完全に削除されます。"
        "バッジと確認の結果は残ります。",
    ),
    "activity_forgotten": Sentence(
        "{count:# entry was|# entries were} removed for good.",
        "{count}件の履歴を完全に削除しました。",
    ),
    "activity_kept_now": Sentence("From now on it is kept so long.", "残す期間を変更しました。"),
    "activity_forget": Sentence("Forget all now…", "今すぐすべて消す…"),
    "activity_forget_ask": Sentence("Forget all activity?", "履歴をすべて消しますか？"),
    "activity_forget_what": Sentence(
        "All notes of what was done and whom the network was asked are removed for good. Your "
        "badges, and what you presented to whom, stay.",
        "行ったことと、ネットワークへの問い合わせの記録が完全に削除されます。"
        "バッジと、提示した相手と内容の記録は残ります。",
    ),
    "activity_forget_what_shares": Sentence(
        "All notes of what was done, whom the network was asked, and what you presented to whom "
        "are removed for good. Your badges stay.",
        "行ったこと、ネットワークへの問い合わせ、提示した相手と内容の記録が"
        "完全に削除されます。バッジは残ります。",
    ),
    "activity_forget_older": Sentence("Forget what is older", "古い履歴を消す"),
    "activity_forget_yes": Sentence("Forget all", "すべて消す"),
    "activity_shorter_what_shares": Sentence(
        "Older notes, and what you presented to whom before then, are removed for good, at once "
        "and each time the wallet is unlocked. Badges and their checks stay.",
        "それより古い記録と、提示した相手と内容は、今すぐと、ロックを解除するたびに、"
        "完全に削除されます。バッジと確認の結果は残ります。",
    ),
    "activity_shorter_ask": Sentence(
        "Forget what is older than {days:day|days}?", "{days}日より前の履歴を消しますか？"
    ),
}
