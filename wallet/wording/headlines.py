"""One line on a badge or presentation: what came of checking it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "headline_valid": Sentence(
        "Verified: it is just as a known issuer issued it.",
        "確認済み：知られている発行者が発行したとおりの内容です。",
    ),
    "headline_valid_key_retired": Sentence(
        "Verified: it is just as a known issuer issued it, with a key that it has since retired.",
        "確認済み：知られている発行者が発行したとおりの内容です。署名の鍵は、その後使われなくなりました。",
    ),
    "headline_valid_stale": Sentence(
        "It is just as its issuer issued it, but the issuer was last asked over a week ago.",
        "発行者が発行したとおりの内容ですが、発行者の情報を最後に確かめてから1週間以上たっています。",
        "Ask the issuer's site again when you are online.",
        "オンラインのときに、発行者のサイトへもう一度問い合わせてください。",
    ),
    "headline_valid_undated": Sentence(
        "It is just as its issuer issued it, as far as information of unknown age can tell.",
        "発行者が発行したとおりの内容ですが、発行者の情報がいつのものか分かりません。",
        "Ask the issuer's site again when you are online.",
        "オンラインのときに、発行者のサイトへもう一度問い合わせてください。",
    ),
    "headline_issuer_not_known": Sentence(
        "It is just as its issuer issued it; you have not said that you know this issuer.",
        "発行者が発行したとおりの内容です。この発行者を知っているかどうかは、まだ登録されていません。",
        "If you know the issuer, choose “I know this issuer”.",
        "知っている発行者であれば、「この発行者を知っている」を選んでください。",
    ),
    "headline_issuer_key_changed": Sentence(
        "Signed by an issuer that you know, with a key that it did not have when you said so.",
        "知っている発行者の署名ですが、登録したときにはなかった鍵で署名されています。",
        "Ask the issuer whether it changed its key, then choose “I know this issuer” again.",
        "鍵を変更したか発行者に確かめてから、もう一度登録してください。",
    ),
    "headline_denied": Sentence(
        "You have said that you do not trust this issuer.",
        "この発行者は信用しないと登録されています。",
    ),
    "headline_not_for_you": Sentence(
        "This presentation was made for somebody else.",
        "この提示は、別の相手のために作られたものです。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "headline_holder_not_shown": Sentence(
        "Nothing shows that the one who hands this over is its holder.",
        "差し出した人が持ち主であることが示されていません。",
        "Ask its holder for one that is made for you.",
        "あなた宛てに作り直してもらってください。",
    ),
    "headline_may_be_a_copy": Sentence(
        "The presentation is in order, but it may be a copy of one made for somebody else.",
        "この提示に問題はありませんが、別の相手に作られたものの写しかもしれません。",
        "Check it again with the challenge and recipient that you asked for.",
        "依頼したときのチャレンジと宛先を指定して、もう一度確認してください。",
    ),
    "headline_presentation_good": Sentence(
        "Verified: made for you, and everything in it is in order.",
        "確認済み：あなた宛てに作られ、中身にも問題はありません。",
    ),
    "headline_presentation_of_others": Sentence(
        "Made for you, and in order; but not all in it is shown to be about its holder.",
        "あなた宛てに作られ、問題はありません。"
        "ただし、提示した本人のものだと示されていない項目があります。",
        "Ask the holder how the badge is theirs.",
        "本人のものかどうか、提示した人に確かめてください。",
    ),
    "headline_presentation_not_all_known": Sentence(
        "The presentation is in order; look at each badge in it for who issued it.",
        "この提示に問題はありません。中の各バッジの発行者を確かめてください。",
    ),
    "headline_attachment_altered": Sentence(
        "This file is not the one that its sender put into the presentation.",
        "差出人が提示に添えたファイルとは異なるものです。",
        "Do not rely on it. Ask its sender for the presentation again.",
        "信用せず、差出人に提示をもう一度依頼してください。",
    ),
    "headline_inner_bad": Sentence(
        "Something inside was altered, withdrawn, or is not what it says.",
        "中に、改変されたもの、取り消されたもの、または偽りのあるものが含まれています。",
        "Look at each badge inside.",
        "中の各バッジを確かめてください。",
    ),
    "headline_inner_not_good": Sentence(
        "Not everything inside could be confirmed.",
        "中に、確認できないものが含まれています。",
        "Look at each badge inside.",
        "中の各バッジを確かめてください。",
    ),
    "headline_not_a_credential": Sentence(
        "This is not a badge.",
        "これはバッジではありません。",
    ),
    "headline_malformed": Sentence(
        "This badge is not built as it should be, so it cannot be relied on.",
        "このバッジは正しい形式ではないため、信頼できません。",
        "Ask the issuer for a corrected one.",
        "発行者に正しいものを依頼してください。",
    ),
    "headline_unsupported": Sentence(
        "This badge is secured in a way that Tsumiki cannot check yet.",
        "このバッジの保護方式は、まだ Tsumiki では確認できません。",
    ),
    "headline_unsigned": Sentence(
        "Nobody has signed this badge, so anybody could have written it.",
        "このバッジには署名がないため、誰でも書くことができたものです。",
        "Ask the issuer for a signed one.",
        "発行者に署名のあるものを依頼してください。",
    ),
    "headline_context_unavailable": Sentence(
        "A vocabulary that this badge uses is not at hand, so it cannot be checked.",
        "このバッジが使う語彙の定義が手元にないため、確認できません。",
        "Import a resource pack that holds it.",
        "その定義を含むリソースパックを取り込んでください。",
    ),
    "headline_hosted_unavailable": Sentence(
        "This badge is vouched for by a web page that has not been fetched yet.",
        "このバッジを証明するウェブページを、まだ取得していません。",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "headline_unknown_key": Sentence(
        "The issuer's key is not at hand, so it is not known who signed this.",
        "発行者の鍵が手元にないため、誰が署名したのか確認できません。",
        "Fetch the issuer's keys once when you are online.",
        "オンラインのときに、発行者の鍵を一度取得してください。",
    ),
    "headline_invalid_signature": Sentence(
        "Altered or badly signed: what it says is not what was signed.",
        "改変されたか、署名が正しくありません。内容が署名と一致しません。",
        "Do not rely on it. Ask the issuer for the original.",
        "信用せず、発行者に元のものを依頼してください。",
    ),
    "headline_issuer_mismatch": Sentence(
        "Signed, but not by the issuer that it names.",
        "署名はありますが、記載された発行者のものではありません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "headline_key_withdrawn": Sentence(
        "Signed with a key that its issuer has withdrawn.",
        "発行者が取り消した鍵で署名されています。",
        "Do not rely on it. Ask the issuer for a newly signed badge.",
        "信用せず、発行者に署名し直したものを依頼してください。",
    ),
    "headline_key_expired": Sentence(
        "Signed with a key of its issuer that was no longer in force.",
        "発行者の、すでに有効でなくなっていた鍵で署名されています。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "headline_seal_not_anchored": Sentence(
        "Sealed, but no certificate is at hand by which the seal could be checked.",
        "シールが付いていますが、確認に使える証明書が手元にありません。",
        "Get the certificate of the authority behind it, and import it as a trust anchor.",
        "シールの発行機関の証明書を入手し、トラストアンカーとして取り込んでください。",
    ),
    "headline_seal_expired": Sentence(
        "Sealed with a certificate that is not shown to have been in force.",
        "有効だったことを確認できない証明書のシールが付いています。",
        "Ask the issuer for a newly sealed badge.",
        "発行者に、シールを付け直したものを依頼してください。",
    ),
    "headline_seal_not_shown": Sentence(
        "Nothing was changed since it was sealed; that the seal is its issuer's is not shown.",
        "シールが付けられてから内容は変わっていませんが、発行者のシールかどうかは示されていません。",
        "Ask the issuer whether this is its seal.",
        "このシールを使っているかどうか、発行者に確かめてください。",
    ),
    "headline_valid_seal": Sentence(
        "Sealed by the organisation that it names; whether its certificate was withdrawn since is"
        " not known.",
        "記載された組織のシールが付いています。証明書がその後取り消されたかどうかは分かりません。",
    ),
    "headline_key_retired": Sentence(
        "Signed with a key that its issuer has retired; nothing shows that it signed before that.",
        "発行者がもう使っていない鍵で署名されています。"
        "使われていた間に署名されたことを示すものがありません。",
        "Ask the issuer for a newly signed badge.",
        "発行者に、署名し直したものを依頼してください。",
    ),
    "headline_issuer_not_named": Sentence(
        "It does not say who issued it in a way that can be checked here.",
        "誰が発行したのか、ここで確認できる形では書かれていません。",
        "Ask the issuer for a badge that names it.",
        "発行者の名前が入ったものを、発行者に依頼してください。",
    ),
    "headline_hosted_elsewhere": Sentence(
        "Its page is not where the issuer that it names keeps its badges.",
        "ページの場所が、記載された発行者がバッジを公開している場所ではありません。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "headline_not_yet_valid": Sentence(
        "This badge is not valid yet.",
        "このバッジは、まだ有効期間に入っていません。",
    ),
    "headline_revoked": Sentence(
        "The issuer has withdrawn this badge.",
        "このバッジは、発行者が取り消しました。",
    ),
    "headline_suspended": Sentence(
        "The issuer has suspended this badge for now.",
        "このバッジは、発行者が一時的に停止しています。",
    ),
    "headline_status_invalid": Sentence(
        "The issuer's list of withdrawn badges cannot be relied on.",
        "発行者の取り消し一覧が信頼できません。",
        "Fetch the list again when you are online.",
        "オンラインのときに、一覧をもう一度取得してください。",
    ),
    "headline_expired": Sentence(
        "This badge was in order, and has expired.",
        "このバッジは正しいものですが、有効期限が切れています。",
    ),
    "headline_status_unavailable": Sentence(
        "The signature is good, but it is not known whether the badge was withdrawn.",
        "署名は正しいものですが、取り消されていないかどうかは分かりません。",
        "Fetch the issuer's list once when you are online.",
        "オンラインのときに、発行者の一覧を一度取得してください。",
    ),
}
