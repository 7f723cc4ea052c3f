"""Words of choosing fields, and plain names of members that the standards of badges have."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "folio_fields": Sentence("Fields of the badge", "バッジの項目"),
    "folio_fields_of": Sentence("What is shown of", "項目を選ぶバッジ"),
    "folio_fields_none": Sentence(
        "Choose badges first. Then see here, field by field, what the reader will see.",
        "先にバッジを選んでください。相手に見える内容を、項目ごとにここで確かめられます。",
    ),
    "folio_partly": Sentence(
        "Its issuer lets you leave out fields. What stays is still covered by the issuer's "
        "signature.",
        "発行者が、項目を外すことを認めているバッジです。残した部分は、発行者の署名で"
        "確かめられます。",
    ),
    "folio_show_all": Sentence("Show everything", "すべて見せる"),
    "folio_show_least": Sentence("Show only what must be", "必須の項目だけ見せる"),
    "folio_hidden_before": Sentence(
        "{count:# more entry was|# more entries were} left out before you got it, or may be there "
        "to fill.",
        "ほかに{count}個が、受け取る前に外されたか、数合わせのために入れられています。",
    ),
    "folio_preview": Sentence("What the reader sees", "相手に見える内容"),
    "folio_preview_about": Sentence("It goes along {way}.", "渡し方：{way}"),
    "folio_preview_state": Sentence(
        "Here and now: {state}. The reader checks it anew.",
        "今ここでの確認：{state}。相手もあらためて確かめます。",
    ),
    "folio_element": Sentence("No. {number}", "{number}番目"),
    # members, as Open Badges 3.0, CLR 2.0 and VCDM 2.0 name them ------------------------------
    "folio_member_context": Sentence("Vocabularies", "語彙の定義"),
    "folio_member_id": Sentence("Identifier", "識別子"),
    "folio_member_type": Sentence("Kind", "種類"),
    "folio_member_name": Sentence("Name", "名称"),
    "folio_member_description": Sentence("Description", "説明"),
    "folio_member_issuer": Sentence("Issuer", "発行者"),
    "folio_member_credential_subject": Sentence("About the learner", "学習者について"),
    "folio_member_achievement": Sentence("What was achieved", "達成したこと"),
    "folio_member_achievement_type": Sentence("Kind of achievement", "達成の種類"),
    "folio_member_criteria": Sentence("Criteria", "授与の基準"),
    "folio_member_narrative": Sentence("In words", "文章での説明"),
    "folio_member_alignment": Sentence("Skills and frameworks", "できることと枠組み"),
    "folio_member_target_name": Sentence("Named as", "名称"),
    "folio_member_target_url": Sentence("Defined at", "定義のある場所"),
    "folio_member_target_framework": Sentence("Framework", "枠組み"),
    "folio_member_target_code": Sentence("Code", "コード"),
    "folio_member_target_type": Sentence("Kind of target", "対象の種類"),
    "folio_member_tag": Sentence("Tags", "タグ"),
    "folio_member_image": Sentence("Picture", "画像"),
    "folio_member_evidence": Sentence("Evidence", "成果物"),
    "folio_member_result": Sentence("Result", "結果"),
    "folio_member_result_description": Sentence("What results mean", "結果の見方"),
    "folio_member_value": Sentence("Value", "値"),
    "folio_member_status": Sentence("Standing", "状態"),
    "folio_member_identifier": Sentence("Other identifiers", "ほかの識別子"),
    "folio_member_awarded_date": Sentence("Awarded on", "授与日"),
    "folio_member_valid_from": Sentence("Valid from", "有効期間の始まり"),
    "folio_member_valid_until": Sentence("Valid until", "有効期限"),
    "folio_member_issuance_date": Sentence("Issued on", "発行日"),
    "folio_member_expiration_date": Sentence("Ends on", "有効期限"),
    "folio_member_credential_status": Sentence(
        "Where it says if it was withdrawn", "取り消しの確認先"
    ),
    "folio_member_credential_schema": Sentence("Pattern of its form", "形式の定義"),
    "folio_member_refresh_service": Sentence("Where newer editions are", "新しい版の取得先"),
    "folio_member_terms_of_use": Sentence("Terms of use", "利用の条件"),
    "folio_member_endorsement": Sentence("Endorsements", "推薦"),
    "folio_member_url": Sentence("Web page", "Web ページ"),
    "folio_member_email": Sentence("E-mail address", "メールアドレス"),
    "folio_member_credits_available": Sentence("Credits", "単位"),
    "folio_member_field_of_study": Sentence("Field of study", "学問分野"),
    "folio_member_specialization": Sentence("Specialisation", "専門"),
    "folio_member_human_code": Sentence("Course code", "科目コード"),
    "folio_member_in_language": Sentence("Language", "言語"),
    "folio_member_version": Sentence("Version", "版"),
    "folio_member_creator": Sentence("Made by", "作成者"),
    "folio_member_role": Sentence("Role", "役割"),
    "folio_member_term": Sentence("Term", "期間"),
    "folio_member_activity_start_date": Sentence("Began on", "開始日"),
    "folio_member_activity_end_date": Sentence("Ended on", "終了日"),
    "folio_member_credits_earned": Sentence("Credits earned", "取得した単位"),
    "folio_member_license_number": Sentence("Licence number", "免許番号"),
    "folio_member_vct": Sentence("Kind of token", "トークンの種類"),
    "folio_member_iss": Sentence("Issuer's address", "発行者のアドレス"),
    "folio_member_sub": Sentence("Learner's identifier", "学習者の識別子"),
    "folio_member_iat": Sentence("Issued at (seconds)", "発行時刻（秒）"),
    "folio_member_nbf": Sentence("Valid from (seconds)", "有効期間の始まり（秒）"),
    "folio_member_exp": Sentence("Valid until (seconds)", "有効期限（秒）"),
    "folio_member_cnf": Sentence("Key of the learner", "学習者の鍵"),
}
