"""What is found before a portfolio leaves: what the reader learns, and what stands in the way."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_LEAVE_OUT_EN = (
    "If this reader need not know it, hide it where the badge allows that, or leave the badge out."
)
_LEAVE_OUT_JA = (
    "相手に知らせる必要がなければ、選べる項目は隠し、全体でしか示せないバッジは外してください。"
)
_MARKED_EN = "Such badges may be sent; the reader sees them marked."
_MARKED_JA = "送ることはできます。相手にもその旨が表示されます。"

SENTENCES: dict[str, Sentence] = {
    # what stands in the way ----------------------------------------------------------------
    "review_nothing_chosen": Sentence(
        "No badge is chosen.",
        "バッジが選ばれていません。",
        "Choose at least one badge.",
        "バッジを一つ以上選んでください。",
    ),
    "review_too_many": Sentence(
        "{count:# badge is|# badges are} chosen; a portfolio holds at most {limit}.",
        "{count}個のバッジが選ばれていますが、ポートフォリオに入れられるのは{limit}個までです。",
        "Take some out, or make a second portfolio.",
        "一部を外すか、ポートフォリオを分けてください。",
    ),
    "review_gone": Sentence(
        "{count:# of the chosen badges is|# of the chosen badges are} no longer in this wallet.",
        "選んだバッジのうち{count}個が、このウォレットにもうありません。",
        "Take out what is gone, or import it again.",
        "ポートフォリオから外すか、もう一度取り込んでください。",
    ),
    "review_days": Sentence(
        "It is to be valid for {days:day|days}; anything from 1 to {most} is possible.",
        "有効期間が{days}日になっています。1日から{most}日までで指定できます。",
        "Choose another number of days.",
        "日数を選び直してください。",
    ),
    "review_line_too_long": Sentence(
        "The title, your name, the recipient, the purpose or the title of a section has more than "
        "{limit} characters.",
        "タイトル、氏名、渡す相手、目的、または見出しのどれかが{limit}文字を超えています。",
        "Shorten it.",
        "短くしてください。",
    ),
    "review_text_too_long": Sentence(
        "The introduction has more than {limit} characters.",
        "紹介文が{limit}文字を超えています。",
        "Shorten it.",
        "短くしてください。",
    ),
    "review_too_large": Sentence(
        "The chosen badges take {size:byte|bytes} together; programs that check portfolios read "
        "at most {limit}.",
        "選んだバッジは合わせて{size}バイトあり、確認するプログラムが読める上限（{limit}バイト）を"
        "超えています。",
        "Take out badges that carry large pictures, or make a second portfolio.",
        "大きな画像を含むバッジを外すか、ポートフォリオを分けてください。",
    ),
    "review_altered": Sentence(
        "{count:# badge was|# badges were} changed after signing, or cannot be read whole.",
        "{count}個のバッジは、署名の後に変更されたか、正しく読み取れません。",
        "Take out what was changed, and ask the issuer for it again.",
        "選択から外し、発行者にもう一度発行してもらってください。",
    ),
    "review_not_disclosed": Sentence(
        "Of {count:# badge|# badges} the chosen fields cannot be shown by themselves.",
        "{count}個のバッジは、選んだ項目だけを示すことができません。",
        "Show everything of those badges, or take them out.",
        "すべての項目を示すか、選択から外してください。",
    ),
    "review_not_a_badge": Sentence(
        "{count:# of the chosen files is|# of the chosen files are} a list by which issuers "
        "withdraw badges, not a badge.",
        "選んだもののうち{count}個は、バッジではなく、発行者が取り消しに使うリストです。",
        "Take out what is no badge.",
        "選択から外してください。",
    ),
    # the draft -----------------------------------------------------------------------------
    "review_no_recipient": Sentence(
        "It names no recipient: whoever gets it can show it to anybody as if it were for them.",
        "渡す相手が書かれていません。受け取った人がほかの人に見せても、相手には区別がつきません。",
        "Name the person or company, if you know who it is for.",
        "渡す相手が決まっていれば、名前や会社名を入力してください。",
    ),
    "review_long_validity": Sentence(
        "It stays valid for {days:day|days}; it cannot be called back.",
        "有効期間が{days}日あり、途中で取り消すことはできません。",
        "Choose a shorter time; you can renew it with one click.",
        "短い期間にしてください。更新はワンクリックでできます。",
    ),
    "review_chosen_twice": Sentence(
        "{count:# badge is|# badges are} chosen more than once.",
        "{count}個のバッジが重ねて選ばれています。",
        "It travels once, with the fields of the first choice; take the other out.",
        "送られるのは一つだけで、最初に選んだ項目が使われます。もう一方を外してください。",
    ),
    "review_same_badge": Sentence(
        "{count:# of the chosen badges is|# of the chosen badges are} the same badge.",
        "選んだバッジのうち{count}個は、同じバッジです。",
        "Keep one of them.",
        "一つだけ残してください。",
    ),
    "review_own_words": Sentence(
        "What you wrote holds characters that nobody sees or that turn the direction of the text, "
        "or letters that look like others.",
        "入力した文に、目に見えない文字、文字の向きを変える文字、またはほかの文字に似せた文字が"
        "含まれています。",
        "Type it again instead of pasting it.",
        "貼り付けずに、入力し直してください。",
    ),
    "review_name_differs": Sentence(
        "The name shown is “{name}”, but badges name {what}.",
        "表示する氏名は「{name}」ですが、バッジには {what} とあります。",
        "Say in your introduction that both are you, if they are.",
        "どちらも自分の名前であれば、紹介文でそのことを伝えてください。",
    ),
    "review_documents_dated": Sentence(
        "A file says when and with what program it was made, and a PDF holds fonts of this "
        "computer; nothing else of your computer or account is in it.",
        "ファイルには作成日時と、作成に使ったプログラムが記録されます。PDF にはこのパソコンの"
        "フォントも入りますが、ほかにパソコンやアカウントの情報は入りません。",
    ),
    "review_pathway": Sentence(
        "The PDF, the page and the ZIP hold the picture of your pathway: every step, how far you "
        "are and what you plan, also by badges that are not in this portfolio.",
        "PDF・ページ・ZIP には学びの道筋の図が入ります。すべてのステップの進み具合と予定が、この"
        "ポートフォリオに入れていないバッジによるものも含めて、相手に見えます。",
        "Leave the pathway out, if the reader need not see all of it.",
        "すべてを見せる必要がなければ、学びの道筋を外してください。",
    ),
    # how badges stand ----------------------------------------------------------------------
    "review_expired": Sentence(
        "{count:# badge has|# badges have} expired.",
        "{count}個のバッジは有効期限が切れています。",
        _MARKED_EN,
        _MARKED_JA,
    ),
    "review_revoked": Sentence(
        "{count:# badge was|# badges were} withdrawn by the issuer.",
        "{count}個のバッジは発行者によって取り消されています。",
        _MARKED_EN,
        _MARKED_JA,
    ),
    "review_suspended": Sentence(
        "{count:# badge is|# badges are} suspended by the issuer for now.",
        "{count}個のバッジは発行者によって一時停止されています。",
        _MARKED_EN,
        _MARKED_JA,
    ),
    "review_not_yet_valid": Sentence(
        "{count:# badge is|# badges are} not valid yet.",
        "{count}個のバッジはまだ有効期間が始まっていません。",
        _MARKED_EN,
        _MARKED_JA,
    ),
    "review_not_by_issuer": Sentence(
        "{count:# badge is|# badges are} signed with a key that is not shown to be the issuer's.",
        "{count}個のバッジは、発行者のものと確認できない鍵で署名されています。",
        "Update what is known of the issuer, or leave those badges out.",
        "発行者の情報を更新するか、選択から外してください。",
    ),
    "review_unsigned": Sentence(
        "{count:# badge carries|# badges carry} no signature: nobody can check {count:!it|them}.",
        "{count}個のバッジには署名がなく、だれにも確かめられません。",
        "Such badges may be sent; the reader is told. Ask the issuer for signed ones.",
        "送ることはできますが、その旨が相手に伝わります。署名付きのバッジを発行者に依頼して"
        "ください。",
    ),
    "review_hosted_only": Sentence(
        "{count:# badge is|# badges are} true only as long as the issuer's web page says so.",
        "{count}個のバッジは、発行者のウェブページに載っている間だけ確かめられます。",
        "The reader has to go online and ask the issuer.",
        "相手はオンラインで発行者に問い合わせる必要があります。",
    ),
    "review_not_checkable": Sentence(
        "Whether {count:# badge is|# badges are} true cannot be checked here.",
        "{count}個のバッジは、ここでは真正かどうかを確かめられません。",
        "Update what is known of the issuer, so that you see what the reader will see.",
        "発行者の情報を更新し、相手にどう見えるかを確かめてください。",
    ),
    "review_status_unknown": Sentence(
        "Whether {count:# badge was|# badges were} withdrawn could not be checked.",
        "{count}個のバッジは、取り消されていないかどうかを確かめられませんでした。",
        "Update what is known of the issuer before you send it.",
        "送る前に、発行者の情報を更新してください。",
    ),
    "review_issuer_unknown": Sentence(
        "Nobody that you trust lists the issuer of {count:# badge|# badges}: {what}.",
        "{count}個のバッジの発行者は、信頼できる一覧に載っていません：{what}",
        "The reader may ask who that is; the issuer's page helps.",
        "相手から問い合わせがあるかもしれません。発行者のページを伝えると役に立ちます。",
    ),
    "review_issuer_denied": Sentence(
        "You marked the issuer of {count:# badge|# badges} as not to be trusted: {what}.",
        "{count}個のバッジの発行者を、あなたは信用しないことにしています：{what}",
        "Leave those badges out, or change your decision.",
        "選択から外すか、発行者のページで判断を変えてください。",
    ),
    "review_inside": Sentence(
        "Something inside {count:# badge|# badges} is not in order.",
        "{count}個のバッジの中に、問題のあるものが含まれています。",
        "Look at what is inside before you send it.",
        "送る前に、中身を確かめてください。",
    ),
    "review_fields_gone": Sentence(
        "{count:# badge no longer has|# badges no longer have} all the fields that you chose: "
        "another edition is in front now.",
        "{count}個のバッジには、選んだ項目の一部がもうありません。別の版が先頭になっています。",
        "Choose the fields anew.",
        "項目を選び直してください。",
    ),
    "review_editions": Sentence(
        "Of {count:# badge|# badges} you keep several editions; the one in front travels.",
        "{count}個のバッジには複数の版があります。送られるのは先頭の版です。",
    ),
    # how badges go along -------------------------------------------------------------------
    "review_whole": Sentence(
        "{count:# badge|# badges} can only be shown whole: the reader sees everything in "
        "{count:!it|them}.",
        "{count}個のバッジは全体でしか示せません。相手には書かれている内容がすべて見えます。",
        "Look at what the reader will see.",
        "相手に見える内容を確かめてください。",
    ),
    "review_attached_open_badge_2": Sentence(
        "{count:# badge is an Open Badge|# badges are Open Badges} of version 2 or older and "
        "{count:!goes|go} along as a file.",
        "{count}個のバッジは Open Badges 2 以前の形式のため、ファイルとして添えられます。",
        "Your signature shows that the file is the one you sent, not that its issuer wrote it.",
        "あなたの署名で分かるのは、送ったときのファイルのままだということだけです。",
    ),
    "review_attached_unsigned": Sentence(
        "{count:# badge goes|# badges go} along as a file, because {count:!it carries|they carry} "
        "no signature of the issuer.",
        "{count}個のバッジは発行者の署名がないため、ファイルとして添えられます。",
        "Your signature shows that the file is the one you sent, not that its issuer wrote it.",
        "あなたの署名で分かるのは、送ったときのファイルのままだということだけです。",
    ),
    "review_attached_sealed": Sentence(
        "{count:# badge has its|# badges have their} seal in a form that goes along as a file.",
        "{count}個のバッジは、シールの形式のため、ファイルとして添えられます。",
        "The reader can check its seal by opening the file.",
        "相手は、そのファイルを開けばシールを確かめられます。",
    ),
    "review_attached_presentation": Sentence(
        "{count:# of them is itself a presentation|# of them are themselves presentations} and "
        "{count:!goes|go} along as a file.",
        "{count}個は提示そのもののため、ファイルとして添えられます。",
        "It was made for somebody else, perhaps; choose the badges in it instead.",
        "別の相手のために作られたものかもしれません。中のバッジを選ぶ方が確実です。",
    ),
    "review_attached_uncovered": Sentence(
        "{count:# badge has|# badges have} parts that your signature could not cover, and "
        "{count:!goes|go} along as a file.",
        "{count}個のバッジにはあなたの署名で保護できない部分があるため、ファイルとして添えられます。",
        "The reader can check its issuer's signature by opening the file, where there is one.",
        "発行者の署名があれば、相手はそのファイルを開いて確かめられます。",
    ),
    # whose they are ------------------------------------------------------------------------
    "review_bound": Sentence(
        "{count:# badge is|# badges are} bound to the key that signs: the reader can check that "
        "{count:!it is|they are} yours.",
        "{count}個のバッジは署名に使う鍵と結び付いていて、あなたのものだと相手が確かめられます。",
    ),
    "review_bound_elsewhere": Sentence(
        "{count:# badge is|# badges are} bound to another key of yours: the reader cannot check "
        "that {count:!it is|they are} yours.",
        "{count}個のバッジはあなたの別の鍵と結び付いていて、あなたのものだと相手は確かめられません。",
        "Send those badges in a portfolio of their own.",
        "別のポートフォリオに分けて送ってください。",
    ),
    "review_bound_email": Sentence(
        "{count:# badge names|# badges name} you by an e-mail address: the reader cannot check "
        "that it is yours by the signature.",
        "{count}個のバッジはメールアドレスであなたを示していて、あなたのものだと署名からは"
        "確かめられません。",
        "Write to the reader from that address.",
        "そのアドレスから相手に連絡すると、確かめてもらえます。",
    ),
    "review_bound_nobody": Sentence(
        "{count:# badge names|# badges name} nobody: the reader has to take your word that "
        "{count:!it is|they are} yours.",
        "{count}個のバッジにはだれのものかが書かれておらず、相手はあなたの言葉を信じるしか"
        "ありません。",
    ),
    "review_not_yours": Sentence(
        "{count:# badge names|# badges name} somebody that this wallet does not know as you.",
        "{count}個のバッジには、このウォレットがあなたと認識できない人が書かれています。",
        "Add the address or key to your profile if that is you; else leave those badges out.",
        "自分のものであれば、プロフィールにアドレスや鍵を追加してください。そうでなければ外して"
        "ください。",
    ),
    "review_two_keys": Sentence(
        "The badges are bound to {count:key|different keys} of yours; one of them signs.",
        "バッジはあなたの{count}個の鍵に分かれて結び付いています。署名するのはそのうち一つです。",
        "Make a portfolio for each key, if the reader must be able to check that all are yours.",
        "すべて自分のものだと確かめてもらう必要があれば、鍵ごとにポートフォリオを分けてください。",
    ),
    "review_key_bound": Sentence(
        "The signing key is the one that badges are bound to: readers who compare notes see that "
        "it is the same person.",
        "署名する鍵はバッジと結び付いた鍵です。受け取った人どうしが照らし合わせると、同じ人だと"
        "分かります。",
    ),
    "review_key_fresh": Sentence(
        "The signing key is used for this recipient alone.",
        "署名する鍵は、この相手だけに使われます。",
    ),
    # what is said of the learner -----------------------------------------------------------
    "review_email": Sentence(
        "{count:# badge shows|# badges show} an e-mail address: {what}.",
        "{count}個のバッジにメールアドレスが書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_email_hash": Sentence(
        "{count:# badge hides|# badges hide} your e-mail address behind a plain hash, which is "
        "quickly guessed.",
        "{count}個のバッジでは、メールアドレスがハッシュ値に置き換えられているだけで、簡単に推測"
        "されます。",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_email_hash_salted": Sentence(
        "{count:# badge hides|# badges hide} your e-mail address behind a hash whose salt stands "
        "beside it: whoever guesses the address can confirm it.",
        "{count}個のバッジでは、メールアドレスのハッシュ値のそばにソルトも書かれているため、"
        "アドレスの見当がつく人には確かめられます。",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_number": Sentence(
        "{count:# badge shows|# badges show} a number or account of yours: {what}.",
        "{count}個のバッジに、学籍番号やアカウントなどが書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_number_hash": Sentence(
        "{count:# badge hides|# badges hide} a number or name of yours behind a plain hash, which "
        "is quickly guessed.",
        "{count}個のバッジでは、番号や名前がハッシュ値に置き換えられているだけで、簡単に推測"
        "されます。",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_number_hash_salted": Sentence(
        "{count:# badge hides|# badges hide} a number or name of yours behind a hash whose salt "
        "stands beside it: whoever guesses it can confirm it.",
        "{count}個のバッジでは、番号や名前のハッシュ値のそばにソルトも書かれているため、見当が"
        "つく人には確かめられます。",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_name": Sentence(
        "{count:# badge shows|# badges show} a name: {what}.",
        "{count}個のバッジに氏名が書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_birth_date": Sentence(
        "{count:# badge shows|# badges show} a date or place of birth: {what}.",
        "{count}個のバッジに生年月日や出生地が書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_address": Sentence(
        "{count:# badge shows|# badges show} a postal address: {what}.",
        "{count}個のバッジに住所が書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_phone": Sentence(
        "{count:# badge shows|# badges show} a telephone number: {what}.",
        "{count}個のバッジに電話番号が書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    "review_personal": Sentence(
        "{count:# badge shows|# badges show} gender or nationality: {what}.",
        "{count}個のバッジに性別や国籍が書かれています：{what}",
        _LEAVE_OUT_EN,
        _LEAVE_OUT_JA,
    ),
    # what links ----------------------------------------------------------------------------
    "review_shared_did": Sentence(
        "{count:# badge names|# badges name} the same identifier of yours, and so does everything "
        "else that is bound to it.",
        "{count}個のバッジに、あなたの同じ識別子が書かれています。同じ識別子のほかのバッジとも"
        "結び付けられます。",
        "Send them apart, to readers who should not compare notes.",
        "照らし合わせてほしくない相手には、分けて送ってください。",
    ),
    "review_shared_identity": Sentence(
        "{count:# badge holds|# badges hold} the same e-mail address, hash or number: by it they "
        "can be linked with others elsewhere.",
        "{count}個のバッジに同じメールアドレス、ハッシュ値または番号があり、よそにあるものとも"
        "結び付けられます。",
        "Send them apart, to readers who should not compare notes.",
        "照らし合わせてほしくない相手には、分けて送ってください。",
    ),
    "review_shared_salt": Sentence(
        "{count:# badge hides|# badges hide} what is said of you with the same salt: they can be "
        "linked.",
        "{count}個のバッジは同じソルトを使っているため、互いに結び付けられます。",
        "Ask the issuer for badges with a salt of their own.",
        "バッジごとに別のソルトを使うよう、発行者に依頼してください。",
    ),
    "review_credential_ids": Sentence(
        "{count:# badge has|# badges have} a number, a place in a list of withdrawals or a "
        "signature that is the same for every reader: two readers, or the issuer, can recognise "
        "{count:!it|them}.",
        "{count}個のバッジには、だれに見せても同じ番号、取り消しの一覧での位置、または署名があります。"
        "受け取った人どうしや発行者は、同じバッジだと分かります。",
    ),
    # where badges lead ---------------------------------------------------------------------
    "review_evidence": Sentence(
        "{count:# badge leads|# badges lead} to evidence of yours: {what}.",
        "{count}個のバッジに、成果物へのリンクがあります：{what}",
        "Open each link and see what a stranger finds there.",
        "リンクを開き、ほかの人に何が見えるかを確かめてください。",
    ),
    "review_picture_elsewhere": Sentence(
        "{count:# badge loads|# badges load} a picture from a server ({what}): it learns when a "
        "program of the reader's shows {count:!it|them}.",
        "{count}個のバッジは、表示するときに画像をサーバー（{what}）から読み込みます。相手の"
        "プログラムが表示すると、そのことがサーバーに伝わります。",
        "The PDF and the page that Tsumiki makes do not ask for it.",
        "Tsumiki が作る PDF とページは、画像を取りに行きません。",
    ),
    "review_picture_place": Sentence(
        "{count:# badge holds|# badges hold} a picture that tells where it was taken.",
        "{count}個のバッジの画像に、撮影した場所が記録されています。",
        "Hide the picture where that is possible, or ask the issuer for a badge without the place.",
        "選べる場合は画像を外してください。外せない場合は、場所の記録がないバッジを発行者に依頼"
        "してください。",
    ),
    "review_picture_notes": Sentence(
        "{count:# badge holds|# badges hold} a picture with notes that nobody sees in it: {what}.",
        "{count}個のバッジの画像に、見ただけでは分からない記録があります：{what}",
    ),
    "review_asks_issuer": Sentence(
        "Who checks {count:# badge|# badges} online asks {what}, who then learns that somebody "
        "checks.",
        "{count}個のバッジをオンラインで確かめると {what} に問い合わせが届き、だれかが確かめて"
        "いることが伝わります。",
    ),
    "review_links": Sentence(
        "{count:# badge holds|# badges hold} links to {what}.",
        "{count}個のバッジに、{what} へのリンクがあります。",
    ),
    # odd texts -----------------------------------------------------------------------------
    "review_text_turns": Sentence(
        "{count:# badge holds|# badges hold} characters that turn the direction of the text.",
        "{count}個のバッジに、文字の向きを変える文字が含まれています。",
        "Read it closely; it may look different to the reader.",
        "よく読んでください。相手には違って見えるかもしれません。",
    ),
    "review_text_hides": Sentence(
        "{count:# badge holds|# badges hold} characters that nobody sees.",
        "{count}個のバッジに、目に見えない文字が含まれています。",
        "Read it closely; it may hold more than it shows.",
        "よく読んでください。見えている以上のものが含まれているかもしれません。",
    ),
    "review_text_markup": Sentence(
        "{count:# badge holds|# badges hold} web page code in {count:!its|their} texts.",
        "{count}個のバッジの文に、ウェブページのコードが含まれています。",
        "It is shown as text and does nothing here; other programs may run it.",
        "ここでは文字として表示され、何も起こりませんが、ほかのプログラムでは動くかもしれません。",
    ),
    "review_text_mixed": Sentence(
        "{count:# badge holds|# badges hold} words with letters that look like others.",
        "{count}個のバッジに、ほかの文字に似せた文字を含む語があります。",
        "Compare names with those that you know.",
        "知っている名前と見比べてください。",
    ),
    "review_text_long": Sentence(
        "{count:# badge holds|# badges hold} a very long text.",
        "{count}個のバッジに、とても長い文が含まれています。",
    ),
}
