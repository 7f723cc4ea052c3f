"""Words of the page on which badges that an issuer offers are received."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "job_offer_page": Sentence("Receiving badges", "バッジを受け取っています"),
    "offer_page_empty": Sentence("No offer is open", "受け取り中のバッジはありません"),
    "offer_page_empty_text": Sentence(
        "When an issuer offers badges with a QR code or a link, scan or paste it. Here you see "
        "who offers what, and check what arrives before it is kept.",
        "発行者から QR コードやリンクでバッジの受け取りを案内されたら、読み取るか"
        "貼り付けてください。だれが何を発行するかを見て、届いたものを確かめてから取り込めます。",
    ),
    "offer_page_busy": Sentence(
        "Another offer is being worked on.",
        "別のバッジを受け取っている途中です。",
        "Wait until that is done, or stop it, and scan the code again.",
        "終わるのを待つか中止してから、もう一度コードを読み取ってください。",
    ),
    "offer_page_signed_in": Sentence(
        "You are signed in. You can close this page and go back to Tsumiki.",
        "サインインしました。このページを閉じて、Tsumiki に戻ってください。",
    ),
    "offer_page_interrupted": Sentence(
        "The offer from {host} was left when the wallet locked. What had arrived by then is still "
        "here, not yet kept.",
        "ウォレットがロックされたため、{host} からの受け取りは途中で終わりました。"
        "それまでに届いたものは残っていますが、まだ取り込んでいません。",
        "Choose the offer under Activity to see it. If nothing had arrived, open the offer again "
        "from its code or link.",
        "アクティビティでこの案内を選ぶと確かめられます。何も届いていなければ、"
        "もう一度コードやリンクから始めてください。",
    ),
    "offer_page_interrupted_visit": Sentence(
        "What came from {host} was left when the wallet locked, and is not kept.",
        "ウォレットがロックされたため、{host} から届いたものの確認は途中で終わりました。"
        "取り込んでいないものは残っていません。",
        "Fetch it again from there.",
        "もう一度取得してください。",
    ),
    "offer_page_asking": Sentence(
        "Asking {host} what it offers", "{host} に、案内の内容を問い合わせています"
    ),
    "offer_page_fetching": Sentence("Fetching from {host}", "{host} から受け取っています"),
    "offer_page_declining": Sentence("Telling {host}", "{host} に伝えています"),
    "offer_page_signing_in": Sentence(
        "Sign in at {host} in your browser. This goes on by itself when you are done there.",
        "ブラウザーで {host} にサインインしてください。終わると自動的に先へ進みます。",
    ),
    "offer_page_other_sign_in": Sentence(
        "The address to sign in at is not on {host}, so it was not opened.",
        "サインインのアドレスが {host} のものではないため、開きませんでした。",
        "Ask the issuer for a new offer.",
        "発行者に、新しい案内を頼んでください。",
    ),
    "offer_page_heading": Sentence("{host} offers badges", "{host} からバッジの案内"),
    "offer_page_who": Sentence("Who offers", "だれからの案内か"),
    "offer_page_who_host": Sentence("Host", "ホスト"),
    "offer_page_who_id": Sentence("Address of the issuer", "発行元のアドレス"),
    "offer_page_bound": Sentence("Bound to", "結び付ける鍵"),
    "offer_page_holder": Sentence("your key {key}", "あなたの鍵 {key}"),
    "offer_page_holder_none": Sentence("no key of yours", "あなたの鍵には結び付けません"),
    "offer_page_what": Sentence(
        "{count:badge is|badges are} offered", "案内されたバッジ（{count}件）"
    ),
    "offer_page_pick": Sentence(
        "The names are the issuer's. Choose what to fetch; it is checked before you keep it.",
        "名前は発行者が付けたものです。受け取るものを選びます。届いたものは、取り込む前に"
        "確認します。",
    ),
    "offer_page_no_words": Sentence("no description", "説明の記載なし"),
    "offer_page_elsewhere": Sentence("Other hosts", "ほかの接続先"),
    "offer_page_elsewhere_text": Sentence(
        "{host} leads on to hosts that are not its own. They see your network address and what "
        "is fetched:",
        "{host} は、自分以外のホストへの接続を求めています。"
        "あなたのネットワーク上のアドレスと、受け取る内容が、次のホストに伝わります。",
    ),
    "offer_page_elsewhere_agree": Sentence("Contact these too", "これらにも接続する"),
    "offer_page_sign_in": Sentence("Sign in with your browser", "ブラウザーでサインイン"),
    "offer_page_sign_in_text": Sentence(
        "Your browser will open {host}. You sign in there, and Tsumiki does not see your "
        "password. Afterwards you come back here by yourself or by the browser's page.",
        "ブラウザーで {host} が開きます。サインインはそこで行い、パスワードが Tsumiki に"
        "伝わることはありません。終わったら、この画面に戻ってください。",
    ),
    "offer_page_code": Sentence("Code from the issuer", "発行者からのコード"),
    "offer_page_code_care": Sentence(
        "{host} gave you a code by another way, by e-mail or letter for one. Type it only if you "
        "expected it, and tell it to nobody.",
        "{host} から、メールや手紙など別の方法でコードが届いているはずです。"
        "心当たりがある場合だけ入力し、だれにも教えないでください。",
    ),
    "offer_page_code_digits": Sentence("Code of {count:digit|digits}", "{count}桁の数字のコード"),
    "offer_page_code_signs": Sentence(
        "Code of {count:character|characters}", "{count}文字のコード"
    ),
    "offer_page_code_numeric": Sentence("Code in digits", "数字のコード"),
    "offer_page_code_any": Sentence("Code", "コード"),
    "offer_page_code_odd": Sentence(
        "This is not of the kind that the issuer named, so it is not sent.",
        "発行者が示した形と異なるため、送信できません。",
    ),
    "offer_page_findings_stops": Sentence("What stops it: {count}", "受け取れない理由：{count}件"),
    "offer_page_findings_care": Sentence(
        "Look before you keep it: {count}", "取り込む前に確認：{count}件"
    ),
    "offer_page_findings_told": Sentence("Good to know: {count}", "お知らせ：{count}件"),
    "offer_page_goes": Sentence(
        "{count:badge is|badges are} fetched from {host}", "{host} から{count}件を受け取ります"
    ),
    "offer_page_lacks_all": Sentence(
        "Nothing of this can be fetched from {host}", "{host} から受け取れるものはありません"
    ),
    "offer_page_lacks_choice": Sentence(
        "Choose at least one badge", "バッジを一つ以上選んでください"
    ),
    "offer_page_lacks_hosts": Sentence(
        "Agree to contact the other hosts, or decline",
        "ほかの接続先に同意するか、断ってください",
    ),
    "offer_page_lacks_code": Sentence(
        "Type the code that {host} gave you", "{host} から届いたコードを入力してください"
    ),
    "offer_page_fetch": Sentence("Fetch", "受け取る"),
    "offer_page_decline": Sentence("Decline", "断る"),
    "offer_page_leave": Sentence("Close without telling them", "知らせずに閉じる"),
    "offer_page_leave_tip": Sentence(
        "Nothing is fetched. The offer can be opened again from its code.",
        "何も受け取りません。コードからもう一度始められます。",
    ),
    "offer_page_arrived": Sentence("What arrived", "届いたもの"),
    "offer_page_kept": Sentence("In your wallet now", "ウォレットに入りました"),
    "offer_page_keep_none": Sentence("Keep nothing", "何も取り込まない"),
    "offer_page_stopped": Sentence(
        "What arrived cannot be kept; the reasons stand above.",
        "届いたものは取り込めません。理由は上に表示しています。",
        "Ask the issuer for a new offer.",
        "発行者に、新しい案内を頼んでください。",
    ),
    "offer_page_nothing": Sentence(
        "{host} sent nothing.",
        "{host} からは何も届きませんでした。",
        "Ask the issuer whether the badge is ready, and for a new offer.",
        "バッジの用意ができているかを発行者に確かめ、新しい案内を頼んでください。",
    ),
    "offer_page_later": Sentence("Not ready yet", "まだ用意ができていません"),
    "offer_page_later_text": Sentence(
        "{host} asks to come back for the badges from {time} on.",
        "{host} から、{time} 以降に受け取るよう返答がありました。",
    ),
    "offer_page_later_stays": Sentence(
        "This wallet remembers what was promised, also after it was locked. Nobody is asked "
        "before you say so.",
        "受け取りの予定は、ロックした後もこのウォレットに残ります。"
        "あなたが操作するまで、問い合わせは行いません。",
    ),
    "offer_page_later_badges": Sentence("Promised: {names}", "予定のバッジ：{names}"),
    "offer_page_awaited": Sentence("Badges to receive", "受け取り待ちのバッジ"),
    "offer_page_again": Sentence("Ask again", "もう一度問い合わせる"),
    "offer_page_give_up": Sentence("Give up", "取りやめる"),
    "offer_page_give_up_ask": Sentence(
        "Give up the promised badges?", "受け取る予定のバッジを取りやめますか？"
    ),
    "offer_page_give_up_what": Sentence(
        "Tsumiki forgets what it takes to fetch them from {host}. They cannot be asked for again "
        "without a new offer. {host} is not told.",
        "{host} から受け取るための記録を消します。新しい案内がないかぎり、"
        "もう受け取れません。相手には知らせません。",
    ),
    "offer_page_given_up": Sentence(
        "Given up. {host} is not asked for the promised badges any more.",
        "取りやめました。今後 {host} に問い合わせることはありません。",
    ),
    "offer_page_unkept": Sentence("Arrived, not yet kept", "届いていて、まだ取り込んでいません"),
    "offer_page_unkept_text": Sentence(
        "From {host}, on {time}.", "{time} に {host} から届きました。"
    ),
    "offer_page_unkept_look": Sentence("Look at it", "届いたものを見る"),
    "offer_page_declined": Sentence(
        "Declined. Nothing from {host} was kept.",
        "断りました。{host} からは何も取り込んでいません。",
    ),
    "offer_page_closed": Sentence(
        "The offer from {host} is closed. Nothing was fetched, and they were not told.",
        "{host} からの案内を閉じました。何も受け取らず、相手にも知らせていません。",
        "Scan the code again when you want the badges after all.",
        "やはり受け取るときは、もう一度コードを読み取ってください。",
    ),
}  # fmt: skip - a table
