"""Words of the list of badges."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "badges_list": Sentence("Your badges", "あなたのバッジ"),
    "badges_search": Sentence("Search by title or issuer", "タイトルや発行者で探す"),
    "badges_clear": Sentence("Clear the search", "検索を消す"),
    "badges_all": Sentence("All {count}", "すべて {count}"),
    "badges_good": Sentence("Verified {count}", "確認済み {count}"),
    "badges_neutral": Sentence("Unclear {count}", "未確認あり {count}"),
    "badges_caution": Sentence("Caution {count}", "要注意 {count}"),
    "badges_bad": Sentence("Problem {count}", "問題あり {count}"),
    "badges_row": Sentence(
        "{title}, {issuer}, {date}, {state}", "{title}、{issuer}、{date}、{state}"
    ),
    "badges_undated": Sentence("no date", "日付なし"),
    "badges_untitled": Sentence("Untitled badge", "無題のバッジ"),
    "badges_unnamed": Sentence("Issuer without a name", "名前のない発行者"),
    "badges_empty": Sentence("Your badges will stand here", "ここにバッジが並びます"),
    "badges_empty_how": Sentence(
        "Drop a badge file or picture anywhere on this window, paste it with Ctrl+V, or press the "
        "button for every other way: a link, a QR code, another wallet's backup. Badges from your "
        "school, from a badge service or in an e-mail all work.",
        "バッジのファイルや画像を、このウィンドウのどこにでもドロップするか、Ctrl+V で貼り付けて"
        "ください。リンク、QR コード、ほかのウォレットのバックアップは、下のボタンから"
        "取り込めます。学校やバッジサービス、メールで受け取ったバッジが使えます。",
    ),
    "badges_empty_promise": Sentence(
        "Each one is checked on this computer. Nothing is sent anywhere.",
        "確認はこのパソコンの中で行います。どこにも送信しません。",
    ),
    "badges_choose": Sentence("Import badges", "バッジを取り込む"),
    "badges_none_found": Sentence("No badge matches", "見つかりませんでした"),
    "badges_none_found_how": Sentence(
        "Try fewer words, or show all badges.",
        "言葉を減らすか、すべてのバッジを表示してください。",
    ),
    "badges_show_all": Sentence("Show all badges", "すべて表示"),
    "badges_rechecked": Sentence(
        "All badges were checked again.", "すべてのバッジをもう一度確認しました。"
    ),
}
