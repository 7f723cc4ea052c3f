"""Sentences on the ways of unlocking: what can go wrong with each, and the way back."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "no_passphrase_way": Sentence(
        "This wallet does not open with a passphrase: it was taken away.",
        "このウォレットはパスフレーズでは開きません（取り消されています）。",
        "Open it another way, then set a passphrase again.",
        "ほかの方法で開いてから、パスフレーズを設定し直してください。",
    ),
    "no_keyring_way": Sentence(
        "This wallet does not open with this computer's keyring.",
        "このウォレットは、パソコンのキーリングでは開きません。",
        "Open it another way; then you can turn the keyring on.",
        "ほかの方法で開くと、キーリングを使うように設定できます。",
    ),
    "no_recovery_way": Sentence(
        "This wallet has no recovery words.",
        "このウォレットには、復旧用の単語が設定されていません。",
        "Open it another way. If there is none, a backup with its own passphrase brings your "
        "badges back.",
        "ほかの方法で開いてください。どの方法も使えないときは、バックアップとそのパスフレーズが"
        "あれば、バッジを取り戻せます。",
    ),
    "wrong_recovery": Sentence(
        "These are recovery words, but they do not open this wallet. It is undamaged.",
        "復旧用の単語としては正しいのですが、このウォレットは開きません。"
        "ウォレットに問題はありません。",
        "They may be of another wallet, or newer words took their place: look for a newer sheet.",
        "別のウォレットのものか、新しい単語に替わっている可能性があります。"
        "より新しい用紙がないか探してください。",
    ),
    "recovery_words_count": Sentence(
        "There {count:is # word|are # words}; {words} are needed.",
        "単語が{count}個あります。復旧用の単語は{words}個です。",
        "Type all of them in order, with a space between two.",
        "順番どおりに、単語の間に空白を入れて、すべて入力してください。",
    ),
    "recovery_word_unknown": Sentence(
        "Word {number} is not in the list of recovery words.",
        "{number}番目の単語は、復旧用の単語の一覧にありません。",
        "Check its spelling on your sheet. All words are of one language.",
        "用紙のつづりを確かめてください。単語はすべて同じ言語です。",
    ),
    "recovery_words_checksum": Sentence(
        "Every word is a possible one, but together they are not recovery words.",
        "単語はどれも一覧にありますが、全体として復旧用の組み合わせになっていません。",
        "One of them is another word, or two have changed places: compare with your sheet.",
        "どれかが違う単語か、順番が入れ替わっています。用紙と見比べてください。",
    ),
    "recovery_not_the_same": Sentence(
        "That is not the same yet: word {number} differs from your new recovery words.",
        "まだ一致しません。{number}番目の単語が、新しい復旧用の単語と違います。",
        "Nothing has changed: these words are not in use before they were typed back.",
        "まだ何も変わっていません。正しく入力し直すまで、この単語は使えません。",
    ),
    "recovery_file_unreadable": Sentence(
        "No recovery words were found in this file.",
        "このファイルに、復旧用の単語は見つかりませんでした。",
        "Give a text file with the words, or a sharp PNG or JPEG picture of the code.",
        "単語を書いたテキストファイルか、コードがはっきり写った PNG・JPEG 画像を指定してください。",
    ),
    "last_way": Sentence(
        "This way must stay: without it only this computer, or nothing, could open your wallet.",
        "この方法は取り消せません。なくすと、このパソコンでしか、またはどこでも開けなくなります。",
        "Set a passphrase or make recovery words first, then take this one away.",
        "先に、パスフレーズの設定か復旧用の単語の作成をしてから、取り消してください。",
    ),
    "no_such_way": Sentence(
        "There is no way {way} of opening this wallet.",
        "このウォレットを開く方法 {way} はありません。",
        "Look at the list of ways again.",
        "方法の一覧をもう一度確かめてください。",
    ),
    "key_file_outdated": Sentence(
        "The wallet's key file is an older copy: since then it was changed what opens the wallet. "
        "Your badges are untouched.",
        "ウォレットの鍵ファイルが古い写しです。その後、開く方法が変更されています。"
        "バッジはそのまま残っています。",
        "Put the newer files “key” and “key.copy” back into the folder “vault”, or restore a "
        "backup into a new wallet.",
        "フォルダー vault に、新しいほうの key と key.copy を戻すか、"
        "新しいウォレットにバックアップを復元してください。",
    ),
    "keyring_absent": Sentence(
        "This computer offers no keyring that keeps secrets safely.",
        "このパソコンには、秘密を安全に保管できるキーリングがありません。",
        "Your badges are untouched. Open the wallet another way; on Linux, GNOME Keyring or KDE "
        "Wallet has to run in your session.",
        "バッジはそのまま残っています。ほかの方法で開いてください。Linux では、GNOME キーリングか "
        "KDE ウォレットがセッション内で動いている必要があります。",
    ),
    "keyring_locked": Sentence(
        "This computer's keyring is locked, and it was not unlocked.",
        "このパソコンのキーリングは、鍵がかかったままです。",
        "Your badges are untouched. Unlock the keyring and try again, or open the wallet another "
        "way.",
        "バッジはそのまま残っています。キーリングの鍵を開けてからもう一度試すか、"
        "ほかの方法で開いてください。",
    ),
    "keyring_dismissed": Sentence(
        "The keyring's question was closed without an answer.",
        "キーリングの確認画面が、答えのないまま閉じられました。",
        "Your badges are untouched. Try again and answer it, or open the wallet another way.",
        "バッジはそのまま残っています。もう一度試して確認に答えるか、ほかの方法で開いてください。",
    ),
    "keyring_slow": Sentence(
        "This computer's keyring gave no answer in time.",
        "このパソコンのキーリングから、時間内に答えがありません。",
        "Your badges are untouched. Open the wallet another way; a new start of the computer "
        "often helps the keyring.",
        "バッジはそのまま残っています。ほかの方法で開いてください。"
        "キーリングは、パソコンの再起動で直ることがよくあります。",
    ),
    "keyring_failed": Sentence(
        "This computer's keyring refused ({reason}).",
        "このパソコンのキーリングでエラーが起きました（{reason}）。",
        "Your badges are untouched. Open the wallet another way.",
        "バッジはそのまま残っています。ほかの方法で開いてください。",
    ),
    "keyring_lost": Sentence(
        "The keyring ({keyring}) no longer holds the entry for this wallet.",
        "キーリング（{keyring}）に、このウォレットの項目がありません。",
        "This happens on another computer or account, or after the system was set up anew. Your "
        "badges are untouched. Open the wallet another way, then turn the keyring on again.",
        "別のパソコンやアカウントを使ったときや、システムを入れ直したあとに起こります。"
        "バッジはそのまま残っています。ほかの方法で開いてから、"
        "キーリングを設定し直してください。",
    ),
    "keyring_wrong": Sentence(
        "What the keyring holds for this wallet does not open it. The wallet is undamaged.",
        "キーリングにある項目では、このウォレットは開きません。ウォレットに問題はありません。",
        "Open the wallet another way, then turn the keyring off and on again.",
        "ほかの方法で開いてから、キーリングをいったんオフにし、もう一度オンにしてください。",
    ),
    "keyring_not_kept": Sentence(
        "The keyring ({keyring}) did not give back what it was to keep, so it is not used.",
        "キーリング（{keyring}）が預けた内容を正しく返さないため、使いません。",
        "Nothing has changed: your wallet opens as before.",
        "何も変わっていません。ウォレットはこれまでどおり開きます。",
    ),
    "way_passphrase": Sentence("passphrase", "パスフレーズ"),
    "way_keyring": Sentence("this computer's keyring", "このパソコンのキーリング"),
    "way_recovery": Sentence("recovery words", "復旧用の単語"),
    "ways_join": Sentence(", ", "、"),
    "ways_also_open": Sentence(
        "This wallet also opens with: {ways}.", "このウォレットは次の方法でも開きます：{ways}。"
    ),
}
