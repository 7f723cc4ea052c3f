"""Words of the portfolios: the list of drafts, the badges in one, its reader, its maker's words."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # the list ------------------------------------------------------------------------------
    "folio_about": Sentence(
        "Each portfolio shows chosen badges to one reader, signed by you. What you change is kept "
        "by itself.",
        "ポートフォリオごとに、選んだバッジを一人の相手に、あなたの署名付きで見せられます。"
        "変更は自動で保存されます。",
    ),
    "folio_empty": Sentence(
        "Show chosen badges as one thing",
        "選んだバッジをひとつにまとめて見せましょう",
        "A portfolio puts badges, and only the fields that you choose, into one signed file for an "
        "employer or a school. Whoever gets it can read it at a glance and check every signed "
        "badge, without an account and without a server.",
        "ポートフォリオは、バッジや選んだ項目だけを、応募先や学校に渡す署名付きのファイルに"
        "まとめたものです。受け取った人は、ひと目で読めて、署名付きのバッジをアカウントも"
        "サーバーもなしに確かめられます。",
    ),
    "folio_no_badges": Sentence(
        "There are no badges to show yet",
        "見せられるバッジがまだありません",
        "Import your badges first. Then put together here what an employer or a school gets to "
        "see.",
        "先にバッジを取り込んでください。その後、応募先や学校に見せるものをここでまとめられます。",
    ),
    "folio_import": Sentence("Import badges", "バッジを取り込む"),
    "folio_new": Sentence("New portfolio", "新しいポートフォリオ"),
    "folio_untitled": Sentence("Portfolio without a title", "タイトルのないポートフォリオ"),
    "folio_for": Sentence("For {recipient}", "宛先：{recipient}"),
    "folio_for_anybody": Sentence("For nobody in particular", "宛先の指定なし"),
    "folio_counts": Sentence("{count:badge|badges}", "バッジ{count}件"),
    "folio_counts_join": Sentence("  ·  ", "　・　"),
    "folio_missing": Sentence("no longer here: {count}", "手元にないもの：{count}件"),
    "folio_sent": Sentence("last made on {date}", "最後に作成：{date}"),
    "folio_changed": Sentence("changed on {date}", "変更：{date}"),
    "folio_more_drafts": Sentence("And older ones: {count}", "ほかに古いものが{count}件"),
    "folio_renew": Sentence("Renew", "更新する"),
    "folio_renew_about": Sentence(
        "Makes a copy with today's editions, ready to be signed again.",
        "今ある最新の版で写しを作り、もう一度署名できるようにします。",
    ),
    "folio_renew_one": Sentence("Renew “{title}”", "「{title}」を更新する"),
    "folio_remove_one": Sentence("Remove “{title}”", "「{title}」を削除する"),
    "folio_removed": Sentence(
        "“{title}” was removed. What you handed over stays in the activity.",
        "「{title}」を削除しました。渡したものの記録は履歴に残ります。",
    ),
    # putting together ----------------------------------------------------------------------
    "folio_back": Sentence("All portfolios", "ポートフォリオの一覧"),
    "folio_kept": Sentence("Kept by itself", "自動で保存されています"),
    "folio_parts": Sentence("Parts of the portfolio", "ポートフォリオの各部分"),
    "folio_part_badges": Sentence("Badges", "バッジ"),
    "folio_part_words": Sentence("Reader and words", "宛先と紹介文"),
    "folio_part_fields": Sentence("Fields", "見せる項目"),
    "folio_part_review": Sentence("Review and make", "確認と作成"),
    "folio_next": Sentence("Next: {part}", "次へ：{part}"),
    "folio_make": Sentence("Make and save…", "作成して保存…"),
    "folio_code_about": Sentence(
        "For somebody who is here: signed for one day, shown on this screen, without a file.",
        "目の前の相手に、この画面で見せます。署名は 1 日だけ有効で、ファイルは作りません。",
    ),
    "folio_making": Sentence("Making…", "作成しています…"),
    "folio_as_now": Sentence("as: {form}", "形式：{form}"),
    "folio_stopped": Sentence(
        "It cannot be made like this yet: see what stops it.",
        "このままでは作成できません。妨げになっている点を確認してください。",
    ),
    # badges ----------------------------------------------------------------------------------
    "folio_choose": Sentence("Which badges?", "どのバッジを見せますか？"),
    "folio_search": Sentence("Find by title or issuer", "名称や発行者で探す"),
    "folio_choice": Sentence("Badges to choose from", "選べるバッジの一覧"),
    "folio_ticked": Sentence("Ticked", "選択中"),
    "folio_unticked": Sentence("Not ticked", "選択していません"),
    "folio_tick_all": Sentence("Tick all of these", "ここにあるものをすべて選ぶ"),
    "folio_no_match": Sentence("No badge here fits that.", "当てはまるバッジはありません。"),
    "folio_source": Sentence("Which badges are offered", "表示するバッジ"),
    "folio_source_all": Sentence("All badges", "すべてのバッジ"),
    "folio_source_pathway": Sentence("Those that fit a pathway", "学びの道筋に合うもの"),
    "folio_source_skill": Sentence("Those that name a skill", "できることを示すもの"),
    "folio_source_text": Sentence("Those that fit a text", "文章に合うもの"),
    "folio_source_all_about": Sentence(
        "Everything in this wallet.", "このウォレットにあるすべてのバッジです。"
    ),
    "folio_source_pathway_about": Sentence(
        "Badges that stand for a step of the pathway.",
        "選んだ学びの道筋のステップに当たるバッジです。",
    ),
    "folio_source_skill_about": Sentence(
        "Badges that name the skill, confirmed ones first.",
        "選んだできることが書かれているバッジです。確認できたものから並びます。",
    ),
    "folio_source_text_about": Sentence(
        "The text stays on this computer and is not kept. It is compared with titles and skills.",
        "文章はこのコンピューターの中だけで使い、保存しません。名称やできることと見比べます。",
    ),
    "folio_source_pathway_none": Sentence(
        "No pathway is known here yet.", "学びの道筋がまだありません。"
    ),
    "folio_source_skill_none": Sentence(
        "No badge here names a skill.", "できることが書かれたバッジはありません。"
    ),
    "folio_text_hint": Sentence(
        "Paste a job advertisement or a course description",
        "求人や講座の説明文を貼り付けてください",
    ),
    # order -----------------------------------------------------------------------------------
    "folio_order": Sentence("In this order", "見せる順番"),
    "folio_order_about": Sentence(
        "Drag a line to move it, or press {up} and {down}. A heading and the badges below it make "
        "a section.",
        "行をドラッグするか、{up} と {down} で動かせます。見出しと、その下のバッジが"
        "ひとつの節になります。",
    ),
    "folio_order_none": Sentence(
        "Tick the badges that you want to show. They appear here, in the order in which they are "
        "read.",
        "見せたいバッジを選んでください。読まれる順番でここに並びます。",
    ),
    "folio_earlier": Sentence("Up", "上へ"),
    "folio_later": Sentence("Down", "下へ"),
    "folio_heading_add": Sentence("Add a heading", "見出しを加える"),
    "folio_take_out": Sentence("Take out", "外す"),
    "folio_heading_name": Sentence("Words of the heading", "見出しの文"),
    "folio_heading_untitled": Sentence("(heading without words)", "（文のない見出し）"),
    "folio_heading_line": Sentence("Heading: {title}", "見出し：{title}"),
    "folio_line": Sentence("{number}. {badge}", "{number}. {badge}"),
    "folio_gone": Sentence("A badge that is no longer here", "手元になくなったバッジ"),
    "folio_not_read": Sentence("Reading…", "読み込んでいます…"),
    # reader and words --------------------------------------------------------------------------
    "folio_recipient": Sentence("Who is it for?", "誰に見せますか？"),
    "folio_recipient_hint": Sentence(
        "Company, school or web address", "会社名、学校名、または Web サイトのアドレス"
    ),
    "folio_recipient_about": Sentence(
        "This name goes into the signature, so nobody else can pass it off as made for them.",
        "この名前は署名に含まれるので、別の相手が自分あてのものとして使うことはできません。",
    ),
    "folio_days": Sentence("How long is it valid?", "いつまで有効にしますか？"),
    "folio_days_about": Sentence(
        "It cannot be called back, but it can be renewed with one click.",
        "途中で取り消すことはできませんが、更新はワンクリックでできます。",
    ),
    "folio_days_choice": Sentence("{days:day|days}", "{days}日"),
    "folio_title": Sentence("Title", "タイトル"),
    "folio_title_about": Sentence(
        "What the reader sees first.", "相手が最初に目にするタイトルです。"
    ),
    "folio_purpose": Sentence("Purpose", "目的"),
    "folio_purpose_hint": Sentence("Application as a data analyst", "データアナリスト職への応募"),
    "folio_purpose_about": Sentence(
        "What it is to be used for. It is signed with the rest.",
        "何のために使うものかを書きます。ほかの内容と一緒に署名されます。",
    ),
    "folio_text": Sentence("In your own words", "紹介文"),
    "folio_text_about": Sentence(
        "A few sentences to the reader. It is marked as yours, not as an issuer's.",
        "相手に向けた短い文章です。発行者ではなく、あなたの言葉として示されます。",
    ),
    "folio_name": Sentence("Your name, as it is shown", "表示する氏名"),
    "folio_name_about": Sentence(
        "Badges may name you as well: the review tells.",
        "バッジの中にも氏名が書かれていることがあります。確認のときに分かります。",
    ),
    "folio_name_none": Sentence("No name", "氏名を示さない"),
    "folio_name_other": Sentence("Another name…", "ほかの氏名…"),
    "folio_name_typed": Sentence("The name to be shown", "示す氏名"),
    "folio_language": Sentence("Language of the documents", "文書の言語"),
    "folio_language_about": Sentence(
        "Of headings and explanations. Badges keep the language in which they were issued.",
        "見出しや説明の言語です。バッジの中身は、発行されたときの言語のままです。",
    ),
    "folio_language_ja": Sentence("Japanese", "日本語"),
    "folio_language_en": Sentence("English", "英語"),
    "folio_pathway": Sentence("Picture of a pathway", "学びの道筋の図"),
    "folio_pathway_about": Sentence(
        "Drawn into the PDF and the web page. It shows all of your steps on that pathway, also "
        "those of badges that are not in here.",
        "PDF とウェブページに図を載せます。ここに入れていないバッジの分も含め、その道筋での"
        "進み具合がすべて見えます。",
    ),
    "folio_pathway_none": Sentence("None", "載せない"),
}
