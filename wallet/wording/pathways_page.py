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
        "a pathway file from a school or an adviser, or draw one of your own.",
        "道筋は、小さなバッジがどう積み上がって大きな証明になるかを示します。"
        "取得済みのステップ、残りのステップ、そして誰がそう示しているかがわかります。"
        "学修歴証明書に含まれていることもあり、学校や相談員から受け取った道筋ファイルも取り込めます。"
        "自分で描くこともできます。",
    ),
    "pathways_nearest": Sentence("Nearest to finish", "達成に最も近い"),
    "pathways_begun": Sentence("You are on it", "進行中"),
    "pathways_reached": Sentence("Reached", "達成"),
    "pathways_new": Sentence("Not begun", "これから"),
    "pathways_said_signed": Sentence("According to {by}, signed", "{by}（署名あり）"),
    "pathways_said_unsigned": Sentence("According to {by}, not signed", "{by}（署名なし）"),
    "pathways_said_learner": Sentence("Drawn by you", "あなたが描いた道筋"),
    "pathways_said_nobody": Sentence("Nobody is named as its author", "作成者の記載なし"),
    "pathways_openings": Sentence("One badge opens these", "あと1つのバッジで進む道筋"),
    "pathways_opening_completes": Sentence(
        "All that is left for {goals}", "{goals}に残る最後のステップです"
    ),
    "pathways_opening_moves": Sentence("Leads on in {goals}", "{goals}が先へ進みます"),
    "pathways_opening_goal": Sentence("“{title}”", "「{title}」"),
    "pathways_opening_join": Sentence(", ", "、"),
    "pathways_opening_more": Sentence("{goals} and {count} more", "{goals}ほか{count}件"),
    "pathways_opening_show": Sentence("Show the step", "ステップを表示"),
    "pathways_opening_show_one": Sentence("Show the step “{title}”", "ステップ「{title}」を表示"),
    "pathways_back": Sentence("All pathways", "すべての道筋"),
    "pathways_export": Sentence("Save as a file", "ファイルに保存"),
    "pathways_save": Sentence("Save the pathway", "道筋を保存"),
    "pathways_saved": Sentence("Saved as {file}.", "{file} として保存しました。"),
    "pathways_about": Sentence("About this pathway", "この道筋について"),
    "pathways_file": Sentence("Its file", "道筋ファイル"),
    "pathways_file_form": Sentence("Form", "形式"),
    "pathways_file_version": Sentence("Version", "版"),
    "pathways_file_changed": Sentence("Last changed by its author", "作成者による更新日"),
    "pathways_file_kept": Sentence("Imported on", "取り込んだ日"),
    "pathways_file_name": Sentence("File name", "ファイル名"),
    "pathways_file_keys": Sentence("Keys of its issuer as of", "署名者の鍵の取得日"),
    "pathways_form_tsumiki": Sentence("Tsumiki pathway file", "Tsumikiの道筋ファイル"),
    "pathways_form_ctdl": Sentence("CTDL pathway", "CTDLの道筋"),
    "pathways_form_case": Sentence("CASE framework", "CASEの枠組み"),
    "pathways_not_stated": Sentence("not stated", "記載なし"),
    "pathways_no_file": Sentence(
        "It follows from what your badges say; there is no file.",
        "バッジの記載から作られた道筋で、ファイルはありません。",
    ),
    "pathways_fact": Sentence("{name}: {value}", "{name}：{value}"),
    "pathways_export_as_came": Sentence("As it came: {form}", "取り込んだまま：{form}"),
    "pathways_not_carried": Sentence("Not in the saved file", "保存したファイルに含まれないもの"),
    "pathways_point": Sentence("• {words}", "・{words}"),
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
    "pathways_ways": Sentence("Highlight its ways", "つながりを強調"),
    "pathways_ways_tip": Sentence(
        "Fade all that neither leads to the chosen step nor follows from it (Enter)",
        "選んだステップにつながらないものを薄く表示します（Enter）",
    ),
    "pathways_fold": Sentence("Fold nested ones up", "内訳をたたむ"),
    "pathways_unfold": Sentence("Open all", "すべて開く"),
    "pathways_fold_tip": Sentence(
        "Hide or show what the steps on the way are made of (space bar for the chosen one)",
        "途中のステップの内訳を隠したり表示したりします（選んだステップはスペースキー）",
    ),
    "pathways_save_picture": Sentence("Save picture", "図を保存"),
    "pathways_picture_svg": Sentence("SVG, sharp at every size", "SVG（拡大しても鮮明）"),
    "pathways_picture_png": Sentence("PNG picture", "PNG画像"),
    "pathways_picture_a4": Sentence("PDF on A4", "PDF（A4用紙）"),
    "pathways_picture_a3": Sentence("PDF on A3", "PDF（A3用紙）"),
    "pathways_kind_svg": Sentence("SVG picture (*.svg)", "SVG画像 (*.svg)"),
    "pathways_kind_png": Sentence("PNG picture (*.png)", "PNG画像 (*.png)"),
    "pathways_kind_pdf": Sentence("PDF document (*.pdf)", "PDF文書 (*.pdf)"),
    "pathways_as_of": Sentence("As of {date}", "{date}現在"),
    "pathways_page_of": Sentence("Page {number} of {pages}", "{pages}ページ中{number}ページ"),
    "pathways_legend_yes": Sentence(
        "Counts: the awarding side says so and signed that",
        "認められます：授与側が署名して示しています",
    ),
    "pathways_legend_may": Sentence(
        "May count: the awarding side has not said so, or not signed it",
        "認められるかは未確定：授与側の署名では示されていません",
    ),
    "pathways_legend_planned": Sentence("planned, not held", "計画中（未取得）"),
    "pathways_map_planned": Sentence(
        "Open frames are steps that you plan.", "枠だけの四角は、計画中のステップです。"
    ),
    "pathways_legend_extra": Sentence("you added it to this", "あなたが追加"),
    "pathways_legend_part": Sentence("is a part of it", "構成要素"),
    "pathways_legend_order": Sentence(
        "comes before it, or gives access to it", "先に取り組むもの・次につながるもの"
    ),
    "pathway_picture_no_font": Sentence(
        "This computer has no font with Japanese letters, so the picture would hold empty boxes.",
        "このコンピューターには日本語のフォントがないため、図の文字が空白の箱になります。",
        "Install one, such as Noto Sans CJK JP, and save the picture again.",
        "Noto Sans CJK JP などの日本語フォントを入れてから、もう一度保存してください。",
    ),
    "pathway_picture_too_large": Sentence(
        "This pathway is too large for a PNG picture that could still be read.",
        "この道筋は大きすぎて、文字の読めるPNG画像にできません。",
        "Save it as SVG or PDF, or fold nested pathways up first.",
        "SVG か PDF で保存するか、内訳をたたんでから保存してください。",
    ),
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
