"""Sentences on the encrypted store: opening it, and what can be wrong with it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "passphrase_too_short": Sentence(
        en="The passphrase is too short: it has {length:character|characters} and needs {minimum}.",
        ja="パスフレーズが短すぎます（{length} 文字）。{minimum} 文字以上にしてください。",
        next_en="Several words in a row are easy to remember and hard to guess.",
        next_ja="単語をいくつか並べると、覚えやすく、見破られにくくなります。",
    ),
    "no_vault": Sentence(
        en="There is no wallet here yet.",
        ja="ここにはまだウォレットがありません。",
        next_en="Start a new wallet, restore a backup, or choose the folder where yours is.",
        next_ja="新しいウォレットを作るか、バックアップを復元するか、お使いのウォレットのフォルダーを"
        "選んでください。",
    ),
    "vault_exists": Sentence(
        en="There is already a wallet here, so no new one was made.",
        ja="ここにはすでにウォレットがあるため、新しく作りませんでした。",
        next_en="Open it with its passphrase, or choose another folder.",
        next_ja="そのパスフレーズで開くか、別のフォルダーを選んでください。",
    ),
    "wrong_passphrase": Sentence(
        en="The passphrase is not right. Your wallet is undamaged.",
        ja="パスフレーズが違います。ウォレットに問題はありません。",
        next_en="Check the keyboard language and Caps Lock, then try again as often as you like.",
        next_ja="入力モードや Caps Lock を確かめて、もう一度入力してください。何度でも試せます。",
    ),
    "vault_damaged": Sentence(
        en="The wallet's files are damaged, so it cannot be opened or read safely. "
        "Your passphrase is not the cause.",
        ja="ウォレットのファイルが壊れているため、安全に読み取れません。"
        "パスフレーズの誤りではありません。",
        next_en="Do not delete anything, and copy the folder. Then restore a backup into a new "
        "wallet, or the folder from a backup of the disk. Damaged: {part} ({reason}).",
        next_ja="何も削除せず、フォルダーをコピーしてください。そのあと、新しいウォレットに"
        "バックアップを復元するか、ディスクのバックアップでフォルダーを元に戻してください。"
        "壊れている部分：{part}（{reason}）",
    ),
    "vault_in_use": Sentence(
        en="This wallet is already open in another window or program.",
        ja="このウォレットは、別のウィンドウまたはプログラムですでに開かれています。",
        next_en="Use the open one, or close it first.",
        next_ja="開いているほうを使うか、先に閉じてください。",
    ),
    "vault_too_new": Sentence(
        en="This wallet was last used with a newer version of this program.",
        ja="このウォレットは、より新しいバージョンのアプリで使われています。",
        next_en="Install the newest version and open it again. Nothing was changed.",
        next_ja="最新版をインストールして開き直してください。内容は変更していません。",
    ),
    "vault_not_writable": Sentence(
        en="The wallet's folder cannot be written to ({reason}).",
        ja="ウォレットのフォルダーに書き込めません（{reason}）。",
        next_en="Check that the folder belongs to you and is not read-only. If its disk is, copy "
        "the folder to another disk and open it there.",
        next_ja="フォルダーがご自身のもので、読み取り専用になっていないことを確かめてください。"
        "ディスクが読み取り専用なら、フォルダーを別のディスクにコピーして開いてください。",
    ),
    "inside_vault": Sentence(
        en="{file} lies in the wallet's own folder, where only this program writes its files.",
        ja="{file} はウォレット自身のフォルダーの中です。"
        "ここにはアプリだけがファイルを書き込みます。",
        next_en="Choose another folder; for a backup best one on another disk.",
        next_ja="別のフォルダーを選んでください。バックアップには別のディスクをお勧めします。",
    ),
    "disk_full": Sentence(
        en="The disk is full, so this was not saved. What was saved before is safe.",
        ja="ディスクがいっぱいのため保存できませんでした。これまでに保存した内容は無事です。",
        next_en="Make some room on the disk and try again.",
        next_ja="ディスクの空きを増やしてから、もう一度お試しください。",
    ),
    "disk_error": Sentence(
        en="The disk reported an error, so this was not done. What was saved before is kept.",
        ja="ディスクのエラーのため、実行できませんでした。これまでに保存した内容は残っています。",
        next_en="Copy the wallet's folder to another disk. The error: {reason}.",
        next_ja="ウォレットのフォルダーを別のディスクにコピーしてください。エラー：{reason}",
    ),
    "encryption_unavailable": Sentence(
        en="This installation cannot encrypt, so no wallet was made.",
        ja="このインストール環境では暗号化ができないため、ウォレットを作りませんでした。",
        next_en="Install the program again as described in its instructions.",
        next_ja="説明書の手順で、アプリをインストールし直してください。",
    ),
    "no_such_badge": Sentence(
        en="There is no badge {badge} in this wallet.",
        ja="このウォレットにバッジ {badge} はありません。",
        next_en="Look at the list again: it may have been removed.",
        next_ja="一覧をもう一度確かめてください。削除された可能性があります。",
    ),
    "no_such_edition": Sentence(
        en="This wallet does not keep that edition of the badge.",
        ja="このウォレットに、そのバッジの指定された版はありません。",
        next_en="Choose one of the editions listed on the badge's page.",
        next_ja="バッジのページに表示されている版から選んでください。",
    ),
}
