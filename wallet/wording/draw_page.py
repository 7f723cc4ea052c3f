"""Words of the page on which a learner draws a pathway of their own."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "draw_new": Sentence("Draw a pathway", "道筋を描く"),
    "draw_heading": Sentence("Draw a pathway", "道筋を描く"),
    "draw_heading_kept": Sentence("Change your pathway", "自分の道筋を描き直す"),
    "draw_lead": Sentence(
        "Name what you want to reach and choose the steps that lead there. It is your own plan: "
        "what you draw may count, and whoever awards the goal decides whether it does.",
        "目指すものを決め、そこへ至るステップを選びます。これはあなた自身の計画です。"
        "描いただけでは認められるかは未確定で、認めるかどうかは目標を授与する機関が決めます。",
    ),
    "draw_begun": Sentence("Here is what you had begun.", "描きかけの道筋の続きです。"),
    "draw_save": Sentence("Save", "保存"),
    "draw_leave": Sentence("Do not save", "保存せずにやめる"),
    "draw_remove": Sentence("Remove this pathway", "この道筋を削除"),
    "draw_saved": Sentence(
        "The pathway “{title}” is saved. Drawn by you.",
        "道筋「{title}」を保存しました。あなたが描いた道筋です。",
    ),
    "draw_removed": Sentence(
        "The pathway “{title}” that you drew was removed.",
        "あなたが描いた道筋「{title}」を削除しました。",
    ),
    "draw_left": Sentence(
        "“{title}” was left without saving.", "「{title}」を保存せずにやめました。"
    ),
    "draw_unnamed": Sentence("Your goal", "あなたの目標"),
    "draw_unnamed_of": Sentence("Drawing of {day}", "{day}に描いた道筋"),
    # The goal.
    "draw_goal": Sentence("What do you want to reach?", "何を目指しますか？"),
    "draw_goal_hint": Sentence(
        "In your own words, such as “Data analyst”", "自分の言葉で（例：データアナリスト）"
    ),
    "draw_goal_own": Sentence(
        "To aim at an award that is known here, find it below and choose “Make it the goal”.",
        "すでに知られている証明を目指すなら、下で探して「目標にする」を選んでください。",
    ),
    "draw_goal_known": Sentence(
        "A known achievement. What its awarder asks for stays the measure; your steps are added "
        "beside it.",
        "知られている学修成果です。授与する機関が求める条件はそのままで、"
        "あなたのステップはそれに添えて示します。",
    ),
    "draw_goal_own_words": Sentence("Use my own words", "自分の言葉で書く"),
    # Choosing.
    "draw_add": Sentence("Add steps", "ステップを加える"),
    "draw_search": Sentence(
        "Find a badge or an achievement, or type a title", "バッジや学修成果を探す・名前を書く"
    ),
    "draw_choices": Sentence(
        "Badges and known achievements; Space or Enter adds one",
        "バッジと知られている学修成果（スペースキーかEnterで追加）",
    ),
    "draw_choice_held": Sentence("Held", "取得済み"),
    "draw_choice_known": Sentence("Not held yet", "これから"),
    "draw_choice_in": Sentence("In the drawing", "追加済み"),
    "draw_choice_out": Sentence("Not in the drawing", "未追加"),
    "draw_to_goal": Sentence("Make it the goal", "目標にする"),
    "draw_to_goal_one": Sentence("Make “{title}” the goal", "「{title}」を目標にする"),
    "draw_add_titled": Sentence("Add what you typed", "書いた名前で加える"),
    "draw_add_titled_one": Sentence("Add “{title}” as a step", "「{title}」をステップに加える"),
    "draw_none_found": Sentence(
        "No badge or known achievement has these words. You can add them as a step under the "
        "title that you typed.",
        "この言葉を含むバッジや知られている学修成果はありません。"
        "書いた名前のままステップに加えられます。",
    ),
    "draw_none_known": Sentence(
        "There are no badges here yet. Type the title of a step and add it; later you can choose "
        "the badge for it.",
        "バッジはまだありません。ステップの名前を書いて加えてください。"
        "後でバッジを選び直すこともできます。",
    ),
    # Steps.
    "draw_steps": Sentence("Your steps", "あなたのステップ"),
    "draw_steps_list": Sentence(
        "Your steps, in order; Alt with an arrow moves one", "あなたのステップ（Altと矢印で移動）"
    ),
    "draw_steps_none": Sentence(
        "No steps yet. Tick badges that you hold, and achievements that you still want to earn.",
        "ステップはまだありません。持っているバッジや、これから取りたい学修成果を選んでください。",
    ),
    "draw_rule": Sentence("To get there, you need", "たどり着くために必要なもの"),
    "draw_rule_in": Sentence("Of this group, you need", "このグループで必要なもの"),
    "draw_rule_all": Sentence("all of these", "すべて"),
    "draw_rule_any": Sentence("any one of these", "どれか1つ"),
    "draw_rule_k_of_n": Sentence("at least so many", "決まった数以上"),
    "draw_rule_credits": Sentence("so many credits", "合計の単位・時間"),
    "draw_number": Sentence("Number", "数"),
    "draw_how_many": Sentence("How many", "いくつ以上"),
    "draw_how_much": Sentence("How much in all", "合計"),
    "draw_of_many": Sentence("of {count}", "（{count}のうち）"),
    "draw_unit": Sentence("Unit, such as ECTS", "単位（例：ECTS）"),
    "draw_up": Sentence("Move up", "上へ"),
    "draw_down": Sentence("Move down", "下へ"),
    "draw_group": Sentence("Make a group", "グループにする"),
    "draw_ungroup": Sentence("Take the group apart", "グループを解く"),
    "draw_step_remove": Sentence("Remove", "外す"),
    "draw_steps_removed": Sentence(
        "{count:# step was|# steps were} removed.", "ステップを{count}個外しました。"
    ),
    "draw_step_badge": Sentence("A badge of yours", "持っているバッジ"),
    "draw_step_known": Sentence("A known achievement", "知られている学修成果"),
    "draw_step_own": Sentence("In your own words", "自分の言葉"),
    "draw_step_after": Sentence("after {titles}", "{titles}の後"),
    "draw_step_join": Sentence(", ", "、"),
    "draw_step_inside": Sentence("In the group {group}", "グループ「{group}」の中"),
    "draw_group_row": Sentence("Group: {words}", "グループ：{words}"),
    # One step, or one group.
    "draw_part_title": Sentence("Title", "名前"),
    "draw_group_title": Sentence("Name of the group (optional)", "グループの名前（任意）"),
    "draw_part_hours": Sentence("Hours (optional)", "時間（任意）"),
    "draw_part_credits": Sentence("Credits (optional)", "単位数（任意）"),
    "draw_part_unit": Sentence("Unit of the credits", "単位の種類"),
    "draw_part_after": Sentence("Comes after (optional)", "先に済ませるステップ（任意）"),
    "draw_after_choose": Sentence("Choose a step", "ステップを選ぶ"),
    "draw_after_drop": Sentence("No longer after “{title}”", "「{title}」の後でなくてもよい"),
    # The picture.
    "draw_as_steps": Sentence("Steps", "ステップ"),
    "draw_as_picture": Sentence("Picture", "図"),
    "draw_picture": Sentence("Picture of your pathway", "あなたの道筋の図"),
    "draw_picture_none": Sentence("Your picture grows here", "ここに図ができていきます"),
    "draw_picture_none_text": Sentence(
        "Each step that you add becomes a card, with the goal at the right. What you hold and "
        "what is still ahead are told apart.",
        "加えたステップがカードになり、右端に目標が並びます。"
        "取得済みのものとこれからのものが見分けられます。",
    ),
    "draw_picture_told": Sentence("So far: {words}", "現在：{words}"),
    # What keeps it from being drawn or kept.
    "draw_needs_goal": Sentence(
        "The pathway has no goal yet.",
        "まだ目標がありません。",
        "Name what you want to reach, then save.",
        "目指すものの名前を書いてから保存してください。",
    ),
    "draw_needs_step": Sentence(
        "The pathway has no steps yet.",
        "まだステップがありません。",
        "Add at least one step, then save.",
        "ステップを1つ以上加えてから保存してください。",
    ),
    # On the other pages.
    "draw_own_step": Sentence("Add a step of your own", "自分のステップを加える"),
    "draw_change": Sentence("Change what you drew", "描いた道筋を変更"),
}
