"""Words of the settings on what opens the wallet."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "protection_heading": Sentence("Protection", "保護"),
    "protection_passphrase": Sentence("Passphrase", "パスフレーズ"),
    "protection_passphrase_since": Sentence("Set on {date}", "{date} に設定"),
    "protection_passphrase_missing": Sentence("Not set", "設定されていません"),
    "protection_passphrase_make": Sentence("Set a passphrase…", "パスフレーズを設定…"),
    "protection_passphrase_again": Sentence("Change…", "変更…"),
    "protection_recovery": Sentence("Recovery words", "復旧用の単語"),
    "protection_recovery_since": Sentence("Made on {date}", "{date} に作成"),
    "protection_recovery_missing": Sentence("Not made yet", "まだありません"),
    "protection_recovery_make": Sentence("Make…", "作る…"),
    "protection_recovery_again": Sentence("Replace…", "作り直す…"),
    "protection_undated": Sentence(
        "Set with an earlier version; the day was not noted",
        "以前のバージョンで設定したため、日付がわかりません",
    ),
    "protection_keyring": Sentence("This computer's keyring", "このパソコンのキーリング"),
    "protection_keyring_looking": Sentence("Looking for it…", "確認しています…"),
    "protection_keyring_off": Sentence(
        "{keyring} could open the wallet when Tsumiki starts, for whoever uses this computer "
        "under your name.",
        "{keyring} を使うと、Tsumiki の起動時にパスフレーズなしで開きます。"
        "あなたの名前でこのパソコンを使う人なら、誰でも開けます。",
    ),
    "protection_keyring_on": Sentence(
        "{keyring} opens the wallet without a passphrase.",
        "{keyring} がパスフレーズなしで開きます。",
    ),
    "protection_keyring_since": Sentence("In use since {date}.", "{date} から使用しています。"),
    "protection_keyring_needs": Sentence(
        "Your other ways of unlocking do without it.", "ほかの方法には影響しません。"
    ),
    "protection_turn_on": Sentence("Turn on", "オンにする"),
    "protection_turn_off": Sentence("Turn off", "オフにする"),
    "protection_revoke": Sentence("Take away…", "取り消す…"),
    "protection_revoke_yes": Sentence("Take away", "取り消す"),
    "protection_revoke_passphrase": Sentence(
        "Take the passphrase away?", "パスフレーズを取り消しますか？"
    ),
    "protection_revoke_passphrase_what": Sentence(
        "It cannot be brought back. From then on the recovery words open your wallet: have the "
        "sheet at hand first.",
        "元に戻せません。これからは復旧用の単語で開きます。先に用紙が手元にあることを確かめてください。",
    ),
    "protection_revoke_recovery": Sentence(
        "Take the recovery words away?", "復旧用の単語を取り消しますか？"
    ),
    "protection_revoke_recovery_what": Sentence(
        "The sheet will open nothing any more, and this cannot be brought back. If the "
        "passphrase is lost then, nobody can open your wallet.",
        "用紙では何も開けなくなり、元に戻せません。その後パスフレーズをなくすと、"
        "誰もウォレットを開けなくなります。",
    ),
    "protection_lock_after": Sentence("Lock by itself after", "自動でロックするまで"),
    "protection_lock_help": Sentence(
        "Counted from the last time you touched the window. It also locks when the computer "
        "goes to sleep.",
        "最後に操作してからの時間です。パソコンがスリープするときもロックします。",
    ),
    "protection_one_minute": Sentence("1 minute", "1分"),
    "protection_minutes": Sentence("{minutes:minute|minutes}", "{minutes}分"),
    "protection_never": Sentence("Never", "ロックしない"),
}
