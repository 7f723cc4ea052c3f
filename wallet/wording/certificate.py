"""Words of the certificate: the questions it answers, and what stands beside an answer."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # what a reader asks, in the order of the certificate -----------------------
    "certificate_about": Sentence("What it is about", "どんな学びか"),
    "certificate_can": Sentence("What the learner can now do", "できるようになったこと"),
    "certificate_work": Sentence("How much work, at which level", "学修の量とレベル"),
    "certificate_assessed": Sentence("How it was learned and assessed", "学び方と評価のしかた"),
    "certificate_result": Sentence("Result and grade", "成績・結果"),
    "certificate_quality": Sentence("Who assures the quality", "質を保証しているのは"),
    "certificate_leads": Sentence(
        "What it leads to, and what comes before", "この先の積み上げと、前提となる学び"
    ),
    "certificate_earned": Sentence("How it was earned", "取得の条件"),
    "certificate_evidence": Sentence("Evidence", "根拠資料"),
    "certificate_endorsed": Sentence("Where endorsements are", "推薦のありか"),
    "certificate_more": Sentence("More about it", "そのほかの記載"),
    "certificate_nothing": Sentence(
        "The issuer put no description into this badge.", "このバッジには説明が入っていません。"
    ),
    # beside an answer ----------------------------------------------------------
    "certificate_in_text": Sentence(
        "Only mentioned in running text: see “{heading}”",
        "文章の中での言及のみ：「{heading}」をご覧ください",
    ),
    "certificate_not_covered": Sentence(
        "Not covered by the issuer’s proof", "発行者の証明の対象外"
    ),
    "certificate_note_of": Sentence("{name}: {note}", "{name}：{note}"),
    "certificate_period": Sentence("{first} – {last}", "{first} 〜 {last}"),
    "certificate_long": Sentence(
        "Only the first {limit} characters are shown here. The saved original holds all of it.",
        "始めの{limit}文字だけを表示しています。保存した原本には、全体が入っています。",
    ),
    "certificate_languages": Sentence("Also in", "ほかの言語のバッジ"),
    "certificate_language_go": Sentence(
        "The same achievement in {language}: {title}", "同じ成果の{language}のバッジ：{title}"
    ),
    # how a guideline sees it ---------------------------------------------------
    "coverage_missing": Sentence("Not stated: {names}", "記載なし：{names}"),
    "coverage_all": Sentence(
        "Every required element is stated.", "必須要素はすべて記載されています。"
    ),
    "coverage_rows": Sentence("Element by element", "要素ごとに見る"),
    "coverage_rows_of": Sentence("Element by element: {table}", "要素ごとに見る：{table}"),
    "coverage_optional": Sentence("optional", "任意"),
    "coverage_state_structured": Sentence("Stated", "記載あり"),
    "coverage_state_text": Sentence("Only in words", "言葉での記載のみ"),
    "coverage_state_absent": Sentence("Not stated", "記載なし"),
    "coverage_place": Sentence("Read at {place}", "読み取った場所：{place}"),
    "coverage_place_page": Sentence(
        "Read at {place} of the issuer’s page {url}",
        "読み取った場所：発行者のページ {url} の {place}",
    ),
    "coverage_place_payload": Sentence(
        "Read at {place}, which the token says beside the credential",
        "読み取った場所：証明書のまわりのトークンの {place}",
    ),
    "coverage_written": Sentence("As written: ", "原文："),
    "coverage_more": Sentence("and {count} more", "ほか{count}件"),
    "coverage_covered": Sentence("Covered by the issuer’s proof", "発行者の証明の対象"),
    "coverage_not_covered": Sentence("Not covered by the issuer’s proof", "発行者の証明の対象外"),
    "coverage_unchecked": Sentence(
        "Not shown to be covered by a proof", "証明の対象かどうかは未確認"
    ),
}
