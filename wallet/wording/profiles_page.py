"""Words of the pages on profiles, and of whose a badge is."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "profiles_heading": Sentence("Profiles", "プロフィール"),
    "profiles_help": Sentence(
        "Names, e-mail addresses and keys by which a badge is recognised as yours.",
        "バッジがあなたのものだとわかるための、名前・メールアドレス・鍵です。",
    ),
    "profiles_open": Sentence("Open profiles", "プロフィールを開く"),
    "profiles_join": Sentence("  ·  ", "  ·  "),
    "profiles_lead": Sentence(
        "Most people need one profile. With several you keep apart who you are to a school, an "
        "employer or a club: each has a key of its own, which does not lead to the others.",
        "ふつうは1つで足ります。学校、職場、サークルなどで自分を使い分けたいときは、"
        "複数のプロフィールを作れます。鍵はプロフィールごとに別で、互いにつながりません。",
    ),
    "profiles_new": Sentence("Another profile", "プロフィールを追加"),
    "profiles_new_help": Sentence(
        "It gets a key of its own. The name is for you alone.",
        "専用の鍵を作ります。名前は自分がわかるためのものです。",
    ),
    "profiles_name": Sentence("Name of the profile", "プロフィールの名前"),
    "profiles_name_example": Sentence("Such as: University", "例：大学"),
    "profiles_create": Sentence("Create", "作る"),
    "profile_unnamed": Sentence("My profile", "自分のプロフィール"),
    "profile_one_badge": Sentence("One badge belongs to it", "このプロフィールのバッジ：1件"),
    "profile_count_badges": Sentence(
        "{count:# badge belongs|# badges belong} to it", "このプロフィールのバッジ：{count}件"
    ),
    "profile_rename": Sentence("Rename", "名前を変える"),
    "profile_keep_name": Sentence("Keep the name", "この名前にする"),
    "act_on": Sentence("{act}: {name}", "{act}：{name}"),
    "profile_emails": Sentence("E-mail addresses", "メールアドレス"),
    "profile_no_emails": Sentence(
        "None yet. Add the addresses that you gave to schools and badge services: many badges "
        "name nobody but an address.",
        "まだありません。学校やバッジサービスに登録したアドレスを加えてください。"
        "多くのバッジは、メールアドレスだけで宛先を示しています。",
    ),
    "profile_address": Sentence("E-mail address to add", "追加するメールアドレス"),
    "profile_address_example": Sentence("you@example.org", "例：you@example.org"),
    "profile_add": Sentence("Add", "追加"),
    "profile_remove_address": Sentence("Remove {address}", "{address} を削除"),
    "profile_keys": Sentence("Keys", "鍵"),
    "profile_key_signs": Sentence(
        "Signs for you · made on {date} · {algorithm}", "署名に使う鍵 · {date} 作成 · {algorithm}"
    ),
    "profile_key_retired_since": Sentence(
        "Retired on {retired} · made on {date} · {algorithm}",
        "{retired} に引退した鍵 · {date} 作成 · {algorithm}",
    ),
    "profile_key_one_bound": Sentence("One badge is bound to it", "この鍵に結び付いたバッジ：1件"),
    "profile_key_bound": Sentence(
        "{count:# badge is|# badges are} bound to it", "この鍵に結び付いたバッジ：{count}件"
    ),
    "profile_copy_key": Sentence(
        "Copy the public name of the key {key}", "鍵の公開名 {key} をコピー"
    ),
    "profile_rotate": Sentence("Make a new key…", "新しい鍵を作る…"),
    "profile_rotate_why": Sentence(
        "The new key signs from now on. The old one stays, for the badges that are bound to it: "
        "those remain yours. Give the new key's public name to issuers who ask for it.",
        "これからは新しい鍵で署名します。古い鍵も残り、結び付いたバッジは引き続きあなたのものです。"
        "発行者に求められたら、新しい鍵の公開名を伝えてください。",
    ),
    "profile_rotate_kind": Sentence("Kind of key", "鍵の種類"),
    "profile_rotate_yes": Sentence("Make the key", "鍵を作る"),
    "profile_delete": Sentence("Delete profile", "プロフィールを削除"),
    "profile_delete_ask": Sentence(
        "Delete the profile {name}?", "プロフィール「{name}」を削除しますか？"
    ),
    "profile_delete_what": Sentence(
        "Its addresses and keys go for good; what was signed with them cannot be signed again. "
        "Your badges stay.",
        "アドレスと鍵は完全に削除され、同じ鍵で署名することはできなくなります。バッジは残ります。",
    ),
    "owner_heading": Sentence("Whose it is", "誰のバッジか"),
    "owner_change": Sentence("It belongs to", "持ち主"),
    "owner_as_the_badge_says": Sentence("As the badge says", "バッジの記載どおり"),
}
