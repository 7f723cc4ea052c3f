"""Words of the page that scans codes, and of where anything that is handed over goes."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "scan_heading": Sentence("Scan a code", "コードを読み取る"),
    "scan_lead": Sentence(
        "Badges, links to them, requests from an employer and offers from an issuer often come as "
        "QR codes.",
        "バッジやそのリンク、企業からの提示の依頼、発行者からの受け取りの案内は、"
        "QR コードで届くことがあります。",
    ),
    "scan_ways": Sentence("Where is the code?", "コードはどこにありますか？"),
    "scan_ways_text": Sentence(
        "On paper or a phone, on this screen, or in a picture. You can also drop a picture here, "
        "or paste a picture or a link with {shortcut}.",
        "紙やスマートフォン、この画面、画像の中のコードを読み取れます。"
        "画像をここにドロップするか、画像やリンクを {shortcut} で貼り付けることもできます。",
    ),
    "scan_promise": Sentence(
        "What a code holds is shown to you before anybody is contacted. Pictures of the screen or "
        "the camera are not kept.",
        "どこかに接続する前に、コードの内容を表示します。画面やカメラの画像は残しません。",
    ),
    "scan_camera": Sentence("Use the camera", "カメラを使う"),
    "scan_screen": Sentence("Scan the whole screen", "画面全体を読み取る"),
    "scan_part": Sentence("Part of the screen…", "画面の一部…"),
    "scan_screen_tip": Sentence(
        "This window steps aside for a moment, and the screen is searched for QR codes.",
        "このウィンドウを少しの間隠し、画面に写っている QR コードを探します。",
    ),
    "scan_picture": Sentence("Choose a picture…", "画像を選ぶ…"),
    "scan_paste": Sentence("Paste a picture or link", "画像かリンクを貼り付ける"),
    "scan_stop": Sentence("Stop", "やめる"),
    "scan_back": Sentence("Back", "戻る"),
    "scan_still": Sentence("Open a picture instead…", "代わりに画像を開く…"),
    "scan_no_code": Sentence(
        "No readable QR code was found.",
        "読み取れる QR コードが見つかりませんでした。",
        "Show the whole code, sharp and as large as fits, with nothing in front of it. Badge files "
        "without a code belong under Import.",
        "コード全体を、何にも隠れないように大きくはっきり写してください。"
        "コードのないバッジのファイルは「取り込む」から読み込めます。",
    ),
    "scan_nothing_pasted": Sentence(
        "There is no picture or text on the clipboard.",
        "クリップボードに、画像も文字列もありません。",
        "Copy a picture of the code, or its link, then paste again.",
        "コードの画像かリンクをコピーしてから、もう一度貼り付けてください。",
    ),
    "scan_screen_not_shown": Sentence(
        "This desktop does not let Tsumiki see the screen.",
        "このデスクトップでは、Tsumiki から画面を読み取れません。",
        "Take a screenshot of the code with your system's own tool, then paste it here or choose "
        "the picture.",
        "OS の機能でコードのスクリーンショットを撮り、ここに貼り付けるか、画像を選んでください。",
    ),
    "scan_camera_gone": Sentence(
        "The camera cannot be used: it is gone, or another program has it.",
        "カメラを使えません。外れているか、ほかのプログラムが使用中です。",
        "Close the other program or plug the camera in; or take a still picture and choose that.",
        "ほかのプログラムを閉じるかカメラをつなぎ直してください。"
        "写真を撮って、ここで選ぶこともできます。",
    ),
    "scan_camera_refused": Sentence(
        "The system does not let Tsumiki use the camera.",
        "システムの設定で、Tsumiki のカメラの使用が許可されていません。",
        "Allow it in the system's settings for privacy; or take a still picture and choose that.",
        "システムのプライバシー設定で許可するか、写真を撮って、ここで選んでください。",
    ),
    # a part of the screen --------------------------------------------------------------------
    "scan_region_heading": Sentence("Which part of the screen?", "画面のどの部分ですか？"),
    "scan_region_lead": Sentence(
        "Drag around the code. Or move the frame with the arrow keys, and change its size with "
        "Shift and the arrow keys.",
        "コードを囲むようにドラッグしてください。矢印キーで枠を動かし、"
        "Shift と矢印キーで大きさを変えることもできます。",
    ),
    "scan_region_picture": Sentence("Picture of the screen", "画面の画像"),
    "scan_region_where": Sentence(
        "From the left {left} %, from the top {top} %, {width} % wide, {height} % high",
        "左から {left} %、上から {top} %、幅 {width} %、高さ {height} %",
    ),
    "scan_region_read": Sentence("Read this part", "この部分を読み取る"),
    "scan_region_watch": Sentence("Keep watching it", "続けて読み取る"),
    "scan_region_watch_tip": Sentence(
        "For codes that change: this part is looked at ten times a second until you stop.",
        "動くコード用です。やめるまで、この部分を 1 秒に 10 回読み取ります。",
    ),
    "scan_screen_number": Sentence("Screen {number}", "画面 {number}"),
    "scan_screen_choose": Sentence("Which screen", "どの画面"),
    # a camera, or a watched screen -----------------------------------------------------------
    "scan_live_camera": Sentence("What the camera sees", "カメラの映像"),
    "scan_live_screen": Sentence("The watched part of the screen", "読み取り中の画面の部分"),
    "scan_looking": Sentence("Looking for a code…", "コードを探しています…"),
    "scan_hint_camera": Sentence(
        "No code yet. Hold it still and flat, so that it fills half of the picture, away from "
        "reflections; move it slowly nearer or farther until it is sharp. If it stays blurred, "
        "take a still picture with a phone and open that.",
        "まだ読み取れません。反射を避け、コードが画面の半分くらいになる距離で平らに持ち、"
        "はっきり写るまでゆっくり前後に動かしてください。"
        "ぼやけたままなら、スマートフォンで写真を撮って開いてください。",
    ),
    "scan_hint_screen": Sentence(
        "No code yet. Put this window beside the code, not in front of it, and show the code as "
        "large as fits.",
        "まだ読み取れません。このウィンドウをコードに重ならない場所に移し、"
        "コードをできるだけ大きく表示してください。",
    ),
    # animated codes --------------------------------------------------------------------------
    "scan_gathering": Sentence("Animated code", "動くコード"),
    "scan_gathered": Sentence(
        "{received} of {expected:# part has arrived|# parts have arrived}",
        "{expected}個のうち{received}個が届きました",
    ),
    "scan_gathering_help": Sentence(
        "Keep the camera on it, or keep watching its part of the screen. Their order is free.",
        "カメラを向け続けるか、画面のその部分を続けて読み取ってください。順番は問いません。",
    ),
    "scan_gathering_anew": Sentence("Begin anew", "最初からやり直す"),
    # what was found --------------------------------------------------------------------------
    "scan_found_heading": Sentence("Several codes were found", "コードが複数見つかりました"),
    "scan_found_one": Sentence("What the code holds", "コードの内容"),
    "scan_found_lead": Sentence(
        "Choose which of these {count:code|codes} to go on with. Nobody has been contacted.",
        "{count}個の中から、使うものを選んでください。まだどこにも接続していません。",
    ),
    "scan_of_no_use": Sentence(
        "Nothing that Tsumiki has a use for. It was not opened.",
        "Tsumiki で使えるものではありません。開いていません。",
    ),
    "scan_use": Sentence("Go on…", "進む…"),
    "scan_use_this": Sentence("Go on with code {number}: {what}", "コード {number} で進む：{what}"),
    "scan_again": Sentence("Scan something else", "別のコードを読み取る"),
    "scan_kind_nothing": Sentence("Empty code", "空のコード"),
    "scan_kind_document": Sentence("Badge or presentation", "バッジまたは提示"),
    "scan_kind_code": Sentence("Compact badge (PixelPass)", "圧縮されたバッジ（PixelPass）"),
    "scan_kind_compact": Sentence("Compact badge (VP1)", "圧縮されたバッジ（VP1）"),
    "scan_kind_part": Sentence("Part of an animated code", "動くコードの一部分"),
    "scan_kind_request": Sentence("Request for badges", "バッジの提示の依頼"),
    "scan_kind_offer": Sentence("Offer of badges", "バッジの受け取りの案内"),
    "scan_kind_interaction": Sentence("Exchange with a website", "ウェブサイトとのやり取り"),
    "scan_kind_link": Sentence("Link", "リンク"),
    "scan_kind_plain_link": Sentence("Link without encryption", "暗号化されていないリンク"),
    "scan_kind_other": Sentence("Something else", "そのほか"),
    # where it goes ---------------------------------------------------------------------------
    "dispatch_kept": Sentence(
        "This needs your wallet. It goes on as soon as the wallet is open; nobody is contacted "
        "before.",
        "続けるにはウォレットが必要です。ウォレットを開くと続きます。"
        "それまで、どこにも接続しません。",
    ),
}
