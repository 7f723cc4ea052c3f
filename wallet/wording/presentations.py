"""What is said of presentations, and of parts that were left out."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # presentations -----------------------------------------------------------
    "binding_good": Sentence(
        "It answers the challenge that it was made for.",
        "指定したチャレンジに応えて作られています。",
    ),
    "binding_not_asked": Sentence(
        "Nobody said which challenge it must answer, so it may be a copy.",
        "チャレンジが指定されていないため、写しである可能性があります。",
        "Check it again with the challenge and recipient that you asked for.",
        "依頼したときのチャレンジと宛先を指定して、もう一度確認してください。",
    ),
    "challenge_differs": Sentence(
        "It was made in answer to another challenge.",
        "別のチャレンジに応えて作られています。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "domain_differs": Sentence(
        "It was made for another recipient ({domain}).",
        "別の宛先（{domain}）のために作られています。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_missing": Sentence(
        "Nothing in it shows that the one who hands it over is the one it was issued to.",
        "差し出した人が発行を受けた本人であることを示すものが入っていません。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_malformed": Sentence(
        "What its holder signed for its reader is incomplete ({member}).",
        "持ち主が相手に向けて署名した部分が不完全です（{member}）。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "key_binding_without_key": Sentence(
        "A holder has signed it, but the issuer did not say whose signature that must be.",
        "持ち主の署名がありますが、だれの署名であるべきかを発行者が定めていません。",
        "Do not take it as proof of who hands it over.",
        "差し出した人が本人である証拠とはしないでください。",
    ),
    "key_binding_wrong": Sentence(
        "The one who hands it over did not sign with the key that it was issued to.",
        "差し出した人の署名が、発行を受けた人の鍵によるものではありません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "key_binding_of_another": Sentence(
        "Its holder signed it with other parts shown than the ones that are here.",
        "持ち主が署名したときと、示されている項目が異なります。",
        "Ask its holder for it again.",
        "持ち主にもう一度提示してもらってください。",
    ),
    "key_binding_unchecked": Sentence(
        "Whether the one who hands it over is its holder could not be checked.",
        "差し出した人が持ち主かどうかを確認できませんでした。",
    ),
    "key_binding_key_unknown": Sentence(
        "Whether the one who hands it over is its holder could not be checked: the holder's key is "
        "not at hand.",
        "持ち主の鍵が手元にないため、差し出した人が持ち主かどうかを確認できませんでした。",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "key_binding_unsupported": Sentence(
        "Its holder signed in a way that Tsumiki cannot check.",
        "持ち主の署名は、Tsumiki では確認できない方式によるものです。",
    ),
    "key_binding_of_this_presentation": Sentence(
        "Its holder signed it for this presentation.",
        "持ち主が、この提示のために署名しています。",
    ),
    "key_binding_of_another_presentation": Sentence(
        "Its holder signed it for another presentation, and it was taken out of that one.",
        "持ち主が別の提示のために署名したもので、そこから取り出されています。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    # files that go along ---------------------------------------------------------
    "attachment_same": Sentence(
        "It goes along as a file, and is the very one that its sender put there.",
        "ファイルとして添えられたもので、差出人が添えたときのままです。",
    ),
    "attachment_altered": Sentence(
        "It goes along as a file, but is not the one that its sender put there.",
        "ファイルとして添えられていますが、差出人が添えたものと異なります。",
        "Do not rely on it. Ask its sender for the presentation again.",
        "信用せず、差出人に提示をもう一度依頼してください。",
    ),
    "attachment_without_digest": Sentence(
        "It goes along as a file, and the presentation does not say which file that must be.",
        "ファイルとして添えられていますが、どのファイルであるべきかが提示に記されていません。",
    ),
    "attachment_digest_unread": Sentence(
        "It goes along as a file; its fingerprint is written in a way that Tsumiki cannot check.",
        "ファイルとして添えられていますが、指紋の書き方が Tsumiki では確認できないものです。",
    ),
    # parts left out ------------------------------------------------------------
    "disclosures_all_shown": Sentence(
        "Nothing that the issuer wrote was left out ({shown:# part was|# parts were} shown "
        "on their own).",
        "発行者が書いた内容はすべて示されています（個別に示された項目：{shown}件）。",
    ),
    "disclosures_some_hidden": Sentence(
        "{shown:# part is|# parts are} shown; up to {hidden:# was|# were} left out by its holder.",
        "{shown}件の項目が示されています。持ち主が省いた項目が最大{hidden}件あります。",
    ),
    "status_not_shown": Sentence(
        "It does not show whether it can be withdrawn: that may be among what was left out.",
        "取り消せるものかどうかは示されていません。省かれた項目にあるのかもしれません。",
        "Ask its holder for one that shows it.",
        "その項目も含めて提示してもらってください。",
    ),
    "subject_is_holder": Sentence(
        "Every badge in it is about the one who presents it.",
        "中のバッジはすべて、提示した人についてのものです。",
    ),
    "subject_not_holder": Sentence(
        "{others} of {count:badge|badges} in it {others:!does|do} not name the presenter's key as "
        "subject.",
        "中の{count}件のうち{others}件は、提示した人の鍵を対象としていません。",
        "Make sure by other means that they are about the one who presents them.",
        "提示した人についてのものか、別の方法で確かめてください。",
    ),
    "inner_good": Sentence(
        "Every badge in it ({count}) is in order.",
        "中の{count}件のバッジに問題はありません。",
    ),
    "inner_not_all_good": Sentence(
        "{valid} of {count:badge|badges} in it are in order.",
        "中の{count}件のうち、問題がないのは{valid}件です。",
        "Look at each one.",
        "一つずつ確かめてください。",
    ),
    "inner_empty": Sentence("It holds no badges.", "中にバッジはありません。"),
}
