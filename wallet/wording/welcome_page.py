"""Words of the first screen and of the banner that marks the demo."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "welcome_heading": Sentence(
        "Your learning badges, safe and checkable",
        "学びのバッジを、手元で確かめて大切に保管",
    ),
    "welcome_lead": Sentence(
        "Tsumiki keeps your badges on this computer, checks whether they are genuine, and helps "
        "you show them to the people you choose.",
        "Tsumiki は、バッジをこのパソコンで守り、本物かどうかを確かめ、"
        "相手を選んで見せるウォレットです。",
    ),
    "welcome_own_title": Sentence("Start my own wallet", "自分のウォレットを始める"),
    "welcome_own_text": Sentence(
        "Choose a passphrase, bring in your badges, done. It takes a few minutes.",
        "パスフレーズを決めて、バッジを取り込むだけ。数分で始められます。",
    ),
    "welcome_own_action": Sentence("Start", "始める"),
    "welcome_demo_title": Sentence("Look around with samples", "サンプルで試してみる"),
    "welcome_demo_text": Sentence(
        "Made-up badges in a place of their own. They never mix with yours, and you can remove "
        "them at any time.",
        "架空のバッジが入った、お試し専用の場所です。ご自分のバッジと混ざることはなく、"
        "いつでも削除できます。",
    ),
    "welcome_demo_action": Sentence("Look around", "試してみる"),
    "welcome_backup": Sentence(
        "I have a backup of my wallet", "ウォレットのバックアップを持っている"
    ),
    "welcome_privacy": Sentence(
        "Nothing leaves this computer unless you ask for it.",
        "あなたが指示しないかぎり、このパソコンから外へ情報が出ることはありません。",
    ),
    "welcome_elsewhere": Sentence(
        "My badges are in another wallet", "バッジは別のウォレットにある"
    ),
    "welcome_elsewhere_how": Sentence(
        "Bring them along: the third step of “Start my own wallet” reads single badges, folders, "
        "ZIP files, and the backup file that many other wallets can write.",
        "まとめて移せます。「自分のウォレットを始める」の3つ目の手順で、バッジのファイル、フォルダー、"
        "ZIP、ほかのウォレットが書き出すバックアップファイルを取り込めます。",
        "In the other wallet, look for “backup”, “export” or “download”, then start here.",
        "元のウォレットで「バックアップ」「エクスポート」「ダウンロード」を探し、ファイルを保存してから始めてください。",
    ),
    "welcome_language": Sentence("Language", "言語"),
    "step_language": Sentence("Language", "言語"),
    "step_protect": Sentence("Protect", "守る"),
    "step_import": Sentence("Import", "取り込む"),
    "step_now_told": Sentence(
        "Step {number} of {total}: {name}", "手順 {total} の {number}：{name}"
    ),
    "step_done_told": Sentence(
        "Step {number} of {total}: {name}, done", "手順 {total} の {number}：{name}（完了）"
    ),
    "step_next_told": Sentence(
        "Step {number} of {total}: {name}, still to come",
        "手順 {total} の {number}：{name}（これから）",
    ),
    "welcome_preparing_demo": Sentence("Preparing the samples…", "サンプルを準備しています…"),
    "demo_banner": Sentence(
        "Demo: these badges and issuers are made up.",
        "お試し中：バッジも発行者も架空のものです。",
    ),
    "demo_start_own": Sentence("Start my own wallet", "自分のウォレットを始める"),
    "demo_open": Sentence("Open the samples", "サンプルを開く"),
    "demo_locked": Sentence(
        "These are the samples; they need no passphrase.",
        "これはサンプルです。パスフレーズは必要ありません。",
    ),
    "demo_removed": Sentence("The demo was removed.", "お試しを削除しました。"),
    "demo_remove": Sentence("Remove the demo", "お試しを削除"),
}
