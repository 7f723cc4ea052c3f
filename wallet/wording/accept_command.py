"""Words of the command ``accept``."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "accept_points": Sentence("This offer is read from: {hosts}", "案内の読み取り先：{hosts}"),
    "accept_offline": Sentence(
        "Nobody was contacted. With --online the offer is read, and what it brings is fetched.",
        "まだどこにも接続していません。--online を付けると案内を読み取り、バッジを取得します。",
    ),
    "accept_from": Sentence(
        "Offered by {host} (calls itself {name}):", "{host}（自称：{name}）からの案内："
    ),
    "accept_bound": Sentence(
        "It will be bound to your key {holder}.", "あなたの鍵 {holder} に結び付けられます。"
    ),
    "accept_signs_in": Sentence(
        "You will have to sign in at {host} in the browser.",
        "ブラウザーで {host} にサインインする必要があります。",
    ),
    "accept_code_asked": Sentence(
        "The issuer asks for a code that it gave you by another way.",
        "発行者から別の方法で届いたコードが必要です。",
    ),
    "accept_code": Sentence("Code from the issuer: ", "発行者から届いたコード: "),
    "accept_sign_in": Sentence(
        "Sign in at this address. If no browser opens, open it yourself on this computer:",
        "次のアドレスでサインインしてください。ブラウザーが開かない場合は、"
        "このパソコンで開いてください：",
    ),
    "accept_signed_in": Sentence(
        "You can close this page and go back to Tsumiki.",
        "このページを閉じて、Tsumiki に戻ってください。",
    ),
    "accept_later": Sentence(
        "The issuer will have it ready later. Ask from {moment} on with: tsumiki accept --online",
        "発行者の準備が済みしだい受け取れます。{moment} 以降に、次のように問い合わせてください："
        "tsumiki accept --online",
    ),
    "accept_nothing_promised": Sentence(
        "No issuer has promised a badge for later.", "後で受け取る予定のバッジはありません。"
    ),
    "accept_arrived": Sentence(
        "From {host} this came before, and was not kept yet:",
        "{host} から届いて、まだ取り込んでいないもの：",
    ),
    "accept_waits": Sentence(
        "It is not kept yet, and waits in the wallet. To keep it: tsumiki accept --online --keep",
        "まだ取り込んでいません。届いたものはウォレットに残っています。取り込むには："
        "tsumiki accept --online --keep",
    ),
    "accept_given_up": Sentence(
        "Given up: what was to be received from {host}.",
        "{host} からの受け取りを取りやめました。",
    ),
    "accept_give_up_alone": Sentence(
        "An offer and --give-up do not go together.",
        "案内と --give-up は、同時には指定できません。",
        "Leave one of them out.",
        "どちらか一方だけを指定してください。",
    ),
    "accept_not_kept": Sentence(
        "Nothing was kept. With --keep what comes is kept.",
        "取り込んでいません。--keep を付けると、届いたものを取り込みます。",
    ),
    "accept_also_needed": Sentence(
        "Other websites than the issuer's own would be contacted: {hosts}",
        "発行者以外のウェブサイトにも接続する必要があります：{hosts}",
        "If you expect that, name each of them with --also.",
        "心当たりがある場合は、それぞれを --also で指定してください。",
    ),
}
