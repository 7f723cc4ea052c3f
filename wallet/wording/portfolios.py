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
        "badge with a seal in a form of its own", "独自の形式の印があるバッジ"
    ),
    "attached_presentation": Sentence("presentation made elsewhere", "ほかで作られた提示"),
    "attached_uncovered": Sentence(
        "badge that the presenter's signature cannot cover", "提示の署名では保護できないバッジ"
    ),
    # errors ----------------------------------------------------------------------------------
    "no_such_portfolio": Sentence(
        "There is no portfolio with the id {portfolio}.",
        "{portfolio} というポートフォリオはありません。",
        "See the list of your portfolios.",
        "ポートフォリオの一覧を確かめてください。",
    ),
    "no_such_share": Sentence(
        "Nothing with the number {number} was handed over.",
        "{number} 番の提示の記録はありません。",
        "See the list of what you handed over.",
        "渡したものの一覧を確かめてください。",
    ),
    "shared_bytes_not_kept": Sentence(
        "The exact file that was handed over is not kept.",
        "渡したファイルそのものは保存されていません。",
        "Make the portfolio again; what you handed over before can be recognised by its digest.",
        "ポートフォリオを作り直してください。以前渡したファイルはハッシュ値で見分けられます。",
    ),
}
