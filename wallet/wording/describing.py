"""Words for looking at a credential before it is issued. Those for its values are elsewhere."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # what was given ---------------------------------------------------------------------------
    "describe_part_credential": Sentence("a badge or credential", "バッジ・資格証明"),
    "describe_part_container": Sentence(
        "a file with badges inside", "複数のバッジを収めたファイル"
    ),
    "describe_part_achievement": Sentence(
        "an Achievement of Open Badges 3.0, awarded to nobody yet",
        "Open Badges 3.0のAchievement（まだ授与前）",
    ),
    "describe_part_badge_class": Sentence(
        "a BadgeClass of Open Badges 2.0, awarded to nobody yet",
        "Open Badges 2.0のBadgeClass（まだ授与前）",
    ),
    # how far the proof reaches ----------------------------------------------------------------
    "describe_proof_not_signed": Sentence(
        "Nothing is signed yet, so no proof covers any of this.",
        "まだ署名されていないため、どの記述も証明の対象になっていません。",
    ),
    "describe_proof_covers": Sentence(
        "The issuer's proof covers everything described here.",
        "ここに記述されたことは、すべて発行者の証明の対象です。",
    ),
    "describe_proof_not_good": Sentence(
        "The proof is not good, so nothing here is covered.",
        "証明が正しくないため、どの記述も証明の対象になっていません。",
        "See what is wrong: tsumiki verify FILE",
        "tsumiki verify ファイル名 で原因を確認してください。",
    ),
    "describe_proof_not_checked": Sentence(
        "It could not be checked how far the issuer's proof reaches.",
        "発行者の証明がどこまで及ぶかを確かめられませんでした。",
        "Give the issuer's pages and keys with --resources PACK.",
        "--resources パック で、発行者のページや鍵を渡してください。",
    ),
    "describe_page_covers": Sentence(
        "The issuer's own pages say all that is described here.",
        "ここに記述されたことは、すべて発行者自身のページに書かれています。",
    ),
    "describe_page_not_good": Sentence(
        "The issuer's pages say otherwise, so nobody vouches for this.",
        "発行者のページの内容と異なるため、この記述を裏づけるものがありません。",
        "See what differs: tsumiki verify FILE",
        "tsumiki verify ファイル名 で違いを確認してください。",
    ),
    "describe_page_not_checked": Sentence(
        "A hosted badge is true because its issuer's pages say so, and they are not at hand. "
        "A draft has none yet.",
        "ホスト型のバッジは、発行者のページに同じ内容があることで確かめますが、そのページが手元に"
        "ありません（下書きでは、まだないのが普通です）。",
        "Give the pages with --resources PACK once they are published.",
        "公開後は --resources パック でページを渡してください。",
    ),
    # rows -------------------------------------------------------------------------------------
    "describe_required": Sentence("{name} (required)", "{name}（必須）"),
    "describe_optional": Sentence("{name} (optional)", "{name}（任意）"),
    "describe_rows": Sentence(
        "Of all {count:# element|# elements}, {stated} are described.",
        "全{count}要素のうち{stated}要素を記述しています。",
    ),
    "describe_elsewhere": Sentence(
        "Not part of this file: it stands in the badge that is awarded, or on a page that is not "
        "at hand",
        "このファイルには含まれません（授与するバッジか、手元にない別のページに書きます）",
    ),
    "describe_at": Sentence("at {path}", "場所：{path}"),
    "describe_on_page": Sentence("at {path} of {url}", "場所：{url} の {path}"),
    "describe_row_not_covered": Sentence(
        "no embedded proof covers this", "埋め込み型の証明の対象外"
    ),
    "describe_fill": Sentence("{format}: write at {path}", "{format}：{path} に書きます"),
    "describe_fill_extension": Sentence(
        "This member belongs to the descriptors extension. How it is declared: "
        "tsumiki describe --example {example}",
        "この項目は記述要素の拡張のものです。宣言のしかたは tsumiki describe --example {example} で"
        "確認できます。",
    ),
    # problems ---------------------------------------------------------------------------------
    "describe_problems": Sentence(
        "To mend before it is issued: {count}", "発行前に直すとよい点：{count}件"
    ),
    "describe_about": Sentence("{name}: {said}", "{name}：{said}"),
    "describe_no_problems": Sentence(
        "Nothing was found that would mislead.", "誤解を招く記述は見つかりませんでした。"
    ),
    "describe_no_unit": Sentence(
        "The amount of work {text} has no unit, so nobody can compare it.",
        "学修量「{text}」に単位がないため、比較できません。",
        "Say what it counts with creditUnit, such as ECTS or hours.",
        "creditUnit に、単位・ECTS・時間など、何を数えたものかを書いてください。",
    ),
    "describe_no_framework": Sentence(
        "No framework is named for the level {text}, so readers elsewhere cannot place it.",
        "レベル「{text}」に枠組みの名前がないため、ほかの国や機関の人には伝わりません。",
        "Name the framework with targetFramework.",
        "targetFramework に枠組みの名前を書いてください。",
    ),
    "describe_word_unknown": Sentence(
        "The word {text} is in no list of terms, so it is shown as it is and not translated.",
        "「{text}」は用語の一覧にないため、翻訳されず、そのまま表示されます。",
        "Use one of the words in docs/for-issuers.md. When none fits, it may stay as it is.",
        "docs/for-issuers.ja.md にある語を使ってください。当てはまるものがなければ、このままでも"
        "表示はされます。",
    ),
    "describe_date_unreadable": Sentence(
        "The date {text} cannot be read.",
        "日付「{text}」を読み取れません。",
        "Write it as 2026-11-28T09:00:00+09:00.",
        "2026-11-28T09:00:00+09:00 の形で書いてください。",
    ),
    "describe_country_unknown": Sentence(
        "The country {text} is not known.",
        "国・地域「{text}」がわかりません。",
        "Write its code of two letters (ISO 3166-1), such as JP.",
        "JP のような2文字のコード（ISO 3166-1）で書いてください。",
    ),
    "describe_workload_unreadable": Sentence(
        "The amount {text} cannot be read.",
        "学修時間・単位「{text}」を読み取れません。",
        "Write a number without separators of thousands, such as 1500, and its unit.",
        "1500 のような桁区切りのない数と、その単位を書いてください。",
    ),
    "describe_says_nothing": Sentence(
        "“{text}” says nothing here, so it counts as not stated.",
        "「{text}」では何も伝わらないため、「記載なし」として扱います。",
        "Write what is so, or leave the member out.",
        "実際の内容を書くか、項目ごと省いてください。",
    ),
    "describe_related": Sentence(
        "What is related is taken for the same achievement in another language or version, not for "
        "a larger award.",
        "related は、同じ成果の別の言語・版を示すものとして読まれ、より大きな資格を示しません。",
        "State inLanguage or version; name a larger award with countsTowards.",
        "inLanguage か version を書いてください。より大きな資格は countsTowards で示します。",
    ),
    "describe_only_text": Sentence(
        "This is only said in running text, which programs cannot compare.",
        "文章の中でしか触れられていないため、プログラムで比較できません。",
        "State it in a member of its own as well.",
        "専用の項目にも書いてください。",
    ),
    "describe_contradiction": Sentence(
        "This says two things of which only one can be true.",
        "両立しない内容が記述されています。",
        "Keep the one that is right.",
        "正しいほうだけを残してください。",
    ),
    "describe_undefined": Sentence(
        "No context defines this member: an embedded proof cannot cover it, and wallets refuse the "
        "badge.",
        "この項目を定義するコンテキストがありません。埋め込み型の証明の対象にならず、ウォレットに"
        "受け付けられません。",
        "Add a context that defines it, or leave it out.",
        "定義するコンテキストを加えるか、この項目を外してください。",
    ),
    "describe_context_unavailable": Sentence(
        "The context {url} is not at hand, so it is not known what a proof would cover.",
        "コンテキスト {url} が手元になく、証明の対象になる範囲がわかりません。",
        "Give a copy with --resources PACK. Wallets that do not have it cannot check the badge.",
        "--resources パック で控えを渡してください。これを持たないウォレットでは確認できません。",
    ),
    "describe_schema_lacks": Sentence(
        "A member that must be there is missing.",
        "必要な項目がありません。",
        "Add it as the specification asks.",
        "仕様に従って加えてください。",
    ),
    "describe_schema_differs": Sentence(
        "This is not of the form that the specification asks for.",
        "仕様で求められる形になっていません。",
        "Look the member up in the specification; tsumiki describe --example ob3 or ob2 shows a "
        "whole badge.",
        "仕様で確かめてください。tsumiki describe --example ob3（または ob2）でバッジ全体の例を"
        "表示できます。",
    ),
    # misuse -----------------------------------------------------------------------------------
    "describe_nothing": Sentence(
        "No file was named to describe.",
        "ファイルが指定されていません。",
        "Name a file, or print a template with --example ob2 or --example ob3.",
        "ファイルを指定するか、--example ob2 または --example ob3 でひな形を表示してください。",
    ),
    "describe_no_table": Sentence(
        "There is no table {table}.",
        "表 {table} はありません。",
        "Known tables: {known}.",
        "使える表：{known}",
    ),
}
