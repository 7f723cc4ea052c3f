"""Sentences on badges that an issuer's website offers (OpenID4VCI), and on what arrived."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_SCAN_EN = "Scan or copy it again; otherwise ask the issuer for a new one."
_SCAN_JA = (
    "もう一度読み取るかコピーし直してください。"
    "解決しない場合は、発行者に新しいものを依頼してください。"
)
_NEW_EN = "Ask the issuer for a new offer."
_NEW_JA = "発行者に、受け取り用のコードを出し直してもらってください。"
_TELL_EN = "Tell the people behind {host}, or ask them for the badge as a file."
_TELL_JA = "{host} の担当者に知らせるか、バッジをファイルで受け取ってください。"
_CAREFUL_EN = "Do not go on. Ask the issuer by a way that you know whether the offer is theirs."
_CAREFUL_JA = (
    "先に進まないでください。確かな連絡先を使って、発行者本人からの案内か確認してください。"
)
_AGAIN_EN = "Begin again, and finish in the browser window that opens."
_AGAIN_JA = "最初からやり直し、開いたブラウザーの画面で最後まで進めてください。"
_COMPARE_EN = "Keep it only if you expected that; otherwise ask {host}."
_COMPARE_JA = "心当たりがある場合だけ取り込み、なければ {host} に確認してください。"

_LINKS: dict[str, Sentence] = {
    "offer_link_unreadable": Sentence(
        "This code means to offer a badge, but it is incomplete or has odd parts.",
        "バッジを受け取るためのコードのようですが、欠けているか、不自然な部分があります。",
        _SCAN_EN,
        _SCAN_JA,
    ),
    "offer_too_long": Sentence(
        "This code is longer than any offer of badges (at most {limit} characters).",
        "バッジを受け取るためのコードとしては長すぎます（最大 {limit} 文字）。",
        _SCAN_EN,
        _SCAN_JA,
    ),
    "offer_two_ways": Sentence(
        "This code says in two ways what is offered, so nobody can tell which one holds.",
        "このコードには受け取る内容が二通りに書かれていて、どちらが正しいか決められません。",
        _NEW_EN,
        _NEW_JA,
    ),
    "offer_malformed": Sentence(
        "This code offers a badge, but “{member}” in it is missing or not as it should be.",
        "バッジを受け取るためのコードですが、「{member}」の部分がないか、正しくありません。",
        _SCAN_EN,
        _SCAN_JA,
    ),
    "offer_other_host": Sentence(
        "This offer is kept at {at}, but the badges would come from {host}. Nothing was asked "
        "there.",
        "この案内は {at} にありますが、バッジを渡すのは {host} です。"
        "{host} にはまだ接続していません。",
        "Go on only if you know {host}.",
        "{host} に心当たりがある場合だけ、先に進んでください。",
    ),
    "offer_grant_unknown": Sentence(
        "The issuer wants to hand over the badge in a way that Tsumiki does not know.",
        "発行者が指定する受け渡しの方法に、Tsumiki は対応していません。",
        "Ask the issuer for the badge as a file.",
        "発行者に、バッジをファイルで依頼してください。",
    ),
}

_ANSWERS: dict[str, Sentence] = {
    "offer_answer_type": Sentence(
        "{host} did not answer with data but with something else ({part}).",
        "{host} から、データではないものが返ってきました（{part}）。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_answer_malformed": Sentence(
        "What {host} answered cannot be used: “{member}” is missing or not as it should be "
        "({part}).",
        "{host} の応答は使えません。「{member}」がないか、正しくありません（{part}）。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_issuer_differs": Sentence(
        "{host} calls itself somebody else ({named}). This may be an attempt to deceive.",
        "{host} が別の発行者（{named}）を名乗っています。なりすましのおそれがあります。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_server_not_listed": Sentence(
        "The offer sends you to {named} for the permission, which the issuer does not know.",
        "案内にある許可の受け取り先（{named}）は、発行者が認めているものではありません。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_server_differs": Sentence(
        "{host}, which gives out the permission, calls itself somebody else ({named}).",
        "許可を出す {host} が、別の名前（{named}）を名乗っています。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_server_unfit": Sentence(
        "{host} cannot give out the permission in a way that is safe and that Tsumiki knows.",
        "{host} は、Tsumiki が対応する安全な方法では許可を出せません。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_moved": Sentence(
        "{host} would send you on to {onward}, which was not shown before. Nothing was sent there.",
        "{host} が、事前に表示されていなかった {onward} に接続させようとしました。"
        "{onward} には何も送っていません。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_refused": Sentence(
        "{host} refused ({part}: {error}).",
        "{host} に断られました（{part}：{error}）。",
        "Try again later, or ask the issuer for a new offer.",
        "しばらくしてからやり直すか、発行者に新しいコードを依頼してください。",
    ),
    "offer_used_up": Sentence(
        "{host} says that this offer was used before or is too old.",
        "{host} によると、この案内は使用済みか、期限が切れています。",
        _NEW_EN,
        _NEW_JA,
    ),
    "offer_client_refused": Sentence(
        "{host} deals only with programs that it knows, and Tsumiki is not among them.",
        "{host} は登録済みのソフトだけを受け付けていて、Tsumiki は含まれていません。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_client_attested": Sentence(
        "{host} deals only with programs that somebody vouches for, as phone wallets have it. "
        "Nobody vouches for Tsumiki there.",
        "{host} は、スマートフォンのウォレットのように、第三者が保証するソフトだけを"
        "受け付けています。Tsumiki にはその保証がありません。",
        "Take this badge with a phone wallet, or ask the issuer for it as a file.",
        "スマートフォンのウォレットで受け取るか、発行者にファイルで依頼してください。",
    ),
    "offer_request_refused": Sentence(
        "{host} did not understand how the badge was asked for.",
        "{host} に、バッジの求め方を理解してもらえませんでした。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_no_longer_offered": Sentence(
        "{host} no longer offers this badge.",
        "{host} は、このバッジをもう提供していません。",
        _NEW_EN,
        _NEW_JA,
    ),
    "offer_too_much": Sentence(
        "{host} sends more than one offer may bring ({limit} badges).",
        "{host} から届く量が、1回の案内で受け取れる範囲（バッジ{limit}個）を超えています。",
        "Keep what is shown, and ask the issuer to offer the rest by itself.",
        "表示されたものを取り込み、残りは分けて案内してもらうよう、発行者に頼んでください。",
    ),
    "offer_more_left": Sentence(
        "{host} has {count:more badge|more badges} of this kind, which {count:!was|were} not "
        "fetched.",
        "{host} には同じ種類のバッジがあと{count}個ありますが、受け取っていません。",
        "Keep what is shown, and ask the issuer for a new offer of the rest.",
        "表示されたものを取り込み、残りの案内を発行者に頼んでください。",
    ),
    "offer_denied": Sentence(
        "{host} will not issue this badge to you.",
        "{host} は、あなたへのこのバッジの発行を認めませんでした。",
        "Ask the issuer why.",
        "理由を発行者に問い合わせてください。",
    ),
    "offer_encryption_refused": Sentence(
        "{host} did not accept how its answer was to be encrypted.",
        "応答を暗号化する方法を、{host} が受け付けませんでした。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_answer_not_encrypted": Sentence(
        "{host} requires that its answers are encrypted, and sent one that is not. It was not "
        "used.",
        "{host} は応答の暗号化を求めていましたが、暗号化されていない応答が届きました。"
        "使っていません。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_answer_encryption": Sentence(
        "{host} encrypted its answer in another way than agreed on ({name}). It was not opened.",
        "{host} の応答は、取り決めと違う方法（{name}）で暗号化されています。開いていません。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_answer_not_opened": Sentence(
        "The answer of {host} was encrypted for somebody else, or was changed on its way.",
        "{host} の応答は、別の相手に向けて暗号化されたか、途中で書き換えられています。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_proof_refused": Sentence(
        "{host} did not accept the proof that your key is yours.",
        "あなたの鍵であることの証明を、{host} が受け付けませんでした。",
        "Try again; if it fails once more, tell the issuer.",
        "もう一度試してください。続く場合は発行者に知らせてください。",
    ),
}

_CODES: dict[str, Sentence] = {
    "offer_code_needed": Sentence(
        "The issuer gave you a code by another way, such as a letter or e-mail. It is needed here.",
        "発行者からメールや手紙など別の方法で届いたコードが必要です。",
        "Enter the code. Nobody else should ask you for it.",
        "コードを入力してください。ほかの人に教える必要はありません。",
    ),
    "offer_code_form": Sentence(
        "This cannot be the code: it has another length or other characters (length asked for: "
        "{length}). It was not sent.",
        "コードの長さか文字の種類が合いません（求められている長さ：{length}）。"
        "まだ送信していません。",
        "Look at the code again and enter it.",
        "コードを見直して、入力し直してください。",
    ),
    "offer_code_wrong": Sentence(
        "{host} says that this code is wrong.",
        "{host} によると、コードが正しくありません。",
        "Look at it again. Issuers often allow only a few tries.",
        "コードを見直してください。何度も間違えると使えなくなることがあります。",
    ),
    "offer_token_type": Sentence(
        "{host} gave a permission of a kind that Tsumiki does not know ({kind}).",
        "{host} が出した許可の種類（{kind}）に、Tsumiki は対応していません。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_token_elsewhere": Sentence(
        "The permission that {host} gave is for another website ({named}). It was not used.",
        "{host} が出した許可は、別のウェブサイト（{named}）向けのものでした。使っていません。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
}

_SIGNING_IN: dict[str, Sentence] = {
    "offer_needs_browser": Sentence(
        "You would have to sign in at {host} in the browser.",
        "ブラウザーで {host} にサインインする必要があります。",
        "Do this on a computer with a browser.",
        "ブラウザーのあるパソコンで行ってください。",
    ),
    "offer_sign_in_denied": Sentence(
        "{host} did not let you sign in, or you stopped.",
        "{host} へのサインインが認められなかったか、途中でやめました。",
        "Begin again if you want the badge.",
        "バッジを受け取る場合は、最初からやり直してください。",
    ),
    "offer_sign_in_mixed_up": Sentence(
        "The answer to your sign-in says that it comes from {named}, not from {host}. It was not "
        "used.",
        "サインインの結果が、{host} ではなく {named} からのものになっています。使っていません。",
        _CAREFUL_EN,
        _CAREFUL_JA,
    ),
    "offer_sign_in_unreadable": Sentence(
        "{host} sent no usable answer to your sign-in.",
        "{host} から、サインインの結果を受け取れませんでした。",
        _AGAIN_EN,
        _AGAIN_JA,
    ),
    "offer_address_too_long": Sentence(
        "The address for signing in would be too long for a browser.",
        "サインイン用のアドレスが長すぎて、ブラウザーで開けません。",
        "Choose fewer badges.",
        "選ぶバッジを減らしてください。",
    ),
    "sign_in_state": Sentence(
        "An answer came that does not belong to this sign-in. It was not used.",
        "このサインインに対するものではない応答が届きました。使っていません。",
        _AGAIN_EN,
        _AGAIN_JA,
    ),
    "sign_in_timeout": Sentence(
        "Nobody signed in within five minutes.",
        "5 分以内にサインインが終わりませんでした。",
        _AGAIN_EN,
        _AGAIN_JA,
    ),
    "sign_in_port": Sentence(
        "This computer does not let Tsumiki wait for the browser's answer.",
        "このパソコンでは、ブラウザーからの応答を待ち受けられません。",
        "A security program may forbid it. Ask whoever looks after the computer.",
        "セキュリティソフトが止めている可能性があります。管理者に確認してください。",
    ),
}

_BADGES: dict[str, Sentence] = {
    "offer_gone": Sentence(
        "This offer is no longer open.",
        "この受け取りの手続きは、もう終わっています。",
        "Scan the code or open the link again.",
        "コードをもう一度読み取るか、リンクを開き直してください。",
    ),
    "offer_nothing_chosen": Sentence(
        "No badge was chosen that can be taken.",
        "受け取れるバッジが選ばれていません。",
        "Choose at least one of the offered badges.",
        "表示されているバッジから、一つ以上選んでください。",
    ),
    "offer_not_described": Sentence(
        "The issuer offers this, but does not say what it is.",
        "案内にはありますが、発行者の説明がありません。",
        _NEW_EN,
        _NEW_JA,
    ),
    "offer_format_unknown": Sentence(
        "The issuer hands this out in a format that Tsumiki cannot keep.",
        "Tsumiki では扱えない形式で発行されています。",
        "Ask the issuer for another format.",
        "別の形式で受け取れないか、発行者に確認してください。",
    ),
    "offer_key_kind": Sentence(
        "The issuer binds this badge to another kind of key than yours.",
        "このバッジを受け取るには、あなたのものとは別の種類の鍵が必要です。",
        "Make a profile with the other kind of key (P-256 or Ed25519), then open the offer again.",
        "別の種類（P-256 か Ed25519）の鍵でプロフィールを作ってから、開き直してください。",
    ),
    "offer_key_attested": Sentence(
        "The issuer wants a certified key store, such as a phone has. A computer cannot show one.",
        "スマートフォンなどにある、認証を受けた鍵の保管場所が求められています。"
        "パソコンでは対応できません。",
        "Take this badge with a phone wallet, or ask the issuer for it as a file.",
        "スマートフォンのウォレットで受け取るか、発行者にファイルで依頼してください。",
    ),
    "offer_proof_unknown": Sentence(
        "The issuer wants to see that a key is yours in a way that Tsumiki does not know.",
        "鍵の持ち主であることを示す方法に、Tsumiki は対応していません。",
        "Ask the issuer for the badge as a file.",
        "発行者に、バッジをファイルで依頼してください。",
    ),
    "offer_encryption_unknown": Sentence(
        "The issuer requires a second encryption, inside the secure connection, of a kind that "
        "Tsumiki does not have ({name}).",
        "安全な接続に加えてもう一段の暗号化が必要ですが、その方式（{name}）が Tsumiki に"
        "ありません。",
        "Ask the issuer for the badge as a file.",
        "発行者に、バッジをファイルで依頼してください。",
    ),
    "offer_encrypted": Sentence(
        "Beside the secure connection, what is asked and what comes is encrypted once more, as the "
        "issuer requires.",
        "発行者の求めに応じ、安全な接続に加えて、やり取りの内容をもう一段暗号化します。",
    ),
    "offer_encrypted_one_way": Sentence(
        "The badge comes encrypted once more, as the issuer requires; it gives no key for what "
        "Tsumiki sends, which the secure connection alone keeps secret.",
        "発行者の求めに応じ、バッジはもう一段暗号化されて届きます。Tsumiki から送る分の鍵は"
        "示されていないため、そちらは安全な接続だけで守られます。",
    ),
    "offer_elsewhere": Sentence(
        "Besides its own website the issuer uses others, which would be contacted: {hosts}",
        "発行者のウェブサイトのほかに、次のサイトにも接続します：{hosts}",
        "Go on only if you expect that.",
        "心当たりがある場合だけ、先に進んでください。",
    ),
    "offer_signed_metadata": Sentence(
        "The issuer also signed what it says of itself. Tsumiki did not check that signature; the "
        "secure connection shows the website.",
        "発行者は自己紹介に署名も付けていますが、Tsumiki は確かめていません。"
        "相手のウェブサイトは、安全な接続で確認しています。",
    ),
}

_LATER: dict[str, Sentence] = {
    "offer_later_nowhere": Sentence(
        "{host} wants you to come back for the badge, but does not say where.",
        "{host} は後で受け取るように求めていますが、受け取る場所を示していません。",
        _TELL_EN,
        _TELL_JA,
    ),
    "offer_too_soon": Sentence(
        "{host} asked not to be asked again before {due}.",
        "{host} から、{due} より前には問い合わせないように求められています。",
        "Ask again later; the promised badge is not forgotten.",
        "後でもう一度問い合わせてください。受け取り待ちの記録は残っています。",
    ),
    "offer_no_longer_waits": Sentence(
        "{host} knows nothing of the promised badge any more.",
        "{host} に、受け取り待ちのバッジの記録が残っていません。",
        _NEW_EN,
        _NEW_JA,
    ),
    "offer_waited_enough": Sentence(
        "{host} was asked {times:time|times} for the promised badge. It was given up.",
        "受け取り待ちのバッジを {host} に {times} 回問い合わせたため、あきらめました。",
        "Ask the issuer what became of it.",
        "どうなっているか、発行者に問い合わせてください。",
    ),
}

_ARRIVED: dict[str, Sentence] = {
    "arrived_no_badge": Sentence(
        "“{name}” is no badge, or none that can be read.",
        "「{name}」はバッジではないか、読み取れません。",
        "Ask the issuer for it again.",
        "発行者に、もう一度依頼してください。",
    ),
    "arrived_other_issuer": Sentence(
        "It was offered by {host}, but {issuer} issued it.",
        "案内したのは {host} ですが、発行したのは {issuer} です。",
        _COMPARE_EN,
        _COMPARE_JA,
    ),
    "arrived_issuer_key": Sentence(
        "Its issuer ({issuer}) is named by a key, so it cannot be compared with {host}.",
        "発行者（{issuer}）は鍵だけで示されていて、{host} と同じかどうか比べられません。",
    ),
    "arrived_other_subject": Sentence(
        "It was issued to somebody else: {subject} is not your key.",
        "別の人に発行されています。{subject} はあなたの鍵ではありません。",
        "Keep it only if you know whose it is; you cannot show it as yours.",
        "だれのものか分かる場合だけ取り込んでください。自分のものとしては提示できません。",
    ),
    "arrived_unbound": Sentence(
        "It was to be bound to your key, but names none. Anybody who has the file could show it.",
        "あなたの鍵に結び付けられるはずでしたが、結び付いていません。"
        "ファイルがあれば、だれでも提示できます。",
    ),
    "arrived_other_type": Sentence(
        "It is not of the kind that was offered: {types} is missing.",
        "案内された種類のバッジではありません（{types} ではありません）。",
        "Look at what it says before you keep it.",
        "取り込む前に、内容を確かめてください。",
    ),
    "arrived_other_format": Sentence(
        "It did not come in the format that was offered ({format}).",
        "案内された形式（{format}）とは違う形で届きました。",
        "Look at what it says before you keep it.",
        "取り込む前に、内容を確かめてください。",
    ),
}

SENTENCES: dict[str, Sentence] = {
    **_LINKS,
    **_ANSWERS,
    **_CODES,
    **_SIGNING_IN,
    **_BADGES,
    **_LATER,
    **_ARRIVED,
}
