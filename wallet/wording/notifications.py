"""What the program says by itself, when it was asked to."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "notify_heading": Sentence("Notifications", "お知らせ"),
    "notify_ending": Sentence("Badges that end soon", "期限の近いバッジ"),
    "notify_never": Sentence("Never", "お知らせしない"),
    "notify_days": Sentence("{days:day|days} before", "{days}日前から"),
    "notify_desktop": Sentence("Notify me on the desktop", "デスクトップに通知する"),
    "notify_help": Sentence(
        "For badges that end and overdue backups, at most once a day, while the wallet is open.",
        "期限の近いバッジとバックアップについて、ウォレットを開いている間、一日に一度だけ通知します。",
    ),
    "notify_none": Sentence(
        "This desktop shows no notifications. The window says it instead.",
        "このデスクトップには通知の機能がないため、代わりにこのウィンドウの中でお知らせします。",
    ),
    "notify_titles": Sentence("Name the badges there", "通知にバッジの名前を出す"),
    "notify_titles_help": Sentence(
        "Others may see your screen.", "画面をほかの人に見られることがあります。"
    ),
    "ending_one": Sentence(
        "A badge ends soon, on {date}.",
        "まもなく期限を迎えるバッジがあります（{date}）。",
        "Ask its issuer whether it can be renewed.",
        "更新できるかどうか、発行者に確かめてください。",
    ),
    "ending_some": Sentence(
        "{count:# badge ends|# badges end} soon, the first on {date}.",
        "まもなく期限を迎えるバッジが{count}件あります（最初は {date}）。",
        "Ask their issuers whether they can be renewed.",
        "更新できるかどうか、発行者に確かめてください。",
    ),
    "ending_show": Sentence("Show the first", "最初の一件を見る"),
    "ending_join": Sentence(", ", "、"),
    "backup_overdue": Sentence(
        "A backup of your badges is overdue.", "バッジのバックアップの時期が過ぎています。"
    ),
    "backup_ask": Sentence(
        "Should Tsumiki remind you when a backup is due?",
        "バックアップの時期になったらお知らせしますか？",
        "Your badges are on this computer alone: without a backup they go when it goes. "
        "The settings hold this choice.",
        "バッジはこのパソコンの中にしかありません。バックアップがないと、故障したときに失われます。"
        "この選択は設定で変えられます。",
    ),
    "backup_ask_yes": Sentence("Remind me", "お知らせする"),
}
