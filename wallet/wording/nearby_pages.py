"""Words of the pages that ask for badges and give files in the same room."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "ask_heading": Sentence("Ask for badges", "バッジを見せてもらう"),
    "ask_lead": Sentence(
        "Show a code to the person across the table. They scan it with Tsumiki, choose what to "
        "show you, and you see checked badges. Both computers have to be in the same network; "
        "nothing goes over the internet.",
        "目の前の人にコードを見せます。相手が Tsumiki で読み取り、見せるものを選ぶと、"
        "検証されたバッジがここに届きます。両方のパソコンが同じネットワークにある必要があります。"
        "インターネットは使いません。",
    ),
    "ask_back": Sentence("Check received", "受け取ったもの"),
    "ask_what": Sentence("What you ask for", "見せてほしいもの"),
    "ask_kind": Sentence("Kind", "種類"),
    "ask_kind_any": Sentence("Any badge or credential", "バッジや証明なら何でも"),
    "ask_kind_badge": Sentence("A badge (Open Badges 3.0)", "バッジ（Open Badges 3.0）"),
    "ask_kind_clr": Sentence("A whole learning record (CLR 2.0)", "学習記録のまとまり（CLR 2.0）"),
    "ask_achievement": Sentence("A certain achievement", "特定の学習成果"),
    "ask_achievement_help": Sentence(
        "Its title or its address, exactly as in the badge. Empty for any.",
        "題名かアドレスを、バッジにあるとおりに書きます。空欄なら指定なしです。",
    ),
    "ask_issuer": Sentence("A certain issuer", "特定の発行者"),
    "ask_issuer_help": Sentence(
        "Their name or address, exactly as in the badge. Empty for any.",
        "名前かアドレスを、バッジにあるとおりに書きます。空欄なら指定なしです。",
    ),
    "ask_asker": Sentence("Who asks", "名乗る名前"),
    "ask_asker_help": Sentence(
        "Shown to the other person as your own word: nothing proves it.",
        "相手の画面に、自己申告の名前として表示されます。証明にはなりません。",
    ),
    "ask_told": Sentence("What they read of you", "相手に伝えること"),
    "ask_reason": Sentence("Why you ask", "見せてほしい理由"),
    "ask_reason_help": Sentence(
        "The other person reads it as your own words before they decide. Empty to say nothing.",
        "相手は、決める前に、あなたの言葉としてこれを読みます。空欄なら何も伝えません。",
    ),
    "ask_reason_told": Sentence("They read why: “{text}”", "相手に見える理由：「{text}」"),
    "ask_minimal": Sentence("Only the title", "題名だけでよい"),
    "ask_minimal_help": Sentence(
        "Of badges that can show a part alone; others come whole.",
        "一部だけを見せられるバッジの場合です。ほかのバッジは全体が届きます。",
    ),
    "ask_network": Sentence("Network", "ネットワーク"),
    "ask_network_text": Sentence(
        "This computer listens at this one address for ten minutes at most, for one answer.",
        "このアドレスだけで、最長 10 分、回答を 1 件だけ待ち受けます。",
    ),
    "ask_address": Sentence("Address of this computer", "このパソコンのアドレス"),
    "ask_start": Sentence("Show the code", "コードを表示"),
    "ask_again": Sentence("Look for networks again", "ネットワークを探し直す"),
    "ask_show_heading": Sentence("Have them scan this code", "このコードを読み取ってもらう"),
    "ask_picture": Sentence("QR code of the request for badges", "バッジを求める依頼の QR コード"),
    "ask_again_code": Sentence("Show a new code", "新しいコードを表示"),
    "ask_copy": Sentence("Copy as text", "文字列でコピー"),
    "ask_words": Sentence("Words of this code", "このコードの言葉"),
    "ask_words_text": Sentence(
        "The other screen shows the same before anything is sent. If they differ, stop.",
        "相手の画面にも、送信の前に同じ言葉が出ます。違っていたら、やめてください。",
    ),
    "ask_stage_waiting": Sentence("Waiting for somebody to scan it", "読み取りを待っています"),
    "ask_stage_connected": Sentence(
        "Somebody has read the request and is choosing",
        "相手が依頼を読み、見せるものを選んでいます",
    ),
    "ask_stage_arrived": Sentence("An answer has arrived", "回答が届きました"),
    "ask_stage_declined": Sentence(
        "The other person decided not to show anything", "相手は、見せないことを選びました"
    ),
    "ask_stage_over": Sentence("This code no longer works", "このコードはもう使えません"),
    "ask_until": Sentence("Works until {time}", "{time}まで使えます"),
    "ask_refused_count": Sentence(
        "{count:answer was|answers were} turned away: not made for this code",
        "このコードに宛てたものではない回答を {count} 件断りました",
    ),
    "ask_stop": Sentence("Stop", "やめる"),
    "ask_accept_heading": Sentence(
        "Is this the person in front of you?", "目の前の人からの回答ですか？"
    ),
    "ask_accept_text": Sentence(
        "An answer has arrived; nobody has looked into it yet. Their screen shows these words "
        "after sending. Somebody else in this network could have answered first: compare.",
        "回答が届きました。中はまだ見ていません。送信した人の画面には、次の言葉が出ています。"
        "同じネットワークの別の人が先に回答した可能性もあるので、見比べてください。",
    ),
    "ask_accept": Sentence("The words are the same", "同じ言葉です"),
    "ask_refuse": Sentence("They differ: throw it away", "違うので破棄する"),
    "ask_took_heading": Sentence("What was shown to you", "見せてもらったもの"),
    "ask_took_text": Sentence(
        "The answer holds {count:# presentation|# presentations}. Look at each by itself.",
        "回答には {count} 件の提示が入っています。1 件ずつ確かめてください。",
    ),
    "ask_took_open": Sentence("Check number {number}", "{number} 件目を確かめる"),
    "ask_file_name": Sentence("Answer {number}", "回答 {number}"),
    "ask_next": Sentence("Ask the next person", "次の人に求める"),
    "ask_others": Sentence("The other presentations", "ほかの提示を見る"),
    "ask_new": Sentence("Ask somebody else", "別の人に求める"),
    "received_page_nearby": Sentence("Ask somebody here…", "目の前の人に見せてもらう…"),
    # giving a file
    "give_heading": Sentence("Give it to somebody nearby", "近くの人に渡す"),
    "give_lead": Sentence(
        "The other person scans a code and gets this one file from this computer, once. Both have "
        "to be in the same network; nothing goes over the internet.",
        "相手がコードを読み取ると、このパソコンから、このファイルだけを一度だけ受け取れます。"
        "両方が同じネットワークにある必要があります。インターネットは使いません。",
    ),
    "give_off_heading": Sentence("Giving to people nearby is off", "近くの人に渡す機能はオフです"),
    "give_off_text": Sentence(
        "While a file is given, this computer can be reached from the network you choose: at one "
        "address, by a secret link, for two minutes. Others in that network can see that something "
        "is given, and when, but not what. Where you do not know the network, give a file instead.",
        "渡しているあいだ、このパソコンは、選んだネットワークから接続できるようになります。"
        "アドレスは 1 つ、リンクは秘密で、時間は 2 分だけです。"
        "同じネットワークの人には、何かを渡していることとその時刻は分かりますが、中身は分かりません。"
        "知らないネットワークでは、ファイルで渡してください。",
    ),
    "give_turn_on": Sentence("Turn it on", "オンにする"),
    "give_turn_off": Sentence("Turn it off again", "オフに戻す"),
    "give_file": Sentence("{file} ({size})", "{file}（{size}）"),
    "give_network_text": Sentence(
        "This computer listens at this one address for two minutes, for one download.",
        "このアドレスだけで、2 分間、1 回の受け取りだけを待ち受けます。",
    ),
    "give_nothing": Sentence(
        "There is no file to give yet.",
        "渡すファイルがまだありません。",
        "Make a portfolio; when it is saved, it can be given from there.",
        "ポートフォリオを作ると、保存したあとに、そこから渡せます。",
    ),
    "give_start": Sentence("Give it for two minutes", "2 分間だけ渡す"),
    "give_show_heading": Sentence("Have them scan this code", "このコードを読み取ってもらう"),
    "give_picture": Sentence("QR code of the link to the file", "ファイルへのリンクの QR コード"),
    "give_warning": Sentence(
        "A phone's browser warns that the connection is not private, because nobody vouches for "
        "this computer; it cannot compare the words. Another Tsumiki can, and does not warn.",
        "スマートフォンのブラウザーは「接続がプライベートではない」と警告します。"
        "このパソコンを保証する第三者がいないためで、ブラウザーは言葉を照合できません。"
        "Tsumiki どうしなら照合でき、警告は出ません。",
    ),
    "give_words_text": Sentence(
        "Another Tsumiki shows the same words before it fetches anything.",
        "相手の Tsumiki には、受け取る前に同じ言葉が出ます。",
    ),
    "give_stage_waiting": Sentence("Waiting for somebody to fetch it", "受け取りを待っています"),
    "give_stage_fetching": Sentence("It is being fetched", "受け取り中です"),
    "give_stage_done": Sentence(
        "It was fetched whole, and the link no longer works",
        "最後まで受け取られ、リンクは使えなくなりました",
    ),
    "give_stage_over": Sentence(
        "The link no longer works; nobody has fetched the file whole",
        "リンクは使えなくなりました。最後まで受け取った人はいません",
    ),
    "give_broken": Sentence(
        "{count:download|downloads} broke off", "途中で切れた受け取り：{count} 回"
    ),
    "give_again_code": Sentence("Give it once more", "もう一度渡す"),
    "give_unlogged": Sentence(
        "It was fetched, but could not be noted as handed over.",
        "受け取られましたが、「渡したもの」に記録できませんでした。",
        "Make room on the disk, and note by hand whom it went to.",
        "空き容量を増やし、誰に渡したかを控えておいてください。",
    ),
    "give_done": Sentence("Back", "戻る"),
    "folio_nearby": Sentence("Give to somebody nearby…", "近くの人に渡す…"),
    "answer_sent_words": Sentence(
        "Show these words to the person who asked: the same stand on their screen, and they look "
        "at your answer only when you both see them.",
        "依頼した人に、次の言葉を見せてください。相手の画面にも同じ言葉が出ています。"
        "二人で確かめてから、相手は回答の中を見ます。",
    ),
    # taking a file
    "take_heading": Sentence("A file from somebody nearby", "近くの人からのファイル"),
    "take_text": Sentence(
        "The code leads to the computer at {address}, in your own network. Nothing was fetched "
        "yet. Does the screen with the code show these words?",
        "コードは、同じネットワークのパソコン（{address}）を指しています。まだ何も取得していません。"
        "コードが出ている画面に、同じ言葉がありますか？",
    ),
    "take_fetch": Sentence("They are the same: fetch it", "同じなので受け取る"),
    "take_leave": Sentence("Leave it", "やめる"),
    "take_fetching": Sentence("Fetching from the computer nearby", "近くのパソコンから受け取り中"),
}
