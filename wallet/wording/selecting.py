"""Words of what badges are selected by; descriptors and their values are named by the data."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "select_year": Sentence("Year awarded", "授与された年"),
    "select_year_value": Sentence("{year}", "{year}年"),
    # amounts ------------------------------------------------------------------
    "workload_in_hours": Sentence("In hours", "時間"),
    "workload_in_ects": Sentence("In ECTS credits", "ECTS単位"),
    "workload_in_jp_credit": Sentence("In Japanese university credits", "単位"),
    "workload_in_sbu": Sentence("In hours of study load (SBU)", "学習負荷の時間（SBU）"),
    "workload_in_ecvet": Sentence("In ECVET points", "ECVETポイント"),
    "workload_in_credits": Sentence("In credits of another kind", "その他の単位"),
    "workload_in_unknown": Sentence("Unit not stated", "単位の記載なし"),
    "workload_between": Sentence("{low}–{high}", "{low}〜{high}"),
    "workload_to": Sentence("Up to {amount}", "{amount}まで"),
    "workload_from": Sentence("{amount} or more", "{amount}以上"),
    # in the window ------------------------------------------------------------
    "select_more": Sentence("More", "その他の条件"),
    "select_more_tip": Sentence(
        "Filter by what the badges state: country, field, level, workload and more",
        "国、分野、レベル、学修時間など、バッジに書かれた内容で絞り込みます",
    ),
    "select_any": Sentence("All", "すべて"),
    "select_outcome": Sentence("Learning outcome with the word…", "学修成果に含まれる言葉…"),
    "select_outcome_mark": Sentence("outcome:", "成果:"),
    "select_chosen": Sentence("{element}: {values}", "{element}：{values}"),
    "select_or": Sentence(" or ", "または"),
    "select_remove": Sentence(
        "Remove the filter {element}: {values}", "絞り込み「{element}：{values}」を外す"
    ),
    "select_most": Sentence(
        "{count} more: search for them by name", "ほか{count}件は、名前で検索してください"
    ),
    # on the command line ------------------------------------------------------
    "cli_facets_none": Sentence(
        "These badges state nothing to choose between.",
        "このバッジには、選び分けられる項目がありません。",
    ),
    "where_unknown": Sentence(
        "“{asked}” is nothing that badges can be selected by.",
        "「{asked}」では選び出せません。",
        "Write NAME=VALUE; NAME is one of: {known}.",
        "「名前=値」の形で書いてください。名前は次のいずれかです：{known}",
    ),
    "where_value_unknown": Sentence(
        "“{value}” is no value of {element}.",
        "「{value}」は {element} の値ではありません。",
        "Ask for one of: {known}.",
        "次のいずれかを指定してください：{known}",
    ),
    "where_days_unknown": Sentence(
        "“{value}” is no time for {element}.",
        "「{value}」は {element} の期間として読めません。",
        "Write two days, or one with an open end: {known}.",
        "始めと終わりの日、またはその一方だけを書いてください：{known}",
    ),
    "where_amount_unknown": Sentence(
        "“{value}” is no amount of work.",
        "「{value}」は学修時間・単位として読めません。",
        "Write a unit, or a unit and a range, such as hours:10..30. Units: {known}.",
        "単位名、または hours:10..30 のように単位名と範囲を書いてください。単位名：{known}",
    ),
}
