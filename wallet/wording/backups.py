"""Sentences on backups: writing one, reading one, and what came back."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "not_a_backup": Sentence(
        "This file is not a backup made by this program.",
        "このファイルは、このアプリで作ったバックアップではありません。",
        "Choose a file whose name ends in .tsumiki-backup.",
        "名前が .tsumiki-backup で終わるファイルを選んでください。",
    ),
    "backup_wrong_passphrase": Sentence(
        "The passphrase does not open this backup. The backup is undamaged as far as can be seen "
        "without it.",
        "このパスフレーズではバックアップを開けません。"
        "パスフレーズなしで確かめられる範囲では、バックアップに問題はありません。",
        "A backup has a passphrase of its own, the one given when it was made. Check the keyboard "
        "language and Caps Lock, and try again as often as you like.",
        "バックアップには、作ったときに決めた専用のパスフレーズがあります。"
        "入力モードや Caps Lock を確かめて、もう一度入力してください。何度でも試せます。",
    ),
    "backup_damaged": Sentence(
        "This backup is damaged, so nothing was restored from it. The passphrase is not the cause.",
        "このバックアップは壊れているため、何も復元していません。"
        "パスフレーズの誤りではありません。",
        "Use another copy or an older backup. Damaged: {part} ({reason}).",
        "別のコピーか、以前のバックアップを使ってください。壊れている部分：{part}（{reason}）",
    ),
    "backup_cut_short": Sentence(
        "The end of this backup is missing, so nothing was restored from it.",
        "このバックアップは終わりの部分が欠けているため、何も復元していません。",
        "Copy the file again from where it came from: copying may have stopped too early.",
        "コピーが途中で止まった可能性があります。元の場所から、もう一度コピーしてください。",
    ),
    "backup_too_new": Sentence(
        "This backup was made with a newer version of this program.",
        "このバックアップは、より新しいバージョンのアプリで作られています。",
        "Install the newest version and restore it again. Nothing was changed.",
        "最新版をインストールして、もう一度復元してください。内容は変更していません。",
    ),
    "backup_unreadable": Sentence(
        "The backup {file} could not be read ({reason}).",
        "バックアップ {file} を読めませんでした（{reason}）。",
        "Check the name, and that the disk it is on is connected.",
        "名前と、保存先のディスクがつながっていることを確かめてください。",
    ),
    "backup_not_writable": Sentence(
        "The backup {file} could not be written ({reason}). An earlier one there is as it was.",
        "バックアップ {file} を書き込めませんでした（{reason}）。以前のものはそのままです。",
        "Choose another folder, or connect the disk.",
        "別のフォルダーを選ぶか、ディスクを接続してください。",
    ),
    "backup_over_other": Sentence(
        "{file} is something other than a backup, so it was left as it is.",
        "{file} はバックアップではないため、上書きしませんでした。",
        "Choose another name for the backup.",
        "バックアップには別の名前を指定してください。",
    ),
    "backup_badge_altered": Sentence(
        "The file {file} did not come back: its bytes are not those that were kept.",
        "ファイル {file} は復元できませんでした。保管したときの内容と一致しません。",
        "Import the badge again, or ask its issuer for it.",
        "バッジをもう一度取り込むか、発行者に問い合わせてください。",
    ),
    "looks_like_backup": Sentence(
        "This is a backup of a wallet, not a badge.",
        "これはバッジではなく、ウォレットのバックアップです。",
        "Restore it instead: its badges are added to yours.",
        "「復元」を使うと、中のバッジがこのウォレットに加わります。",
    ),
    "cli_backup_passphrase": Sentence("Passphrase of the backup: ", "バックアップのパスフレーズ: "),
    "cli_backup_passphrase_needed": Sentence(
        "The backup needs its passphrase, which cannot be typed here.",
        "バックアップのパスフレーズが必要ですが、ここでは入力できません。",
        "Give it with --backup-passphrase-file FILE.",
        "--backup-passphrase-file ファイル名 で渡してください。",
    ),
    "cli_backed_up": Sentence(
        "Backed up: {credentials:badge|badges} in {file} ({size:byte|bytes}). Keep its "
        "passphrase apart from "
        "it: without it nobody can open the backup.",
        "バックアップしました: バッジ {credentials} 件、{file}（{size} バイト）。"
        "パスフレーズは別の場所に保管してください。なくすと誰にも開けません。",
    ),
    "cli_backup_good": Sentence(
        "This backup of {created} is whole. It would bring back {credentials:badge|badges} "
        "({editions:file|files}"
        "), {profiles:profile|profiles} and {documents:document|documents} of issuers.",
        "{created} のバックアップに問題はありません。バッジ {credentials} 件（ファイル "
        "{editions} 件）、プロフィール {profiles} 件、発行者の文書 {documents} 件が復元されます。",
    ),
    "cli_backup_unreadable": Sentence(
        "Of these, {count:# file comes|# files come} back although this version cannot read them.",
        "このうち {count} 件は、このバージョンでは読めませんが、ファイルは復元されます。",
    ),
    "cli_restored": Sentence(
        "Restored: {added:badge|badges} came back, {editions} got another edition, "
        "{duplicates} were "
        "here already. Profiles: {profiles}. Documents of issuers: {documents}.",
        "復元しました: バッジ {added} 件、別の版が加わったもの {editions} 件、"
        "すでにあったもの {duplicates} 件。プロフィール {profiles} 件、"
        "発行者の文書 {documents} 件。",
    ),
    "cli_restored_pinned": Sentence(
        "From the backup: you know the issuer {issuer}.",
        "バックアップから: 発行者 {issuer} を「知っている」とします。",
    ),
    "cli_restored_denied": Sentence(
        "From the backup: you do not accept the issuer {issuer}.",
        "バックアップから: 発行者 {issuer} を「認めない」とします。",
    ),
    "cli_restored_registry": Sentence(
        "From the backup: the list of known issuers “{name}”.",
        "バックアップから: 既知の発行者の一覧「{name}」。",
    ),
    "cli_restored_trust": Sentence(
        "If this backup is not your own, look at these: tsumiki trust list, and tsumiki trust "
        "forget ISSUER.",
        "ご自身のバックアップでない場合は、次のコマンドで確かめてください: tsumiki trust list、"
        "tsumiki trust forget 発行者",
    ),
    "cli_restored_ahead": Sentence(
        "The backup has seen a later time than this computer's clock shows: {moment}. Check the "
        "clock: badges are judged by it.",
        "バックアップには、このパソコンの時計より先の日時が記録されています: {moment}。"
        "バッジは時計に基づいて確かめるので、時計を確認してください。",
    ),
    "cli_would_restore": Sentence(
        "Nothing was changed. A restore would bring {added:badge|badges}, {editions} get another "
        "edition, {duplicates} are here already. Profiles: {profiles}. Documents of issuers: "
        "{documents}.",
        "何も変更していません。復元すると、バッジ {added} 件が加わり、{editions} 件に別の版が"
        "加わります。すでにあるもの {duplicates} 件。プロフィール {profiles} 件、"
        "発行者の文書 {documents} 件。",
    ),
}
