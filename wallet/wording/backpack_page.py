"""Words of the page on which badges are fetched from a backpack on the web."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "job_backpack_page": Sentence(
        "Fetching from a backpack", "ウェブの保管サービスから受け取っています"
    ),
    "import_backpack": Sentence("From a backpack on the web…", "ウェブの保管サービスから…"),
    "backpack_page_heading": Sentence(
        "Badges from a backpack on the web", "ウェブの保管サービスからバッジを受け取る"
    ),
    "backpack_page_lead": Sentence(
        "Some websites keep badges for you and hand them to a wallet when you sign in there. "
        "This works with those that have the Open Badges API 3.0 or Badge Connect 2.1 and let a "
        "program on a computer in. From others, download your badges as files and import those.",
        "バッジを預かり、サインインするとウォレットに渡してくれるサイトがあります。"
        "Open Badges API 3.0 か Badge Connect 2.1 を備え、パソコンのソフトを受け付けるサイトで"
        "使えます。それ以外のサイトでは、バッジをファイルで保存して取り込んでください。",
    ),
    "backpack_page_address": Sentence("Address of the website", "サイトのアドレス"),
    "backpack_page_example": Sentence("For example badges.example.org", "例：badges.example.org"),
    "backpack_page_hint": Sentence(
        "Nobody is contacted before you have seen the host.",
        "接続先を確かめるまで、どこにも接続しません。",
    ),
    "backpack_page_go": Sentence("Show the host", "接続先を確認"),
    "backpack_page_back": Sentence("Back to importing", "取り込みに戻る"),
    "backpack_page_points": Sentence("This address names {host}", "このアドレスの接続先：{host}"),
    "backpack_page_own": Sentence(
        "Do you keep badges at {host}?",
        "{host} にバッジを預けていますか？",
        "Go on only if this is the website that you know. A name that differs by a letter may be "
        "somebody else's.",
        "知っているサイトの場合だけ、先へ進んでください。一文字違うだけの名前は、"
        "別の人のサイトかもしれません。",
    ),
    "backpack_page_learns": Sentence(
        "{host} will see your network address, and that a wallet asks how badges are fetched. "
        "You do not sign in by this step, and no badge is sent.",
        "{host} には、あなたのネットワーク上のアドレスと、バッジの受け取り方を問い合わせたことが"
        "伝わります。この段階ではサインインせず、バッジも送りません。",
    ),
    "backpack_page_left": Sentence(
        "Nobody was contacted.",
        "どこにも接続していません。",
        "Check the address when you want to go on.",
        "続けるときは、アドレスを確かめてください。",
    ),
    "backpack_page_busy": Sentence(
        "Another backpack is being asked.",
        "別の保管サービスに問い合わせている途中です。",
        "Wait until that is done, or stop it.",
        "終わるのを待つか、中止してください。",
    ),
    "backpack_page_interrupted": Sentence(
        "The visit to {host} ended when the wallet locked. Nothing was kept.",
        "ウォレットがロックされたため、{host} からの受け取りは途中で終わりました。"
        "取り込んだものはありません。",
        "Begin again on the import page.",
        "「取り込む」の画面からもう一度始めてください。",
    ),
    "backpack_page_asking": Sentence(
        "Asking {host} how badges are fetched there", "{host} に、受け取り方を問い合わせています"
    ),
    "backpack_page_found": Sentence("{host} hands out badges", "{host} からバッジを受け取れます"),
    "backpack_page_about": Sentence("What the website says", "サイトの情報"),
    "backpack_page_claims": Sentence("It calls itself", "サイトの名乗り"),
    "backpack_page_by": Sentence("Way of fetching", "受け取り方"),
    "backpack_page_reads": Sentence(
        "Tsumiki asks for leave to read your badges, and for nothing else. Neither the leave nor "
        "anything of your account is kept here afterwards.",
        "Tsumiki が求めるのは、バッジを読み取る許可だけです。"
        "許可もアカウントの情報も、終わった後にここには残りません。",
    ),
    "backpack_page_sign_in": Sentence("Sign in and fetch", "サインインして受け取る"),
    "backpack_page_leave": Sentence("Leave", "やめる"),
    "backpack_page_goes": Sentence(
        "The browser opens {host}; what comes is checked before you keep it",
        "ブラウザーで {host} が開きます。届いたものは、確かめてから取り込めます",
    ),
    "backpack_page_lacks_hosts": Sentence(
        "Agree to contact the other hosts, or leave",
        "ほかの接続先に同意するか、やめてください",
    ),
    "backpack_page_other_sign_in": Sentence(
        "The address to sign in at is not on {host}, so it was not opened.",
        "サインインのアドレスが {host} のものではないため、開きませんでした。",
        "Download your badges from the website as files and import those.",
        "サイトからバッジをファイルで保存し、取り込んでください。",
    ),
    "backpack_page_closed": Sentence(
        "Nothing was fetched from {host}.",
        "{host} からは何も受け取っていません。",
    ),
}  # fmt: skip - a table
