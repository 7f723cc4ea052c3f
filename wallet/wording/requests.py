"""Sentences on requests for badges: who asks, what leaves, what stands in the way."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # who asks, and the way there -----------------------------------------------
    "request_not_identified": Sentence(
        "Nothing shows who asks: the request is not signed. Only the address that the answer goes "
        "to is known, {host}.",
        "だれからの依頼かを示すものがありません（署名のない依頼です）。"
        "わかっているのは、送り先が {host} だということだけです。",
        "Go on only if you began this yourself with them.",
        "自分から始めたやり取りの場合だけ、先へ進んでください。",
    ),
    "request_key_only": Sentence(
        "The request is signed with a key, but nobody vouches whose it is. The answer goes to "
        "{host}.",
        "依頼は鍵で署名されていますが、だれの鍵かを保証するものがありません。"
        "送り先は {host} です。",
        "Go on only if you began this yourself with them.",
        "自分から始めたやり取りの場合だけ、先へ進んでください。",
    ),
    "request_lookalike": Sentence(
        "The address {host} would read “{looks}”, which can be taken for another.",
        "アドレス {host} は「{looks}」と表示されるもので、別のものと見間違えるおそれがあります。",
        "Compare it letter by letter with the address that you know.",
        "知っているアドレスと、一文字ずつ見比べてください。",
    ),
    "request_other_domain": Sentence(
        "The request names {domain}, but the answer goes to {host}.",
        "依頼には {domain} とありますが、回答の送り先は {host} です。",
        "Go on only if you know that the two belong together.",
        "二つが同じ相手のものだと知っている場合だけ、先へ進んでください。",
    ),
    "request_denied": Sentence(
        "You marked {host} as not to be trusted, so nothing is sent there.",
        "{host} は「信用しない」と登録されているため、何も送りません。",
        "If you changed your mind, take that back under Issuers first.",
        "考えが変わった場合は、先に「発行者」で登録を取り消してください。",
    ),
    "answer_not_encrypted": Sentence(
        "The answer is protected on its way to {host}, but not encrypted for one reader there.",
        "回答は {host} までの通信では保護されますが、特定の読み手だけに暗号化はされません。",
    ),
    "answer_can_be_copied": Sentence(
        "They gave nothing to sign, so nothing ties the answer to you or to them: whoever gets it "
        "can show it to others as their own.",
        "署名する内容が指定されていないため、回答はあなたにも相手にも結び付きません。"
        "受け取った人が、自分のもののように見せることもできます。",
        "Choose only badges that you would give away as a file.",
        "ファイルとして渡してもかまわないバッジだけを選んでください。",
    ),
    "answer_bare": Sentence(
        "They ask for the badge without proof that it is yours: whoever gets it at {host} can show "
        "it to others.",
        "本人の証明なしでバッジを求めています。{host} で受け取った人が、"
        "ほかの人に見せることもできます。",
        "Go on only if that is all right with you.",
        "それでかまわない場合だけ、先へ進んでください。",
    ),
    # what stands in the way -----------------------------------------------------
    "answer_not_held": Sentence(
        "What they require is not in this wallet, or cannot be sent: {what}. So nothing is sent.",
        "必要とされているものがこのウォレットにないか、送れません：{what}。"
        "そのため、何も送りません。",
        "Decline, or import what is missing and open the request again.",
        "断るか、足りないものを取り込んでから、もう一度依頼を開いてください。",
    ),
    "answer_incomplete": Sentence(
        "What is chosen does not answer the request. Still to be chosen: {what}",
        "選んだものだけでは依頼に応えられません。まだ必要なもの：{what}",
        "Choose a badge for each thing that is required, or decline.",
        "必要なもの一つ一つにバッジを選ぶか、断ってください。",
    ),
    "answer_suite_impossible": Sentence(
        "They take no signature that a key of yours can make.",
        "相手が受け付ける種類の署名を、あなたの鍵では作れません。",
        "Ask whether they take another kind of signature, or hand over a portfolio instead.",
        "別の種類の署名を受け付けてもらえないか尋ねるか、ポートフォリオで渡してください。",
    ),
    "answer_badge_gone": Sentence(
        "A badge that was chosen is no longer here, or no longer answers the request.",
        "選んだバッジがなくなったか、依頼の条件に合わなくなりました。",
        "Nothing was sent. Open the request again.",
        "何も送っていません。依頼を開き直してください。",
    ),
    # what leaves ------------------------------------------------------------------
    "answer_whole_badge": Sentence(
        "{count:# badge|# badges} can only be shown whole, so this leaves as well though nobody "
        "asked: {what}",
        "{count}個のバッジは全体でしか示せないため、求められていない次の項目も渡ります：{what}",
        "Look at every field before you send it.",
        "送る前に、すべての項目を見てください。",
    ),
    "answer_goes_along": Sentence(
        "Beside what was asked for, this always goes along with {count:# badge|# badges}: {what}",
        "{count}個のバッジでは、求められた項目のほかに、必ず次の項目も渡ります：{what}",
    ),
    "request_asks_who_you_are": Sentence(
        "They ask for what tells who you are, or how to reach you: {what}",
        "あなたがだれか、または連絡先がわかる項目が求められています：{what}",
        "Give it only if they need it for what they say.",
        "相手の言う目的に必要な場合だけ、渡してください。",
    ),
    "answer_asks_for_all": Sentence(
        "They ask for everything in {count:# badge|# badges} of which you could show a part.",
        "一部だけでも示せる{count}個のバッジについて、全体が求められています。",
        "Ask them which fields they need, if that seems too much.",
        "多すぎると思う場合は、どの項目が必要か相手に尋ねてください。",
    ),
    "answer_token_layout": Sentence(
        "{count:# badge has|# badges have} the layout of Open Badges tokens, which some programs "
        "refuse.",
        "{count}個のバッジは Open Badges のトークン形式で、受け付けないプログラムもあります。",
    ),
    "answer_other_format": Sentence(
        "You have what they ask for ({what}), but in a form that they do not take.",
        "求められたもの（{what}）を持っていますが、相手が受け付ける形式ではありません。",
    ),
    "answer_claims_absent": Sentence(
        "None of your badges ({what}) has: {claims}",
        "あなたのバッジ（{what}）には、次の項目がありません：{claims}",
    ),
    "answer_more_fit": Sentence(
        "{count:# more badge fits|# more badges fit} ({what}) and {count:!is|are} not shown.",
        "ほかにも{count}個のバッジが条件に合いますが（{what}）、表示していません。",
    ),
    "answer_key_shown_before": Sentence(
        "The key that signs was shown to others before, who could find out that it is the same "
        "person: {what}",
        "署名に使う鍵は、次の相手にも示したことがあります。"
        "互いに照合すると、同じ人だとわかります：{what}",
    ),
    # errors -------------------------------------------------------------------------
    "request_unknown": Sentence(
        "This is no request for badges that Tsumiki knows.",
        "Tsumiki が知っている、バッジの提示依頼ではありません。",
        "Scan or copy the whole code or link again.",
        "コードやリンクの全体を、もう一度読み取るかコピーしてください。",
    ),
    "request_not_confirmed": Sentence(
        "Whether this is the computer in front of you was not confirmed.",
        "目の前のパソコンかどうかが、まだ確かめられていません。",
        "Compare the words on both screens first.",
        "先に、両方の画面の言葉を見比べてください。",
    ),
    "request_over": Sentence(
        "The request was valid until {until}.",
        "依頼の有効期限（{until}）が過ぎています。",
        "Ask for a new code, and scan it.",
        "新しいコードを出してもらい、読み取ってください。",
    ),
    "answer_again": Sentence(
        "An answer to this request was sent to {host} on {time}.",
        "{host} からのこの依頼には、{time} に回答を送っています。",
        "A second answer tells them the same thing twice, and they may refuse it. A request that "
        "comes back can also be somebody else's copy of it. Answer again only if you know why it "
        "is needed; otherwise ask them for a new code.",
        "もう一度回答すると、同じことを二度伝えることになり、相手に断られることもあります。"
        "だれかが写した依頼を使い回しているおそれもあります。"
        "必要な理由がわかっている場合だけもう一度回答し、"
        "そうでなければ新しいコードを出してもらってください。",
    ),
    "request_declined_before": Sentence(
        "You declined this request on {time}, and {host} was told.",
        "この依頼は {time} に断り、{host} にも伝わっています。",
        "You can still answer, but they may not take it any more; then ask them for a new code.",
        "今からでも回答できますが、受け付けられないこともあります。"
        "そのときは、新しいコードを出してもらってください。",
    ),
    "no_such_request": Sentence(
        "This request is no longer open.",
        "この依頼は、もう開いていません。",
        "Scan the code or open the link again.",
        "もう一度、コードを読み取るかリンクを開いてください。",
    ),
    "answer_no_such_choice": Sentence(
        "This badge is not among those that answer what is asked for as {wanted}: {badge}",
        "このバッジは、{wanted} として求められたものに当てはまりません：{badge}",
        "Choose one of the badges that are shown for it.",
        "そこに表示されているバッジから選んでください。",
    ),
    "answer_one_only": Sentence(
        "Only one badge is asked for as {wanted}.",
        "{wanted} として求められているバッジは一つだけです。",
        "Choose one of them.",
        "一つだけ選んでください。",
    ),
    # how it is known who asks, where commands say it -----------------------------------
    "request_by_nothing": Sentence("not shown", "示されていません"),
    "request_by_key": Sentence("by a key that nobody vouches for", "だれも保証していない鍵"),
    "request_by_domain": Sentence("by their web domain", "ウェブのドメイン"),
    "request_by_certificate": Sentence(
        "by a certificate of their web domain", "ウェブのドメインの証明書"
    ),
    "request_by_listed": Sentence("by a list, or a decision of yours", "名簿、またはあなたの登録"),
    "request_by_peer": Sentence(
        "by the fingerprint in the code that you scanned", "読み取ったコードにあった指紋"
    ),
    "cli_request_points": Sentence(
        "This request is read from: {hosts}", "依頼の読み取り先：{hosts}"
    ),
    "cli_request_nearby": Sentence(
        "A computer nearby asks. If its screen shows these words too, add --same-words: {words}",
        "近くのパソコンからの依頼です。相手の画面にも同じ言葉が出ていれば、"
        "--same-words を付けてください：{words}",
    ),
    "cli_request_offline": Sentence(
        "Nobody was contacted. With --online the request is read.",
        "まだどこにも接続していません。--online を付けると依頼を読み取ります。",
    ),
    "cli_request_from": Sentence("Asked by: {name} ({host})", "依頼元：{name}（{host}）"),
    "cli_request_known": Sentence("Known: {how}", "身元の確かさ：{how}"),
    "cli_request_why": Sentence("Their reason: {purpose}", "相手の書いた理由：{purpose}"),
    "cli_request_to": Sentence("Goes to: {destination}", "送り先：{destination}"),
    "cli_request_signed_by": Sentence("Signed by: {holder}", "署名する鍵：{holder}"),
    "cli_request_fresh_key": Sentence(
        "Signed by: a key for them alone", "署名する鍵：この相手専用の新しい鍵"
    ),
    "cli_request_not_signed": Sentence("Not signed", "署名しません"),
    "cli_request_wanted": Sentence("Asked for: {id} {name}", "求められたもの：{id} {name}"),
    "cli_request_optional": Sentence("can be left out", "省けます"),
    "cli_request_leaves": Sentence("leaves: {field}", "渡る項目：{field}"),
    "cli_request_beyond": Sentence(
        "leaves, not asked for: {field}", "求められていないが渡る項目：{field}"
    ),
    "cli_request_absent": Sentence(
        "asked for, not held: {field}", "求められたが、ない項目：{field}"
    ),
    "cli_request_how": Sentence(
        "Nothing was sent. --send sends what is marked +, --decline says no.",
        "まだ何も送っていません。--send で + の付いたものを送り、--decline で断ります。",
    ),
    "cli_request_sent": Sentence("Sent to {host}: {titles}", "{host} に送りました：{titles}"),
    "cli_request_onward": Sentence(
        "They would like this page to be opened: {url}", "相手が開いてほしいページ：{url}"
    ),
    "cli_request_offered": Sentence(
        "They sent badges of their own, which the window can receive.",
        "相手からバッジが届きました。ウィンドウで受け取れます。",
    ),
    "cli_request_declined_told": Sentence(
        "Declined; {host} was told.", "断りました。{host} に伝えました。"
    ),
    "cli_request_declined": Sentence(
        "Declined; {host} was not told.", "断りました。{host} には伝えていません。"
    ),
    "request_leads_on": Sentence(
        "The website leads on to another conversation: {text}",
        "ウェブサイトが、別のやり取りへ進むよう求めています：{text}",
        "Run the command again with that text, if you want to go on.",
        "先へ進む場合は、その文字列を指定してもう一度実行してください。",
    ),
    "request_brought_badges": Sentence(
        "The website sent badges instead of asking for some. None was kept.",
        "ウェブサイトは、バッジを求めるのではなく送ってきました。何も保管していません。",
        "Open the link in the window to look at them, or use “tsumiki accept”.",
        "内容を見るには、リンクをウィンドウで開くか、tsumiki accept を使ってください。",
    ),
    "answer_choice_unreadable": Sentence(
        "A choice is written ID=BADGE: {text}",
        "選択は ID=バッジ の形で書きます：{text}",
        "Run the command without --choose to see the ids.",
        "--choose を付けずに実行すると、ID を確かめられます。",
    ),
}
