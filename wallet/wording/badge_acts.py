"""Words of what the window does with badges: marks, shelves, notes, editions, taking out."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # the list -----------------------------------------------------------------
    "badges_more": Sentence("More", "その他の操作"),
    "badges_chosen": Sentence("Chosen: {count}", "選択中：{count}件"),
    "badges_row_favourite": Sentence("favourite", "お気に入り"),
    "badges_row_note": Sentence("with a note", "メモあり"),
    "badges_row_tag": Sentence("tag {name}", "タグ {name}"),
    "badges_row_join": Sentence(", ", "、"),
    "marks_favourites": Sentence("Favourites {count}", "お気に入り {count}"),
    "marks_tags": Sentence("Tags", "タグ"),
    "marks_collections": Sentence("Collections", "コレクション"),
    "marks_any": Sentence("All", "すべて"),
    "marks_archive": Sentence("Archive {count}", "アーカイブ {count}"),
    "marks_deleted": Sentence("Recently deleted {count}", "最近削除したバッジ {count}"),
    "marks_rename": Sentence("Rename “{name}”…", "「{name}」の名前を変える…"),
    "marks_drop": Sentence("Remove the collection “{name}”", "コレクション「{name}」を削除"),
    "shelf_archive": Sentence(
        "The archive: badges that you keep, but need not see every day. They are checked like all "
        "others.",
        "アーカイブ：手元に残したまま、普段の一覧には出さないバッジです。確認はほかと同じように"
        "行います。",
    ),
    "shelf_deleted": Sentence(
        "These can be brought back until you close this window. Then they are removed for good.",
        "このウィンドウを閉じるまでは元に戻せます。閉じると完全に削除されます。",
    ),
    "shelf_back": Sentence("Back to the list", "一覧に戻る"),
    "shelf_undelete": Sentence("Bring all back", "すべて元に戻す"),
    "shelf_purge": Sentence("Remove now…", "今すぐ完全に削除…"),
    "shelf_purge_ask": Sentence(
        "Remove these badges for good? ({count})", "{count}件のバッジを完全に削除しますか？"
    ),
    "shelf_purge_what": Sentence(
        "They leave this wallet with their editions, notes and tags. Only a backup could bring "
        "them back.",
        "以前の版、メモ、タグもウォレットから消えます。戻せるのはバックアップからだけです。",
    ),
    "shelf_purge_yes": Sentence("Remove for good", "完全に削除"),
    "shelf_deleted_closed": Sentence(
        "This badge is deleted. Bring it back to open it.",
        "削除したバッジです。開くには、元に戻してください。",
    ),
    "shelf_archive_none": Sentence("Nothing is archived", "アーカイブは空です"),
    "shelf_archive_none_how": Sentence(
        "Archive what you want to keep but need not see, by its menu or with Ctrl+E.",
        "残しておきたいけれど普段は見ないバッジは、メニューか Ctrl+E でアーカイブできます。",
    ),
    "shelf_deleted_none": Sentence("Nothing was deleted", "削除したバッジはありません"),
    "shelf_deleted_none_how": Sentence(
        "What you delete, by its menu or with the Delete key, waits here until the window is "
        "closed, and can be brought back.",
        "メニューか Delete キーで削除したバッジは、ウィンドウを閉じるまでここに残ります。"
        "それまでは元に戻せます。",
    ),
    # acts ---------------------------------------------------------------------
    "act_favour": Sentence("Make a favourite", "お気に入りにする"),
    "act_unfavour": Sentence("No longer a favourite", "お気に入りから外す"),
    "act_tags": Sentence("Tags", "タグ"),
    "act_tag_new": Sentence("Tag…", "タグを付ける…"),
    "act_tag_name": Sentence("Which tag?", "付けるタグ"),
    "act_tag_yes": Sentence("Tag", "付ける"),
    "act_collections": Sentence("Put into a collection", "コレクションに入れる"),
    "act_collect_new": Sentence("Collection…", "コレクションを選ぶ…"),
    "act_collection_name": Sentence("Which collection, or a new one?", "入れるコレクション"),
    "act_collection_yes": Sentence("Put in", "入れる"),
    "act_collection_rename": Sentence("The collection's new name", "コレクションの新しい名前"),
    "act_rename_yes": Sentence("Rename", "変更する"),
    "act_archive": Sentence("Archive", "アーカイブする"),
    "act_unarchive": Sentence("Back into the list", "一覧に戻す"),
    "act_delete": Sentence("Delete", "削除"),
    "act_undelete": Sentence("Bring back", "元に戻す"),
    "act_deleted": Sentence(
        "{count:# badge was|# badges were} deleted.", "{count}件のバッジを削除しました。"
    ),
    "act_deleted_one": Sentence("“{title}” was deleted.", "「{title}」を削除しました。"),
    "act_undeleted": Sentence(
        "{count:# badge is|# badges are} back.", "{count}件のバッジを元に戻しました。"
    ),
    "act_undeleted_one": Sentence("“{title}” is back.", "「{title}」を元に戻しました。"),
    "act_purged": Sentence("Removed for good.", "完全に削除しました。"),
    "act_archived": Sentence(
        "{count:# badge is|# badges are} in the archive now.",
        "{count}件のバッジをアーカイブしました。",
    ),
    "act_archived_one": Sentence(
        "“{title}” is in the archive now.", "「{title}」をアーカイブしました。"
    ),
    "act_unarchived": Sentence(
        "{count:# badge is|# badges are} back in the list.", "{count}件のバッジを一覧に戻しました。"
    ),
    "act_unarchived_one": Sentence(
        "“{title}” is back in the list.", "「{title}」を一覧に戻しました。"
    ),
    "act_tagged": Sentence(
        "{count:# badge has|# badges have} the tag “{name}” now.",
        "{count}件のバッジにタグ「{name}」を付けました。",
    ),
    "act_tagged_one": Sentence(
        "“{title}” has the tag “{name}” now.", "「{title}」にタグ「{name}」を付けました。"
    ),
    "act_untagged": Sentence(
        "The tag “{name}” was taken from {count:badge|badges}.",
        "{count}件のバッジからタグ「{name}」を外しました。",
    ),
    "act_untagged_one": Sentence(
        "The tag “{name}” was taken from “{title}”.",
        "「{title}」からタグ「{name}」を外しました。",
    ),
    "act_collected": Sentence(
        "{count:# badge is|# badges are} in “{name}” now.",
        "{count}件のバッジを「{name}」に入れました。",
    ),
    "act_collected_one": Sentence(
        "“{title}” is in “{name}” now.", "「{title}」を「{name}」に入れました。"
    ),
    "act_uncollected": Sentence(
        "{count:# badge was|# badges were} taken out of “{name}”.",
        "{count}件のバッジを「{name}」から出しました。",
    ),
    "act_uncollected_one": Sentence(
        "“{title}” was taken out of “{name}”.", "「{title}」を「{name}」から出しました。"
    ),
    "act_collection_dropped": Sentence(
        "The collection “{name}” is gone; its badges stay.",
        "コレクション「{name}」を削除しました。中のバッジは残っています。",
    ),
    "window_undo": Sentence("Undo", "元に戻す"),
    "window_undone": Sentence("Taken back.", "元に戻しました。"),
    "window_nothing_to_undo": Sentence(
        "There is nothing to take back.", "元に戻す操作はありません。"
    ),
    # the page of one badge ----------------------------------------------------
    "badge_away": Sentence("In the archive since {date}", "{date} からアーカイブ中"),
    "own_heading": Sentence("Your notes", "あなたのメモと整理"),
    "own_tags": Sentence("Tags", "タグ"),
    "own_collections": Sentence("Collections", "コレクション"),
    "own_tag": Sentence("Tag…", "タグを付ける…"),
    "own_collect": Sentence("Collection…", "コレクションに入れる…"),
    "own_untag": Sentence("Take the tag “{name}” away", "タグ「{name}」を外す"),
    "own_uncollect": Sentence("Take out of “{name}”", "「{name}」から出す"),
    "own_private": Sentence(
        "This is yours alone: it is never presented or exported with the badge.",
        "あなただけのものです。提示や書き出しのときに、バッジと一緒に渡ることはありません。",
    ),
    "note_name": Sentence("Your note", "メモ"),
    "note_hint": Sentence(
        "What did you learn? Where did you use it?", "学んだこと、役に立った場面など"
    ),
    "note_by_itself": Sentence("Saved by itself as you type.", "入力すると自動で保存されます。"),
    "note_kept": Sentence("Saved.", "保存しました。"),
    "note_over": Sentence(
        "Too long by {count:character|characters}, so it is not saved yet.",
        "{count} 文字長すぎるため、まだ保存していません。",
    ),
    "changes_heading": Sentence("What changed since earlier checks", "以前の確認から変わったこと"),
    "changes_none": Sentence(
        "Every check so far came out the same. The last one was on {checked}.",
        "これまでの確認の結果は、どれも同じです。最後の確認は {checked} です。",
    ),
    "changes_older": Sentence("Earlier changes: {count}", "それより前の変化：{count}件"),
    "changes_now": Sentence("{check}: {said}", "{check}：{said}"),
    "changes_before": Sentence("Before: {said}", "以前：{said}"),
    "editions_heading": Sentence("Editions", "版の履歴"),
    "editions_front": Sentence("The edition that counts", "現在の版"),
    "editions_earlier": Sentence("An earlier edition", "以前の版"),
    "editions_from": Sentence("{which}, valid from {date}", "{which}（{date} から有効）"),
    "editions_compare": Sentence("What differs from the edition before", "一つ前の版との違い"),
    "editions_fact": Sentence("{before}  →  {after}", "{before}　→　{after}"),
    "editions_same": Sentence("Both say the same.", "内容は同じです。"),
    # taking out ---------------------------------------------------------------
    "out_save_all": Sentence("Save all originals…", "すべての原本を保存…"),
    "out_save_chosen": Sentence("Save originals…", "原本を保存…"),
    "out_calendar_all": Sentence("Save end dates for a calendar…", "期限をカレンダーに書き出す…"),
    "out_calendar_chosen": Sentence("Save end date for a calendar…", "期限をカレンダーに書き出す…"),
    "out_folder": Sentence("Folder for the originals", "原本を保存するフォルダー"),
    "out_saved": Sentence(
        "{count:# original is|# originals are} in {folder}, as they were issued.",
        "発行されたままの原本 {count} 件を {folder} に保存しました。",
        "Open {page} there for a list that anybody can read.",
        "一覧は、同じフォルダーの {page} を開くと見られます。",
    ),
    "out_calendar": Sentence("Save the calendar", "カレンダーを保存"),
    "out_calendar_name": Sentence("badges.ics", "バッジの期限.ics"),
    "out_calendar_kind": Sentence("Calendar", "カレンダー"),
    "out_calendar_saved": Sentence(
        "{count:# date is|# dates are} in {name}.",
        "{count} 件の期限を {name} に書き込みました。",
        "Open it with your calendar. It reminds you 30 days before each end.",
        "お使いのカレンダーで開いてください。期限の 30 日前に通知されます。",
    ),
    "out_calendar_empty": Sentence(
        "None of these badges has an end ahead, so there is nothing to write.",
        "これから期限を迎えるバッジがないため、書き出すものがありません。",
    ),
    "job_save": Sentence("Saving originals", "原本を保存しています"),
}
