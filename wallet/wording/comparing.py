"""Words of badges side by side, and of the facts that they state."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "compare_two_to_six": Sentence(
        "Side by side stand from {fewest} to {most} at a time; this was asked of {count}.",
        "並べて比べられるバッジは {fewest}～{most} 件です（今は {count} 件）。",
        "Choose at least two badges, and at most six.",
        "2～6 件のバッジを選んでください。",
    ),
    "compare_title": Sentence("Compare badges", "バッジを比べる"),
    "compare_add": Sentence("Add a badge…", "バッジを追加…"),
    "compare_search": Sentence("Search for a badge to add", "追加するバッジを検索"),
    "compare_found": Sentence("Badges that can be added", "追加できるバッジ"),
    "compare_close": Sentence("Close the search", "検索を閉じる"),
    "compare_none_found": Sentence(
        "No other badge matches.", "当てはまるバッジはほかにありません。"
    ),
    "compare_take_out": Sentence("Take “{title}” out", "「{title}」を外す"),
    "compare_full": Sentence(
        "Six badges are as many as can be read side by side.", "並べられるのは 6 件までです。"
    ),
    "compare_table": Sentence("Badges side by side, fact by fact", "バッジの比較表"),
    "compare_differs": Sentence("Where they differ", "違うところ"),
    "compare_same": Sentence("The same in all", "すべて同じところ"),
    "compare_not_stated": Sentence("not stated", "記載なし"),
    "compare_cell": Sentence("{fact}, {title}: {value}", "{fact}、{title}：{value}"),
    "compare_row": Sentence("{fact}, the same in all: {value}", "{fact}、すべて同じ：{value}"),
    "compare_need": Sentence(
        "Choose another badge to compare with", "比べるバッジを選んでください"
    ),
    "compare_need_how": Sentence(
        "Two to six badges stand side by side here: what each states, how each stands, and where "
        "they differ. Add one above, or choose several in the list and compare them there.",
        "2～6 件のバッジを並べて、それぞれの内容と確認の結果、違うところを見られます。"
        "上の欄から追加するか、一覧で複数のバッジを選んでください。",
    ),
    "compare_gone": Sentence(
        "A badge that stood here is no longer kept.",
        "ここにあったバッジは、もう保存されていません。",
    ),
    # facts --------------------------------------------------------------------
    "fact_state": Sentence("Verification", "確認の結果"),
    "fact_trust": Sentence("Do you know the issuer?", "発行者を知っているか"),
    "fact_kind": Sentence("Kind of achievement", "種類"),
    "fact_level": Sentence("Level", "レベル"),
    "fact_credits": Sentence("Credits", "単位数"),
    "fact_credits_earned": Sentence("Credits earned", "取得した単位数"),
    "fact_workload": Sentence("Workload in hours", "学習時間（時間）"),
    "fact_field": Sentence("Field", "分野"),
    "fact_specialisation": Sentence("Specialisation", "専門"),
    "fact_mode": Sentence("Way of taking part", "参加の形"),
    "fact_assessment": Sentence("Assessment", "評価の方法"),
    "fact_supervision": Sentence("Supervision and identity check", "監督と本人確認"),
    "fact_entry": Sentence("What it asked for at the start", "受講の条件"),
    "fact_term": Sentence("Term", "期間"),
    "fact_role": Sentence("Role", "役割"),
    "fact_licence": Sentence("Licence number", "免許番号"),
    "fact_language": Sentence("Language", "言語"),
    "fact_code": Sentence("Code", "科目番号"),
    "fact_evidence": Sentence("Evidence", "成果の資料"),
}
