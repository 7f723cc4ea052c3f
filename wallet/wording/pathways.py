"""Pathways: states, rules, why a step counts, what was said of it; and why a file is refused."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_MEND = (
    "Ask whoever made the file for a corrected one. docs/pathway-file.md describes the form.",
    "ファイルの作成者に、直したものを頼んでください。形式は docs/pathway-file.md にあります。",
)

SENTENCES: dict[str, Sentence] = {
    "pathway_held": Sentence("Held", "取得済み"),
    "pathway_met": Sentence("Met", "達成"),
    "pathway_in_progress": Sentence("In progress", "途中"),
    "pathway_missing": Sentence("Not yet", "これから"),
    "pathway_expired": Sentence("Expired", "期限切れ"),
    "pathway_withdrawn": Sentence("Withdrawn", "取り消し済み"),
    "pathway_not_confirmed": Sentence("Not confirmed", "確認できていません"),
    "pathway_counts_yes": Sentence("Counts", "認められます"),
    "pathway_counts_may": Sentence("May count", "認められるかは未確定"),
    "pathway_all": Sentence("All of these", "次のすべて"),
    "pathway_any": Sentence("Any one of these", "次のどれか1つ"),
    "pathway_k_of_n": Sentence("{needed} of these {parts}", "次の{parts}つから{needed}つ"),
    "pathway_credits": Sentence(
        "At least {needed} {unit} from these", "次から合わせて{needed}{unit}以上"
    ),
    "pathway_steps_there": Sentence(
        "{there} of {needed:step|steps}", "{needed}ステップ中{there}ステップ達成"
    ),
    "pathway_credits_there": Sentence(
        "{there} of {needed} {unit}", "{needed}{unit}中{there}{unit}"
    ),
    "pathway_may_of_these": Sentence("{may} of these may count", "うち{may}は未確定"),
    "pathway_worth": Sentence("{value} {unit}", "{value}{unit}"),
    "pathway_no_unit": Sentence("credits", "クレジット"),
    "pathway_hours": Sentence("{hours:hour|hours}", "{hours}時間"),
    "pathway_untitled": Sentence("Step without a title", "名前のないステップ"),
    # Why a step counts or does not.
    "pathway_why_reached": Sentence(
        "You hold this: {issuer} awarded it.", "取得済みです。{issuer} が授与しました。"
    ),
    "pathway_why_counts": Sentence(
        "It counts: {issuer} awarded it, and {by} says that it is a part of this and signed that.",
        "認められます。{issuer} が授与し、これに含まれることを {by} が署名して示しています。",
    ),
    "pathway_why_may_issuer": Sentence(
        "It may count: {by} says that this step is a part and signed that, but nothing shows that "
        "{issuer} is the one to award it.",
        "認められるかは未確定です。このステップが含まれることは {by} が署名して示していますが、"
        "{issuer} が正式な授与者かどうかはわかりません。",
        "Ask {by} whether it accepts badges from {issuer}.",
        "{issuer} のバッジが認められるか、{by} に尋ねてください。",
    ),
    "pathway_why_may_file": Sentence(
        "It may count: {issuer} awarded it, but that it belongs here only stands in a pathway file "
        "that nobody signed.",
        "認められるかは未確定です。{issuer} が授与したものですが、ここに含まれることは、"
        "署名のない道筋ファイルに書かれているだけです。",
        "Ask whoever awards the goal whether it counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_may_said": Sentence(
        "It may count: {issuer} awarded it, but that it belongs here is said by {by}, not by the "
        "one who awards the larger one, or without a signature that holds.",
        "認められるかは未確定です。{issuer} が授与したものですが、ここに含まれると述べているのは "
        "{by} で、上位の授与者ではないか、有効な署名がありません。",
        "Ask whoever awards the goal whether it counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_group": Sentence(
        "Enough of the steps below are there.", "下のステップが必要な分だけそろっています。"
    ),
    "pathway_why_rule": Sentence(
        "The steps below are alternatives or add up.",
        "下のステップから選ぶか、合計で満たします。",
    ),
    "pathway_why_missing": Sentence(
        "You hold no badge for this step yet.", "このステップのバッジはまだありません。"
    ),
    "pathway_why_in_progress": Sentence(
        "Some of what it is made of is there; it has not been awarded yet.",
        "構成するものの一部がそろっています。まだ授与されていません。",
        "When all steps are there, ask for the award.",
        "すべてそろったら、授与を申請してください。",
    ),
    "pathway_why_unfinished": Sentence(
        "The badge itself says that it is not completed.",
        "バッジ自体に、修了していないと書かれています。",
    ),
    "pathway_why_expired": Sentence(
        "You held this, but the badge has expired: it does not count today.",
        "取得していましたが、期限が切れています。今は認められません。",
        "Ask its issuer for a renewal.",
        "発行者に更新を頼んでください。",
    ),
    "pathway_why_withdrawn": Sentence(
        "Its issuer has taken the badge back: it does not count.",
        "発行者がバッジを取り消しているため、認められません。",
        "Ask its issuer why.",
        "理由を発行者に尋ねてください。",
    ),
    "pathway_why_not_confirmed": Sentence(
        "You have a badge for this step, but it could not be shown to be true, so it does not "
        "count.",
        "このステップのバッジはありますが、正しいと確かめられていないため、認められません。",
        "Open the badge to see what is missing.",
        "バッジを開いて、何が足りないかを見てください。",
    ),
    # How a badge was recognised.
    "pathway_how_same_id": Sentence("Same achievement", "同じ学修成果"),
    "pathway_how_equivalent": Sentence(
        "Declared to be the same achievement", "同じ学修成果とされているもの"
    ),
    "pathway_how_code": Sentence("Same code of the same issuer", "同じ発行者の同じコード"),
    "pathway_how_older_edition": Sentence("An earlier edition", "以前の版"),
    # What was said of a step. "out": the step is what the statement begins with.
    "pathway_component_of_out": Sentence("Part of “{other}”", "「{other}」の一部"),
    "pathway_component_of_in": Sentence("Contains “{other}”", "「{other}」を含む"),
    "pathway_requires_out": Sentence("Needs “{other}” first", "先に「{other}」が必要"),
    "pathway_requires_in": Sentence("Is needed for “{other}”", "「{other}」に必要"),
    "pathway_precedes_out": Sentence("Comes before “{other}”", "「{other}」の前に学ぶ"),
    "pathway_precedes_in": Sentence("Comes after “{other}”", "「{other}」の後に学ぶ"),
    "pathway_equivalent_out": Sentence("The same as “{other}”", "「{other}」と同じ"),
    "pathway_equivalent_in": Sentence("The same as “{other}”", "「{other}」と同じ"),
    "pathway_replaced_by_out": Sentence("Replaced by “{other}”", "「{other}」に置き換え"),
    "pathway_replaced_by_in": Sentence("Replaces “{other}”", "「{other}」の後継"),
    "pathway_peer_out": Sentence("A peer of “{other}”", "「{other}」と同等の位置づけ"),
    "pathway_peer_in": Sentence("A peer of “{other}”", "「{other}」と同等の位置づけ"),
    "pathway_related_out": Sentence(
        "Related to “{other}”; no progress follows from that",
        "「{other}」に関連（進み具合には入りません）",
    ),
    "pathway_related_in": Sentence(
        "Related to “{other}”; no progress follows from that",
        "「{other}」に関連（進み具合には入りません）",
    ),
    "pathway_gives_access_to_out": Sentence("Gives access to “{other}”", "「{other}」に進める"),
    "pathway_gives_access_to_in": Sentence(
        "“{other}” gives access to this", "「{other}」から進める"
    ),
    "pathway_aligned_competency_out": Sentence(
        "Matches the competency “{other}”", "能力「{other}」に対応"
    ),
    "pathway_said_signed": Sentence("{by}, signed", "{by}（署名あり）"),
    "pathway_said_unsigned": Sentence("{by}, not signed", "{by}（署名なし）"),
    "pathway_said_nobody": Sentence("Nobody is named", "述べた人の記載なし"),
    "pathway_read_in": Sentence("Read in {document}", "出典：{document}"),
    "pathway_read_at": Sentence("At {pointer} in its original", "原本の中の位置：{pointer}"),
    "cli_pathway_nowhere": Sentence(
        "No pathway that this wallet knows speaks of it.",
        "これが含まれる道筋は、まだ知られていません。",
        "tsumiki pathway import brings a pathway file.",
        "tsumiki pathway import で道筋ファイルを取り込めます。",
    ),
    # Why a file is refused.
    "pathway_not_one": Sentence(
        "This is not a pathway file.",
        "これは道筋ファイルではありません。",
        "Choose a JSON file whose type is PathwayFile. Badges are brought in with Import.",
        "種類が PathwayFile のJSONファイルを選んでください。バッジは「取り込む」から取り込めます。",
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
