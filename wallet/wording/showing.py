"""Codes shown on the screen: how large, who can read them, and what to do where nobody can."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # what stands against a way -----------------------------------------------
    "show_no_link": Sentence(
        "This badge does not state a web address.",
        "このバッジには、ウェブのアドレスが記載されていません。",
        "If it is on the web, type its address.",
        "ウェブで公開している場合は、そのアドレスを入力してください。",
    ),
    "show_vp1_not_json": Sentence(
        "VP1 codes cannot carry badges of this form.",
        "この形式のバッジは、VP1 コードには入れられません。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "show_not_text": Sentence(
        "This badge is a picture, and PixelPass carries text only.",
        "このバッジは画像です。PixelPass に入れられるのはテキストだけです。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "compact_term": Sentence(
        "It uses the word “{what}”, which readers of VP1 codes would lose.",
        "「{what}」という項目が、VP1 コードを読み取る側では失われてしまいます。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "compact_keyword": Sentence(
        "It uses “{what}”, which readers of VP1 codes cannot read.",
        "「{what}」という書き方が使われていて、VP1 コードを読み取る側が対応していません。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "compact_shape": Sentence(
        "It is built in a way that readers of VP1 codes cannot take apart.",
        "VP1 コードを読み取る側が対応していない構造になっています。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "compact_context": Sentence(
        "This badge says more than readers of VP1 codes know words for. The vocabulary that they "
        "lack: {what}",
        "このバッジには、VP1 コードを読み取る側の知らない項目があります。足りない語彙：{what}",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    "compact_changed": Sentence(
        "Something in it would come out changed, and its signature would no longer hold.",
        "読み取ったときに内容の一部が変わり、署名を確認できなくなります。",
        "Show it another way, or hand over the file.",
        "ほかの見せ方を選ぶか、ファイルで渡してください。",
    ),
    # how large ------------------------------------------------------------------
    "fit_size": Sentence(
        "QR version {version}, {characters:# character|# characters}",
        "QR バージョン {version}、{characters} 文字",
    ),
    "fit_no_size": Sentence(
        "{characters:# character|# characters}: more than any QR code holds",
        "{characters} 文字：どの大きさの QR コードにも入りません",
    ),
    "fit_share": Sentence("{percent} of what most scanners read", "無理なく読める量の {percent}"),
    "fit_reach_any_phone": Sentence(
        "Any phone reads it, and scanners in web pages do too.",
        "どのスマートフォンでも、ウェブページの読み取り機能でも読み取れます。",
    ),
    "fit_reach_scanners": Sentence(
        "Phones and desktop scanners read it; scanners in web pages only now and then.",
        "スマートフォンやパソコンのソフトで読み取れます。"
        "ウェブページの読み取り機能では、読めないことがあります。",
    ),
    "fit_reach_close": Sentence(
        "Only an app reads it, held still and close to the screen.",
        "画面に近づけて動かさずに読み取れるアプリでしか読めません。",
    ),
    "fit_reach_none": Sentence("There is no such QR code.", "この量の QR コードは作れません。"),
    "fit_good": Sentence("One code is enough.", "1 つのコードに収まります。"),
    "fit_dense": Sentence(
        "This code is dense. An animated code, a PDF, a file, or a request that the other side "
        "shows you will work better.",
        "細かいコードになります。動くコード、PDF、ファイルで渡すか、"
        "相手が表示する依頼に応えるほうが確実です。",
    ),
    "fit_too_large": Sentence(
        "This is too much for one code. Use an animated code, a PDF, a file, or a request that "
        "the other side shows you.",
        "1 つのコードには入りません。動くコード、PDF、ファイルで渡すか、"
        "相手が表示する依頼に応えてください。",
    ),
    "fit_pictures": Sentence(
        "It carries a picture, which takes most of the room.",
        "画像が入っているため、場所を取っています。",
    ),
    "fit_evidence": Sentence(
        "It carries evidence, which takes room.",
        "証拠となる資料が入っているため、場所を取っています。",
    ),
    "fit_fields": Sentence(
        "Some of its fields can be left out: put it into a portfolio and choose them.",
        "一部の項目は外せます。ポートフォリオに入れて、見せる項目を選んでください。",
    ),
    "fit_two_signatures": Sentence(
        "It is signed twice, because readers of VP1 codes ask for one kind of signature and all "
        "others for another. PixelPass carries one.",
        "署名が 2 つ入っています。VP1 コードを読み取る側とそれ以外とで、求める種類が違うためです。"
        "PixelPass なら 1 つで済みます。",
    ),
    "fit_one_fewer": Sentence(
        "With one badge fewer it would be smaller.", "バッジを 1 件減らすと小さくなります。"
    ),
    # ways ------------------------------------------------------------------------
    "code_way_vp1": Sentence("VP1", "VP1"),
    "code_way_pixelpass": Sentence("PixelPass", "PixelPass"),
    "code_way_link": Sentence("Link", "リンク"),
    "show_way_vp1": Sentence("For VerifierPlus (VP1)", "VerifierPlus 用（VP1）"),
    "show_way_pixelpass": Sentence("For Inji Verify (PixelPass)", "Inji Verify 用（PixelPass）"),
    "show_way_animated": Sentence("Animated code", "動くコード"),
    "show_way_link": Sentence("Link", "リンク"),
    "show_about_vp1": Sentence(
        "Read by VerifierPlus, the Learner Credential Wallet and Tsumiki.",
        "VerifierPlus、Learner Credential Wallet、Tsumiki で読み取れます。",
    ),
    "show_about_pixelpass": Sentence(
        "Read by Inji Verify and Tsumiki.", "Inji Verify と Tsumiki で読み取れます。"
    ),
    "show_about_animated": Sentence(
        "Many codes in turn, for Tsumiki and its receiver page. Lost ones come round again.",
        "いくつものコードを順に表示します。Tsumiki とその受け取りページで読み取れます。"
        "読み逃した分は、また表示されます。",
    ),
    "show_for_link": Sentence(
        "Any phone opens it in its browser. It leads to {host}.",
        "どのスマートフォンでもブラウザーで開けます。行き先は {host} です。",
    ),
    "show_link_own": Sentence(
        "The badge itself names this address as its own.",
        "バッジ自身が、このアドレスを自分の場所として示しています。",
    ),
    "show_link_typed": Sentence(
        "It was typed in. Nobody has looked whether the badge is there.",
        "入力されたアドレスです。そこにこのバッジがあるかどうかは確かめていません。",
    ),
    "show_about_link": Sentence(
        "An address that you already have: a page of your issuer, or your own.",
        "すでにあるアドレス（発行者のページや自分のページ）を使います。",
    ),
    # words beside a code ----------------------------------------------------------
    "show_not_signed": Sentence(
        "As its issuer signed it: its holder signed nothing, and it names no recipient.",
        "発行者が署名したままの内容です。本人の署名はなく、渡す相手も書かれていません。",
    ),
    "show_signed_for": Sentence(
        "Signed by its holder for {recipient}, valid until {date}",
        "本人が {recipient} 宛てに署名しています（{date}まで有効）",
    ),
    "show_signed": Sentence(
        "Signed by its holder for nobody in particular, valid until {date}",
        "本人が相手を決めずに署名しています（{date}まで有効）",
    ),
    "show_left_hours": Sentence("{count:# hour|# hours} left", "残り {count} 時間"),
    "show_left_minutes": Sentence("{count:# minute|# minutes} left", "残り {count} 分"),
    "show_left_moment": Sentence("Less than a minute left", "残り 1 分未満"),
    "show_over": Sentence(
        "This signature ended on {date}, so the code is no longer shown.",
        "この署名は{date}に期限が切れたため、コードの表示を終えました。",
        "Sign it again, and show the new code.",
        "もう一度署名して、新しいコードを見せてください。",
    ),
    "show_badge_until": Sentence("The badge ends on {date}", "バッジの有効期限は{date}です"),
    "show_badge_ended": Sentence(
        "The badge ended on {date}", "バッジの有効期限は{date}に切れています"
    ),
    "show_no_end": Sentence("The badge states no end date", "バッジの有効期限は記載されていません"),
    "show_can_be_copied": Sentence(
        "Whoever sees this code can photograph it and show it to others.",
        "コードを見た人は、撮影して他の人に見せることができます。",
    ),
    "show_link_copied": Sentence(
        "This code holds an address only; what is behind it is for that website to say.",
        "このコードに入っているのはアドレスだけです。表示される内容はそのウェブサイト次第です。",
    ),
    "show_brightness": Sentence(
        "Turn the screen's brightness up, and avoid reflections.",
        "画面を明るくし、光の反射を避けてください。",
    ),
}
