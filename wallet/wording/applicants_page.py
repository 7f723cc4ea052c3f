"""Words of the table of many people's files, as the window shows it."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "applicants_page_heading": Sentence("What was sent", "受け取ったファイル"),
    "applicants_page_lead": Sentence(
        "{files:# file was|# files were} checked, each by itself. Nothing of it is kept.",
        "{files}件のファイルを一つずつ確かめました。内容は保存されません。",
    ),
    "applicants_page_stopped": Sentence(
        "Stopped: {done} of {total:file|files} checked.",
        "途中で止めました：{total}件中{done}件を確かめました。",
        "Choose the folder again to check them all.",
        "すべて確かめるには、もう一度フォルダーを選んでください。",
    ),
    "applicants_page_search": Sentence(
        "Find by name, badge or file", "名前、バッジ、ファイル名で探す"
    ),
    "applicants_page_sort": Sentence("Sorted by", "並べ替え"),
    "applicants_page_sort_file": Sentence("As in the folder", "フォルダーの順"),
    "applicants_page_sort_name": Sentence("By name", "名前順"),
    "applicants_page_sort_badges": Sentence(
        "Most badges in order first", "問題のないバッジが多い順"
    ),
    "applicants_page_sort_state": Sentence("Gravest first", "問題の大きい順"),
    "applicants_page_sort_missing": Sentence("Most missing first", "足りないものが多い順"),
    "applicants_page_turn": Sentence("Turn the order round", "並びを逆にする"),
    "applicants_page_all": Sentence("All", "すべて"),
    "applicants_page_name": Sentence("Name, as claimed", "名前（申告）"),
    "applicants_page_badges": Sentence("Badges", "バッジ"),
    "applicants_page_state": Sentence("What came out", "結果"),
    "applicants_page_missing": Sentence("Missing", "足りないもの"),
    "applicants_page_file": Sentence("File", "ファイル"),
    "applicants_page_unnamed": Sentence("No name stated", "名前の記載なし"),
    "applicants_page_badges_count": Sentence("{count}", "{count}件"),
    "applicants_page_points": Sentence("{count:point|points}", "{count}点"),
    "applicants_page_nothing": Sentence("nothing", "なし"),
    "applicants_state_good": Sentence("In order", "問題なし"),
    "applicants_state_neutral": Sentence("Not all certain", "一部は不確か"),
    "applicants_state_caution": Sentence("Look closer", "要確認"),
    "applicants_state_unread": Sentence("Not readable", "読み取れず"),
    "applicants_state_bad": Sentence("Not in order", "問題あり"),
    "applicants_page_open": Sentence("Open", "開く"),
    "applicants_page_more": Sentence("and {count} more", "ほか{count}件"),
    "applicants_page_none": Sentence("No file fits", "該当するファイルはありません"),
    "applicants_page_none_text": Sentence(
        "Search for something else, or show them all.",
        "別の言葉で探すか、すべてを表示してください。",
    ),
    "applicants_page_show_all": Sentence("Show all", "すべて表示"),
    "applicants_page_save_title": Sentence("Save the table", "表を保存"),
    "applicants_page_save_name": Sentence("applicants.csv", "受け取ったもの.csv"),
    "applicants_page_csv": Sentence("Table", "表"),
    "applicants_page_saved": Sentence(
        "Saved {count:row|rows} in {name}. It holds personal data: give it only to people who may "
        "see it.",
        "{count}行を {name} に保存しました。個人情報を含みます。"
        "見せてよい相手にだけ渡してください。",
    ),
}
