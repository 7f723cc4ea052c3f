"""What is said of a badge's form and of its dates."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_ASK = ("Ask the issuer for a corrected badge.", "発行者に、訂正したバッジを依頼してください。")

SENTENCES: dict[str, Sentence] = {
    "not_reached": Sentence(
        "Not checked, because an earlier check settled the matter.",
        "前の確認で結論が出たため、確認していません。",
    ),
    # structure ---------------------------------------------------------------
    "structure_good": Sentence(
        "It is built as a badge should be.",
        "バッジとして正しい形式です。",
    ),
    "no_base_context": Sentence(
        "It does not say which standard it follows.",
        "どの規格に従うものか書かれていません。",
        *_ASK,
    ),
    "no_credential_type": Sentence(
        "It does not call itself a {type}.",
        "種別「{type}」が書かれていません。",
        *_ASK,
    ),
    "bad_id": Sentence(
        "The identifier in “{member}” is not one that can be used.",
        "「{member}」の識別子が正しくありません。",
        *_ASK,
    ),
    "no_issuer": Sentence(
        "It does not name an issuer.",
        "発行者が書かれていません。",
        *_ASK,
    ),
    "no_subject": Sentence(
        "It does not say whom it is about.",
        "誰についてのものか書かれていません。",
        *_ASK,
    ),
    "no_badge_class": Sentence(
        "It does not say which badge was awarded.",
        "どのバッジを授与したのか書かれていません。",
        *_ASK,
    ),
    "no_issue_date": Sentence(
        "It does not say when it was issued.",
        "発行日が書かれていません。",
        *_ASK,
    ),
    "bad_date": Sentence(
        "The date in “{member}” cannot be read.",
        "「{member}」の日付を読めません。",
        *_ASK,
    ),
    "dates_reversed": Sentence(
        "It ends before it begins.",
        "有効期間の終わりが始まりより前になっています。",
        *_ASK,
    ),
    "status_without_type": Sentence(
        "It points to a list of withdrawn badges without saying what kind of list.",
        "取り消し一覧への参照に、種類が書かれていません。",
        *_ASK,
    ),
    "bad_inner": Sentence(
        "It holds something that is no badge.",
        "バッジではないものが含まれています。",
        *_ASK,
    ),
    "bad_proof": Sentence(
        "Its signature is not written as a signature should be.",
        "署名の書き方が正しくありません。",
        *_ASK,
    ),
    "described_twice": Sentence(
        "It says something about itself where that could be overlooked ({path}).",
        "自分自身についての内容が、見落とされやすい場所（{path}）に書かれています。",
        *_ASK,
    ),
    "too_many_proofs": Sentence(
        "It carries more than {limit} signatures.",
        "署名が{limit}件を超えています。",
        *_ASK,
    ),
    "too_many_statuses": Sentence(
        "It points to more than {limit} lists of withdrawn badges.",
        "取り消し一覧への参照が{limit}件を超えています。",
        *_ASK,
    ),
    "token_type": Sentence(
        "It calls itself “{type}”, which is no kind of badge.",
        "種類「{type}」はバッジのものではありません。",
        *_ASK,
    ),
    "claims_disagree": Sentence(
        "It says two different things about the same matter ({claim}).",
        "同じ事柄について、二通りの内容が書かれています（{claim}）。",
        *_ASK,
    ),
    "claim_withheld": Sentence(
        "It was issued so that something can be left out which must always be shown ({claim}).",
        "必ず示さなければならない項目（{claim}）を省けるように発行されています。",
        *_ASK,
    ),
    # dates -------------------------------------------------------------------
    "within_dates": Sentence("It is valid until {end}.", "有効期限は {end} です。"),
    "no_end_date": Sentence("It has no end date.", "有効期限はありません。"),
    "end_not_shown": Sentence(
        "It does not show whether it ends: that may be among what was left out.",
        "有効期限があるかどうかは示されていません。省かれた項目にあるのかもしれません。",
        "Ask its holder for one that shows it.",
        "その項目も含めて提示してもらってください。",
    ),
    "not_yet_valid": Sentence(
        "It is valid only from {start}.",
        "{start} から有効になります。",
    ),
    "expired": Sentence(
        "It expired on {end}.",
        "{end} に有効期限が切れました。",
        "Ask the issuer whether it can be renewed.",
        "更新できるか、発行者に問い合わせてください。",
    ),
}
