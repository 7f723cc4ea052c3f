"""Sentences on the fields of a badge: which are shown, which are not, and why."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_WHOLE_EN = "You can show it whole or not at all."
_WHOLE_JA = "全体を見せるか、まったく見せないかのどちらかになります。"
_SEE_EN = "List its fields without choosing any, to see exactly what a reader will see."
_SEE_JA = "項目を選ばずに一覧を表示すると、相手に見える内容をそのまま確かめられます。"

SENTENCES: dict[str, Sentence] = {
    # of a field
    "field_shown": Sentence(en="shown", ja="見せる"),
    "field_hidden": Sentence(en="left out", ja="見せない"),
    "field_always": Sentence(en="always shown", ja="常に見せる"),
    "field_mandatory": Sentence(
        en="The issuer wants this shown in any case.",
        ja="発行者が、必ず見せるように定めています。",
    ),
    "field_undisclosable": Sentence(
        en="The format does not let this be left out.",
        ja="形式の決まりにより、外すことができません。",
    ),
    "field_required": Sentence(
        en="Without this nobody could check the badge, or see whether it has ended or been "
        "withdrawn.",
        ja="これがないと、バッジを確かめられないか、期限切れや取り消しが分からなくなります。",
    ),
    "field_chosen": Sentence(en="You chose to show this.", ja="見せるように選んだ項目です。"),
    "field_not_chosen": Sentence(
        en="You did not choose to show this.", ja="見せるように選んでいない項目です。"
    ),
    "field_needed": Sentence(
        en="{other} could mislead without this, so it is shown too.",
        ja="これがないと {other} が誤解されるおそれがあるため、一緒に見せます。",
    ),
    "field_goes_along": Sentence(
        en="This cannot be parted from {other}.",
        ja="{other} から切り離せないため、一緒に見せます。",
    ),
    "field_holds_shown": Sentence(
        en="Something in it is shown.", ja="この中に、見せる項目があります。"
    ),
    # why there is nothing to choose
    "whole_derived": Sentence(
        en="Fields of this badge were left out before; nothing more can be left out.",
        ja="このバッジはすでに一部の項目が外されているため、これ以上は外せません。",
        next_en="Use the badge as you got it from its issuer.",
        next_ja="発行者から受け取ったままのバッジを使ってください。",
    ),
    "whole_token": Sentence(
        en=f"This badge is a signed token (JWT). {_WHOLE_EN}",
        ja=f"このバッジは署名付きトークン（JWT）です。{_WHOLE_JA}",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_other_proof": Sentence(
        en=f"The kind of signature on this badge covers all of it at once. {_WHOLE_EN}",
        ja=f"このバッジの署名は、全体を一度に保護する種類のものです。{_WHOLE_JA}",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_sealed": Sentence(
        en=f"The seal on this badge covers all of it at once. {_WHOLE_EN}",
        ja=f"このバッジのシールは、全体を一度に保護するものです。{_WHOLE_JA}",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_hosted": Sentence(
        en="This badge (Open Badges 2 or older) is checked on its issuer's website, where all of "
        "it can be read.",
        ja="このバッジ（Open Badges 2 以前）は発行者のウェブサイトで確かめるもので、"
        "そこで全体が読めます。",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_unsigned": Sentence(
        en="This badge carries no signature, so a part of it could not be checked either.",
        ja="このバッジには署名がないため、一部だけを見せても確かめてもらえません。",
        next_en="Ask the issuer for a signed one.",
        next_ja="署名付きのバッジを発行者に依頼してください。",
    ),
    "whole_extra_missing": Sentence(
        en="Leaving fields out of this badge (bbs-2023) needs an addition that is not installed.",
        ja="このバッジ（bbs-2023）の項目を外すには、追加の部品が必要ですが、入っていません。",
        next_en="Install Tsumiki with the extra “bbs”.",
        next_ja="追加部品「bbs」を含めて Tsumiki をインストールしてください。",
    ),
    "whole_chained": Sentence(
        en=f"The signature on this badge also covers other signatures. {_WHOLE_EN}",
        ja=f"このバッジの署名は、ほかの署名も保護しています。{_WHOLE_JA}",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_unsound": Sentence(
        en="The signature does not fit what this badge says, so no part of it could be checked.",
        ja="署名がバッジの内容と合わないため、一部だけを見せても確かめてもらえません。",
        next_en="Ask the issuer for the badge again.",
        next_ja="発行者に、もう一度バッジを依頼してください。",
    ),
    "whole_not_covered": Sentence(
        en="The meaning of some fields of this badge is not known here, so it cannot be parted.",
        ja="このバッジには意味の分からない項目があり、分けることができません。",
        next_en="Import the issuer's resource pack, which brings what explains them.",
        next_ja="意味を説明する発行者の資料（リソースパック）を取り込んでください。",
    ),
    "whole_no_disclosures": Sentence(
        en="The issuer of this badge marked no field as one that may be left out.",
        ja="このバッジには、発行者が「外してよい」とした項目がありません。",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_all_mandatory": Sentence(
        en="The issuer wants every field of this badge shown.",
        ja="このバッジは、すべての項目を見せるように発行者が定めています。",
        next_en=_SEE_EN,
        next_ja=_SEE_JA,
    ),
    "whole_presentation": Sentence(
        en="This is a presentation, signed as a whole by who made it.",
        ja="これは提示用にまとめられたもので、作成者が全体に署名しています。",
        next_en="Choose fields in the badges themselves.",
        next_ja="項目は、もとのバッジで選んでください。",
    ),
    # who presents it
    "binding_made": Sentence(
        en="It is signed with your key for {recipient}: they can see that it is you who shows it.",
        ja="{recipient} 宛てに、あなたの鍵で署名しました。見せているのがあなた本人だと、"
        "相手が確かめられます。",
    ),
    "binding_names_nobody": Sentence(
        en="The issuer named no key in this badge, so it cannot show that it is you who presents "
        "it: whoever has a copy can show it just the same.",
        ja="このバッジには発行者が鍵を指定していないため、見せているのがあなた本人だとは"
        "示せません。写しを持つ人なら、誰でも同じように見せられます。",
    ),
    "binding_key_elsewhere": Sentence(
        en="The issuer named a key that is not in this wallet, so it is not signed as yours. A "
        "reader who asks for that will refuse it.",
        ja="発行者が指定した鍵はこのウォレットにないため、あなたの署名は付いていません。"
        "署名を求める相手には受け取ってもらえません。",
    ),
    "binding_by_presentation": Sentence(
        en="This kind of badge is not signed for a reader by itself. Put it into a presentation "
        "to say whom it is for.",
        ja="この種類のバッジには、単独で宛先の署名を付けられません。宛先を示すには、"
        "提示の中に入れてください。",
    ),
    "key_binding_not_ours": Sentence(
        en="This badge cannot be signed as yours with this key.",
        ja="この鍵では、このバッジにあなたの署名を付けられません。",
        next_en="Use the key that its issuer named.",
        next_ja="発行者が指定した鍵を使ってください。",
    ),
    # the command
    "disclose_fields_unknown": Sentence(
        en="This badge has no field {fields}.",
        ja="このバッジに {fields} という項目はありません。",
        next_en="List its fields with “tsumiki disclose … --list”, and write them as they "
        "stand there.",
        next_ja="「tsumiki disclose … --list」で項目の一覧を表示し、そのとおりに書いてください。",
    ),
    "disclose_fields_stay": Sentence(
        en="{fields} cannot be left out. {why}",
        ja="{fields} は外せません。{why}",
        next_en="Leave out what needs it too, or do not ask for it to be left out. Nothing was "
        "written.",
        next_ja="それを必要とする項目も外すか、外す指定をやめてください。ファイルは"
        "書き込んでいません。",
    ),
    "disclose_counts": Sentence(
        en="{shown:# field is shown|# fields are shown}, {hidden:# is|# are} left out.",
        ja="見せる項目は{shown}個、外す項目は{hidden}個です。",
    ),
    "disclose_hidden_before": Sentence(
        en="{count:# more entry was|# more entries were} left out before you got it, or may be "
        "there to fill.",
        ja="ほかに{count}個が、受け取る前に外されたか、数合わせのために入れられています。",
    ),
    "disclose_saved": Sentence(en="Saved as {name}.", ja="{name} として保存しました。"),
}
