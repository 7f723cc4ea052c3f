"""Sentences on moving: archives and other wallets' files on the way in, exports on the way out."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "zip_damaged": Sentence(
        "The archive {name} is damaged.",
        "圧縮ファイル {name} が壊れています。",
        "Download or copy it again, or unpack it and add the folder.",
        "もう一度ダウンロードまたはコピーするか、展開（解凍）したフォルダーを取り込んでください。",
    ),
    "zip_encrypted": Sentence(
        "The archive {name} is protected by a password.",
        "圧縮ファイル {name} はパスワードで保護されています。",
        "Unpack it with the password, then add the folder.",
        "パスワードで展開（解凍）してから、そのフォルダーを取り込んでください。",
    ),
    "zip_outside": Sentence(
        "The archive {name} holds links, or files that would overwrite others, so nothing of it "
        "was read.",
        "圧縮ファイル {name} に、リンクやほかのファイルを上書きする内容が含まれるため、"
        "読み取りませんでした。",
        "Ask whoever made it for the badges as plain files.",
        "作った人に、バッジを通常のファイルで渡すよう依頼してください。",
    ),
    "zip_empty": Sentence(
        "There are no files in the archive {name}.",
        "圧縮ファイル {name} の中にファイルがありません。",
        "Choose the archive that holds the badges.",
        "バッジの入っているファイルを選んでください。",
    ),
    "universal_wallet_locked": Sentence(
        "This file of another wallet is encrypted, and only that wallet can open it.",
        "これは別のウォレットの暗号化されたファイルで、そのウォレットでしか開けません。",
        "Open that wallet and save the file once more without a password.",
        "そのウォレットで開き、パスワードなしで保存し直してください。",
    ),
    "foreign_key_mismatch": Sentence(
        "A key in this file of another wallet does not fit its own public part, so it cannot be "
        "taken over.",
        "別のウォレットのファイルにある鍵が、公開されている部分と一致しないため、引き継げません。",
        "Save the file once more in that wallet. The badges in it can be kept all the same.",
        "そのウォレットでファイルを保存し直してください。中のバッジはそのまま取り込めます。",
    ),
    "foreign_key_unusable": Sentence(
        "A key in this file of another wallet is of a kind that cannot be taken over ({reason}).",
        "別のウォレットのファイルにある鍵は、引き継げない種類のものです（{reason}）。",
        "The badges in it can be kept all the same.",
        "中のバッジはそのまま取り込めます。",
    ),
    "cli_profile_offered": Sentence(
        "The file holds keys of the profile “{name}” ({count}). Add --take-keys to make them yours "
        "here; what is bound to them can then be presented.",
        "ファイルにプロフィール「{name}」の鍵が {count} 個あります。--take-keys を付けると"
        "引き継がれ、その鍵に結び付いたバッジを提示できるようになります。",
    ),
    "cli_profile_taken": Sentence(
        "Taken over: the profile “{name}” with its keys ({count}). The file you imported holds "
        "them unencrypted: delete it once you have a backup.",
        "プロフィール「{name}」と鍵 {count} 個を引き継ぎました。取り込んだファイルには鍵が"
        "暗号化されずに入っています。バックアップを作ったら削除してください。",
    ),
    "index_title": Sentence("Exported badges", "書き出したバッジ"),
    "index_about": Sentence(
        "{count:badge|badges}, written on {date}. Each file is exactly what its issuer gave "
        "out: any "
        "wallet for Open Badges or verifiable credentials can read it. This page is no proof.",
        "{date} に書き出した {count} 件のバッジです。各ファイルは発行者から受け取ったままの内容で、"
        "オープンバッジやデジタル証明書に対応したウォレットで読み取れます。"
        "このページ自体は証明ではありません。",
    ),
    "index_issuer": Sentence("Issuer", "発行者"),
    "index_kind": Sentence("Kind", "種類"),
    "index_awarded": Sentence("Awarded", "授与日"),
    "index_until": Sentence("Valid until", "有効期限"),
    "index_file": Sentence("File", "ファイル"),
    "index_size": Sentence("Size", "サイズ"),
    "index_sha256": Sentence("SHA-256", "SHA-256 の値"),
}
