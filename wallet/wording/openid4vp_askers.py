"""Sentences on who asks for badges by a code, where that cannot be made out (OpenID4VP)."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK_ANOTHER_WAY = (
    "Ask them for another way, for example to hand the badges over as a file.",
    "ファイルで渡すなど、別の方法がないか相手に聞いてください。",
)
_DO_NOT_ANSWER = (
    "Do not answer it. Ask whoever showed you the code, in person or by phone.",
    "回答せず、コードを見せた人に、直接または電話で確かめてください。",
)
_TELL_THEM = (
    "Tell them: what they run their website with has to be set up differently.",
    "相手に知らせてください。相手側のシステムの設定を変える必要があります。",
)

SENTENCES: dict[str, Sentence] = {
    "vp_not_signed": Sentence(
        "This request names somebody but is not signed by them, so anybody could have made it.",
        "この依頼には相手の名前がありますが、署名がありません。だれでも作れる依頼です。",
        *_DO_NOT_ANSWER,
    ),
    "vp_signature": Sentence(
        "The signature of this request is wrong: it was changed, or somebody else made it.",
        "この依頼の署名が正しくありません。書き換えられたか、別の人が作ったものです。",
        *_DO_NOT_ANSWER,
    ),
    "vp_algorithm": Sentence(
        "This request is signed in a way that proves nothing to us ({algorithm}).",
        "この依頼の署名の方式（{algorithm}）では、だれのものか確かめられません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_client_changed": Sentence(
        "The code names {id}, but the request behind it is somebody else's.",
        "コードには {id} とありますが、その先にある依頼は別の相手のものです。",
        *_DO_NOT_ANSWER,
    ),
    "vp_redirect_uri_signed": Sentence(
        "This request is signed, yet by the kind of name it uses nobody can sign.",
        "この依頼には署名がありますが、名乗り方が、署名を確かめられない種類のものです。",
        *_TELL_THEM,
    ),
    "vp_key_of_another": Sentence(
        "This request is not signed with a key of {did}, in whose name it comes.",
        "この依頼は {did} の名で届きましたが、その鍵で署名されていません。",
        *_DO_NOT_ANSWER,
    ),
    "vp_key_unknown": Sentence(
        "The key that this request is signed with is not among those of {did}, or was withdrawn.",
        "この依頼に署名した鍵は、{did} のものとして公開されていないか、取り消されています。",
        *_DO_NOT_ANSWER,
    ),
    "vp_did_method": Sentence(
        "Who asks calls itself {did}, a kind of name that Tsumiki cannot look up.",
        "相手は {did} と名乗っていますが、Tsumiki ではこの種類の名前を調べられません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_did_document": Sentence(
        "The keys of {did} could not be looked up, so nobody can tell whether it asks.",
        "{did} が公開している情報を読めないため、本当にその相手からの依頼か確かめられません。",
        "Try again later, or ask whoever showed you the code.",
        "時間をおいて試すか、コードを見せた人に聞いてください。",
    ),
    "vp_client_attested": Sentence(
        "Who asks is vouched for by somebody whose list Tsumiki does not have.",
        "相手の身元を保証している機関の一覧を、Tsumiki は持っていません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_client_federated": Sentence(
        "Who asks is known by a federation of websites, which Tsumiki cannot ask.",
        "相手の身元はウェブサイトどうしの連合で示されていて、Tsumiki では調べられません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_client_origin": Sentence(
        "This request claims to come from a web browser, which a code cannot.",
        "この依頼はブラウザーから来たことになっていますが、コードからはありえません。",
        *_DO_NOT_ANSWER,
    ),
    "vp_client_preregistered": Sentence(
        "Who asks expects to be known here already ({id}), and is not.",
        "相手（{id}）はこのウォレットに登録済みのつもりですが、登録はありません。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_client_unknown": Sentence(
        "Who asks gives a kind of name that Tsumiki does not know ({prefix}).",
        "相手の名乗り方（{prefix}）は、Tsumiki の知らない種類です。",
        *_ASK_ANOTHER_WAY,
    ),
    "vp_client_redirect": Sentence(
        "This request would send your answer to {host}, which is not who it says it is.",
        "この依頼に応えると、名乗っている相手ではなく {host} に回答が送られます。",
        *_DO_NOT_ANSWER,
    ),
    "vp_client_host": Sentence(
        "The certificate is of {id}, but the answer would go to {host}.",
        "証明書は {id} のものですが、回答の送り先は {host} になっています。",
        *_DO_NOT_ANSWER,
    ),
    "vp_asker_denied": Sentence(
        "You decided not to trust {id}, who asks here.",
        "この依頼の相手 {id} は、信頼しないとあなたが決めた相手です。",
        "If you have changed your mind, undo that decision on the page Issuers first.",
        "考えが変わったときは、先に「発行元」のページで、その決定を取り消してください。",
    ),
    # certificates and computers nearby -----------------------------------------
    "untrusted_certificate": Sentence(
        "The certificate of “{certificate}” was issued by “{issuer}”, whom neither this computer "
        "nor you trust. Anybody can make such a certificate.",
        "「{certificate}」の証明書は「{issuer}」が発行したものですが、このコンピューターにも"
        "あなたにも信頼されていません。だれでも作れる証明書です。",
        "Ask them by another way whether it is theirs. If you know the authority, import its "
        "certificate in a pack and scan the code again.",
        "本人のものか、別の方法で確かめてください。発行した機関に心当たりがあれば、"
        "その証明書をパックで取り込んでから、コードを読み取り直してください。",
    ),
    "vp_certificate_absent": Sentence(
        "This request should bring a certificate, and brings none that can be read.",
        "この依頼には証明書が付いているはずですが、読めるものがありません。",
        *_TELL_THEM,
    ),
    "vp_certificate_other": Sentence(
        "The certificate of “{certificate}” is not the one that the request names.",
        "「{certificate}」の証明書は、依頼に書かれているものと違います。",
        *_DO_NOT_ANSWER,
    ),
    "vp_certificate_expired": Sentence(
        "The certificate of “{certificate}” is valid from {since} to {until}, and not today.",
        "「{certificate}」の証明書は、今日は有効ではありません"
        "（有効期間：{since} から {until} まで）。",
        "Check the date of this computer. If it is right, tell them.",
        "コンピューターの日付を確かめ、正しければ相手に知らせてください。",
    ),
    "vp_certificate_use": Sentence(
        "The certificate of “{certificate}” was issued for another use ({use}), and not for asking "
        "for anything.",
        "「{certificate}」の証明書は別の用途（{use}）のために発行されたもので、"
        "依頼に使えるものではありません。",
        *_TELL_THEM,
    ),
    "vp_certificate_key": Sentence(
        "The certificate of “{certificate}” has a kind of key that Tsumiki does not accept here.",
        "「{certificate}」の証明書の鍵は、ここでは使えない種類です。",
        *_TELL_THEM,
    ),
    "vp_not_of_peer": Sentence(
        "This request is not one of the computer nearby whose words you compared.",
        "この依頼は、合言葉を見比べた近くのコンピューターのものではありません。",
        *_DO_NOT_ANSWER,
    ),
}
