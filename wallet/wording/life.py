"""Sentences on what the learner does with badges, what changed in them, and when they end."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # what cannot be done ------------------------------------------------------
    "name_not_usable": Sentence(
        "A tag, collection, saved search or plan needs a name of at most {limit} characters.",
        "タグ、コレクション、保存した検索、計画には、{limit} 文字以内の名前が必要です。",
        "Give it a short name, and write the rest into a note.",
        "短い名前を付け、残りはメモに書いてください。",
    ),
    "note_too_long": Sentence(
        "The note is too long: at most {limit} characters can be kept.",
        "メモが長すぎます。保存できるのは {limit} 文字までです。",
        "Shorten it, and keep longer texts in a file of their own.",
        "短くするか、長い文章は別のファイルに保存してください。",
    ),
    "no_such_collection": Sentence(
        "There is no collection “{collection}” in this wallet.",
        "このウォレットにコレクション「{collection}」はありません。",
        "Look at the list of collections, or make a new one.",
        "コレクションの一覧を確かめるか、新しく作ってください。",
    ),
    "collection_exists": Sentence(
        "There is already a collection “{name}”.",
        "コレクション「{name}」はすでにあります。",
        "Choose another name, or use that one.",
        "別の名前を選ぶか、そのコレクションを使ってください。",
    ),
    "no_such_search": Sentence(
        "There is no saved search “{search}” in this wallet.",
        "このウォレットに保存した検索「{search}」はありません。",
        "Look at the list of saved searches.",
        "保存した検索の一覧を確かめてください。",
    ),
    "search_exists": Sentence(
        "There is already a saved search “{name}”.",
        "保存した検索「{name}」はすでにあります。",
        "Choose another name.",
        "別の名前を選んでください。",
    ),
    # what was done ------------------------------------------------------------
    "cli_archived": Sentence("Archived: {title}", "アーカイブしました: {title}"),
    "cli_unarchived": Sentence("Back in the list: {title}", "一覧に戻しました: {title}"),
    "cli_undeleted": Sentence("Brought back: {title}", "元に戻しました: {title}"),
    "cli_favourite": Sentence("Favourite: {title}", "お気に入りにしました: {title}"),
    "cli_no_favourite": Sentence(
        "No longer a favourite: {title}", "お気に入りから外しました: {title}"
    ),
    "cli_tagged": Sentence("Tagged “{name}”: {title}", "タグ「{name}」を付けました: {title}"),
    "cli_untagged": Sentence(
        "No longer tagged “{name}”: {title}", "タグ「{name}」を外しました: {title}"
    ),
    "cli_collected": Sentence(
        "Now in “{name}”: {title}", "コレクション「{name}」に入れました: {title}"
    ),
    "cli_uncollected": Sentence(
        "No longer in “{name}”: {title}", "コレクション「{name}」から出しました: {title}"
    ),
    "cli_collection_deleted": Sentence(
        "The collection “{name}” is gone; its badges stay.",
        "コレクション「{name}」を削除しました。中のバッジは残っています。",
    ),
    "cli_returned": Sentence(
        "These had been deleted and are back, with all they had: {count}.",
        "削除済みだったものが、メモやタグと一緒に元に戻りました: {count} 件。",
    ),
    "cli_show_tags": Sentence("Tags: {words}", "タグ: {words}"),
    "cli_show_collections": Sentence("In collections: {words}", "コレクション: {words}"),
    "cli_show_note": Sentence("Your note: {words}", "メモ: {words}"),
    "cli_no_note": Sentence("There is no note.", "メモはありません。"),
    "cli_no_changes": Sentence(
        "No check came out otherwise than the one before it.",
        "前回の確認から結果が変わったものはありません。",
    ),
    "import_report_returned": Sentence(
        "Back after having been deleted", "削除済みから元に戻ったもの"
    ),
    "standing_returned": Sentence(
        "You had deleted this; it comes back", "削除したバッジです。元に戻ります"
    ),
    # what changed -------------------------------------------------------------
    "change_of": Sentence(
        "Between {checked} and {when}: {before}, now {after}.",
        "{checked} から {when} の間に「{before}」から「{after}」に変わりました。",
    ),
    "change_same_verdict": Sentence(
        "Between {checked} and {when}: {after} as before, for other reasons.",
        "{checked} から {when} の間に理由が変わりました。結果は「{after}」のままです。",
    ),
    "change_not_asked": Sentence("not asked", "確認の対象外"),
    "change_inside": Sentence(
        "Something inside it came out otherwise.", "中に含まれるものの結果が変わりました。"
    ),
    # verdicts in a word -------------------------------------------------------
    "verdict_not_a_credential": Sentence("not a badge", "バッジではない"),
    "verdict_malformed": Sentence("built wrongly", "形式の誤り"),
    "verdict_unsupported": Sentence("cannot be checked here", "未対応"),
    "verdict_unsigned": Sentence("not signed", "署名なし"),
    "verdict_context_unavailable": Sentence("a definition is missing", "定義が手元にない"),
    "verdict_hosted_unavailable": Sentence("its page is missing", "公開ページが手元にない"),
    "verdict_unknown_key": Sentence("key not known yet", "鍵が未取得"),
    "verdict_invalid_signature": Sentence("signature wrong", "署名が不正"),
    "verdict_issuer_mismatch": Sentence("not the issuer's key", "発行者の鍵ではない"),
    "verdict_not_yet_valid": Sentence("not valid yet", "有効期間前"),
    "verdict_revoked": Sentence("withdrawn", "取り消し"),
    "verdict_suspended": Sentence("suspended", "一時停止"),
    "verdict_status_invalid": Sentence("status wrong", "状態の情報が不正"),
    "verdict_expired": Sentence("expired", "期限切れ"),
    "verdict_status_unavailable": Sentence("status not known", "状態が不明"),
    "verdict_valid": Sentence("valid", "有効"),
    "fact_title": Sentence("Title", "名称"),
    "cli_edition_same": Sentence(
        "States the same facts as the edition after it.", "次の版と同じ内容です。"
    ),
    # calendar -----------------------------------------------------------------
    "calendar_summary": Sentence(
        "Badge ends: {title} ({issuer})", "バッジの期限: {title}（{issuer}）"
    ),
    "cli_calendar": Sentence(
        "{count:date|dates} written to {file}.", "{count} 件の期限を {file} に書き込みました。"
    ),
}
