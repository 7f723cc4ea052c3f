"""Pathways: states, rules, why a step counts, and what was said of it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "pathway_held": Sentence("Held", "取得済み"),
    "pathway_met": Sentence("Met", "達成"),
    "pathway_covered": Sentence("Covered", "対応するバッジあり"),
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
    "pathway_unchecked": Sentence(
        "A condition that Tsumiki cannot check", "Tsumikiでは確かめられない条件"
    ),
    "pathway_unchecked_said": Sentence(
        "A condition that Tsumiki cannot check: {said}", "Tsumikiでは確かめられない条件：{said}"
    ),
    "pathway_not_checked": Sentence("Cannot be checked", "確かめられません"),
    "pathway_unchecked_there": Sentence(
        "has a condition that Tsumiki cannot check", "確かめられない条件あり"
    ),
    "pathway_unchecked_many": Sentence(
        "{count:condition|conditions} that Tsumiki cannot check",
        "Tsumikiでは確かめられない条件が{count}件",
    ),
    "pathway_cached_of_these": Sentence(
        "{cached} by a copy of the issuer’s page only", "うち{cached}は発行者のページの控えによる"
    ),
    "pathway_as_cached": Sentence(
        "by the issuer’s page as copied on {date}", "発行者のページの控え（{date}）による"
    ),
    "pathway_as_cached_undated": Sentence(
        "by an undated copy of the issuer’s page", "発行者のページの控え（日付なし）による"
    ),
    # Three meters of a goal.
    "pathway_total_credits": Sentence("Credits: {words}", "単位・時間数：{words}"),
    "pathway_total_competencies": Sentence("Competencies: {words}", "能力：{words}"),
    "pathway_credits_so_far": Sentence(
        "{there} {unit}; how many are needed is not stated", "{there}{unit}（必要な数の記載なし）"
    ),
    "pathway_competencies_there": Sentence(
        "{there} covered of {needed} named",
        "挙げられた{needed}のうち{there}に対応するバッジあり",
    ),
    # What an issuer says that leads nowhere by itself.
    "pathway_note_stackable": Sentence(
        "Its issuer says that it can count towards something larger, but not what.",
        "発行者は、より大きな証明に積み上げられると述べていますが、何に積み上がるかは示していません。",
    ),
    "pathway_note_learning_path": Sentence(
        "Its issuer says that it completes a learning path, but not which badges belong to it.",
        "発行者は、学習パスの修了を示すものと述べていますが、含まれるバッジは示していません。",
    ),
    "pathway_steps_there": Sentence(
        "{there} of {needed:step|steps}", "{needed}ステップ中{there}ステップ達成"
    ),
    "pathway_credits_there": Sentence(
        "{there} of {needed} {unit}", "{needed}{unit}中{there}{unit}"
    ),
    "pathway_may_of_these": Sentence("{may} of these may count", "うち{may}は未確定"),
    # On whose word a measure rests, where it is not that of who awards it.
    "pathway_basis_unsigned_by": Sentence(
        "How much is needed is said by {by}, without a signature that holds. Whoever awards it may "
        "ask for something else.",
        "必要な量は {by} によるものですが、有効な署名がありません。"
        "授与する機関が実際に求めるものとは、異なることがあります。",
    ),
    "pathway_basis_unsigned_nobody": Sentence(
        "How much is needed is said without a signature that holds. Whoever awards it may ask for "
        "something else.",
        "必要な量は、有効な署名のない記載によるものです。授与する機関が実際に求めるものとは、"
        "異なることがあります。",
    ),
    "pathway_basis_said_by": Sentence(
        "How much is needed is said by {by}, who is not shown to be the one to award it. Whoever "
        "does may ask for something else.",
        "必要な量は {by} によるものですが、{by} が授与する機関かどうかはわかりません。"
        "実際に求められるものとは、異なることがあります。",
    ),
    "pathway_basis_said_nobody": Sentence(
        "How much is needed is said by others than the one who awards it, who may ask for "
        "something else.",
        "必要な量は、授与する機関以外の記載によるものです。授与する機関が実際に求めるものとは、"
        "異なることがあります。",
    ),
    "pathway_worth_unsigned": Sentence(
        "What it is worth is not signed by whoever awards it, so its credits may count.",
        "単位・時間数は授与した機関の署名で示されていないため、認められるかは未確定です。",
    ),
    "pathway_worth": Sentence("{value} {unit}", "{value}{unit}"),
    "pathway_no_unit": Sentence("credits", "クレジット"),
    "pathway_hours": Sentence("{hours:hour|hours}", "{hours}時間"),
    "pathway_untitled": Sentence("Step without a title", "名前のないステップ"),
    # Why a step counts or does not.
    "pathway_why_reached": Sentence(
        "You hold this: {issuer} awarded it.", "取得済みです。{issuer} が授与しました。"
    ),
    "pathway_why_reached_by_other": Sentence(
        "You hold a badge of this from {issuer}. Nothing shows that {issuer} is the one to award "
        "it.",
        "{issuer} のバッジがあります。{issuer} が正式な授与者かどうかはわかりません。",
        "Ask whoever publishes this goal whether they accept the badge.",
        "このバッジが認められるか、目標を示している機関に尋ねてください。",
    ),
    "pathway_why_counts": Sentence(
        "It counts: {issuer} awarded it, and {by} says that it is a part of this and signed that.",
        "認められます。{issuer} が授与し、これに含まれることを {by} が署名して示しています。",
    ),
    "pathway_why_counts_same": Sentence(
        "It counts: {issuer} awarded it, and signed that it is a part of this.",
        "認められます。{issuer} が授与し、これに含まれることも署名して示しています。",
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
    "pathway_why_may_unsigned": Sentence(
        "It may count: {issuer} awarded it, but that it belongs here is only said by {by}, without "
        "a signature that holds.",
        "認められるかは未確定です。{issuer} が授与したものですが、"
        "ここに含まれるという {by} の記載には、有効な署名がありません。",
        "Ask whoever awards the goal whether it counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_may_claim": Sentence(
        "It may count: {by} signed that this step counts towards the larger one, but whoever "
        "awards the larger one has not said so.",
        "認められるかは未確定です。上位のものに積み上がることは {by} が署名して示していますが、"
        "上位のものを授与する機関は示していません。",
        "Ask whoever awards the goal whether it counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_may_said": Sentence(
        "It may count: {issuer} awarded it. {by} signed that it belongs here, but is not shown to "
        "be the one to award the larger one.",
        "認められるかは未確定です。{issuer} が授与したもので、ここに含まれることは {by} が署名して"
        "示していますが、{by} が上位のものを授与する機関かどうかはわかりません。",
        "Ask whoever awards the goal whether it counts. If you know {by}, say so under Issuers: "
        "then its word counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。{by} を知っている場合は、"
        "「発行者」で「この発行者を知っている」を選ぶと、その記載が認められます。",
    ),
    "pathway_why_may_learner": Sentence(
        "It may count: {issuer} awarded it, but that it belongs here is your own drawing.",
        "認められるかは未確定です。{issuer} が授与したものですが、"
        "ここに含まれることは、あなたが描いただけです。",
        "Ask whoever awards the goal whether it counts.",
        "認められるかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_drawn": Sentence(
        "You hold this: {issuer} awarded it. That it belongs here is your own drawing.",
        "取得済みです。{issuer} が授与しました。ここに置いたのは、あなたです。",
    ),
    "pathway_why_drawn_complete": Sentence(
        "Everything that you drew for this is there: complete by your own drawing. It is no award.",
        "あなたが描いた分はすべてそろっています。自分で描いた道筋としての達成で、"
        "授与されたものではありません。",
    ),
    "pathway_why_drawn_enough": Sentence(
        "Everything that you drew for this is there. Whether that is enough, only the one who "
        "awards it can say.",
        "あなたが描いた分はすべてそろっています。これで十分かどうかは、授与する機関が決めます。",
        "Ask whoever awards it what it takes.",
        "何が必要か、授与する機関に尋ねてください。",
    ),
    "pathway_why_drawn_begun": Sentence(
        "Some of what you drew for this is there.", "あなたが描いた分の一部がそろっています。"
    ),
    "pathway_why_drawn_not_begun": Sentence(
        "Nothing of what you drew for this is there yet.", "あなたが描いた分は、まだこれからです。"
    ),
    "pathway_why_drawn_gone": Sentence(
        "The badge that you chose for this is no longer in your wallet.",
        "ここに選んだバッジは、もうウォレットにありません。",
        "Import it again, or choose another for this step.",
        "もう一度取り込むか、このステップに別のバッジを選んでください。",
    ),
    "pathway_why_drawn_title": Sentence(
        "You named this step by its title alone, and no badge is recognised by a title.",
        "名前だけのステップです。名前だけではバッジと結び付けられません。",
        "When you hold a badge for it, change the pathway and choose that badge.",
        "バッジを取得したら、道筋を変更して、そのバッジを選んでください。",
    ),
    "pathway_why_extra": Sentence(
        "You drew these beside what is asked for; they change nothing in how far you are.",
        "求められているもののほかに、あなたが描き加えたものです。進み具合には入りません。",
    ),
    "pathway_extra": Sentence("Added by you: {words}", "あなたが追加：{words}"),
    "pathway_complete_own": Sentence(
        "Complete by your own drawing", "自分で描いた道筋としては達成"
    ),
    "pathway_complete_drawn": Sentence("All that you drew is there", "描いた分はそろっています"),
    "pathway_why_group": Sentence(
        "Enough of the steps below are there.", "下のステップが必要な分だけそろっています。"
    ),
    "pathway_why_rule": Sentence(
        "The steps below are alternatives or add up.",
        "下のステップから選ぶか、合計で満たします。",
    ),
    "pathway_why_all": Sentence(
        "Each of the steps below is needed.", "下のステップはすべて必要です。"
    ),
    "pathway_why_unchecked": Sentence(
        "This pathway has a condition that Tsumiki cannot check. It is not taken as met.",
        "この道筋には、Tsumikiでは確かめられない条件があります。満たしたものとしては扱いません。",
        "Ask whoever awards the goal whether you meet it.",
        "満たしているかどうか、目標を授与する機関に尋ねてください。",
    ),
    "pathway_why_covered": Sentence(
        "Covered: {issuer} signed that “{badge}” is aligned with this competency.",
        "「{badge}」がこの能力に対応することを、{issuer} が署名して示しています。",
    ),
    "pathway_why_perhaps_covered": Sentence(
        "Perhaps covered: “{badge}” from {issuer} is said to be aligned with this competency, but "
        "not by a signature of the one who awards it.",
        "対応しているかは未確定です。{issuer} の「{badge}」がこの能力に対応するとされていますが、"
        "授与者の署名では示されていません。",
        "Ask {issuer} which competencies the badge shows.",
        "バッジがどの能力を示すのか、{issuer} に尋ねてください。",
    ),
    "pathway_why_uncovered": Sentence(
        "None of your badges is aligned with this competency.",
        "この能力に対応するバッジはまだありません。",
    ),
    "pathway_why_missing": Sentence(
        "You hold no badge for this step yet.", "このステップのバッジはまだありません。"
    ),
    "pathway_why_in_progress": Sentence(
        "Some of what it is made of is there; it has not been awarded yet.",
        "構成するものの一部がそろっています。まだ授与されていません。",
        "When enough is there, ask for the award.",
        "必要な分がそろったら、授与を申請してください。",
    ),
    "pathway_why_enough": Sentence(
        "All that is asked for is there; it has not been awarded yet.",
        "求められるものはすべてそろっています。まだ授与されていません。",
        "Ask whoever awards it for the award.",
        "授与する機関に、授与を申請してください。",
    ),
    "pathway_why_perhaps_enough": Sentence(
        "All that is asked for may be there; it has not been awarded yet.",
        "求められるものはそろっている可能性がありますが、未確定のものを含みます。"
        "まだ授与されていません。",
        "Ask whoever awards it whether what you have is enough.",
        "今あるもので足りるかどうか、授与する機関に尋ねてください。",
    ),
    "pathway_why_unfinished": Sentence(
        "By the results in the badge itself it is not completed, or below what it requires.",
        "バッジ自体の成績では、修了していないか、求められる値に届いていません。",
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
    "pathway_how_chosen": Sentence("Chosen by you", "あなたが選んだもの"),
    "pathway_how_aligned": Sentence(
        "Aligned with this competency", "この能力に対応するとされているもの"
    ),
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
    "pathway_aligned_competency_in": Sentence(
        "“{other}” is aligned with this competency", "「{other}」がこの能力に対応"
    ),
    "pathway_said_signed": Sentence("{by}, signed", "{by}（署名あり）"),
    "pathway_said_unsigned": Sentence("{by}, not signed", "{by}（署名なし）"),
    "pathway_said_learner": Sentence("You", "あなた"),
    "pathway_said_nobody": Sentence("Nobody is named", "述べた人の記載なし"),
    "pathway_read_in": Sentence("Read in {document}", "出典：{document}"),
    "pathway_read_at": Sentence("At {pointer} in its original", "原本の中の位置：{pointer}"),
    "cli_pathway_drawing": Sentence("Drawn by you: {drawing}", "あなたが描いたもの：{drawing}"),
    "cli_pathway_nowhere": Sentence(
        "No pathway that this wallet knows speaks of it.",
        "これが含まれる道筋は、まだ知られていません。",
        "tsumiki pathway import brings a pathway file.",
        "tsumiki pathway import で道筋ファイルを取り込めます。",
    ),
}
