"""Sentences on codes in motion, and on the page that receives them."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "animated_other_message": Sentence(
        "This code belongs to something else than what is being received.",
        "このコードは、いま受け取っているものとは別のものです。",
        "Go on with the one you began with, or begin again with this one.",
        "始めたほうを続けるか、このコードで最初からやり直してください。",
    ),
    "animated_other_kind": Sentence(
        "This animated code is for other programs ({kind}); it holds no badges.",
        "この動くコードは別の種類のプログラム用（{kind}）で、バッジは入っていません。",
        "Check that you were shown the right code.",
        "表示されているコードが正しいか、確認してください。",
    ),
    "animated_broken": Sentence(
        "The parts of this code contradict each other, so what came so far was put aside.",
        "コードの各部分が互いに合わないため、これまでに受け取った分は破棄しました。",
        "Begin again, with one code in view.",
        "コードを 1 つだけ写して、最初からやり直してください。",
    ),
    "animated_incomplete": Sentence(
        "Only {received} of {expected:# part|# parts} are here, so nothing can be read yet.",
        "{expected} 個のうち {received} 個しかないため、まだ読み取れません。",
        "Collect more of them: neither which ones nor their order matters.",
        "残りを集めてください。どの部分でも、どの順番でもかまいません。",
    ),
    "animated_nothing": Sentence(
        "No part of an animated code was found in {name}.",
        "{name} に、動くコードの部分は見つかりませんでした。",
        "Save every part on a line of its own, or put pictures of the code in a folder.",
        "部分を 1 行に 1 つずつ保存するか、コードの画像をフォルダーに入れてください。",
    ),
    "animated_is_video": Sentence(
        "{name} is a video, which this command cannot look into.",
        "{name} は動画です。このコマンドでは中を読めません。",
        "Write the receiving page with “tsumiki receiver FILE” and open the video in it.",
        "「tsumiki receiver ファイル名」で受け取りページを作り、その中で動画を開いてください。",
    ),
    "animated_too_much": Sentence(
        "This is too much for an animated code: it would take minutes to show.",
        "動くコードにするには大きすぎます。表示に何分もかかってしまいます。",
        "Hand over the file instead, or choose fewer badges.",
        "ファイルで渡すか、バッジの数を減らしてください。",
    ),
    "cli_receiver_written": Sentence(
        "The receiving page is in {file}. It works without Tsumiki and without the network.",
        "受け取りページを {file} に保存しました。Tsumiki もネットワークも要りません。",
        "Hand it to whoever is to receive badges; they open it in a browser.",
        "バッジを受け取る人に渡し、ブラウザーで開いてもらってください。",
    ),
    "cli_parts_collected": Sentence(
        "{name}: {parts:# part|# parts} of an animated code, put together.",
        "{name}：動くコードの {parts} 個の部分をまとめました。",
    ),
}
