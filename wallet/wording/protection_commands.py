"""What the commands on the ways of unlocking say."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "cli_way_passphrase": Sentence(
        "the passphrase (--passphrase-file FILE, or type it)",
        "パスフレーズ（--passphrase-file ファイル名、または入力）",
    ),
    "cli_way_keyring": Sentence(
        "this computer's keyring (name neither passphrase nor recovery words)",
        "このパソコンのキーリング（パスフレーズも復旧用の単語も指定しない）",
    ),
    "cli_way_recovery": Sentence(
        "the recovery words (--recovery-file FILE, words or a picture of the code)",
        "復旧用の単語（--recovery-file ファイル名、単語またはコードの画像）",
    ),
    "cli_way_backup": Sentence(
        "If nothing opens it any more, a backup comes back in another folder, with the backup's "
        "own passphrase: tsumiki restore BACKUP --home FOLDER",
        "どうしても開けないときは、バックアップを、そのパスフレーズで別のフォルダーに復元できます: "
        "tsumiki restore バックアップ --home フォルダー",
    ),
    "cli_or": Sentence(", or ", "、または"),
    "one_way_only": Sentence(
        "Both a passphrase and recovery words were given.",
        "パスフレーズと復旧用の単語の両方が指定されています。",
        "Give only one of --passphrase-file and --recovery-file.",
        "--passphrase-file と --recovery-file は、どちらか一方だけを指定してください。",
    ),
    "keyboard_needed": Sentence(
        "There is no keyboard to ask at.",
        "入力するためのキーボードがありません。",
        "Give the answer with {option} FILE, or {option} - for standard input.",
        "{option} ファイル名、または標準入力なら {option} - で渡してください。",
    ),
    "sheet_kind_unknown": Sentence(
        "A recovery sheet is a page or a picture, and {file} names neither.",
        "復旧用の用紙はページか画像です。{file} はどちらでもありません。",
        "End the name in .html for a sheet to print, or in .png for the code alone.",
        "印刷用の用紙なら .html、コードだけなら .png で終わる名前にしてください。",
    ),
    "file_in_the_way": Sentence(
        "There is already something at {file}, and nothing is overwritten.",
        "{file} はすでにあるため、上書きしません。",
        "Choose another name.",
        "別の名前を指定してください。",
    ),
    "cli_new_passphrase": Sentence("New passphrase: ", "新しいパスフレーズ: "),
    "cli_recovery_words": Sentence("Recovery words: ", "復旧用の単語: "),
    "cli_passphrase_changed": Sentence(
        "Your new passphrase opens the wallet from now on, and the old one no more.",
        "これからは新しいパスフレーズで開きます。古いパスフレーズでは開きません。",
    ),
    "cli_recovery_words_are": Sentence(
        "These are your recovery words. Write them down in order, on paper:",
        "復旧用の単語です。順番どおりに、紙に書き留めてください:",
    ),
    "cli_sheet_written": Sentence(
        "Your recovery sheet is {file}. Print it, then delete the file.",
        "復旧用の用紙を {file} に書き込みました。印刷したら、ファイルは削除してください。",
    ),
    "cli_type_back": Sentence(
        "Type the twelve words back, to be sure: ",
        "確認のため、12個の単語を入力してください: ",
    ),
    "cli_recovery_kept": Sentence(
        "The recovery words open your wallet from now on. Earlier ones no longer do.",
        "これからは、この復旧用の単語でも開きます。以前の単語では開きません。",
    ),
    "cli_keyring_usable": Sentence(
        "This computer's keyring can be used: {keyring}.",
        "このパソコンのキーリングを使えます: {keyring}",
    ),
    "cli_keyring_on": Sentence(
        "The keyring opens your wallet from now on ({keyring}), without a passphrase.",
        "これからは、キーリング（{keyring}）がパスフレーズなしで開きます。",
    ),
    "cli_keyring_off": Sentence(
        "The keyring no longer opens your wallet.", "キーリングでは開かなくなりました。"
    ),
    "cli_keyring_is_on": Sentence(
        "It opens this wallet.", "このウォレットを開くように設定されています。"
    ),
    "cli_keyring_is_off": Sentence(
        "It does not open this wallet (tsumiki keyring on).",
        "このウォレットを開くようには設定されていません（tsumiki keyring on）。",
    ),
    "cli_revoked": Sentence(
        "Taken away. What still opens your wallet: {ways}.",
        "取り消しました。引き続き使える方法: {ways}。",
    ),
}
