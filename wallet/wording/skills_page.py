"""Words of what the learner can do: frameworks, how far badges bear a skill out, the page."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "framework_esco": Sentence(
        "ESCO (European skills and occupations)", "ESCO（欧州のスキル・職業の分類）"
    ),
    "framework_digcomp": Sentence(
        "DigComp (European digital competence)", "DigComp（欧州のデジタル能力の枠組み）"
    ),
    "framework_onet": Sentence(
        "O*NET (occupations in the United States)", "O*NET（米国の職業情報）"
    ),
    "framework_case": Sentence("{name} (CASE)", "{name}（CASE形式）"),
    "framework_ctdl": Sentence("{name} (CTDL)", "{name}（CTDL形式）"),
    "framework_named": Sentence("{name}", "{name}"),
    "framework_own_words": Sentence("In the badges' own words", "バッジ自身の言葉"),
    "skills_not_shown": Sentence("Not shown by any badge today", "今は示せるバッジがないもの"),
    "holding_confirmed": Sentence("Confirmed", "確認済み"),
    "holding_open": Sentence("Valid, not all confirmed", "有効・一部未確認"),
    "holding_unchecked": Sentence("Could not be confirmed", "確認できていない"),
    "holding_gone": Sentence("Does not hold today", "今は有効ではない"),
    "holding_confirmed_text": Sentence(
        "A valid badge says so; you or a registry know its issuer, and it was checked lately.",
        "知っている発行者、または名簿にある発行者の有効なバッジが示していて、"
        "最近確認されています。",
    ),
    "holding_open_text": Sentence(
        "A valid badge says so, but nobody has confirmed its issuer to you, or the check is old.",
        "有効なバッジが示していますが、発行者が未確認か、確認が古くなっています。",
        "Open the badge to see what is missing.",
        "バッジを開くと、何が足りないかがわかります。",
    ),
    "holding_unchecked_text": Sentence(
        "Badges say so, but none of them could be confirmed on this computer yet.",
        "バッジに書かれていますが、このパソコンではまだどれも確認できていません。",
        "Open the badge to see what is missing.",
        "バッジを開くと、何が足りないかがわかります。",
    ),
    "holding_gone_text": Sentence(
        "Badges say so, but none of them holds today.",
        "バッジに書かれていますが、今も有効なものはありません。",
        "Open the badge to see why.",
        "バッジを開くと、理由がわかります。",
    ),
    "skill_badge_archived": Sentence(
        "You put this badge away.", "アーカイブにしまったバッジです。"
    ),
    "skills_heading": Sentence("Skills", "できること"),
    "skills_lead": Sentence(
        "What your badges say you can do. Only badges that hold today count as showing it.",
        "あなたのバッジが示す、できることの一覧です。今も有効なバッジだけを数えています。",
    ),
    "skills_search": Sentence("Search skills", "できることを検索"),
    "skills_list": Sentence("What your badges show you can do", "バッジが示す、できることの一覧"),
    "skills_empty_title": Sentence("No skills yet", "できることは、まだありません"),
    "skills_empty_text": Sentence(
        "Many badges say which skills or learning outcomes they stand for, often in a framework "
        "that employers and schools know. When you import such badges, they are gathered here.",
        "バッジの多くには、身につけた力や学修成果が、企業や学校に知られた枠組みで書かれています。"
        "そうしたバッジを取り込むと、ここにまとめて表示されます。",
    ),
    "skills_none_title": Sentence("Nothing found", "見つかりませんでした"),
    "skills_none_text": Sentence(
        "No skill has all of these words.", "入力した言葉をすべて含むものはありません。"
    ),
    "skills_show_all": Sentence("Show all skills", "すべて表示"),
    "skills_count": Sentence("Badges: {count}", "バッジ：{count}件"),
    "skills_said": Sentence(
        "{name}. {framework}. {holding}. Badges: {count}",
        "{name}。{framework}。{holding}。バッジ：{count}件",
    ),
    "skills_framework": Sentence("Framework", "枠組み"),
    "skills_code": Sentence("Code", "コード"),
    "skills_target": Sentence("Address", "アドレス"),
    "skills_other_names": Sentence("Also called", "別の名前"),
    "skills_description": Sentence("Description", "説明"),
    "skills_copy_target": Sentence("Copy the address", "アドレスをコピー"),
    "skills_shown_by": Sentence("Badges that show it today", "今これを示すバッジ"),
    "skills_apart": Sentence("Badges that do not count today", "今は数えないバッジ"),
    "skills_inside": Sentence("“{inside}” in it", "この中の「{inside}」"),
    "skills_more": Sentence("and {count} more", "ほか{count}件"),
    "skills_present": Sentence("Present these badges", "これらのバッジを提示する"),
    "skills_export": Sentence("Export…", "書き出す…"),
    "skills_export_title": Sentence("Export skills", "できることを書き出す"),
    "skills_file_name": Sentence("skills.csv", "できること.csv"),
    "skills_csv_kind": Sentence("Table", "表"),
    "skills_json_kind": Sentence("JSON with all details", "すべての詳細を含むJSON"),
    "skills_exported": Sentence(
        "Wrote {count:skill|skills} to {name}. Anyone with the file can read it.",
        "{count}件を {name} に書き出しました。ファイルを持つ人は誰でも読めます。",
    ),
    "skills_wrong_ending": Sentence(
        "{name} names neither a table nor a JSON file.",
        "{name} は表でもJSONでもありません。",
        "End the name in .csv or .json.",
        "名前の終わりを .csv か .json にしてください。",
    ),
    "skills_column_skill": Sentence("Skill", "できること"),
    "skills_column_framework": Sentence("Framework", "枠組み"),
    "skills_column_code": Sentence("Code", "コード"),
    "skills_column_address": Sentence("Address", "アドレス"),
    "skills_column_state": Sentence("State", "状態"),
    "skills_column_badge": Sentence("Badge", "バッジ"),
    "skills_column_issuer": Sentence("Issuer", "発行者"),
    "skills_column_badge_state": Sentence("State of the badge", "バッジの状態"),
    "skills_column_awarded": Sentence("Awarded", "授与日"),
    "job_skills": Sentence("Gathering what you can do", "できることを集めています"),
}
