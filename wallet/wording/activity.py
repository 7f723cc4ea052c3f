"""What was done with the wallet, one sentence a code; ``…_one`` where it was about one badge."""

from __future__ import annotations

from wallet.wording.activity_exchanges import EXCHANGES
from wallet.wording.sentence import Sentence

_ACTS: dict[str, Sentence] = {
    "activity_imported": Sentence(
        "Imported {count:badge|badges}", "バッジを{count}件取り込みました"
    ),
    "activity_imported_one": Sentence("Imported “{title}”", "「{title}」を取り込みました"),
    "activity_imported_nothing": Sentence(
        "Imported nothing new", "取り込みましたが、新しいものはありませんでした"
    ),
    "activity_checked_all": Sentence(
        "Checked all badges ({count})", "{count}件のバッジをすべて確認しました"
    ),
    "activity_checked_all_changed": Sentence(
        "Checked all badges ({count}): {changed} came out differently",
        "{count}件のバッジをすべて確認しました（結果の変化：{changed}件）",
    ),
    "activity_checked": Sentence("Checked {count:badge|badges}", "{count}件のバッジを確認しました"),
    "activity_checked_changed": Sentence(
        "Checked {count:badge|badges}: {changed} came out differently",
        "{count}件のバッジを確認しました（結果の変化：{changed}件）",
    ),
    "activity_checked_one": Sentence("Checked “{title}”", "「{title}」を確認しました"),
    "activity_checked_one_changed": Sentence(
        "Checked “{title}”: it came out differently",
        "「{title}」を確認しました（結果が変わりました）",
    ),
    "activity_check_stopped": Sentence(
        "A check of the badges was stopped", "バッジの確認を途中で中止しました"
    ),
    "activity_edition_asked": Sentence(
        "Asked for the newest edition of “{title}”", "「{title}」の最新の版を問い合わせました"
    ),
    "activity_shared": Sentence(
        "Made a presentation of {count:badge|badges} for {name}",
        "{name} に宛てて{count}件のバッジの提示データを作りました",
    ),
    "activity_shared_one": Sentence(
        "Made a presentation of “{title}” for {name}",
        "{name} に宛てて「{title}」の提示データを作りました",
    ),
    "activity_bytes_forgotten": Sentence(
        "Forgot {count:file|files} as handed over; what was handed over to whom stays in the log",
        "渡したファイル{count}件を消しました（だれに何を渡したかの記録は残ります）",
    ),
    "activity_asked": Sentence(
        "Fetched {count:document|documents} from {host}", "{host} から{count}件を取得しました"
    ),
    "activity_asked_one": Sentence("Fetched from {host}", "{host} から取得しました"),
    "activity_asked_in_vain": Sentence(
        "Could not fetch from {host}", "{host} から取得できませんでした"
    ),
    "activity_backup_written": Sentence(
        "Made a backup: {file}", "バックアップを作りました：{file}"
    ),
    "activity_backup_checked": Sentence(
        "Checked a backup: {file}", "バックアップを確認しました：{file}"
    ),
    "activity_restored": Sentence(
        "Restored the backup of {made}", "{made} のバックアップを復元しました"
    ),
    "activity_archived": Sentence(
        "Archived {count:badge|badges}", "{count}件のバッジをアーカイブしました"
    ),
    "activity_archived_one": Sentence("Archived “{title}”", "「{title}」をアーカイブしました"),
    "activity_unarchived": Sentence(
        "Brought {count:badge|badges} back into the list", "{count}件のバッジを一覧に戻しました"
    ),
    "activity_unarchived_one": Sentence(
        "Brought “{title}” back into the list", "「{title}」を一覧に戻しました"
    ),
    "activity_deleted": Sentence("Deleted {count:badge|badges}", "{count}件のバッジを削除しました"),
    "activity_deleted_one": Sentence("Deleted “{title}”", "「{title}」を削除しました"),
    "activity_undeleted": Sentence(
        "Brought back {count:deleted badge|deleted badges}",
        "削除した{count}件のバッジを元に戻しました",
    ),
    "activity_undeleted_one": Sentence(
        "Brought back “{title}”", "削除した「{title}」を元に戻しました"
    ),
    "activity_removed": Sentence(
        "Removed {count:badge|badges} for good", "{count}件のバッジを完全に削除しました"
    ),
    "activity_removed_one": Sentence(
        "Removed “{title}” for good", "「{title}」を完全に削除しました"
    ),
    "activity_exported": Sentence(
        "Saved {count:original|originals} as files", "原本{count}件をファイルに保存しました"
    ),
    "activity_exported_one": Sentence(
        "Saved the original of “{title}” as a file", "「{title}」の原本をファイルに保存しました"
    ),
    "activity_pinned": Sentence(
        "You said that you know {name}", "{name} を「知っている」と登録しました"
    ),
    "activity_denied": Sentence(
        "You said that you do not trust {name}", "{name} を「信用しない」と登録しました"
    ),
    "activity_decision_forgotten": Sentence(
        "You took back what you said about {name}", "{name} についての登録を取り消しました"
    ),
    "activity_registry_imported": Sentence(
        "Imported a registry of issuers: {file}", "発行者の名簿を取り込みました：{file}"
    ),
    "activity_pack_imported": Sentence(
        "Imported {count:document|documents} of issuers: {file}",
        "発行者の文書{count}件を取り込みました：{file}",
    ),
    "activity_pack_written": Sentence(
        "Saved {count:document|documents} of issuers: {file}",
        "発行者の文書{count}件を保存しました：{file}",
    ),
    "activity_profile_made": Sentence(
        "Made the profile “{name}”", "プロフィール「{name}」を作りました"
    ),
    "activity_profile_deleted": Sentence(
        "Deleted the profile “{name}” and its keys", "プロフィール「{name}」と鍵を削除しました"
    ),
    "activity_profile_taken": Sentence(
        "Took over the profile “{name}” from another wallet",
        "別のウォレットのプロフィール「{name}」を引き継ぎました",
    ),
    "activity_key_made": Sentence(
        "Made a new key for the profile “{name}”", "プロフィール「{name}」の鍵を新しくしました"
    ),
    "activity_passphrase_changed": Sentence("Changed the passphrase", "パスフレーズを変更しました"),
    "activity_recovery_made": Sentence("Made recovery words", "復旧用の単語を作りました"),
    "activity_keyring_used": Sentence(
        "Let this computer's keyring unlock the wallet",
        "このパソコンのキーリングでロックを解除できるようにしました",
    ),
    "activity_revoked_passphrase": Sentence(
        "Took away the passphrase", "パスフレーズでの解除をやめました"
    ),
    "activity_revoked_keyring": Sentence(
        "Took away this computer's keyring", "このパソコンのキーリングでの解除をやめました"
    ),
    "activity_revoked_recovery": Sentence(
        "Took away the recovery words", "復旧用の単語での解除をやめました"
    ),
    "activity_opened_by_recovery": Sentence(
        "Unlocked with the recovery words", "復旧用の単語でロックを解除しました"
    ),
}
_DETAILS: dict[str, Sentence] = {
    "activity_nobody": Sentence("somebody not named", "名前のない相手"),
    "activity_unnamed": Sentence("without a name", "名前なし"),
    "activity_was_about": Sentence("Badges", "バッジ"),
    "activity_more": Sentence("and {count} more", "ほか{count}件"),
    "activity_gone": Sentence("no longer in this wallet", "このウォレットにはもうありません"),
    "activity_came_out": Sentence(
        "{before_verdict} before, {after_verdict} now", "{before_verdict} から {after_verdict} へ"
    ),
    "activity_added": Sentence("New", "新しいバッジ"),
    "activity_editions": Sentence("Other editions", "別の版"),
    "activity_returned": Sentence("Came back", "元に戻ったバッジ"),
    "activity_copies": Sentence("Here already", "すでにあったバッジ"),
    "activity_failed": Sentence("Could not be kept", "取り込めなかったもの"),
    "activity_lost": Sentence("Would not come back", "元に戻せないもの"),
    "activity_late": Sentence("Took too long to check", "時間がかかりすぎて確認できなかったもの"),
    "activity_from": Sentence("Came as", "取り込んだもの"),
    "activity_from_json": Sentence("files {count}", "ファイル {count}"),
    "activity_from_token": Sentence("codes {count}", "コード {count}"),
    "activity_from_png": Sentence("PNG pictures {count}", "PNG 画像 {count}"),
    "activity_from_svg": Sentence("SVG pictures {count}", "SVG 画像 {count}"),
    "activity_until": Sentence("Can be checked until", "確認できる期限"),
    "activity_purpose": Sentence("For", "目的"),
    "activity_addresses": Sentence("Addresses", "アドレス"),
    "activity_problem": Sentence("What went wrong", "うまくいかなかった理由"),
    "activity_outcome": Sentence("What came of it", "結果"),
    "activity_held": Sentence("Badges in it", "入っているバッジ"),
    "activity_algorithm": Sentence("Kind of key", "鍵の種類"),
    "activity_edition_taken": Sentence(
        "A newer edition came, and was taken", "新しい版を受け取り、取り込みました"
    ),
    "activity_edition_unchanged": Sentence(
        "There is no newer edition", "新しい版はありませんでした"
    ),
    "activity_edition_refused": Sentence(
        "What came was not taken; the badge stays as it is",
        "届いたものは取り込まず、バッジはそのままです",
    ),
    "activity_join": Sentence(", ", "、"),
}  # fmt: skip - a table
# The log of contacts keeps the code of an error, not its details: these need none but the host.
_IN_VAIN: dict[str, Sentence] = {
    "activity_fetch_address": Sentence(
        "{host} leads into a private network, so nothing was fetched.",
        "{host} は公開されていないネットワークにつながるため、取得しませんでした。",
    ),
    "activity_fetch_too_slow": Sentence(
        "{host} did not answer in time.", "{host} から時間内に応答がありませんでした。"
    ),
    "activity_fetch_redirect": Sentence(
        "{host} sends on to another address, which is not followed.",
        "{host} は別のアドレスへの転送を求めましたが、転送には従いません。",
    ),
    "activity_fetch_status": Sentence(
        "{host} does not give out this document.",
        "{host} から、この文書は提供されませんでした。",
    ),
    "activity_fetch_other": Sentence(
        "Nothing came from {host} that could be used.",
        "{host} から、使えるものは届きませんでした。",
    ),
}

SENTENCES: dict[str, Sentence] = {**_ACTS, **EXCHANGES, **_DETAILS, **_IN_VAIN}
ACTS = frozenset({**_ACTS, **EXCHANGES})
"""Codes that an entry may have; whatever else a vault holds is not said in its words."""
