"""What the system says of this program, its links and its files; and of registering there."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "register_generic": Sentence("Wallet for badges", "バッジのウォレット"),
    "register_comment": Sentence(
        "Keep, check and show badges and other learning credentials",
        "バッジなどの学習の証明を保管・確認・提示する",
    ),
    "register_file_vc": Sentence("Badge or other credential", "バッジなどの証明"),
    "register_file_vp": Sentence("Presented badges", "提示されたバッジ"),
    "register_file_backup": Sentence("Backup of a Tsumiki wallet", "Tsumiki のバックアップ"),
    "register_camera": Sentence(
        "To read QR codes that you hold before the camera. Pictures are not kept.",
        "カメラに写した QR コードを読み取ります。画像は残しません。",
    ),
    "register_done": Sentence(
        "Tsumiki is registered for this user. Written: {files}",
        "このユーザーに Tsumiki を登録しました。書き込んだもの：{files}",
    ),
    "register_removed": Sentence(
        "Tsumiki is no longer registered for this user. Removed or changed: {files}",
        "このユーザーの Tsumiki の登録を取り消しました。削除・変更したもの：{files}",
    ),
    "register_nothing": Sentence(
        "Nothing of it was registered.", "登録されているものはありませんでした。"
    ),
    "register_opens": Sentence("Links it opens: {schemes}", "開くリンク：{schemes}"),
    "register_others": Sentence(
        "Another program opens {scheme} already, and goes on to: {program}",
        "{scheme} はすでに別のプログラムが開くため、そのままにしました：{program}",
    ),
    "register_tools_missing": Sentence(
        "These tools of the desktop are absent or failed: {tools}.",
        "デスクトップの次の道具が見つからないか、失敗しました：{tools}",
        "Links and files may open only after you log in anew.",
        "リンクやファイルは、ログインし直すまで開けないことがあります。",
    ),
    "register_by_bundle": Sentence(
        "On macOS the application bundle itself tells the system its links and files.",
        "macOS では、アプリケーションのバンドル自体がリンクとファイルをシステムに伝えます。",
        "Put Tsumiki into Applications and open it once; to undo it, move it to the Bin.",
        "Tsumiki をアプリケーションフォルダーに入れて一度開いてください。"
        "取り消すには、ゴミ箱に移します。",
    ),
    "register_not_written": Sentence(
        "{file} could not be changed ({reason}).",
        "{file} を変更できませんでした（{reason}）。",
        "Check that you may write there, and that the disk has room.",
        "書き込む権限と、ディスクの空きを確かめてください。",
    ),
}
