"""Words of how the list of badges is looked at: views, order, headings, filters, saved searches."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # views --------------------------------------------------------------------
    "view_name": Sentence("View", "表示方法"),
    "view_list": Sentence("List", "リスト"),
    "view_gallery": Sentence("Gallery", "ギャラリー"),
    "view_table": Sentence("Table", "表"),
    # order and headings -------------------------------------------------------
    "sort_name": Sentence("Sort", "並べ替え"),
    "sort_is": Sentence("Sort: {by}", "並べ替え：{by}"),
    "sort_added": Sentence("Added", "追加日"),
    "sort_awarded": Sentence("Awarded", "授与日"),
    "sort_title": Sentence("Title", "タイトル"),
    "sort_issuer": Sentence("Issuer", "発行者"),
    "sort_until": Sentence("Valid until", "有効期限"),
    "sort_state": Sentence("State", "状態"),
    "sort_tags": Sentence("Tags", "タグ"),
    "sort_spec": Sentence("Format", "形式"),
    "sort_level": Sentence("Level", "レベル"),
    "sort_workload": Sentence("Workload", "学修時間・単位"),
    "sort_low": Sentence("Low to high", "小さい順"),
    "sort_high": Sentence("High to low", "大きい順"),
    "sort_ascending": Sentence("Ascending (A to Z)", "昇順"),
    "sort_descending": Sentence("Descending (Z to A)", "降順"),
    "sort_oldest": Sentence("Oldest first", "古い順"),
    "sort_newest": Sentence("Newest first", "新しい順"),
    "group_name": Sentence("Group", "グループ"),
    "group_is": Sentence("Group: {by}", "グループ：{by}"),
    "group_none": Sentence("No groups", "グループ分けしない"),
    "group_issuer": Sentence("Issuer", "発行者"),
    "group_year": Sentence("Year awarded", "授与された年"),
    "group_state": Sentence("State", "状態"),
    "group_collection": Sentence("Collection", "コレクション"),
    "group_tag": Sentence("Tag", "タグ"),
    "group_field": Sentence("Field of study", "分野"),
    "group_level": Sentence("Level", "レベル"),
    "group_country": Sentence("Country or region of the issuer", "発行者の国・地域"),
    "group_fold_all": Sentence("Collapse all groups", "すべて折りたたむ"),
    "group_open_all": Sentence("Expand all groups", "すべて開く"),
    "list_year": Sentence("{year}", "{year}年"),
    "list_without_issuer": Sentence("Issuer without a name", "名前のない発行者"),
    "list_without_year": Sentence("No date", "日付なし"),
    "list_without_state": Sentence("No state", "状態なし"),
    "list_without_collection": Sentence("In no collection", "コレクションなし"),
    "list_without_tag": Sentence("No tag", "タグなし"),
    "list_without_field": Sentence("Field not stated", "分野の記載なし"),
    "list_without_level": Sentence("Level not stated", "レベルの記載なし"),
    "list_without_country": Sentence("Country not stated", "国・地域の記載なし"),
    "list_heading_open": Sentence(
        "Group {name}, badges: {count}, expanded", "グループ {name}、{count}件、開いています"
    ),
    "list_heading_folded": Sentence(
        "Group {name}, badges: {count}, collapsed",
        "グループ {name}、{count}件、折りたたまれています",
    ),
    # the table ----------------------------------------------------------------
    "column_title": Sentence("Title", "タイトル"),
    "column_issuer": Sentence("Issuer", "発行者"),
    "column_awarded": Sentence("Awarded", "授与日"),
    "column_until": Sentence("Valid until", "有効期限"),
    "column_state": Sentence("State", "状態"),
    "column_tags": Sentence("Tags", "タグ"),
    "column_added": Sentence("Added", "追加日"),
    "column_spec": Sentence("Format", "形式"),
    "column_level": Sentence("Level", "レベル"),
    "column_workload": Sentence("Workload", "学修時間・単位"),
    "column_empty": Sentence("none", "なし"),
    "column_cell": Sentence("{column}: {text}", "{column}：{text}"),
    # filters ------------------------------------------------------------------
    "facet_issuer": Sentence("Issuer", "発行者"),
    "facet_spec": Sentence("Format", "形式"),
    "facet_ends": Sentence("Ends", "期限"),
    "facet_open": Sentence("Filters", "絞り込み"),
    "facet_any": Sentence("All", "すべて"),
    "facet_ends_30": Sentence("Within 30 days", "30日以内"),
    "facet_ends_90": Sentence("Within 90 days", "90日以内"),
    "facet_ends_past": Sentence("Has ended", "期限切れ"),
    "facet_clear": Sentence("Clear filters", "絞り込みを解除"),
    "facet_clear_key": Sentence("Clear filters (Esc)", "絞り込みを解除（Esc）"),
    # saved searches -----------------------------------------------------------
    "search_saved": Sentence("Saved searches", "保存した検索"),
    "search_none": Sentence("No saved searches yet", "保存した検索はまだありません"),
    "search_save": Sentence("Save this search…", "この検索を保存…"),
    "search_name": Sentence("Name of this search", "検索の名前"),
    "search_name_yes": Sentence("Save", "保存"),
    "search_rename": Sentence("Rename “{name}”…", "「{name}」の名前を変える…"),
    "search_update": Sentence(
        "Keep the present choices in “{name}”", "いまの条件を「{name}」に上書き"
    ),
    "search_delete": Sentence("Delete “{name}”", "「{name}」を削除"),
    "search_kept": Sentence("The search “{name}” was saved.", "検索「{name}」を保存しました。"),
    "search_deleted": Sentence(
        "The search “{name}” was deleted.", "検索「{name}」を削除しました。"
    ),
    # several ------------------------------------------------------------------
    "several_chosen": Sentence("{count} chosen", "{count}件を選択中"),
    "several_present": Sentence("Present", "提示する"),
    "several_compare": Sentence("Compare", "比べる"),
    "several_compare_how": Sentence(
        "Two to six badges can be compared.", "比べられるのは2件から6件までです。"
    ),
    "several_archive": Sentence("Archive", "アーカイブ"),
    "several_tag": Sentence("Tag", "タグ"),
    "several_collect": Sentence("Collection", "コレクション"),
    "several_save": Sentence("Save originals", "原本を保存"),
    "several_none": Sentence("Choose none", "選択を解除"),
    # out by dragging or copying -----------------------------------------------
    "out_copy": Sentence("Copy originals", "原本をコピー"),
    "drag_too_many": Sentence(
        "At most {most} badges can be dragged or copied at once.",
        "一度にドラッグやコピーができるのは {most} 件までです。",
        "For more, use “Save originals…” in the menu.",
        "それより多い場合は、メニューの「原本を保存…」を使ってください。",
    ),
    "drag_busy": Sentence(
        "The wallet is busy, so the originals were not ready in time.",
        "ほかの処理が続いているため、原本の準備が間に合いませんでした。",
        "Try again in a moment, or use “Save originals…” in the menu.",
        "少し待ってからもう一度試すか、メニューの「原本を保存…」を使ってください。",
    ),
    "drag_copied": Sentence(
        "Copied {count:original|originals}, for half a minute: "
        "paste them into a folder or a message.",
        "原本 {count} 件をコピーしました。30秒以内に、フォルダーやメッセージに貼り付けてください。",
    ),
}
