"""What is said of endorsements."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "endorsed_credential": Sentence("Endorsement of this badge", "このバッジへの推薦"),
    "endorsed_issuer": Sentence("Endorsement of its issuer", "発行者への推薦"),
    "endorsed_achievement": Sentence("Endorsement of what was achieved", "達成した内容への推薦"),
    "endorsed_creator": Sentence("Endorsement of who defined it", "達成内容を定めた機関への推薦"),
    "endorsements_none": Sentence("Nobody endorses it in it.", "推薦は含まれていません。"),
    "endorsements_good": Sentence(
        "Endorsed by {endorsers}; every endorsement in it ({count}) is in order.",
        "{endorsers} による推薦があります（{count}件すべて問題ありません）。",
    ),
    "endorsements_not_all_good": Sentence(
        "{good} of {count:endorsement|endorsements} are in order ({endorsers}). "
        "The badge itself stands.",
        "推薦{count}件のうち、問題がないのは{good}件です（{endorsers}）。"
        "バッジ自体の確認結果には影響しません。",
        "Do not rely on the others.",
        "それ以外の推薦は信用しないでください。",
    ),
    "endorsements_not_all_checked": Sentence(
        "{good} of {count:endorsement|endorsements} could be checked and are in order "
        "({endorsers}).",
        "推薦{count}件のうち、確認できて問題がないのは{good}件です（{endorsers}）。",
        "Fetch what is missing once when you are online.",
        "足りない情報を、オンラインのときに一度取得してください。",
    ),
    "endorsements_too_many": Sentence(
        "It carries more endorsements than were checked; the first {count} are in order "
        "({endorsers}).",
        "推薦が多いため、最初の{count}件だけを確認しました。いずれも問題ありません（{endorsers}）。",
    ),
    "endorses_this": Sentence(
        "It endorses what it stands in.",
        "この推薦は、これが付けられた対象についてのものです。",
    ),
    "endorses_another": Sentence(
        "It endorses something else ({subject}).",
        "この推薦は、別のもの（{subject}）についてのものです。",
        "Do not rely on it.",
        "信用しないでください。",
    ),
    "endorses_unnamed": Sentence(
        "Whether it is meant for this cannot be told, for there is no name to compare.",
        "照らし合わせる識別子がないため、これについての推薦かどうか分かりません。",
    ),
    "not_an_endorsement": Sentence(
        "It stands where an endorsement belongs, but is none.",
        "推薦の場所に置かれていますが、推薦ではありません。",
    ),
}
