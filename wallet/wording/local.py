"""Sentences on asking for badges and giving files in the same room, and their commands."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_NEW_CODE = (
    "Have the person in front of you show a new code on their own screen, and scan that.",
    "目の前の人に、その人の画面で新しいコードを表示してもらい、それを読み取ってください。",
)
SENTENCES: dict[str, Sentence] = {
    "nearby_no_listening": Sentence(
        "Nobody can be let in at {address}: this computer did not open a door there.",
        "{address} で待ち受けを始められませんでした。",
        "Choose another network, and check that the computer is still connected to it.",
        "別のネットワークを選ぶか、接続が切れていないか確認してください。",
    ),
    "nearby_not_private": Sentence(
        "{address} is no address of a network that only people nearby share.",
        "{address} は、近くの人だけが使うネットワークのアドレスではありません。",
        "Choose one that begins with 192.168., 10., 172.16. to 172.31., or fd.",
        "192.168.、10.、172.16.〜172.31.、fd のどれかで始まるアドレスを選んでください。",
    ),
    "nearby_own_computer": Sentence(
        "This code leads back into your own computer ({address}), where only your own programs "
        "are. It was not followed.",
        "このコードは、あなた自身のパソコンの中（{address}）を指しています。接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_on_internet": Sentence(
        "This code leads to {address} on the internet, where a computer nearby cannot be. It was "
        "not followed.",
        "このコードは、近くのパソコンではなく、インターネット上の {address} を指しています。"
        "接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_by_name": Sentence(
        "This code leads to a computer by a name ({address}), which anybody in the network could "
        "take. It was not followed.",
        "このコードは、パソコンを名前（{address}）で指しています。"
        "ネットワーク内の誰でも名乗れるため、接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_service_port": Sentence(
        "This code leads to a service of the computer at {address} (port {port}), not to somebody "
        "who asks or gives. It was not followed.",
        "このコードは、{address} のパソコンの別のサービス（ポート {port}）を指しています。"
        "接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_no_port": Sentence(
        "This code does not say where at {address} somebody waits. It was not followed.",
        "このコードには、{address} のどのポートで待っているかが書かれていません。"
        "接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_odd_address": Sentence(
        "{address} is no address that a single computer in your network has. It was not followed.",
        "{address} は、同じネットワークにある 1 台のパソコンのアドレスではありません。"
        "接続しませんでした。",
        *_NEW_CODE,
    ),
    "nearby_no_network": Sentence(
        "This computer is in no network that somebody nearby could share.",
        "このパソコンは、近くの人と共有できるネットワークにつながっていません。",
        "Join the same Wi-Fi as the other person, or exchange a file instead.",
        "相手と同じ Wi-Fi につなぐか、ファイルでやり取りしてください。",
    ),
    "nearby_left_network": Sentence(
        "This computer is no longer in that network: nobody reaches it at {address}.",
        "このパソコンは、そのネットワークから外れました。{address} には誰も接続できません。",
        "Connect to it again, or stop and choose another network.",
        "もう一度つなぐか、いったんやめて、別のネットワークを選んでください。",
    ),
    "nearby_too_large": Sentence(
        "This file is larger than what can be given to somebody nearby.",
        "このファイルは大きすぎて、近くの人に渡せません。",
        "Choose fewer badges, or give it on a memory stick.",
        "バッジを減らすか、USB メモリーなどで渡してください。",
    ),
    "nearby_wish_too_long": Sentence(
        "One of the things that you wrote is longer than {limit} characters.",
        "入力した文字が {limit} 文字を超えています。",
        "Say it in fewer words: the other person reads it before they decide.",
        "相手が読んでから決めるので、短く書いてください。",
    ),
    "nearby_nothing_arrived": Sentence(
        "No answer has arrived yet.",
        "まだ回答は届いていません。",
        "Wait until the other person has sent it.",
        "相手が送信するまでお待ちください。",
    ),
    "nearby_no_file": Sentence(
        "This is no link to a file of somebody nearby.",
        "近くの人が渡すファイルのリンクではありません。",
        "Scan the code on the other screen again.",
        "相手の画面のコードを、もう一度読み取ってください。",
    ),
    "nearby_gone": Sentence(
        "The computer at {host} no longer gives this file: it was fetched, or its time was up.",
        "{host} のパソコンは、このファイルをもう渡していません。受け取り済みか、時間切れです。",
        "Ask the other person to give it once more.",
        "相手に、もう一度渡してもらってください。",
    ),
    "nearby_over": Sentence(
        "The time was up, and nobody answered.",
        "時間内に回答がありませんでした。",
        "Show a new code when the other person is ready.",
        "相手の準備ができたら、新しいコードを表示してください。",
    ),
    "nearby_declined": Sentence(
        "The other person decided not to show anything.",
        "相手は、見せないことを選びました。",
        "Ask them what they would rather show, and show a new code.",
        "見せられるものを相手に確かめてから、新しいコードを表示してください。",
    ),
    "nearby_refused": Sentence(
        "The answer was thrown away without being looked at.",
        "回答は、中を見ずに破棄しました。",
        "Show a new code; the person in front of you has to scan it themselves.",
        "新しいコードを表示し、目の前の人に読み取ってもらってください。",
    ),
    "nearby_not_fetched": Sentence(
        "The time was up, and nobody has fetched the file whole.",
        "時間内に、ファイルは最後まで受け取られませんでした。",
        "Give it once more when the other person is ready.",
        "相手の準備ができたら、もう一度渡してください。",
    ),
    # Commands
    "cli_ask_code": Sentence(
        "Show this as a QR code, or have it pasted:",
        "次の文字列を QR コードで見せるか、貼り付けてもらってください：",
    ),
    "cli_ask_words": Sentence(
        "The other screen must show: {words}", "相手の画面に次の言葉が出ます：{words}"
    ),
    "cli_ask_waiting": Sentence(
        "Waiting at {address}, port {port}, for {seconds} seconds.",
        "{address} のポート {port} で待っています（{seconds} 秒間）。",
    ),
    "cli_ask_arrived": Sentence(
        "An answer has arrived. Its words: {words}", "回答が届きました。その言葉：{words}"
    ),
    "cli_ask_question": Sentence(
        "Does the screen of the person in front of you show these words? [y/N] ",
        "目の前の人の画面に、同じ言葉が出ていますか？［y/N］",
    ),
    "cli_ask_no_keyboard": Sentence(
        "There is no keyboard to say whether the words are the same.",
        "言葉が同じかどうかを答えるキーボードがありません。",
        "Add --yes to accept whatever answer comes first.",
        "最初に届いた回答をそのまま受け取る場合は、--yes を付けてください。",
    ),
    "cli_ask_again_number": Sentence(
        "--again takes how many more people to ask: 1 or more.",
        "--again には、あと何人に求めるか（1 以上）を指定します。",
        "Leave the number out to go on until you press Ctrl-C.",
        "Ctrl-C を押すまで続けるには、数字を省いてください。",
    ),
    "cli_ask_person": Sentence("Person number {number}", "{number} 人目"),
    "cli_ask_ended": Sentence(
        "Ended. {count:# person was|# people were} asked.", "終わりました。{count} 人に求めました。"
    ),
    "cli_request_sent_words": Sentence(
        "The words of your answer, which the other screen shows too: {words}",
        "この回答の言葉（相手の画面にも同じ言葉が出ます）：{words}",
    ),
    "cli_share_code": Sentence(
        "This link works once, in the same network:",
        "次のリンクは、同じネットワークの中で一度だけ使えます：",
    ),
    "cli_share_warning": Sentence(
        "A browser will warn, because nobody vouches for this computer; that is expected here.",
        "このパソコンを保証する第三者がいないため、ブラウザーは警告を出します。ここでは想定どおりです。",
    ),
    "cli_share_noted": Sentence(
        "It is noted in your vault, under what was handed over.",
        "保管庫の、渡したものの記録に残しました。",
    ),
    "cli_share_done": Sentence(
        "{file} was fetched whole. The link no longer works.",
        "{file} は最後まで受け取られました。リンクはもう使えません。",
    ),
}
