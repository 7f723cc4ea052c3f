"""Words for what the descriptors of a credential mean. Names of terms come with the data."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "unit_hours": Sentence("{amount:hour|hours}", "{amount}時間"),
    "unit_ects": Sentence("{amount:ECTS credit|ECTS credits}", "{amount} ECTS（欧州の単位）"),
    "unit_jp_credit": Sentence(
        "{amount:Japanese university credit|Japanese university credits}", "{amount}単位"
    ),
    "unit_sbu": Sentence("{amount:hour|hours} of study load (SBU)", "学習負荷 {amount}時間（SBU）"),
    "unit_ecvet": Sentence("{amount:ECVET point|ECVET points}", "{amount} ECVETポイント"),
    "unit_credits": Sentence("{amount} {system}", "{amount} {system}"),
    "unit_unknown": Sentence("{amount} (unit not stated)", "{amount}（単位の記載なし）"),
    "workload_earned": Sentence("Earned: {amount}", "取得：{amount}"),
    "grade_of": Sentence("{of}: {grade}", "{of}：{grade}"),
    "grade_scale": Sentence(
        "{grade} (from {least} to {greatest})", "{grade}（{least}から{greatest}までの尺度）"
    ),
    "grade_scale_required": Sentence(
        "{grade} (from {least} to {greatest}, required: {required})",
        "{grade}（{least}〜{greatest}、必要：{required}）",
    ),
    "grade_required": Sentence("{grade} (required: {required})", "{grade}（必要：{required}）"),
    "identity_hashed": Sentence("{kind}, hidden as a hash", "{kind}（ハッシュ化）"),
    "identity_is": Sentence("{kind}: {text}", "{kind}：{text}"),
    "identity_emailaddress": Sentence("E-mail address", "メールアドレス"),
    "identity_email": Sentence("E-mail address", "メールアドレス"),
    "identity_name": Sentence("Name", "氏名"),
    "identity_givenname": Sentence("Given name", "名"),
    "identity_familyname": Sentence("Family name", "姓"),
    "identity_dateofbirth": Sentence("Date of birth", "生年月日"),
    "identity_nationalidentitynumber": Sentence("National identity number", "国の識別番号"),
    "identity_id": Sentence("Identifier", "識別子"),
    "identity_identifier": Sentence("Identifier", "識別子"),
    "identity_username": Sentence("User name", "ユーザー名"),
    "identity_accountid": Sentence("Account", "アカウント"),
    "identity_studentid": Sentence("Student number", "学籍番号"),
    "identity_url": Sentence("Web address", "ウェブアドレス"),
    "status_completed": Sentence("Completed", "修了"),
    "status_enrolled": Sentence("Enrolled, not completed", "履修登録済み・未修了"),
    "status_failed": Sentence("Failed", "不合格"),
    "status_inprogress": Sentence("In progress, not completed", "学習中・未修了"),
    "status_onhold": Sentence("On hold, not completed", "休止中・未修了"),
    "status_provisional": Sentence("Provisional", "暫定"),
    "status_withdrew": Sentence("Withdrew", "取りやめ"),
    "outcome_of": Sentence("{outcome} ({framework})", "{outcome}（{framework}）"),
    "level_of": Sentence("{level} ({framework})", "{level}（{framework}）"),
    "levels_of_frameworks": Sentence(
        "These levels belong to different frameworks, so neither is higher.",
        "異なる枠組みのレベルなので、どちらが上とは言えません。",
    ),
    "levels_unknown": Sentence(
        "A level of a framework that is not known here has no order.",
        "ここで知られていない枠組みのレベルには順序がありません。",
    ),
    "text_turns": Sentence(
        "Holds characters that turn the direction of writing: it may read otherwise than it is.",
        "文字の向きを変える文字が含まれ、実際と違って読めることがあります。",
    ),
    "text_hides": Sentence(
        "Holds characters that nobody can see.", "目に見えない文字が含まれています。"
    ),
    "text_markup": Sentence(
        "Holds HTML, which is shown as text.",
        "HTMLが含まれています。文字としてそのまま表示します。",
    ),
    "text_mixed": Sentence(
        "Holds words that mix alphabets which look alike.",
        "見分けにくい別の文字体系を混ぜた語が含まれています。",
    ),
    "text_long": Sentence("Very long text.", "とても長い文章です。"),
    "values_contradict": Sentence(
        "These values contradict each other; only the issuer knows which is right.",
        "これらの値は互いに矛盾しています。どれが正しいかは発行者にしか分かりません。",
    ),
    "described_by": Sentence(
        "Describes {described} of the {required} required elements of {table}",
        "{table}の必須要素{required}個のうち{described}個を記述しています",
    ),
    "not_stated": Sentence("Not stated", "記載なし"),
    "value_unread": Sentence(
        "Cannot be read as data, so it stands as it was written",
        "データとして読み取れないため、書かれているとおりに示しています",
    ),
    "counts_as_not_stated": Sentence("Counts as not stated", "「記載なし」として扱います"),
    "only_in_text": Sentence("Only mentioned in running text", "文章の中での言及のみ"),
}
