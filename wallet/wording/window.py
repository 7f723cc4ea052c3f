"""The window's frame: rail, message bar, status strip, and words that every page uses."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "no_sentence": Sentence(
        "Something came up that this program has no words for ({code}).",
        "このプログラムが説明できないことが起きました（{code}）。",
        "Please report this code to the makers of the program.",
        "このコードをプログラムの作者に知らせてください。",
    ),
    "cancelled": Sentence(
        "Stopped. What was finished is kept.", "中止しました。済んだ分は残っています。"
    ),
    "unexpected": Sentence(
        "Something went wrong that should not have happened.",
        "起きるはずのないエラーが起きました。",
        "Your badges are safe. The details help the makers of the program to mend it.",
        "バッジは無事です。詳細を作者に知らせていただくと、修正に役立ちます。",
    ),
    "settings_not_kept": Sentence(
        "This choice could not be saved ({reason}).",
        "この設定を保存できませんでした（{reason}）。",
        "It holds until you close the window. Check the folder and the space on the disk.",
        "ウィンドウを閉じるまでは有効です。フォルダーとディスクの空きを確かめてください。",
    ),
    "window_title": Sentence("Tsumiki", "Tsumiki"),
    "window_title_demo": Sentence("Tsumiki – samples", "Tsumiki – サンプル"),
    "window_rail": Sentence("Pages", "ページ"),
    "window_badges": Sentence("Badges", "バッジ"),
    "window_pathways": Sentence("Pathways", "学びの道筋"),
    "window_skills": Sentence("Skills", "できること"),
    "window_portfolios": Sentence("Portfolio", "ポートフォリオ"),
    "window_issuers": Sentence("Issuers", "発行者"),
    "window_received": Sentence("Check received", "受け取ったもの"),
    "received_page_heading": Sentence("Check what somebody sent you", "受け取ったものを確かめる"),
    "window_activity": Sentence("Activity", "履歴"),
    "window_settings": Sentence("Settings", "設定"),
    "window_import": Sentence("Import", "取り込む"),
    "window_scan": Sentence("Scan a code", "コードを読み取る"),
    "window_lock": Sentence("Lock", "ロックする"),
    "window_back": Sentence("Back", "戻る"),
    "window_close": Sentence("Close", "閉じる"),
    "window_cancel": Sentence("Cancel", "キャンセル"),
    "window_copy": Sentence("Copy", "コピー"),
    "window_copied": Sentence("Copied.", "コピーしました。"),
    "window_copied_for_a_while": Sentence(
        "Copied. It leaves the clipboard after {seconds} seconds, or when the wallet locks.",
        "コピーしました。{seconds}秒後、またはロック時にクリップボードから消えます。",
    ),
    "locked_for_idleness": Sentence(
        "The wallet locked itself because nobody used it for a while.",
        "しばらく操作がなかったため、ウォレットをロックしました。",
        "Settings has the time after which it does.",
        "ロックするまでの時間は設定で変えられます。",
    ),
    "locked_for_sleep": Sentence(
        "The wallet locked itself because the computer went to sleep.",
        "パソコンがスリープしたため、ウォレットをロックしました。",
    ),
    "window_details": Sentence("Show details", "詳細を見る"),
    "window_hide_details": Sentence("Hide details", "詳細を隠す"),
    "window_dismiss": Sentence("Dismiss this message", "このメッセージを閉じる"),
    "window_drop": Sentence("Drop to import", "ここに落とすと取り込めます"),
    "window_drop_received": Sentence("Drop to check", "ここに落とすと確かめられます"),
    "window_drop_scan": Sentence("Drop a picture to scan it", "画像を落とすとコードを読み取れます"),
    "window_nothing_pasted": Sentence(
        "There is no badge on the clipboard.",
        "クリップボードにバッジがありません。",
        "Copy a badge file, a picture or the badge's text, then paste again.",
        "バッジのファイル、画像、またはテキストをコピーしてから、もう一度貼り付けてください。",
    ),
    "job_stop_button": Sentence("Stop", "中止"),
    "job_step": Sentence("{done} of {total}", "{total}件中 {done}件"),
    "job_progress": Sentence("{label} {done} of {total}", "{label} {total}件中{done}件"),
    "job_import": Sentence("Checking what you brought", "取り込むものを確認しています"),
    "job_scan": Sentence("Looking for QR codes", "QR コードを探しています"),
    "job_recheck": Sentence("Checking again", "もう一度確認しています"),
    "job_fetch": Sentence("Fetching from the issuer", "発行者から取得しています"),
    "job_present": Sentence("Putting together", "まとめています"),
    "job_unlock": Sentence("Unlocking", "ロックを解除しています"),
}
