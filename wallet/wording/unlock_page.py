"""Words of the screen that creates or unlocks the wallet."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "unlock_heading": Sentence("Unlock your wallet", "ウォレットを開く"),
    "unlock_lead": Sentence(
        "Type the passphrase that you chose for this wallet.",
        "このウォレットに設定したパスフレーズを入力してください。",
    ),
    "unlock_lead_without": Sentence(
        "This wallet has no passphrase; it opens another way.",
        "このウォレットにはパスフレーズがありません。ほかの方法で開きます。",
    ),
    "unlock_with_keyring": Sentence(
        "Open with this computer's keyring", "このパソコンのキーリングで開く"
    ),
    "unlock_with_recovery": Sentence("Open with the recovery words", "復旧用の単語で開く"),
    "unlock_asking_keyring": Sentence(
        "Asking this computer's keyring… If it shows a question, answer that.",
        "キーリングに問い合わせています… 確認画面が出たら答えてください。",
    ),
    "unlock_stop_asking": Sentence("Stop asking", "問い合わせをやめる"),
    "unlock_lost": Sentence("I lost my passphrase", "パスフレーズを忘れた"),
    "unlock_action": Sentence("Unlock", "開く"),
    "unlock_working": Sentence("Unlocking…", "開いています…"),
    "create_heading": Sentence("Protect your wallet", "ウォレットを守るパスフレーズを決める"),
    "create_lead": Sentence(
        "Your badges are kept encrypted on this computer. This passphrase opens them.",
        "バッジは暗号化して、このパソコンの中に保管します。このパスフレーズで開きます。",
    ),
    "create_help": Sentence(
        "At least {minimum} characters. Four or five unrelated words are easy to remember and "
        "hard to guess.",
        "{minimum}文字以上にしてください。関係のない単語を4つか5つ並べると、"
        "覚えやすく、推測されにくくなります。",
    ),
    "create_no_recovery": Sentence(
        "Nobody can look it up or reset it for you. The next step gives you twelve words that "
        "open your wallet if you lose it.",
        "忘れた場合、誰も調べたり再設定したりできません。次の画面で、忘れても開けるように"
        "12個の単語をお渡しします。",
    ),
    "create_action": Sentence("Create my wallet", "ウォレットを作る"),
    "create_working": Sentence("Creating your wallet…", "ウォレットを作っています…"),
    "unlock_passphrase": Sentence("Passphrase", "パスフレーズ"),
    "unlock_passphrase_new": Sentence("New passphrase", "新しいパスフレーズ"),
    "unlock_repeat": Sentence("The same passphrase again", "もう一度、同じパスフレーズ"),
    "unlock_show": Sentence("Show the passphrase", "パスフレーズを表示"),
    "unlock_hide": Sentence("Hide the passphrase", "パスフレーズを隠す"),
    "unlock_show_short": Sentence("Show", "表示"),
    "unlock_hide_short": Sentence("Hide", "隠す"),
    "unlock_caps_lock": Sentence("Caps Lock is on.", "Caps Lock がオンになっています。"),
    "unlock_back": Sentence("Back", "戻る"),
    "strength_empty": Sentence("", ""),
    "strength_short": Sentence(
        "{missing:more character|more characters} to go", "あと{missing}文字です"
    ),
    "strength_one_short": Sentence("One more character to go", "あと1文字です"),
    "strength_plain": Sentence(
        "Easy to guess: mix in different words", "推測されやすいようです。別の単語も混ぜましょう"
    ),
    "strength_good": Sentence("Good", "十分な強さです"),
    "strength_strong": Sentence("Strong", "とても強いパスフレーズです"),
    "repeat_differs": Sentence(
        "The two are not the same yet", "2つのパスフレーズがまだ一致していません"
    ),
    "repeat_same": Sentence("Both are the same", "2つのパスフレーズは一致しています"),
}
