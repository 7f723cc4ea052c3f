"""The command line's own sentences."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "wrong_use": Sentence(
        "That command was not understood. {reason}",
        "コマンドを理解できませんでした。{reason}",
        "{usage}\nTry: tsumiki --help",
        "{usage}\n使い方: tsumiki --help",
    ),
    "passphrase_needed": Sentence(
        "The vault is locked, and there is no keyboard to ask for the passphrase.",
        "保管庫に鍵がかかっていますが、パスフレーズを入力するキーボードがありません。",
        "Give it with --passphrase-file FILE, or --passphrase-file - for standard input.",
        "--passphrase-file ファイル名、または標準入力なら --passphrase-file - で渡してください。",
    ),
    "passphrases_differ": Sentence(
        "The two passphrases differ.",
        "二つのパスフレーズが一致しません。",
        "Please try again.",
        "もう一度入力してください。",
    ),
    "passphrase_file_unreadable": Sentence(
        "The passphrase file {file} could not be read.",
        "パスフレーズのファイル {file} を読めませんでした。",
        "Check the name, and that it is a UTF-8 text file.",
        "ファイル名と、UTF-8 のテキストであることを確認してください。",
    ),
    "needs_online": Sentence(
        "This needs the network, and nothing touches it without your word.",
        "この操作にはネットワークが必要ですが、許可なしには接続しません。",
        "Add --online to allow it.",
        "許可するには --online を付けてください。",
    ),
    "nothing_to_import": Sentence(
        "Nothing was named to import.",
        "取り込むものが指定されていません。",
        "Name a resource pack (a folder or ZIP), or --registry FILE.",
        "リソースパック（フォルダーまたは ZIP）か、--registry ファイル名 を指定してください。",
    ),
    "not_a_folder": Sentence(
        "{file} is not a folder.",
        "{file} はフォルダーではありません。",
        "Name a folder; it is made when it does not exist.",
        "フォルダーを指定してください。なければ作成します。",
    ),
    "file_not_found": Sentence(
        "There is no file {file}.",
        "ファイル {file} がありません。",
        "Check the name.",
        "名前を確認してください。",
    ),
    "file_unreadable": Sentence(
        "The file {file} could not be read.",
        "ファイル {file} を読めませんでした。",
        "Check that you may open it, and that it is a file.",
        "開く権限があるか、ファイルであるかを確認してください。",
    ),
    "file_not_writable": Sentence(
        "The file {file} could not be written ({reason}).",
        "ファイル {file} を書き込めませんでした（{reason}）。",
        "Choose another place, or make room.",
        "別の場所を選ぶか、空き容量を増やしてください。",
    ),
    "command_broke": Sentence(
        "Something went wrong that nobody foresaw ({reason}). What was kept before is safe.",
        "想定外の問題が起きました（{reason}）。これまでに保管した内容は無事です。",
        "Please report it together with the lines above; they name no badge.",
        "上に表示された行を添えて報告してください。バッジの内容は含まれていません。",
    ),
    "report_over_file": Sentence(
        "The report would take the place of {file}, which it is about.",
        "検証の記録が、対象のファイル {file} を上書きしてしまいます。",
        "Choose another name for the report.",
        "記録には別の名前を指定してください。",
    ),
    "no_issuer_named": Sentence(
        "No issuer was named.",
        "発行者が指定されていません。",
        "Name one by its address, as “tsumiki trust list” shows it.",
        "「tsumiki trust list」に表示されるアドレスで指定してください。",
    ),
    "host_not_needed": Sentence(
        "None of your badges needs anything from {host}.",
        "{host} に問い合わせる必要のあるバッジはありません。",
        "Check the name, or name no host to ask all of them.",
        "名前を確かめるか、何も指定せずにすべてに問い合わせてください。",
    ),
    "vault_locked_in_window": Sentence(
        "Your wallet's window is open, but locked.",
        "ウォレットのウィンドウは開いていますが、鍵がかかっています。",
        "Unlock it there, or give the passphrase with --passphrase-file FILE.",
        "ウィンドウで開くか、--passphrase-file ファイル名 でパスフレーズを渡してください。",
    ),
    "window_gone": Sentence(
        "The wallet's window was closed before this was done.",
        "終わる前に、ウォレットのウィンドウが閉じられました。",
        "Look at the list to see what was done, then try again.",
        "一覧でどこまで済んだかを確かめてから、もう一度実行してください。",
    ),
    "job_command": Sentence(
        "Running a command from the terminal", "端末からのコマンドを実行しています"
    ),
    "cli_deleted": Sentence("Removed: {title}", "削除しました: {title}"),
    "cli_passphrase": Sentence("Passphrase: ", "パスフレーズ: "),
    "cli_passphrase_again": Sentence("Once more: ", "もう一度: "),
    "cli_created": Sentence("Your vault is ready in {home}.", "保管庫を {home} に作成しました。"),
    "cli_imported": Sentence(
        "Kept: {added} new, {editions:other edition|other editions}, {copies} already there. "
        "Not kept: {failed}.",
        "保管: 新規 {added} 件、別の版 {editions} 件、保管済み {copies} 件。"
        "保管できず: {failed} 件。",
    ),
    "cli_host_could_be_asked": Sentence(
        "Not everything is cached: {host} could be asked (tsumiki trust refresh {host} --online).",
        "手元にない情報があります。{host} に問い合わせられます"
        "（tsumiki trust refresh {host} --online）。",
    ),
    "cli_nothing_kept": Sentence("Nothing found.", "見つかりません。"),
    "cli_cached": Sentence(
        "Cached: {count:document|documents}, {registries:list|lists} of issuers.",
        "保存しました: 文書 {count} 件、発行者の一覧 {registries} 件。",
    ),
    "cli_asking": Sentence("Asking {host} …", "{host} に問い合わせています…"),
    "cli_report_written": Sentence(
        "Written: {files}. They hold personal data: give them only to people who may see it.",
        "書き込みました: {files}。個人情報を含みます。見せてよい相手にだけ渡してください。",
    ),
    "as_of": Sentence("as of {date}", "{date} 現在"),
    "report_title": Sentence("Verification report of {moment}", "検証の記録（{moment}）"),
    "report_not_proof": Sentence(
        "This page tells what was checked and how it came out. It is not a proof by itself: the "
        "JSON file beside it holds what is needed to repeat the check.",
        "このページは、何を確かめ、どういう結果だったかを伝えるものです。それ自体は証明ではありません。"
        "確かめ直すのに必要なものは、隣の JSON ファイルに入っています。",
    ),
    "report_originals": Sentence(
        "Fingerprints of the files (SHA-256)", "ファイルの指紋（SHA-256）"
    ),
    "freshness_fresh": Sentence("information of the last day", "1日以内の情報による"),
    "freshness_ageing": Sentence("information of the last week", "1週間以内の情報による"),
    "freshness_stale": Sentence("information older than a week", "1週間より前の情報による"),
    "freshness_undated": Sentence("information of unknown date", "日付不明の情報による"),
    "outcome_pass": Sentence("passed", "問題なし"),
    "outcome_fail": Sentence("failed", "問題あり"),
    "outcome_unknown": Sentence("not checked", "確認できず"),
    "outcome_skipped": Sentence("does not apply", "対象外"),
    "tour_import": Sentence(
        "Importing the samples into a demo vault in {home}",
        "サンプルをデモ用の保管庫に取り込みます（{home}）",
    ),
    "tour_verify": Sentence(
        "Verified offline: what came out, and what was intended",
        "ネットワークなしの検証: 結果と、意図した結果",
    ),
    "tour_as_intended": Sentence("as intended", "意図どおり"),
    "tour_not_intended": Sentence("NOT AS INTENDED", "意図と違います"),
    "tour_show": Sentence("What one of them says", "そのうちの一つの内容"),
    "tour_present": Sentence(
        "A signed presentation for {recipient}", "{recipient} に宛てた、署名つきの提示"
    ),
    "tour_employer": Sentence(
        "What the employer sees, without your vault", "受け取った側に見えるもの（保管庫なしで検証）"
    ),
    "tour_code": Sentence(
        "Handed over as a QR code, and read back", "QRコードで渡し、読み戻します"
    ),
    "tour_code_size": Sentence("QR code version {version}", "QRコード バージョン {version}"),
    "tour_end": Sentence("Where everything is", "保存場所"),
    "tour_where": Sentence(
        "The demo is in {home}, the samples in {samples}. Removing the demo folder removes it all.",
        "デモは {home} に、サンプルは {samples} にあります。"
        "デモのフォルダーを消せば、すべて消えます。",
    ),
    "tour_right": Sentence(
        "Every verdict was the intended one.", "すべて意図したとおりの判定でした。"
    ),
    "tour_wrong": Sentence(
        "These did not come out as intended: {what}.", "意図と違う結果になったもの: {what}。"
    ),
    "presentation_too_large_for_code": Sentence(
        "It is too large for a QR code that can be read without trouble. Hand over the file.",
        "無理なく読み取れる大きさのQRコードには収まりません。ファイルで渡してください。",
    ),
    "presentation_empty": Sentence(
        "This is a presentation with nothing in it.",
        "中に何も入っていない提示データです。",
        "Ask whoever made it to make it again.",
        "作った人に、作り直しを依頼してください。",
    ),
    "not_a_demo": Sentence(
        "{home} holds something other than a demo, so nothing there is touched.",
        "{home} にはデモではないものが入っているため、何も変更しません。",
        "Choose another folder for the demo.",
        "デモには別のフォルダーを選んでください。",
    ),
    "batch_too_large": Sentence(
        "That is too much at once: {files:file|files} or more, at most {limit} and 50 MB.",
        "一度に取り込むには多すぎます（{files} 個以上）。{limit} 個、50 MB までです。",
        "Choose fewer files, and import the rest after.",
        "ファイルを減らし、残りはそのあとで取り込んでください。",
    ),
    "took_too_long": Sentence(
        "Checking {name} took too long and was given up.",
        "{name} の確認に時間がかかりすぎたため、打ち切りました。",
        "Be careful with it: badges made by real issuers are not like this.",
        "実在の発行者が作るバッジで、このようなことはありません。ご注意ください。",
    ),
}
