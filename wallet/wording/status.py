"""Has the issuer withdrawn it? What the cached lists say."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_FETCH = (
    "Fetch the list again when you are online.",
    "オンラインのときに、一覧をもう一度取得してください。",
)
_TELL = ("Tell the issuer.", "発行者に知らせてください。")

SENTENCES: dict[str, Sentence] = {
    "no_status": Sentence(
        "The issuer keeps no list on which it could withdraw this badge.",
        "発行者は、このバッジを取り消すための一覧を設けていません。",
    ),
    "status_clear": Sentence(
        "The last known copy of the issuer's list does not name this badge as withdrawn.",
        "手元にある発行者の一覧では、このバッジは取り消されていません。",
    ),
    "status_clear_by_other": Sentence(
        "The last known copy of the list does not name this badge as withdrawn. "
        "The list is signed by {list_issuer}, not by the badge's issuer.",
        "手元にある一覧では、このバッジは取り消されていません。"
        "一覧に署名したのは、バッジの発行者ではなく {list_issuer} です。",
    ),
    "status_clear_undated": Sentence(
        "What is at hand of the issuer's list does not name this badge, "
        "but it is not known how old that copy is.",
        "手元にある発行者の一覧にこのバッジは載っていませんが、一覧がいつのものか分かりません。",
        *_FETCH,
    ),
    "status_clear_by_other_undated": Sentence(
        "What is at hand of the list does not name this badge, but it is not known how old that "
        "copy is. The list is signed by {list_issuer}, not by the badge's issuer.",
        "手元にある一覧にこのバッジは載っていませんが、一覧がいつのものか分かりません。"
        "一覧に署名したのは、バッジの発行者ではなく {list_issuer} です。",
        *_FETCH,
    ),
    "hosted_not_revoked": Sentence(
        "The issuer's page at {url} does not call this badge withdrawn.",
        "発行者のページ（{url}）では、このバッジは取り消されていません。",
    ),
    "revoked": Sentence(
        "The issuer has withdrawn this badge, says {url}.",
        "{url} によると、発行者はこのバッジを取り消しました。",
        "Ask the issuer why.",
        "理由を発行者に問い合わせてください。",
    ),
    "suspended": Sentence(
        "The issuer has suspended this badge for now, says {url}.",
        "{url} によると、発行者はこのバッジを一時的に停止しています。",
        "Ask the issuer why.",
        "理由を発行者に問い合わせてください。",
    ),
    "revoked_by_other": Sentence(
        "This badge is named as withdrawn on the list at {url}. "
        "The list is signed by {list_issuer}, not by the badge's issuer.",
        "このバッジは、一覧（{url}）で取り消されています。"
        "一覧に署名したのは、バッジの発行者ではなく {list_issuer} です。",
        "Ask the issuer why.",
        "理由を発行者に問い合わせてください。",
    ),
    "suspended_by_other": Sentence(
        "This badge is named as suspended for now on the list at {url}. "
        "The list is signed by {list_issuer}, not by the badge's issuer.",
        "このバッジは、一覧（{url}）で一時的に停止されています。"
        "一覧に署名したのは、バッジの発行者ではなく {list_issuer} です。",
        "Ask the issuer why.",
        "理由を発行者に問い合わせてください。",
    ),
    "status_newest": Sentence(
        "The issuer has announced no newer edition of this badge.",
        "発行者は、このバッジの新しい版を出していません。",
    ),
    "status_newer": Sentence(
        "The issuer offers a newer edition of this badge.",
        "発行者は、このバッジの新しい版を用意しています。",
        "Ask the issuer for it.",
        "新しい版を発行者から受け取ってください。",
    ),
    "status_message": Sentence(
        "The issuer's list says of this badge: {message}",
        "発行者の一覧は、このバッジについて次のように伝えています：{message}",
    ),
    "status_value_unknown": Sentence(
        "The issuer's list gives this badge a mark that Tsumiki does not know ({value}).",
        "発行者の一覧は、このバッジに Tsumiki の知らない印（{value}）を付けています。",
        "Ask the issuer what it means.",
        "その意味を発行者に問い合わせてください。",
    ),
    "status_list_ambiguous": Sentence(
        "The issuer's list is of an old kind that can be read in two ways, "
        "and one of them says that this badge is withdrawn: {url}",
        "発行者の一覧は二通りに読める古い方式で、その一方ではこのバッジは取り消されています：{url}",
        "Ask the issuer whether the badge is still good.",
        "バッジがまだ有効かどうか、発行者に問い合わせてください。",
    ),
    "status_list_denied": Sentence(
        "The list is kept by {list_issuer}, whom you have chosen not to trust.",
        "一覧を管理しているのは、あなたが信頼しないことにした {list_issuer} です。",
    ),
    "status_size_unreadable": Sentence(
        "The badge asks for its place on the list in a way that makes no sense ({size}).",
        "このバッジは、一覧での位置を意味の通らない形で示しています（{size}）。",
        *_TELL,
    ),
    "status_list_missing": Sentence(
        "The issuer's list of withdrawn badges has not been fetched: {url}",
        "発行者の取り消し一覧を取得していません：{url}",
        "Fetch it once when you are online.",
        "オンラインのときに一度取得してください。",
    ),
    "status_type_unknown": Sentence(
        "The issuer keeps its list in a way that Tsumiki cannot read ({type}).",
        "発行者の一覧は、Tsumiki では読めない方式です（{type}）。",
    ),
    "status_purpose_unknown": Sentence(
        "The issuer's list speaks of something other than withdrawal ({purpose}).",
        "発行者の一覧は、取り消し以外のもの（{purpose}）を表しています。",
    ),
    "status_purpose_differs": Sentence(
        "The badge points to a list that is not about {purpose}.",
        "このバッジが指す一覧は、「{purpose}」のものではありません。",
        *_TELL,
    ),
    "status_list_unchecked": Sentence(
        "The issuer's list cannot itself be checked here ({list_verdict}).",
        "発行者の一覧そのものを、ここでは確認できません（{list_verdict}）。",
        *_FETCH,
    ),
    "status_list_bad": Sentence(
        "The issuer's list was altered or is badly signed ({list_verdict}).",
        "発行者の一覧が改変されているか、署名が正しくありません（{list_verdict}）。",
        *_FETCH,
    ),
    "status_list_expired": Sentence(
        "The last known copy of the issuer's list has expired.",
        "手元にある発行者の一覧は、有効期限が切れています。",
        *_FETCH,
    ),
    "status_list_unreadable": Sentence(
        "The issuer's list cannot be read: {url}",
        "発行者の一覧を読めません：{url}",
        *_FETCH,
    ),
    "status_list_too_large": Sentence(
        "The issuer's list is larger than {limit} bytes, so it was not opened.",
        "発行者の一覧が{limit}バイトを超えるため、開きませんでした。",
        *_TELL,
    ),
    "status_list_of_another": Sentence(
        "The list at {url} is not the issuer's.",
        "{url} の一覧は、発行者のものではありません。",
        *_TELL,
    ),
    "status_index_out_of_range": Sentence(
        "The badge has no place on the issuer's list (number {index}).",
        "発行者の一覧に、このバッジの位置（{index}番）がありません。",
        *_TELL,
    ),
}
