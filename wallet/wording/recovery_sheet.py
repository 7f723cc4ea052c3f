"""The words on the recovery sheet. Whoever finds it in ten years has only these."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "sheet_title": Sentence("Recovery sheet of a Tsumiki wallet", "Tsumiki ウォレットの復旧用紙"),
    "sheet_of": Sentence(
        "Wallet “{name}” ({id}), {date}", "ウォレット「{name}」（{id}）、{date} 作成"
    ),
    "sheet_purpose": Sentence(
        "These twelve words open your wallet when you have lost your passphrase. They open the "
        "wallet itself, not a backup: a backup has a passphrase of its own.",
        "パスフレーズを忘れたとき、この12個の単語でウォレットを開けます。開けるのはウォレットそのもので、"
        "バックアップには別のパスフレーズがあります。",
    ),
    "sheet_code_alt": Sentence("QR code of the recovery words", "復旧用の単語のQRコード"),
    "sheet_code": Sentence(
        "The code holds the same words. A picture of it opens the wallet too.",
        "コードには同じ単語が英語で入っています。コードの画像でもウォレットを開けます。",
    ),
    "sheet_use": Sentence(
        "To use them: start Tsumiki where the wallet is, choose “I lost my passphrase”, and type "
        "them in this order. Then set a new passphrase. In a terminal: "
        "tsumiki passphrase --recovery-file FILE",
        "使い方：ウォレットのあるパソコンで Tsumiki を起動し、「パスフレーズを忘れた」を選んで、"
        "この順番で入力します。そのあと、新しいパスフレーズを設定してください。端末では："
        "tsumiki passphrase --recovery-file ファイル名",
    ),
    "sheet_offline": Sentence(
        "Keep this sheet on paper in a safe place, not on a computer or in a cloud. Show it to "
        "nobody: whoever has it and your wallet's files can read everything.",
        "この用紙は紙のまま、安全な場所に保管してください。パソコンやクラウドには置かないでください。"
        "誰にも見せないでください。この用紙とウォレットのファイルがあれば、すべてを読めてしまいます。",
    ),
    "sheet_replaced": Sentence(
        "When you make new recovery words, this sheet no longer opens anything: destroy it.",
        "新しい復旧用の単語を作ると、この用紙では何も開けなくなります。その際は破棄してください。",
    ),
}
