"""Plans: what the learner means to do next on a pathway."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "no_such_plan": Sentence(
        "There is no plan “{plan}”.",
        "「{plan}」という計画はありません。",
        next_en="List your plans with “pathway plans”.",
        next_ja="「pathway plans」で計画の一覧を確かめてください。",
    ),
    "no_such_step": Sentence(
        "“{step}” is no step of this pathway.",
        "「{step}」はこの道筋のステップではありません。",
        next_en="Show the pathway to see its steps.",
        next_ja="道筋を表示してステップを確かめてください。",
    ),
    "plan_too_long": Sentence(
        "{count:step is|steps are} too many for one plan; {limit} fit.",
        "ステップが{count}個あり、1つの計画に入る{limit}個を超えています。",
        next_en="Leave some steps out, or make two plans.",
        next_ja="ステップを減らすか、計画を分けてください。",
    ),
    "plan_day_not_read": Sentence(
        "“{text}” is no day.",
        "「{text}」は日付として読めません。",
        next_en="Write a day as 2027-03-31.",
        next_ja="2027-03-31のように書いてください。",
    ),
    "plan_without_days": Sentence(
        "No step ahead in this plan has a day.",
        "この計画のこれからのステップには日付がありません。",
        next_en="Give steps a day first.",
        next_ja="先にステップの日付を決めてください。",
    ),
    "plans_of_two_goals": Sentence(
        "These plans lead to different goals.",
        "これらの計画は目標が異なります。",
        next_en="Choose two plans for the same goal.",
        next_ja="同じ目標の計画を2つ選んでください。",
    ),
    "plan_no_route": Sentence(
        "No steps that are known would lead there.",
        "分かっているステップでは到達できません。",
        next_en="Import a pathway file that tells of more steps, or ask who awards it.",
        next_ja="ほかのステップが載った道筋のファイルを取り込むか、授与する機関に尋ねてください。",
    ),
    "plan_reaches": Sentence(
        "With these steps the goal would be reached, as far as they count.",
        "これらのステップが認められれば、目標に届きます。",
    ),
    "plan_unchecked": Sentence(
        "With these steps all that can be checked would be met; a condition is left that Tsumiki "
        "cannot check.",
        "これらのステップで、確認できる条件はすべて満たせます。Tsumikiでは確認できない条件が残ります。",
        next_en="Ask who awards it about that condition.",
        next_ja="その条件については授与する機関に尋ねてください。",
    ),
    "plan_falls_short": Sentence(
        "These steps do not lead all the way yet.", "これらのステップだけでは、まだ届きません。"
    ),
    "plan_cost": Sentence("{steps:# step|# steps} ahead", "これから{steps}ステップ"),
    "plan_hours": Sentence("{hours:hour|hours}", "{hours}時間"),
    "plan_without_hours": Sentence(
        "{count:# step does|# steps do} not say how long", "{count}ステップは時間の記載なし"
    ),
    "plan_credits": Sentence("{amount} {unit}", "{amount}{unit}"),
    "plan_meter": Sentence(
        "{held} held and {planned} planned of {needed} {unit}",
        "{needed}{unit}のうち、取得済み{held}、計画{planned}",
    ),
    "plan_meter_steps": Sentence(
        "{held} held and {planned} planned of {needed:step|steps}",
        "{needed}ステップのうち、取得済み{held}、計画{planned}",
    ),
    "plan_step_held": Sentence("held meanwhile", "取得済みになりました"),
    "plan_step_gone": Sentence(
        "no pathway speaks of it any more", "この道筋にはもう載っていません"
    ),
    "plan_by": Sentence("by {day}", "{day}まで"),
    "plan_kept": Sentence("Plan kept.", "計画を保存しました。"),
    "plan_removed": Sentence("Plan removed.", "計画を削除しました。"),
    "plan_none": Sentence("No plans yet.", "計画はまだありません。"),
    "plan_both": Sentence("In both", "両方にある"),
    "plan_only": Sentence("Only in “{name}”", "「{name}」だけにある"),
    "plan_calendar_summary": Sentence("{step} (towards {goal})", "{step}（目標：{goal}）"),
    "plan_calendar_saved": Sentence("Calendar saved: {file}", "カレンダーを保存しました：{file}"),
}
