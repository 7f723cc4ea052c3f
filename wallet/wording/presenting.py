"""Sentences on building a presentation, and on what became of it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "presented_who": Sentence(
        en="Until {until}, {recipient} can check that every signed badge is as its issuer signed "
        "it and that one key of yours put them together for {recipient}.",
        ja="{recipient} は、{until}まで、署名付きのバッジが発行者の署名したままであることと、"
        "あなたの一つの鍵で {recipient} のためにまとめたことを確かめられます。",
    ),
    "presented_who_anybody": Sentence(
        en="Until {until}, whoever gets it can check that every signed badge is as its issuer "
        "signed it and that one key put them together; it names no recipient.",
        ja="受け取った人はだれでも、{until}まで、署名付きのバッジが発行者の署名したままである"
        "ことと、一つの鍵でまとめたことを確かめられます。渡す相手は書かれていません。",
    ),
    "presented_how_attached": Sentence(
        en="They open the file in Tsumiki or another program that checks W3C verifiable "
        "presentations; {attached:# badge goes|# badges go} along as {attached:!a file|files} that "
        "only Tsumiki opens beside the others.",
        ja="Tsumiki など、W3C の検証可能なプレゼンテーションに対応したプログラムでファイルを開けば"
        "確かめられますが、ファイルとして添えた{attached}個のバッジを一緒に開けるのは Tsumiki "
        "だけです。",
    ),
    "presented_how": Sentence(
        en="They open the file in Tsumiki, VerifierPlus or any other program that checks W3C "
        "verifiable presentations; they need no account.",
        ja="アカウントは要らず、Tsumiki や VerifierPlus など、W3C の検証可能なプレゼンテーションに"
        "対応したプログラムでファイルを開けば確かめられます。",
    ),
    "presented_how_some_tokens": Sentence(
        en="They open the file in Tsumiki or another program that checks W3C verifiable "
        "presentations; {tokens:# of the badges is a token|# of the badges are tokens} "
        "(JWT), which some of those programs, "
        "VerifierPlus among them, cannot check yet.",
        ja="Tsumiki など、W3C の検証可能なプレゼンテーションに対応したプログラムでファイルを開けば"
        "確かめられますが、トークン形式（JWT）の{tokens}個は、VerifierPlus など一部の"
        "プログラムではまだ確かめられません。",
    ),
    "presented_how_tokens": Sentence(
        en="They open the file in Tsumiki or another program that checks tokens (JWT) inside W3C "
        "verifiable presentations; VerifierPlus cannot do that yet.",
        ja="Tsumiki など、W3C の検証可能なプレゼンテーションに入ったトークン（JWT）に対応した"
        "プログラムでファイルを開けば確かめられますが、VerifierPlus はまだ対応していません。",
    ),
    "presented_how_as_jwt": Sentence(
        en="They open the file in Tsumiki or another program that checks presentations as tokens "
        "(JWT, W3C VC-JOSE-COSE); VerifierPlus cannot do that.",
        ja="Tsumiki など、トークン形式（JWT、W3C VC-JOSE-COSE）の提示に対応したプログラムで"
        "ファイルを開けば確かめられます。VerifierPlus は対応していません。",
    ),
    "presented_how_as_zip": Sentence(
        en="They open the ZIP file in Tsumiki, or the file “{file}” in it in any program that "
        "checks W3C verifiable presentations; no account is needed.",
        ja="この ZIP ファイルを Tsumiki で開くか、中の「{file}」を、W3C の検証可能な"
        "プレゼンテーションに対応したプログラムで開けば確かめられます。アカウントは要りません。",
    ),
    "presented_beside": Sentence(
        en="{attached:# badge goes|# badges go} along as {attached:!a file|files} that only "
        "Tsumiki opens beside the others.",
        ja="ファイルとして添えた{attached}個のバッジを一緒に開けるのは Tsumiki だけです。",
    ),
    "nothing_to_present": Sentence(
        en="No badge is chosen.",
        ja="バッジが選ばれていません。",
        next_en="Choose at least one badge.",
        next_ja="バッジを一つ以上選んでください。",
    ),
    "no_recipient": Sentence(
        en="It is not said who this is for.",
        ja="誰に見せるのかが入力されていません。",
        next_en="Write the name or the web address of the person or company who gets it.",
        next_ja="渡す相手の名前、会社名、またはウェブサイトのアドレスを入力してください。",
    ),
    "no_challenge": Sentence(
        en="The code that makes each presentation unique is missing.",
        ja="提示を一回ごとに区別するための番号がありません。",
        next_en="Leave the field empty to have one made for you.",
        next_ja="欄を空にしておくと、自動で作られます。",
    ),
    "no_time_left": Sentence(
        en="It would end before it begins.",
        ja="有効期限が、作成した時刻より前になっています。",
        next_en="Choose a later end.",
        next_ja="もっと後の期限を選んでください。",
    ),
}
