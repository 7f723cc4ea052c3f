"""Writes the documents that are looked at: ``python -m tests.papers.portfolio.look FOLDER``.

Portfolios of the samples and of what is hard to lay out, in both languages, as PDF, page and ZIP,
and the certificate of one badge. Pages as pictures: ``pdftoppm -r 80 -png FILE.pdf FILE``.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.papers.portfolio import built
from wallet.papers.portfolio import archive, document, pdf, web_page


def main() -> int:
    """Write everything into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        wallet = built.demo(Path(home))
        usual = replace(built.with_part(built.usual(wallet), 9), pathway_svg=built.PATHWAY)
        hard = built.build(wallet, built.difficult(wallet), title="むずかしい組版 " * 20)
        for language in ("ja", "en"):
            for name, made in (("usual", usual), ("hard", hard)):
                model = document.document(made, language, now=built.NOW)
                page = web_page.web_page(model, made.vp)
                paper = pdf.portfolio(made.vp, model, now=built.NOW)
                zipped = archive.archive(made, language, page=page, pdf=paper)
                for ending, data in (("pdf", paper), ("html", page), ("zip", zipped)):
                    (folder / f"{name}-{language}.{ending}").write_bytes(data)
            alone = pdf.certificate(
                usual.page.badges[9].page, language, now=built.NOW, paper="us-letter"
            )
            (folder / f"certificate-{language}.pdf").write_bytes(alone)
        wallet.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
