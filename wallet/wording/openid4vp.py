"""Sentences on requests by a code or link that cannot be read or answered (OpenID4VP)."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_ANOTHER_WAY = (
    "Ask them for another way, for example to hand the badges over as a file.",
    "ファイルで渡すなど、別の方法がないか相手に聞いてください。",
)
_NEW_CODE = (
    "Ask for a new code and scan it.",
    "新しいコードを出してもらい、読み取ってください。",
)
_TELL_THEM = (
    "Tell them: what they run their website with has to be set up differently.",
    "相手に知らせてください。相手側のシステムの設定を変える必要があります。",
)
_OTHER_WALLET = (
    "Ask them for a code to scan, or for another way to hand the badges over.",
    "読み取れるコードを出してもらうか、別の渡し方がないか聞いてください。",
)

SENTENCES: dict[str, Sentence] = {
    # what a request says -------------------------------------------------------
    "vp_malformed": Sentence(
        "This request cannot be read: {place} is missing or is nothing that can be there.",
        "この依頼を読めません。{place} がないか、正しくない内容です。",
        *_NEW_CODE,
    ),
    "vp_too_long": Sentence(
        "This link is longer than a request can be (more than {limit} characters).",
        "依頼のリンクとしては長すぎます（{limit} 文字を超えています）。",
        *_NEW_CODE,
    ),
    "vp_nested": Sentence(
        "This request leads to another request, which none may do.",
        "この依頼は、さらに別の依頼を指しています。許されていない形です。",
        *_TELL_THEM,
    ),
    "vp_type": Sentence(
        "What came is signed, but it is no request for badges.",
        "届いたものには署名がありますが、バッジの提示の依頼ではありません。",
        *_NEW_CODE,
    ),
    "vp_audience": Sentence(
        "This request was made for another wallet.",
        "この依頼は、別のウォレットに宛てたものです。",
        *_NEW_CODE,
    ),
    "vp_wallet_nonce": Sentence(
        "This request was not made for this scan: it may be a copy of an older one.",
        "この依頼は、いまの読み取りに応じて作られたものではありません。"
        "古い依頼の写しかもしれません。",
        *_NEW_CODE,
    ),
    "vp_too_old": Sentence(
        "This request is older than {minutes:minute|minutes}, so it is not answered any more.",
        "この依頼は作られてから{minutes}分を過ぎているため、もう応えられません。",
        *_NEW_CODE,
    ),
    "vp_expired": Sentence(
        "The time for this request is over.",
        "この依頼の期限は過ぎています。",
        *_NEW_CODE,
    ),
    "vp_from_future": Sentence(
        "This request is dated in the future.",
        "この依頼の日付が未来になっています。",
        "Check the clock of this computer, then scan a new code.",
        "コンピューターの時計を確かめてから、新しいコードを読み取ってください。",
    ),
    "vp_response_type": Sentence(
        "This request asks for something else than badges, such as a login.",
        "この依頼は、ログインなど、バッジ以外のものを求めています。",
        *_OTHER_WALLET,
    ),
    "vp_same_device": Sentence(
        "This request wants its answer in a web browser of the same device, where other programs "
        "could read it.",
        "この依頼は、同じ機器のブラウザーで回答を受け取ろうとしています。"
        "ほかのプログラムに読まれるおそれがあります。",
        *_OTHER_WALLET,
    ),
    "vp_browser_only": Sentence(
        "This request is for wallets that a web browser calls, which Tsumiki is not.",
        "この依頼は、ブラウザーから呼び出すウォレットに向けたものです。"
        "Tsumiki は対応していません。",
        *_OTHER_WALLET,
    ),
    "vp_response_mode": Sentence(
        "This request wants its answer in a way that Tsumiki does not know ({mode}).",
        "この依頼が求める回答の送り方（{mode}）は、Tsumiki の知らないものです。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_two_destinations": Sentence(
        "This request names two places for the answer, so nobody can tell where it would go.",
        "この依頼には回答の送り先が二つあり、どこに届くかわかりません。",
        *_TELL_THEM,
    ),
    "vp_transaction_data": Sentence(
        "This request wants you to approve a transaction as well, such as a payment or a contract.",
        "この依頼は、支払いや契約などの承認もあわせて求めています。",
        "Tsumiki hands over badges and approves nothing. Ask them what this is about.",
        "Tsumiki はバッジを渡すだけで、承認はしません。何のことか相手に確かめてください。",
    ),
    "vp_elsewhere": Sentence(
        "Part of this request lies at another address, where it could be changed at any time.",
        "この依頼の一部は別のアドレスにあり、いつでも書き換えられます。",
        *_TELL_THEM,
    ),
    "vp_scope": Sentence(
        "This request says by a word agreed on elsewhere what it wants; Tsumiki does not know it.",
        "求めるものが、どこかで取り決められた言葉で書かれていて、Tsumiki にはわかりません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_two_queries": Sentence(
        "This request says in two ways what it wants, and nobody can tell which one counts.",
        "求めるものが二通りに書かれていて、どちらが本当かわかりません。",
        *_TELL_THEM,
    ),
    "vp_no_query": Sentence(
        "This request does not say what it wants.",
        "この依頼には、何を求めているかが書かれていません。",
        *_NEW_CODE,
    ),
    "vp_formats": Sentence(
        "They take badges only in formats that Tsumiki does not have.",
        "相手が受け取れる形式のバッジを、Tsumiki は扱っていません。",
        *_ASK_ANOTHER_WAY,
    ),
    # encryption ----------------------------------------------------------------
    "vp_encryption_absent": Sentence(
        "They want the answer encrypted, but gave no key to encrypt it for.",
        "相手は暗号化した回答を求めていますが、そのための鍵が渡されていません。",
        *_TELL_THEM,
    ),
    "vp_encryption_key": Sentence(
        "They want the answer encrypted, but gave no key that it could be encrypted for safely.",
        "相手は暗号化した回答を求めていますが、安全に使える鍵が渡されていません。",
        *_TELL_THEM,
    ),
    "vp_encryption_unknown": Sentence(
        "They want the answer encrypted in a way that Tsumiki does not have ({name}).",
        "相手が求める暗号化の方式（{name}）は、Tsumiki にありません。",
        *_TELL_THEM,
    ),
    "vp_keys_elsewhere": Sentence(
        "The key to encrypt the answer for lies at another address, where it could be exchanged.",
        "回答を暗号化する鍵が別のアドレスにあり、すり替えられるおそれがあります。",
        *_TELL_THEM,
    ),
    "vp_answer_signed": Sentence(
        "They want the answer signed by the wallet program itself, which Tsumiki does not do.",
        "相手は、ウォレットのプログラム自身の署名を求めています。Tsumiki は行いません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_encrypted_malformed": Sentence(
        "What arrived is not encrypted as it should be.",
        "届いたものは、正しく暗号化されていません。",
        "Ask for it to be sent again.",
        "もう一度送ってもらってください。",
    ),
    "vp_not_decrypted": Sentence(
        "What arrived was encrypted for somebody else, or was changed on its way.",
        "届いたものは、別の相手に向けて暗号化されたか、途中で書き換えられています。",
        "Ask for it to be sent again.",
        "もう一度送ってもらってください。",
    ),
    # the way -------------------------------------------------------------------
    "vp_request_method": Sentence(
        "This request would have to be fetched in a way that Tsumiki does not know ({method}).",
        "この依頼の受け取り方（{method}）は、Tsumiki の知らないものです。",
        *_TELL_THEM,
    ),
    "vp_request_gone": Sentence(
        "{host} does not have this request, or not any more (it answered {status}).",
        "{host} に、この依頼はないか、もうなくなっています（応答 {status}）。",
        *_NEW_CODE,
    ),
    "vp_request_media_type": Sentence(
        "{host} answered with something else than a request for badges.",
        "{host} から届いたのは、バッジの提示の依頼ではありませんでした。",
        *_NEW_CODE,
    ),
    "vp_answer_not_taken": Sentence(
        "{host} has received your answer and did not accept it ({status}: {error}).",
        "{host} は回答を受け取りましたが、受け付けませんでした（{status}：{error}）。",
        "Ask them what was missing. What you sent may have been read all the same.",
        "何が足りなかったか相手に聞いてください。送った内容は読まれた可能性があります。",
    ),
    # what only a mistake of a program brings about -------------------------------
    "vp_nothing_presented": Sentence(
        "Nothing was chosen to be handed over.",
        "渡すものが選ばれていません。",
        "Choose a badge, or decline the request.",
        "バッジを選ぶか、依頼を断ってください。",
    ),
    "vp_other_protocol": Sentence(
        "This request was made in another language than the answer.",
        "依頼と回答の方式が違います。",
        "Scan the code again.",
        "コードをもう一度読み取ってください。",
    ),
    "vp_unknown_error": Sentence(
        "There is no such way to decline a request ({error}).",
        "そのような断り方（{error}）はありません。",
        "Decline without a reason.",
        "理由を付けずに断ってください。",
    ),
}
