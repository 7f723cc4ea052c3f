"""Portfolios: how badges travel in them, why one was suggested, what was handed over."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # how a badge travels -------------------------------------------------------------------
    "travels_as_it_is": Sentence("whole, with its issuer's signature", "発行者の署名ごと、全体を"),
    "travels_derived": Sentence(
        "the chosen fields, with a proof that the issuer signed them",
        "選んだ項目を、発行者が署名した証明とともに",
    ),
    "travels_token": Sentence(
        "whole, as a signed token (JWT)", "署名付きトークン（JWT）のまま全体を"
    ),
    "travels_disclosing": Sentence(
        "the chosen fields, as a signed token (SD-JWT)",
        "選んだ項目を、署名付きトークン（SD-JWT）で",
    ),
    "travels_attached": Sentence("as a file beside the badges", "ファイルとして添えて"),
    # what an attached file is --------------------------------------------------------------
    "attached_open_badge_2": Sentence(
        "Open Badge of version 2 or older", "Open Badges 2 以前のバッジ"
    ),
    "attached_unsigned": Sentence("badge without a signature", "署名のないバッジ"),
    "attached_sealed": Sentence(
        "badge with a seal in a form of its own", "独自の形式のシールがあるバッジ"
    ),
    "attached_presentation": Sentence("presentation made elsewhere", "ほかで作られた提示"),
    "attached_uncovered": Sentence(
        "badge that the presenter's signature cannot cover", "提示の署名では保護できないバッジ"
    ),
    # why a badge is suggested --------------------------------------------------------------
    "suggested_by_step": Sentence(
        "It stands for “{step}” on that pathway.",
        "その学びの道筋の「{step}」に当たります。",
    ),
    "suggested_by_skill": Sentence(
        "It names the skill “{skill}”.",
        "「{skill}」というできることが書かれています。",
    ),
    "suggested_by_words": Sentence(
        "The text and the badge both speak of: {words}.",
        "文章とバッジの両方に出てくる言葉：{words}",
    ),
    "no_such_skill": Sentence(
        "No badge here names that skill ({skill}).",
        "そのできること（{skill}）を示すバッジはありません。",
        "See the list of skills.",
        "できることの一覧を確かめてください。",
    ),
    "text_too_long": Sentence(
        "The text has more than {limit} characters.",
        "文章が{limit}文字を超えています。",
        "Paste the part that says what is asked for.",
        "求められていることが書かれた部分だけを貼り付けてください。",
    ),
    # what was handed over, today -----------------------------------------------------------
    "handed_still_good": Sentence(
        "By what this wallet knows today, the portfolio and every badge in it are in order.",
        "このウォレットが今日知っている限り、ポートフォリオと中のバッジに問題はありません。",
    ),
    "handed_badges_changed": Sentence(
        "The portfolio itself is in order; of {count:badge|badges} in it, {changed:# is|# are} "
        "not, or cannot be checked.",
        "ポートフォリオそのものに問題はありませんが、{count}個のバッジのうち{changed}個には、問題が"
        "見つかったか、確かめられないところがあります。",
        "Make it anew, if the recipient still needs it.",
        "相手にまだ必要であれば、作り直してください。",
    ),
    "handed_ended": Sentence(
        "It ended on {until}: the recipient can no longer rely on it.",
        "{until}に有効期限が切れています。相手はもう頼りにできません。",
        "Renew it, if the recipient still needs it.",
        "相手にまだ必要であれば、更新してください。",
    ),
    "handed_broken": Sentence(
        "The portfolio itself does not pass its checks here today.",
        "ポートフォリオそのものが、今日ここで確かめると検査に通りません。",
        "Make it anew, if the recipient still needs it.",
        "相手にまだ必要であれば、作り直してください。",
    ),
    "handed_unread": Sentence(
        "What was handed over is no file that can be checked by itself.",
        "渡したものは、それだけで確かめられるファイルではありません。",
        "The recipient needs the presentation that came with it.",
        "一緒に渡した提示ファイルが相手に必要です。",
    ),
    "handed_not_kept": Sentence(
        "The exact file is not kept, so nobody can say here what the recipient would find.",
        "渡したファイルが保存されていないため、相手にどう見えるかはここでは分かりません。",
        "Keep files for longer, in the settings of what you handed over.",
        "渡したものの設定で、ファイルを残す期間を長くしてください。",
    ),
    # the command line ----------------------------------------------------------------------
    "cli_portfolio_kept": Sentence(
        "Portfolio kept, with {count:badge|badges}.",
        "ポートフォリオを保存しました（バッジ{count}個）。",
    ),
    "cli_portfolio_removed": Sentence(
        "Portfolio removed. What you handed over stays in the log.",
        "ポートフォリオを削除しました。渡したものの記録は残ります。",
    ),
    "cli_portfolio_none": Sentence(
        "No portfolio yet. `portfolio new` begins one.",
        "ポートフォリオはまだありません。portfolio new で作れます。",
    ),
    "cli_portfolio_untitled": Sentence("(no title)", "（タイトルなし）"),
    "cli_portfolio_for_anybody": Sentence("nobody in particular", "特定の相手なし"),
    "cli_portfolio_row": Sentence(
        "for {recipient}, {count:badge|badges}", "渡す相手：{recipient}　バッジ{count}個"
    ),
    "cli_portfolio_for": Sentence(
        "for {recipient}, valid for {days:day|days}", "渡す相手：{recipient}　有効期間：{days}日"
    ),
    "cli_portfolio_sent": Sentence("last handed over on {when}", "最後に渡した日：{when}"),
    "cli_portfolio_told": Sentence("good to know", "お知らせ"),
    "cli_portfolio_care": Sentence("look again", "要確認"),
    "cli_portfolio_stops": Sentence("cannot be signed", "署名できません"),
    "cli_portfolio_no_suggestion": Sentence(
        "No badge here fits that.", "当てはまるバッジはありません。"
    ),
    "cli_bytes_kept_forever": Sentence(
        "The exact files are kept until you forget them.",
        "渡したファイルは、消すまで保存されます。",
    ),
    "cli_bytes_kept_days": Sentence(
        "The exact files are kept for {days:day|days}.",
        "渡したファイルは{days}日間保存されます。",
    ),
    "cli_bytes_not_kept": Sentence(
        "The exact files are not kept.", "渡したファイルは保存されません。"
    ),
    "not_in_portfolio": Sentence(
        "The portfolio does not hold the badge {badge}.",
        "ポートフォリオにバッジ {badge} は入っていません。",
        "See what it holds with `portfolio show`.",
        "portfolio show で中身を確かめてください。",
    ),
    # errors ----------------------------------------------------------------------------------
    "no_such_portfolio": Sentence(
        "There is no portfolio “{portfolio}”.",
        "「{portfolio}」というポートフォリオはありません。",
        "See the list of your portfolios.",
        "ポートフォリオの一覧を確かめてください。",
    ),
    "portfolio_not_the_only_one": Sentence(
        "Several portfolios are called “{name}”: {ids}",
        "「{name}」というタイトルのポートフォリオが複数あります：{ids}",
        "Name the one that you mean by its id.",
        "どれを指すか、ID で指定してください。",
    ),
    "no_such_share": Sentence(
        "Nothing with the number {number} was handed over.",
        "{number} 番の提示の記録はありません。",
        "See the list of what you handed over.",
        "渡したものの一覧を確かめてください。",
    ),
    "written_not_logged": Sentence(
        "The file {file} was written and can be sent, but the log of what you handed over does "
        "not name it: {reason}",
        "ファイル {file} は書き込まれ、渡すこともできますが、渡したものの記録に残せませんでした："
        "{reason}",
        "Mend that and build it again, so that the log holds what you send.",
        "原因を取り除いてから作り直し、記録に残ったファイルを渡してください。",
    ),
    "shared_bytes_not_kept": Sentence(
        "The exact file that was handed over is not kept.",
        "渡したファイルそのものは保存されていません。",
        "Make the portfolio again; what you handed over before can be recognised by its digest.",
        "ポートフォリオを作り直してください。以前渡したファイルはハッシュ値で見分けられます。",
    ),
}
