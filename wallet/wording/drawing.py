"""Pathways that the learner draws: why one cannot be kept, and what the command line says."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "no_such_drawing": Sentence(
        "You drew no pathway {drawing} in this wallet.",
        "このウォレットに、あなたが描いた道筋 {drawing} はありません。",
        "List your pathways: only those that you drew can be changed.",
        "道筋の一覧を確かめてください。変更できるのは、自分で描いた道筋だけです。",
    ),
    "drawing_kept": Sentence("The pathway that you drew is kept.", "描いた道筋を保存しました。"),
    "drawing_unchanged": Sentence(
        "The pathway is as it was kept before.", "道筋は保存したときのままです。"
    ),
    "drawing_not_kept": Sentence(
        "This is how it would look. It is not kept.", "このようになります。保存はしていません。"
    ),
    "drawing_file": Sentence(
        "The drawing has something at {place} that does not belong there.",
        "道筋の内容の {place} に、決まりに合わない値があります。",
        "docs/command-line.md describes the form.",
        "形式は docs/command-line.md にあります。",
    ),
    "drawing_credits_not_read": Sentence(
        "“{text}” is no amount of credits.",
        "「{text}」は単位数として読めません。",
        "Write the number, and a unit after a colon: 8:ECTS.",
        "数と、コロンのあとに単位を書いてください。例：8:ECTS",
    ),
    "drawing_not_ours": Sentence(
        "The pathway {pathway} has parts that cannot be changed here.",
        "道筋 {pathway} には、ここでは変更できない内容が含まれています。",
        "You can still look at it and save it as a file. To change it, draw it anew.",
        "表示とファイルへの保存はできます。変更するには、新しく描いてください。",
    ),
    "drawing_no_goal": Sentence(
        "The pathway has no goal yet.",
        "道筋の目標がまだありません。",
        "Name a goal of your own, or choose an achievement that you aim for.",
        "自分の目標に名前を付けるか、目指す学修成果を選んでください。",
    ),
    "drawing_no_step": Sentence(
        "The pathway has no step yet.",
        "道筋のステップがまだありません。",
        "Choose a badge or an achievement, or name a step.",
        "バッジか学修成果を選ぶか、ステップに名前を付けてください。",
    ),
    "drawing_no_title": Sentence(
        "The pathway has no name yet.",
        "道筋の名前がまだありません。",
        "Give it a name.",
        "名前を付けてください。",
    ),
    "drawing_step_no_title": Sentence(
        "A step has no name.",
        "名前のないステップがあります。",
        "Name it, choose a badge for it, or take it out.",
        "名前を付けるか、バッジを選ぶか、取り除いてください。",
    ),
    "drawing_too_many_steps": Sentence(
        "The pathway has {count:step|steps}; one can have at most {limit}.",
        "ステップが{count}個あります。1つの道筋に入るのは{limit}個までです。",
        "Leave some steps out, or draw several pathways.",
        "ステップを減らすか、道筋を分けてください。",
    ),
    "drawing_too_many_groups": Sentence(
        "The pathway has {count:group|groups}; one can have at most {limit}.",
        "グループが{count}個あります。1つの道筋に入るのは{limit}個までです。",
        "Leave some groups out, or draw several pathways.",
        "グループを減らすか、道筋を分けてください。",
    ),
    "drawing_too_many_order": Sentence(
        "The pathway says {count:time|times} what comes first; at most {limit} fit.",
        "順序の指定が{count}件あります。1つの道筋に入るのは{limit}件までです。",
        "Leave some of them out.",
        "順序の指定を減らしてください。",
    ),
    "drawing_too_many_parts": Sentence(
        "The groups of the pathway have {count:part|parts}; at most {limit} fit.",
        "グループの中身が合わせて{count}個あります。1つの道筋に入るのは{limit}個までです。",
        "Put fewer steps into several groups at once.",
        "同じステップを複数のグループに入れている所を減らしてください。",
    ),
    "drawing_text_long": Sentence(
        "“{text}…” is longer than {limit} characters.",
        "「{text}…」が{limit}文字を超えています。",
        "Make it shorter.",
        "短くしてください。",
    ),
    "drawing_text_not_text": Sentence(
        "A title holds characters that no file can keep.",
        "ファイルに保存できない文字が名前に含まれています。",
        "Write it again.",
        "もう一度入力してください。",
    ),
    "drawing_number": Sentence(
        "“{title}”: hours and credits are numbers from 0 to {limit}.",
        "「{title}」：時間数と単位数は0から{limit}までの数です。",
        "Correct the number, or leave it out.",
        "数を直すか、空にしてください。",
    ),
    "drawing_key": Sentence(
        "“{key}” cannot be the key of a step.",
        "「{key}」はステップの記号として使えません。",
        "Use up to 40 letters, digits, - and _, but not “root”.",
        "「root」を除く、40文字までの英数字と - _ を使ってください。",
    ),
    "drawing_key_twice": Sentence(
        "The key “{key}” stands twice.",
        "記号「{key}」が重複しています。",
        "Give each step and group a key of its own.",
        "ステップとグループごとに別の記号を付けてください。",
    ),
    "drawing_unknown_key": Sentence(
        "“{key}” is no step of this drawing.",
        "「{key}」というステップはこの道筋にありません。",
        "Name one of its steps.",
        "道筋にあるステップを指定してください。",
    ),
    "drawing_kind": Sentence(
        "“{title}” asks for something that a drawing cannot ask for.",
        "「{title}」の条件は、描く道筋では使えません。",
        "Choose all, any, some of them, or credits.",
        "すべて・どれか1つ・いくつか・単位数から選んでください。",
    ),
    "drawing_group_empty": Sentence(
        "“{title}” is made of nothing.",
        "「{title}」の中身がありません。",
        "Put a step into it, or take it out.",
        "ステップを入れるか、取り除いてください。",
    ),
    "drawing_part_twice": Sentence(
        "“{title}” names the same step twice.",
        "「{title}」に同じステップが2回入っています。",
        "Take one of them out.",
        "片方を取り除いてください。",
    ),
    "drawing_k": Sentence(
        "“{title}” asks for {k} of {parts:step|steps}.",
        "「{title}」は{parts}個のステップのうち{k}個を求めています。",
        "Ask for at least one, and for no more than there are.",
        "1以上、ステップの数以下にしてください。",
    ),
    "drawing_credits": Sentence(
        "“{title}” does not say how many credits it asks for.",
        "「{title}」に必要な単位数がありません。",
        "Give a number above 0, at most {limit}.",
        "0より大きく{limit}以下の数を入れてください。",
    ),
    "drawing_circle": Sentence(
        "“{title}” would lead to itself.",
        "「{title}」が自分自身につながってしまいます。",
        "Take one of the links in the circle out.",
        "循環しているつながりを1つ外してください。",
    ),
    "drawing_twice": Sentence(
        "“{title}” is a step already, perhaps under another name.",
        "「{title}」はすでにステップにあります。別の名前で入っているかもしれません。",
        "Keep one of the two; a step can be in several groups.",
        "どちらか1つにしてください。1つのステップを複数のグループに入れることもできます。",
    ),
    "drawing_loose": Sentence(
        "“{title}” leads nowhere yet.",
        "「{title}」がどこにもつながっていません。",
        "Put it under the goal or into a group, or take it out.",
        "目標かグループの下に置くか、取り除いてください。",
    ),
    "drawing_unknown_achievement": Sentence(
        "This wallet knows no achievement {achievement}.",
        "このウォレットに学修成果 {achievement} の記載はありません。",
        "Choose one that is known, give its https address, or name the step by its title alone.",
        "一覧から選ぶか、https のアドレスを入れるか、名前だけのステップにしてください。",
    ),
    "drawing_badge_not_one": Sentence(
        "The badge {badge} holds others and is no achievement itself.",
        "バッジ {badge} はほかの証明をまとめたもので、それ自体は学修成果ではありません。",
        "Choose one of the achievements in it.",
        "その中の学修成果を選んでください。",
    ),
}
