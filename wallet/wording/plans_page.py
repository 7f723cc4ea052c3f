"""Words of the view in which a learner plans the steps that are left of a pathway."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "pathways_as_plan": Sentence("Plan", "計画"),
    "plan_lead": Sentence(
        "Tick the steps that you mean to take. A planned step does not count as held.",
        "取り組むつもりのステップを選んでください。計画しただけでは取得済みになりません。",
    ),
    "plan_steps_of": Sentence("Steps to plan towards {goal}", "「{goal}」へ向けて計画するステップ"),
    "plan_nothing_left": Sentence(
        "Every step that this pathway names is held. There is nothing left to plan.",
        "この道筋のステップはすべて取得済みです。計画するものは残っていません。",
    ),
    "plan_tick": Sentence("Planned: {title}", "計画に入れる：{title}"),
    "plan_planned": Sentence("Planned", "計画中"),
    "plan_not_stated": Sentence("hours not stated", "時間の記載なし"),
    "plan_more": Sentence("Show {count:# more step|# more steps}", "さらに{count}ステップを表示"),
    "plan_gone_heading": Sentence(
        "No longer part of this pathway", "この道筋にはもう載っていないステップ"
    ),
    "plan_day_of": Sentence("Day for “{title}”", "「{title}」の日付"),
    "plan_day_choose": Sentence("Choose a day for “{title}”", "「{title}」の日付を選ぶ"),
    "plan_day_hint": Sentence("Day (2027-03-31)", "日付（2027-03-31）"),
    "plan_day_none": Sentence("No day", "日付なし"),
    "plan_calendar_days": Sentence("Calendar", "カレンダー"),
    "plan_month_before": Sentence("Month before", "前の月"),
    "plan_month_after": Sentence("Month after", "次の月"),
    "plan_month": Sentence("Month", "月"),
    "plan_year": Sentence("Year", "年"),
    "plan_year_written": Sentence("{year}", "{year}年"),
    "plan_new_heading": Sentence("New plan", "新しい計画"),
    "plan_empty": Sentence(
        "No step is planned yet. Tick steps, or let a route be suggested.",
        "まだ何も計画していません。ステップを選ぶか、進み方の候補を出してください。",
    ),
    "plan_enough_held": Sentence(
        "What you hold would be enough already, as far as it counts.",
        "取得済みのものが認められれば、それだけで目標に届きます。",
    ),
    "plan_suggest": Sentence(
        "Fill in a route, beside what is planned", "計画に足りない分の候補を入れる"
    ),
    "plan_fewest_hours": Sentence("Fewest hours", "時間が最少"),
    "plan_fewest_steps": Sentence("Fewest steps", "ステップが最少"),
    "plan_clear": Sentence("Clear", "すべて外す"),
    "plan_cleared": Sentence("The plan was cleared.", "計画のステップをすべて外しました。"),
    "plan_filled": Sentence(
        "{count:# step was|# steps were} added.", "ステップを{count}個、計画に入れました。"
    ),
    "plan_filled_nothing": Sentence(
        "Nothing has to be added: what is planned would be enough.",
        "追加は要りません。今の計画で足ります。",
    ),
    "plan_meter_enough": Sentence("enough", "足りる"),
    "plan_meter_short": Sentence("{left} short", "あと{left}"),
    "plan_meter_line": Sentence("{words} – {short}", "{words}（{short}）"),
    "plan_name": Sentence("Name of the plan", "計画の名前"),
    "plan_name_hint": Sentence("Name, such as “By spring”", "名前（例：春まで）"),
    "plan_save": Sentence("Save", "保存"),
    "plan_new": Sentence("New plan", "新しい計画"),
    "plan_state_new": Sentence("Not saved yet", "まだ保存していません"),
    "plan_state_changed": Sentence("Changed since it was saved", "保存してから変更しました"),
    "plan_state_saved": Sentence("Saved", "保存済み"),
    "plan_saved": Sentence("The plan “{name}” is saved.", "計画「{name}」を保存しました。"),
    "plan_unnamed": Sentence("Plan of {day}", "{day}の計画"),
    "plan_kept_heading": Sentence("Your plans for this goal", "この目標の計画"),
    "plan_kept_none": Sentence(
        "Plans that you save stand here, and you can compare them.",
        "保存した計画がここに並び、比べられます。",
    ),
    "plan_kept_open": Sentence("open", "表示中"),
    "plan_kept_reaches": Sentence("leads to the goal", "目標に届く"),
    "plan_kept_unchecked": Sentence(
        "all but a condition that Tsumiki cannot check", "確認できない条件だけが残る"
    ),
    "plan_kept_short": Sentence("does not lead all the way yet", "まだ届かない"),
    "plan_open": Sentence("Open", "開く"),
    "plan_open_one": Sentence("Open the plan “{name}”", "計画「{name}」を開く"),
    "plan_remove_one": Sentence("Remove the plan “{name}”", "計画「{name}」を削除"),
    "plan_one_removed": Sentence(
        "The plan “{name}” was removed.", "計画「{name}」を削除しました。"
    ),
    "plan_leave": Sentence("Leave without saving?", "保存せずに移りますか？"),
    "plan_leave_lost": Sentence(
        "What you changed in “{name}” would be lost.", "「{name}」への変更は失われます。"
    ),
    "plan_leave_yes": Sentence("Leave without saving", "保存せずに移る"),
    "plan_leave_no": Sentence("Go on editing", "編集を続ける"),
    "plan_to_calendar": Sentence("Add to calendar", "カレンダーに追加"),
    "plan_calendar_place": Sentence("Save the days of this plan", "計画の日付を保存"),
    "plan_calendar_name": Sentence("plan.ics", "計画.ics"),
    "plan_calendar_kind": Sentence("Calendar (*.ics)", "カレンダー (*.ics)"),
    "plan_beside_heading": Sentence("Compare two routes", "2つの進み方を比べる"),
    "plan_beside_one": Sentence("First route", "1つ目の進み方"),
    "plan_beside_other": Sentence("Second route", "2つ目の進み方"),
    "plan_beside_choose": Sentence("Choose a route", "進み方を選ぶ"),
    "plan_beside_now": Sentence("What is ticked now", "今選んでいるステップ"),
    "plan_beside_same": Sentence("Both take the same steps.", "どちらも同じステップを通ります。"),
    "plan_beside_text": Sentence(
        "Choose two: steps that both take, steps of one alone, and what each costs.",
        "2つ選ぶと、共通のステップ、片方だけのステップ、それぞれにかかる時間と単位がわかります。",
    ),
}
