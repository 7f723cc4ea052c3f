"""Words of the window on backups: writing one, trying one out, bringing one back."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # among the settings -------------------------------------------------------
    "backup_card": Sentence("Backup", "バックアップ"),
    "backup_last": Sentence("The last backup is of {date}.", "最後のバックアップ：{date}"),
    "backup_last_none": Sentence(
        "There is no backup yet. Should this computer break, your badges are gone with it.",
        "まだバックアップがありません。このパソコンが壊れると、バッジも失われます。",
    ),
    "backup_now": Sentence("Back up now…", "今すぐバックアップ…"),
    "backup_check": Sentence("Check a backup…", "バックアップを確かめる…"),
    "backup_restore": Sentence("Restore…", "復元…"),
    "backup_remind": Sentence("Remind me", "お知らせする間隔"),
    "backup_never": Sentence("Never", "お知らせしない"),
    "backup_days": Sentence("After {days:day|days}", "{days} 日ごと"),
    "backup_help": Sentence(
        "A backup is one encrypted file with everything in this wallet. Keep it on another disk.",
        "バックアップは、ウォレットの中身すべてを暗号化した一つのファイルです。"
        "別のディスクに保管してください。",
    ),
    "backup_due_never": Sentence(
        "No backup holds your badges yet ({count}).",
        "まだバックアップされていないバッジがあります（{count}件）。",
    ),
    "backup_due_old": Sentence(
        "The last backup is of {date}. Badges that came since: {count}.",
        "最後のバックアップは {date} です。その後に加わったバッジ：{count}件",
    ),
    "backup_due_keys": Sentence(
        "The last backup is of {date}. Keys of yours that it does not hold: {count}.",
        "最後のバックアップは {date} です。そこに含まれないあなたの鍵：{count}個",
    ),
    # writing one --------------------------------------------------------------
    "backup_heading": Sentence("Back up this wallet", "ウォレットをバックアップ"),
    "backup_lead": Sentence(
        "Everything goes into one encrypted file: badges as they were issued, your notes and tags, "
        "what was checked, your profiles and their keys. You can go on working meanwhile.",
        "発行されたままのバッジ、メモやタグ、確認の記録、プロフィールと鍵のすべてを、"
        "暗号化した一つのファイルにまとめます。作業を続けながら行えます。",
    ),
    "backup_apart": Sentence(
        "The backup has a passphrase of its own. Write it down and keep it apart from the file: "
        "without it nobody can open the backup.",
        "バックアップには専用のパスフレーズを付けます。書き留めて、ファイルとは別の場所に"
        "保管してください。なくすと、誰にも開けません。",
    ),
    "backup_start": Sentence("Choose a place and back up…", "保存先を選んでバックアップ…"),
    "backup_place": Sentence("Where to put the backup", "バックアップの保存先"),
    "backup_kind": Sentence("Tsumiki backup", "Tsumiki バックアップ"),
    "job_backup": Sentence("Backing up", "バックアップしています"),
    "backup_made": Sentence("The backup is made: {name}.", "バックアップが完了しました：{name}"),
    "backup_done": Sentence("Your backup is made", "バックアップが完了しました"),
    "backup_keep_apart": Sentence(
        "Copy it to a disk that is not in this computer, and keep its passphrase elsewhere.",
        "このパソコンの外にあるディスクにもコピーし、パスフレーズは別の場所に保管してください。",
    ),
    "backup_holds": Sentence(
        "It was read back and checked before it was saved. Check it again now and then.",
        "保存の前に、書き込んだ内容を読み返して確かめました。この先も、ときどき確かめてください。",
    ),
    "backup_fact_file": Sentence("File", "ファイル"),
    "backup_fact_folder": Sentence("Folder", "フォルダー"),
    "backup_fact_badges": Sentence("Badges", "バッジ"),
    "backup_fact_files": Sentence("Originals, with earlier editions", "原本（以前の版を含む）"),
    "backup_fact_size": Sentence("Size", "大きさ"),
    "backup_finish": Sentence("Done", "完了"),
    "backup_check_it": Sentence("Check it…", "確かめる…"),
    # reading one --------------------------------------------------------------
    "restore_file": Sentence("The backup", "バックアップのファイル"),
    "restore_file_hint": Sentence(
        "Choose the file, or drop it here", "ファイルを選ぶか、ここにドロップ"
    ),
    "restore_choose": Sentence("Choose…", "選ぶ…"),
    "restore_passphrase": Sentence("The backup's passphrase", "バックアップのパスフレーズ"),
    "restore_passphrase_hint": Sentence(
        "The one given when the backup was made, not that of the wallet.",
        "バックアップを作ったときに決めたものです（ウォレットのものではありません）。",
    ),
    "job_read_backup": Sentence("Reading the backup", "バックアップを読んでいます"),
    "job_restore": Sentence("Restoring", "復元しています"),
    "check_backup_heading": Sentence("Check a backup", "バックアップを確かめる"),
    "check_backup_lead": Sentence(
        "Everything in it is read as if it were restored. Nothing in this wallet changes.",
        "復元するつもりで、中身をすべて読みます。このウォレットは何も変わりません。",
    ),
    "check_backup_read": Sentence("Check", "確かめる"),
    "check_backup_good": Sentence(
        "The backup of {date} is whole",
        "{date} のバックアップに問題はありません",
        "This is what it would bring back on a new computer.",
        "新しいパソコンでは、次のものが復元されます。",
    ),
    "check_backup_part": Sentence(
        "The backup of {date} cannot bring everything back",
        "{date} のバックアップには、復元できないものがあります",
        "Make a new backup while the badges are still in this wallet.",
        "バッジがこのウォレットにあるうちに、新しいバックアップを作ってください。",
    ),
    "check_backup_another": Sentence("Check another…", "別のものを確かめる…"),
    "restore_heading": Sentence("Restore a backup", "バックアップから復元"),
    "restore_lead": Sentence(
        "What would come back is shown first. What is in this wallet stays as it is.",
        "復元される内容を先に表示します。今このウォレットにあるものは、そのまま残ります。",
    ),
    "restore_read": Sentence("Show what would come back", "復元される内容を見る"),
    "restore_would": Sentence(
        "The backup of {date} would bring this",
        "{date} のバックアップから復元される内容",
        "Nothing has changed yet.",
        "まだ何も変更していません。",
    ),
    "restore_would_not": Sentence(
        "Nothing is missing here",
        "復元するものはありません",
        "Everything that can be restored of the backup of {date} is in this wallet already.",
        "{date} のバックアップから復元できるものは、すべてこのウォレットにあります。",
    ),
    "restore_now": Sentence("Restore now", "復元する"),
    "restore_done": Sentence("Restored from the backup of {date}", "{date} の内容を復元しました"),
    "restore_done_part": Sentence(
        "Restored, but not everything",
        "一部を除いて復元しました",
        "What the backup of {date} could not bring back is named below, with the reason.",
        "{date} のバックアップから復元できなかったものは、理由とともに下に示します。",
    ),
    "restore_badges": Sentence("Badges", "バッジ"),
    "restore_files": Sentence("Originals, with earlier editions", "原本（以前の版を含む）"),
    "restore_added": Sentence("Badges that were not here", "ここになかったバッジ"),
    "restore_editions": Sentence("Other editions of badges here", "ここにあるバッジの別の版"),
    "restore_duplicates": Sentence("Here already", "すでにあるバッジ"),
    "restore_profiles": Sentence("Profiles with keys", "プロフィールと鍵"),
    "restore_documents": Sentence("Documents of issuers", "発行者の文書"),
    "restore_pinned": Sentence(
        "Issuers that the backup says you know", "バックアップで「知っている」とした発行者"
    ),
    "restore_denied": Sentence(
        "Issuers that the backup says you do not trust",
        "バックアップで「信用しない」とした発行者",
    ),
    "restore_registries": Sentence("Lists of known issuers", "既知の発行者の一覧"),
    "restore_trust": Sentence(
        "If this backup is not your own, look at the issuers and lists above: they decide which "
        "badges show as verified. What is said of an issuer can be changed under Issuers.",
        "ご自身のバックアップでない場合は、上の発行者と一覧を確かめてください。どのバッジを"
        "「確認済み」とするかに関わります。発行者への判断は「発行者」のページで変更できます。",
    ),
    "restore_ahead": Sentence(
        "The backup has seen a later day than this computer's clock shows: {date}. Check the "
        "clock, for badges are judged by it.",
        "バックアップには、このパソコンの時計より先の日付（{date}）が記録されています。バッジは"
        "時計に基づいて確かめるので、時計を確認してください。",
    ),
    "restore_unreadable": Sentence(
        "Originals that come back, though this version cannot read them",
        "このバージョンでは読めないが復元される原本",
    ),
    "restore_failed": Sentence("Cannot be restored", "復元できないもの"),
    "restore_list_of": Sentence("Show the list: {name}", "一覧を表示：{name}"),
    # on a computer without a wallet -------------------------------------------
    "restore_new_heading": Sentence("Begin with a backup", "バックアップから始める"),
    "restore_new_lead": Sentence(
        "Your badges, notes and profiles come back as they were when the backup was made.",
        "バッジ、メモ、プロフィールが、バックアップを作ったときの状態に戻ります。",
    ),
    "restore_new_read": Sentence("Read the backup", "バックアップを読む"),
    "restore_new_good": Sentence("The backup of {date} is whole", "{date} のバックアップ"),
    "restore_new_part": Sentence(
        "The backup of {date} cannot bring everything back",
        "{date} のバックアップには、復元できないものがあります",
        "The rest comes back all the same.",
        "それ以外は復元できます。",
    ),
    "restore_new_passphrase": Sentence(
        "Now choose the passphrase that will open the wallet on this computer.",
        "次に、このパソコンでウォレットを開くためのパスフレーズを決めてください。",
    ),
    "restore_new_make": Sentence("Restore my wallet", "ウォレットを復元する"),
    "restore_new_halfway": Sentence(
        "The restore was stopped on the way. What came so far is in the new wallet.",
        "復元を途中で中止しました。そこまでの内容は、新しいウォレットに入っています。",
        "Unlock it with the new passphrase, then restore the backup again under Settings.",
        "新しいパスフレーズで開き、「設定」からもう一度バックアップを復元してください。",
    ),
}
