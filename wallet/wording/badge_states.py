"""The few words that name a badge's state in a list, and the outcome of one check."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "state_good": Sentence("Verified", "確認済み"),
    "state_issuer_open": Sentence("Issuer not confirmed", "発行者が未確認"),
    "state_old": Sentence("Check is out of date", "確認が古い"),
    "state_denied": Sentence("Issuer you distrust", "信用しない発行者"),
    "state_not_a_credential": Sentence("Not a badge", "バッジではない"),
    "state_malformed": Sentence("Faulty badge", "形式に誤り"),
    "state_unsupported": Sentence("Kind not supported", "未対応の形式"),
    "state_unsigned": Sentence("Not signed", "署名なし"),
    "state_context_unavailable": Sentence("Not checkable yet", "まだ確認できない"),
    "state_hosted_unavailable": Sentence("Not checkable yet", "まだ確認できない"),
    "state_unknown_key": Sentence("Key not known yet", "鍵が未取得"),
    "state_invalid_signature": Sentence("Signature is wrong", "署名が不正"),
    "state_issuer_mismatch": Sentence("Not the issuer's key", "発行者の鍵ではない"),
    "state_not_yet_valid": Sentence("Not valid yet", "有効期間前"),
    "state_revoked": Sentence("Withdrawn", "取り消し済み"),
    "state_suspended": Sentence("Suspended", "一時停止中"),
    "state_status_invalid": Sentence("Status unreadable", "状態を読めない"),
    "state_expired": Sentence("Expired", "期限切れ"),
    "state_status_unavailable": Sentence("Status not known", "状態が未確認"),
    "check_outcome_pass": Sentence("In order", "問題なし"),
    "check_outcome_fail": Sentence("Problem", "問題あり"),
    "check_outcome_unknown": Sentence("Could not be checked", "確認できず"),
    "check_outcome_yours": Sentence("Yours to say", "あなたの判断"),
    "check_outcome_skipped": Sentence("Not needed", "対象外"),
}
