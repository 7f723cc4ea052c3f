"""Words for the terms that standards give for what a badge states: ``term_``, the fact, the term.

Kinds are the AchievementType enumeration of Open Badges 3.0 (appendix B); ways of taking part, of
assessment and of supervision those of the European standard elements of micro-credentials (Council
Recommendation 2022/C 243/02, annex I); languages the commonest of RFC 5646. A term that is not
listed is the issuer's own and is shown as it is written.
"""

from __future__ import annotations

import re

from wallet.wording.sentence import Sentence

_BETWEEN = re.compile("[^a-z0-9]+")

SENTENCES: dict[str, Sentence] = {
    "term_kind_achievement": Sentence("Achievement", "達成"),
    "term_kind_apprenticeshipcertificate": Sentence(
        "Apprenticeship certificate", "見習い訓練の修了証"
    ),
    "term_kind_assessment": Sentence("Assessment", "評価・試験"),
    "term_kind_assignment": Sentence("Assignment", "課題"),
    "term_kind_associatedegree": Sentence("Associate degree", "準学士・短期大学士"),
    "term_kind_award": Sentence("Award", "表彰"),
    "term_kind_bachelordegree": Sentence("Bachelor's degree", "学士"),
    "term_kind_badge": Sentence("Badge", "バッジ"),
    "term_kind_certificate": Sentence("Certificate", "証明書"),
    "term_kind_certificateofcompletion": Sentence("Certificate of completion", "修了証"),
    "term_kind_certification": Sentence("Certification", "認定"),
    "term_kind_cocurricular": Sentence("Co-curricular activity", "正課外の活動"),
    "term_kind_communityservice": Sentence("Community service", "地域・社会での活動"),
    "term_kind_competency": Sentence("Competency", "能力"),
    "term_kind_course": Sentence("Course", "科目・講座"),
    "term_kind_degree": Sentence("Degree", "学位"),
    "term_kind_diploma": Sentence("Diploma", "卒業・修了の証書"),
    "term_kind_doctoraldegree": Sentence("Doctoral degree", "博士"),
    "term_kind_fieldwork": Sentence("Fieldwork", "実地調査・実習"),
    "term_kind_generaleducationdevelopment": Sentence(
        "General Educational Development (GED)", "高校卒業程度の認定（GED）"
    ),
    "term_kind_journeymancertificate": Sentence("Journeyman certificate", "熟練職人の証明書"),
    "term_kind_learningprogram": Sentence("Learning programme", "学習プログラム"),
    "term_kind_license": Sentence("Licence", "免許"),
    "term_kind_mastercertificate": Sentence("Master craftsman certificate", "親方の証明書"),
    "term_kind_masterdegree": Sentence("Master's degree", "修士"),
    "term_kind_membership": Sentence("Membership", "会員資格"),
    "term_kind_microcredential": Sentence("Micro-credential", "マイクロクレデンシャル"),
    "term_kind_professionaldoctorate": Sentence("Professional doctorate", "専門職の博士"),
    "term_kind_qualityassurancecredential": Sentence(
        "Quality assurance credential", "質保証の証明書"
    ),
    "term_kind_researchdoctorate": Sentence("Research doctorate", "研究の博士"),
    "term_kind_secondaryschooldiploma": Sentence("Secondary school diploma", "中等教育の卒業証書"),
    # how it was learned -------------------------------------------------------
    "term_mode_online": Sentence("Online", "オンライン"),
    "term_mode_onsite": Sentence("On site", "対面"),
    "term_mode_blended": Sentence("Online and on site", "オンラインと対面の組み合わせ"),
    "term_assessment_testing": Sentence("Testing", "試験"),
    "term_assessment_application_of_a_skill": Sentence(
        "Application of a skill", "実技（技能の活用）"
    ),
    "term_assessment_portfolio": Sentence("Portfolio", "成果物（ポートフォリオ）"),
    "term_assessment_recognition_of_prior_learning": Sentence(
        "Recognition of prior learning", "これまでの学習の認定"
    ),
    "term_supervision_unsupervised_with_no_identity_verification": Sentence(
        "Unsupervised, identity not checked", "監督なし・本人確認なし"
    ),
    "term_supervision_supervised_with_no_identity_verification": Sentence(
        "Supervised, identity not checked", "監督あり・本人確認なし"
    ),
    "term_supervision_supervised_online": Sentence("Supervised online", "オンラインで監督"),
    "term_supervision_supervised_online_with_identity_verification": Sentence(
        "Supervised online, identity checked", "オンラインで監督・本人確認あり"
    ),
    "term_supervision_onsite_with_identity_verification": Sentence(
        "On site, identity checked", "対面・本人確認あり"
    ),
    "term_supervision_supervised_onsite_with_identity_verification": Sentence(
        "Supervised on site, identity checked", "対面で監督・本人確認あり"
    ),
    # languages ----------------------------------------------------------------
    "term_language_de": Sentence("German", "ドイツ語"),
    "term_language_en": Sentence("English", "英語"),
    "term_language_es": Sentence("Spanish", "スペイン語"),
    "term_language_fr": Sentence("French", "フランス語"),
    "term_language_it": Sentence("Italian", "イタリア語"),
    "term_language_ja": Sentence("Japanese", "日本語"),
    "term_language_ko": Sentence("Korean", "韓国語"),
    "term_language_pt": Sentence("Portuguese", "ポルトガル語"),
    "term_language_vi": Sentence("Vietnamese", "ベトナム語"),
    "term_language_zh": Sentence("Chinese", "中国語"),
}


def told(fact: str, written: str, language: str) -> str:
    """Return the words for a term that a standard gives, or what is written where none does."""
    code = f"term_{fact}_{_BETWEEN.sub('_', written.casefold())}"
    found = SENTENCES.get(code)
    if found is None:
        return written
    return found.ja if language == "ja" else found.en
