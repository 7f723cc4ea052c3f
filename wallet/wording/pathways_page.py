"""Words of the page with the learner's pathways."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "pathways_heading": Sentence("Pathways", "学びの道筋"),
    "pathways_list": Sentence("Your pathways, nearest to finish first", "道筋（達成に近い順）"),
    "pathways_import": Sentence("Import a pathway file", "道筋ファイルを取り込む"),
    "pathways_choose": Sentence("Choose a pathway file", "道筋ファイルを選ぶ"),
    "pathways_kind": Sentence(
        "Pathway file (*.json *.jsonld *.jwt)", "道筋ファイル (*.json *.jsonld *.jwt)"
    ),
    "pathways_empty_title": Sentence("No pathways yet", "道筋はまだありません"),
    "pathways_empty_text": Sentence(
        "A pathway shows how smaller badges add up to a larger award: which steps you hold, which "
        "are left, and who says so. Some learner records bring one with them. You can also bring "
        "a pathway file from a school or an adviser.",
        "道筋は、小さなバッジがどう積み上がって大きな証明になるかを示します。"
        "取得済みのステップ、残りのステップ、そして誰がそう示しているかがわかります。"
        "学修歴証明書に含まれていることもあり、学校や相談員から受け取った道筋ファイルも取り込めます。",
    ),
    "pathways_nearest": Sentence("Nearest to finish", "達成に最も近い"),
    "pathways_begun": Sentence("You are on it", "進行中"),
    "pathways_reached": Sentence("Reached", "達成"),
    "pathways_new": Sentence("Not begun", "これから"),
    "pathways_said_signed": Sentence("According to {by}, signed", "{by}（署名あり）"),
    "pathways_said_unsigned": Sentence("According to {by}, not signed", "{by}（署名なし）"),
    "pathways_said_nobody": Sentence("Nobody is named as its author", "作成者の記載なし"),
    "pathways_back": Sentence("All pathways", "すべての道筋"),
    "pathways_export": Sentence("Save as a file", "ファイルに保存"),
    "pathways_save": Sentence("Save the pathway", "道筋を保存"),
    "pathways_saved": Sentence("Saved as {file}.", "{file} として保存しました。"),
    "pathways_remove": Sentence("Remove this file", "このファイルを外す"),
    "pathways_removed": Sentence("The pathway file was removed.", "道筋ファイルを外しました。"),
    "pathways_imported": Sentence("The pathway is here.", "道筋を取り込みました。"),
    "pathways_known": Sentence(
        "This pathway file was here already.", "この道筋ファイルはすでにあります。"
    ),
    "pathways_not_placed": Sentence(
        "No pathway that this wallet knows speaks of this badge.",
        "このバッジが含まれる道筋は、まだ知られていません。",
        "A pathway file from a school or an adviser may.",
        "学校や相談員の道筋ファイルがあれば、取り込んでみてください。",
    ),
    "pathways_outline": Sentence("Steps towards {goal}", "「{goal}」へのステップ"),
    "pathways_picture": Sentence(
        "Picture of the steps towards {goal}; the outline says the same",
        "「{goal}」へのステップの図（内容はアウトラインと同じ）",
    ),
    "pathways_as_outline": Sentence("Outline", "アウトライン"),
    "pathways_as_picture": Sentence("Picture", "図"),
    "pathways_farther": Sentence("Zoom out", "縮小"),
    "pathways_nearer": Sentence("Zoom in", "拡大"),
    "pathways_fit": Sentence("Show all", "全体を表示"),
    "pathways_progress": Sentence("Progress: {words}", "進み具合：{words}"),
    "pathways_words_join": Sentence(" · ", "・"),
    "pathways_step": Sentence("Step", "ステップ"),
    "pathways_credits": Sentence("Credits and workload", "単位・学修時間"),
    "pathways_made_of": Sentence("What it is made of", "構成"),
    "pathways_badges": Sentence("Badges you hold for this step", "このステップのバッジ"),
    "pathways_open_badge": Sentence("Open the badge", "バッジを開く"),
    "pathways_open": Sentence("Open “{title}”", "「{title}」を開く"),
    "pathways_said": Sentence("Who says so", "誰が示しているか"),
    "pathways_nothing_said": Sentence(
        "Nobody says more about this step.", "これ以上の記載はありません。"
    ),
    "pathways_again": Sentence(
        "Its steps stand further up already.", "このステップの内訳は、上にすでに表示されています。"
    ),
}
