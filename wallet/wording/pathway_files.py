"""Files about pathways: their signatures, what a form cannot carry, why one is refused."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_MEND = (
    "Ask whoever made the file for a corrected one. docs/pathway-file.md describes the form.",
    "ファイルの作成者に、直したものを頼んでください。形式は docs/pathway-file.md にあります。",
)

SENTENCES: dict[str, Sentence] = {
    # The signature of a file.
    "pathway_signature_not": Sentence("Nobody signed this file", "このファイルに署名はありません"),
    "pathway_signature_drawn": Sentence(
        "You drew this pathway; nobody else vouches for it",
        "あなたが描いた道筋です。ほかに裏づける人はいません",
    ),
    "pathway_signature_good": Sentence(
        "Signed by {by}, and the signature holds", "{by} の署名があり、正しいと確認できました"
    ),
    "pathway_signature_stranger": Sentence(
        "Signed by {by}, and the signature holds; nothing shows who that is",
        "{by} の署名は正しいと確認できましたが、どのような機関かはわかりません",
        "If you know {by}, say so on its page: then its word counts.",
        "{by} を知っている場合は、発行者のページで信頼すると、その記載が認められるようになります。",
    ),
    "pathway_signature_bad": Sentence(
        "The signature in the name of {by} is not good; nothing in this file counts by it",
        "{by} の名による署名は正しくありません。このファイルの記載は根拠になりません",
        "Remove this file, and ask {by} for its own.",
        "このファイルを外し、正しいものを {by} に頼んでください。",
    ),
    "pathway_signature_ended": Sentence(
        "Signed by {by}, but the signature has ended or has not begun",
        "{by} の署名がありますが、有効な期間ではありません",
        "Ask {by} for the present edition.",
        "現在の版を {by} に頼んでください。",
    ),
    "pathway_signature_denied": Sentence(
        "Signed in the name of {by}, whom you do not trust",
        "信頼しないとした {by} の名で署名されています",
        "Remove the file, or change what you said of {by}.",
        "ファイルを外すか、{by} の扱いを見直してください。",
    ),
    "pathway_signature_unknown": Sentence(
        "The signature in the name of {by} could not be checked",
        "{by} の名による署名を確かめられませんでした",
        "Fetch the keys of {by}, on its page or with a resource pack.",
        "{by} のページかリソースパックから、鍵を取り込んでください。",
    ),
    "pathway_signature_suite": Sentence(
        "Signed in the name of {by}, in a way that Tsumiki cannot check",
        "{by} の名による署名がありますが、Tsumikiでは確かめられない方式です",
        "Ask {by} for a file that is signed with eddsa-jcs-2022 or ecdsa-jcs-2019, or as a JWS.",
        "eddsa-jcs-2022 か ecdsa-jcs-2019、またはJWSで署名したファイルを {by} に頼んでください。",
    ),
    "pathway_signature_terms": Sentence(
        "The signature in the name of {by} could not be checked: what it covers depends on a list "
        "of terms that the file does not name, or that is not here",
        "{by} の名による署名を確かめられませんでした。署名が何を対象とするかを定める用語の一覧が、"
        "ファイルに示されていないか、手元にありません",
        "Ask {by} for a file that is signed with eddsa-jcs-2022 or ecdsa-jcs-2019, or as a JWS.",
        "eddsa-jcs-2022 か ecdsa-jcs-2019、またはJWSで署名したファイルを {by} に頼んでください。",
    ),
    "pathway_signature_nobody": Sentence(
        "It is signed, but does not say by whom",
        "署名はありますが、誰のものかの記載がありません",
        "Ask for a file that names its issuer.",
        "発行者の名が入ったファイルを頼んでください。",
    ),
    # What a form of file has no place for.
    "pathway_lost_hours": Sentence("Hours of work are left out.", "学修時間は含まれません。"),
    "pathway_lost_codes": Sentence(
        "Identifiers other than codes of courses are left out.",
        "科目コード以外の識別子は含まれません。",
    ),
    "pathway_lost_links": Sentence(
        "What is equivalent, replaced, a peer or gives access is left out.",
        "同等・置き換え・同等の位置づけ・進める先の記載は含まれません。",
    ),
    "pathway_lost_voices": Sentence(
        "Who says each thing, and whether it is signed, is left out.",
        "誰がそう示しているか、署名があるかは含まれません。",
    ),
    "pathway_lost_ctids": Sentence(
        "It has no CTIDs, which the Credential Registry gives and asks for.",
        "Credential Registryが求めるCTIDは付いていません。",
    ),
    "pathway_lost_signature": Sentence(
        "The signature of the original is left out.", "原本の署名は含まれません。"
    ),
    "pathway_lost_members": Sentence(
        "What the original says beside steps, rules, credits and order is left out.",
        "原本のうち、ステップ・条件・単位・順序以外の記載は含まれません。",
    ),
    "pathway_form_not_written": Sentence(
        "A pathway cannot be written as a CASE framework.",
        "道筋をCASEの枠組みとして書き出すことはできません。",
        "Choose tsumiki or ctdl; without a choice the file is given as it came.",
        "tsumiki か ctdl を選んでください。選ばなければ、取り込んだままの形で保存します。",
    ),
    # Why a file is refused.
    "pathway_not_one": Sentence(
        "This is not a pathway file.",
        "これは道筋ファイルではありません。",
        "Choose a pathway file, a CTDL pathway or a CASE framework, as JSON. Badges are brought in "
        "with Import.",
        "道筋ファイル、CTDLの道筋、CASEの枠組みのどれか（JSON）を選んでください。"
        "バッジは「取り込む」から取り込めます。",
    ),
    "pathway_newer": Sentence(
        "This pathway file has form {found}; this program knows forms up to {known}.",
        "この道筋ファイルの形式は{found}です。このプログラムが読めるのは{known}までです。",
        "A newer version of the program may read it.",
        "新しい版のプログラムなら読めるかもしれません。",
    ),
    "pathway_member_kind": Sentence(
        "The pathway file has something at {place} that does not belong there.",
        "道筋ファイルの {place} に、決まりに合わない値があります。",
        *_MEND,
    ),
    "pathway_member_unknown": Sentence(
        "The pathway file has a member at {place} that this program does not know.",
        "道筋ファイルの {place} に、このプログラムが知らない項目があります。",
        *_MEND,
    ),
    "pathway_twice": Sentence(
        "The pathway file names {id} twice at {place}, or as a part of itself.",
        "道筋ファイルの {place} で、{id} が重複しているか、自分自身を指しています。",
        *_MEND,
    ),
    "pathway_dangling": Sentence(
        "The pathway file speaks at {place} of {id}, which it does not describe.",
        "道筋ファイルの {place} にある {id} が、どこにも説明されていません。",
        *_MEND,
    ),
    "pathway_too_much": Sentence(
        "The pathway file holds more than {limit} entries at {place}.",
        "道筋ファイルの {place} が、上限の{limit}件を超えています。",
        "Ask for the pathway in several smaller files.",
        "いくつかの小さなファイルに分けてもらってください。",
    ),
    "pathway_conditions_deep": Sentence(
        "The conditions at {place} go around in a circle, or stand in one another more than "
        "{limit} deep.",
        "{place} の条件が循環しているか、{limit}段より深く重なっています。",
        "Ask whoever made the file for a corrected one.",
        "ファイルの作成者に、直したものを頼んでください。",
    ),
    "pathway_signed_kept": Sentence(
        "The wallet keeps a signed file of this pathway from {by}; this one is not signed so.",
        "{by} の署名がある同じ道筋のファイルがすでにあります。"
        "このファイルには同じ署名がありません。",
        "Ask {by} for a signed edition, or remove the signed file first.",
        "署名のある版を {by} に頼むか、先に今のファイルを外してください。",
    ),
    "pathway_drawn_kept": Sentence(
        "You drew a pathway with the same id ({pathway}), and it is another than this file.",
        "同じid（{pathway}）の道筋をあなたが描いています。内容がこのファイルと異なります。",
        "Keep yours, or remove it first.",
        "今の道筋を残すか、先に外してから取り込んでください。",
    ),
    "pathways_too_many": Sentence(
        "The wallet already keeps {limit} pathway files.",
        "ウォレットには、すでに道筋ファイルが{limit}件あります。",
        "Remove some that you no longer need.",
        "不要なものを外してから、もう一度取り込んでください。",
    ),
    "no_such_pathway": Sentence(
        "There is no pathway {pathway} in this wallet.",
        "このウォレットに道筋 {pathway} はありません。",
        "List the pathways to see their names.",
        "道筋の一覧で名前を確かめてください。",
    ),
    "pathway_of_badges": Sentence(
        "This pathway follows from what your badges say; there is no file to remove.",
        "この道筋はバッジの記載から作られたもので、外せるファイルはありません。",
        "It goes when the badges that tell of it go.",
        "元になったバッジがなくなれば、道筋も表示されなくなります。",
    ),
}
