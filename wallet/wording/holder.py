"""Sentences on the learner's own profiles and keys, and on whose a badge is."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "not_a_presentation": Sentence(
        en="Your key signs presentations only, and this is none.",
        ja="あなたの鍵で署名できるのは提示だけですが、これは提示ではありません。",
    ),
    "holder_by_key": Sentence(
        "It was issued to a key of yours.", "あなたの鍵に宛てて発行されています。"
    ),
    "holder_by_email": Sentence(
        "It was issued to an e-mail address of yours.",
        "あなたのメールアドレスに宛てて発行されています。",
    ),
    "holder_assigned": Sentence("You said whose it is.", "誰のものかは、あなたが指定しました。"),
    "holder_not_named": Sentence(
        "It does not say to whom it was issued.", "誰に発行されたかは書かれていません。"
    ),
    "holder_not_recognised": Sentence(
        "Whether it was issued to you could not be told.",
        "あなたに発行されたものかどうかは、わかりませんでした。",
        "If you have another e-mail address, add it to your profile; it may be the one meant.",
        "別のメールアドレスがあれば、プロフィールに加えてください。宛先と一致するかもしれません。",
    ),
    "holder_not_you": Sentence(
        "It came in “{document}”, and nothing shows that it was issued to you.",
        "「{document}」に入っていたもので、あなたに発行されたことを示すものはありません。",
        "Keep it only if it is yours. What somebody else sent you need not be kept to be checked.",
        "あなたのものであれば保管してください。ほかの人から届いたものは、"
        "保管しなくても確かめられます。",
    ),
    "no_such_profile": Sentence(
        "There is no profile with the id {profile}.",
        "{profile} というIDのプロフィールはありません。",
        "List the profiles to see their ids.",
        "一覧で正しいIDを確かめてください。",
    ),
    "profile_without_name": Sentence(
        "A profile needs a name.",
        "プロフィールには名前が必要です。",
        "Give any name by which you will know it, such as “University”.",
        "「大学」など、自分でわかる名前を付けてください。",
    ),
    "profile_name_taken": Sentence(
        "There is a profile called {name} already.",
        "{name} という名前のプロフィールはすでにあります。",
        "Choose another name.",
        "別の名前にしてください。",
    ),
    "not_an_address": Sentence(
        "{address} is not an e-mail address.",
        "{address} はメールアドレスではありません。",
        "Write it as it stands on your badge or in your mail program.",
        "バッジやメールソフトにあるとおりに書いてください。",
    ),
    "last_profile": Sentence(
        "The last profile cannot be removed: without one nothing could be signed.",
        "最後のプロフィールは削除できません。署名に必要です。",
        "Rename it, or make another one first.",
        "名前を変えるか、先に別のプロフィールを作ってください。",
    ),
    "profile_in_use": Sentence(
        "{badges:# of your badges is|# of your badges are} bound to a key of {name}; without "
        "it, nobody could show "
        "that they are theirs.",
        "{name} の鍵に結び付いたバッジが{badges}件あります。鍵がなくなると、"
        "本人のものだと示せなくなります。",
        "Remove those badges first, or keep the profile.",
        "先にそのバッジを削除するか、プロフィールを残してください。",
    ),
    "profile_without_a_name": Sentence("(no name)", "（名前なし）"),
    "profile_badges": Sentence("{count:# badge is|# badges are} theirs", "バッジ{count}件"),
    "profile_key_current": Sentence(
        "Signs for you: {algorithm} key of {date}", "署名に使う鍵: {algorithm}、{date}作成"
    ),
    "profile_key_retired": Sentence(
        "Retired: {algorithm} key of {date}, only for badges bound to it",
        "引退した鍵: {algorithm}、{date}作成。結び付いたバッジにだけ使います",
    ),
    "cli_nothing_shared": Sentence(
        "Nothing was made to be handed over yet.", "まだ何も渡していません。"
    ),
}
