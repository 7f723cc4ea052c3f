"""Words of the first step of an exchange: whom a code points to, before anybody is contacted."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "converse_points": Sentence("This code points to {host}", "このコードの接続先：{host}"),
    "converse_points_nearby": Sentence(
        "This code points to a computer nearby", "このコードの接続先：近くのパソコン"
    ),
    "converse_nearby_at": Sentence(
        "Address {address}, port {port}", "アドレス {address}、ポート {port}"
    ),
    "converse_nothing_yet": Sentence(
        "Nobody has been contacted yet, and nothing was sent.",
        "まだどこにも接続しておらず、何も送っていません。",
    ),
    "converse_more_hosts": Sentence("and {count} more", "ほか{count}件"),
    "converse_lookalike": Sentence(
        "{host} is written “{letters}” in its own letters. It may only look like a name that you "
        "know.",
        "{host} は、元の文字では「{letters}」と書かれます。"
        "知っている名前に似せているだけかもしれません。",
    ),
    "converse_compare": Sentence(
        "Compare these words with the words on the other screen",
        "この言葉と、相手の画面に出ている言葉を見比べてください",
    ),
    "converse_same_words": Sentence("The words are the same", "同じ言葉です"),
    "converse_words_differ": Sentence("They differ", "違う言葉です"),
    "converse_own": Sentence(
        "Did you start this yourself at {host}?",
        "{host} での手続きを、自分で始めましたか？",
        "Go on only if you did. A code on a poster, in a message or on another page may be a copy "
        "that somebody else wants you to use.",
        "自分で始めた場合だけ、先へ進んでください。ポスターやメッセージ、別のページにあるコードは、"
        "だれかが使わせようとして写したものかもしれません。",
    ),
    "converse_learns": Sentence(
        "{host} will see your network address and that somebody opened this code. No badge is "
        "sent by this step.",
        "{host} には、あなたのネットワーク上のアドレスと、このコードが開かれたことが伝わります。"
        "この段階ではバッジは送りません。",
    ),
    "converse_learns_nearby": Sentence(
        "The other computer will see that yours opened this code. No badge is sent by this step.",
        "相手のパソコンには、このコードが開かれたことが伝わります。"
        "この段階ではバッジは送りません。",
    ),
    "converse_contact": Sentence("Contact {host}", "{host} に接続する"),
    "converse_contact_it": Sentence("Contact this host", "この接続先に接続する"),
    "converse_contact_nearby": Sentence("Contact this computer", "このパソコンに接続する"),
    "converse_left": Sentence(
        "Nobody was contacted.",
        "どこにも接続していません。",
        "Scan the code again when you want to go on.",
        "続けるときは、もう一度コードを読み取ってください。",
    ),
    "converse_differed": Sentence(
        "The words differ, so this is another computer than the one before you. Nobody was "
        "contacted.",
        "言葉が違うので、目の前の相手とは別のパソコンです。どこにも接続していません。",
        "Ask the other person to show a new code, and scan it from their screen.",
        "相手に新しいコードを表示してもらい、その画面から直接読み取ってください。",
    ),
    "converse_stopped": Sentence(
        "Stopped.", "中止しました。", "You can try again.", "もう一度試せます。"
    ),
    "converse_scan": Sentence("Scan or paste a code", "コードを読み取る・貼り付ける"),
    "converse_row_chosen": Sentence("chosen", "選択中"),
    "converse_row_open": Sentence("not chosen", "未選択"),
}
