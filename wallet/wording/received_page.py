"""Words of the page on which somebody checks what they were sent."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "received_page_lead": Sentence(
        "A portfolio, a presentation or a badge: as a file, a PDF, a web page or a ZIP. Many "
        "files, or a folder of them, become a table.",
        "ポートフォリオ、提示ファイル、バッジを確かめます。PDF、ウェブページ、ZIP でも"
        "かまいません。複数のファイルやフォルダーは、表にまとめます。",
    ),
    "received_page_drop": Sentence("Drop files here", "ここにファイルを落としてください"),
    "received_page_drop_text": Sentence(
        "or choose them, or press {shortcut} to check what you copied",
        "選ぶことも、コピーした内容を {shortcut} で確かめることもできます",
    ),
    "received_page_promise": Sentence(
        "It is checked on this computer, without the network. Nothing of it is kept: closing it "
        "forgets it.",
        "このコンピューターの中だけで、ネットワークを使わずに確かめます。"
        "内容は保存されず、閉じると残りません。",
    ),
    "received_page_files": Sentence("Choose files…", "ファイルを選ぶ…"),
    "received_page_folder": Sentence("Choose a folder…", "フォルダーを選ぶ…"),
    "received_page_scan": Sentence("Scan a code…", "コードを読み取る…"),
    "received_page_paste": Sentence("Check what was copied", "コピーした内容を確かめる"),
    "received_page_pasted": Sentence("What was copied or scanned", "コピーまたは読み取った内容"),
    "received_page_nothing_pasted": Sentence(
        "There is nothing to check on the clipboard.",
        "クリップボードに、確かめられるものがありません。",
        "Copy the file, or the text of the presentation, and try again.",
        "ファイルか提示の文字列をコピーしてから、もう一度お試しください。",
    ),
    "received_page_link": Sentence(
        "This is a link, and nothing is opened without being asked for.",
        "これはリンクです。リンク先を勝手に開くことはありません。",
        "Open it in your browser, save what it shows as a file, and check the file here.",
        "ブラウザーで開いてファイルに保存し、そのファイルをここで確かめてください。",
    ),
    "received_page_checking": Sentence("Checking…", "確かめています…"),
    "received_page_asking": Sentence("Asking the issuers…", "発行者に問い合わせています…"),
    # ways -----------------------------------------------------------------------------------
    "received_page_back_first": Sentence("To the first page", "最初のページへ"),
    "received_page_back_unlock": Sentence("To the wallet", "ウォレットへ"),
    "received_page_back_other": Sentence(
        "Put away, check something else", "閉じて別のものを確かめる"
    ),
    "received_page_back_table": Sentence("To the table", "表へ戻る"),
    "received_page_back_sent": Sentence("To what was sent", "受け取ったものへ戻る"),
    "received_page_mine": Sentence("This is mine: import it", "自分のものなので取り込む"),
    "received_page_save_one": Sentence("Save the report…", "検証の記録を保存…"),
    "received_page_save_table": Sentence("Save the table…", "表を保存…"),
    # the sender's side -------------------------------------------------------------------------
    "received_page_untitled": Sentence("No title", "題名なし"),
    "received_page_unsaid": Sentence("not stated", "記載なし"),
    "received_page_for_request": Sentence("the request that you showed", "こちらで表示した依頼"),
    "received_page_answers": Sentence("Answers the code", "応えた番号"),
    "received_page_answers_none": Sentence("none", "なし"),
    "received_page_key_is_no_name": Sentence(
        "The signature shows which key signed, not whose name is right. Talk to the sender if that "
        "matters.",
        "署名から分かるのは、どの鍵で署名されたかだけです。名前が正しいかは、必要に応じて本人に"
        "確かめてください。",
    ),
    "received_page_badges": Sentence("{count:Badge|Badges}", "バッジ（{count}件）"),
    "received_page_only_said": Sentence(
        "nobody is shown to have issued it", "発行者の署名は示されていません"
    ),
    "received_page_came_as_it_is": Sentence("whole", "全体"),
    "received_page_came_derived": Sentence(
        "chosen fields, as its issuer signed them", "選ばれた項目のみ（発行者の署名を確認できる形）"
    ),
    "received_page_came_token": Sentence("whole, as a token", "全体（トークン）"),
    "received_page_came_disclosing": Sentence(
        "chosen fields, as a token", "選ばれた項目のみ（トークン）"
    ),
    "received_page_came_attached": Sentence("attached as a file", "添付ファイル"),
    "received_page_addressed_yes": Sentence(
        "issued to the e-mail address that you entered", "入力されたメールアドレスに発行"
    ),
    "received_page_addressed_no": Sentence(
        "not issued to the e-mail address that you entered",
        "入力されたメールアドレスとは別の相手に発行",
    ),
    "received_page_hidden": Sentence("{count:part|parts} left out", "伏せられた部分{count}件"),
    "received_page_hidden_told": Sentence(
        "{count:# part was|# parts were} left out by the one who presents it. Nobody can see here "
        "what {count:!it says|they say}.",
        "提示した人が{count}件の部分を伏せています。その内容はここでは分かりません。",
    ),
    "received_page_fact_join": Sentence("  ·  ", "  ·  "),
    "received_page_name_join": Sentence(", ", "、"),
    "received_page_names_more": Sentence("{names} and {count} more", "{names} ほか{count}件"),
    "received_page_next": Sentence("→ {step}", "→ {step}"),
    "received_page_how": Sentence("How it came", "受け取ったときの形"),
    "received_page_how_travels": Sentence("Carried", "入り方"),
    "received_page_how_attached": Sentence(
        "File, as its sender calls it", "ファイル（差出人の呼び方）"
    ),
    "received_page_how_bond": Sentence("Whose it is", "持ち主"),
    "received_page_how_address": Sentence("E-mail address", "メールアドレス"),
    "received_page_how_reference": Sentence("Fingerprint", "指紋"),
    "received_page_not_described": Sentence(
        "This cannot be shown as a badge", "バッジとして表示できません"
    ),
    # what whoever checks knows ----------------------------------------------------------------
    "received_page_terms": Sentence("What you know yourself", "あなたの側で分かっていること"),
    "received_page_terms_lead": Sentence(
        "All of it may stay empty; what you enter is compared.",
        "空欄でもかまいません。入力したものは照合します。",
    ),
    "received_page_challenge": Sentence("I gave them this code", "相手に渡した番号（チャレンジ）"),
    "received_page_challenge_help": Sentence(
        "Shows that it was made for your request and is no copy.",
        "依頼に応えて作られたもので、写しではないことを確かめます。",
    ),
    "received_page_domain": Sentence("I asked as", "依頼したときの名前（宛先）"),
    "received_page_domain_help": Sentence(
        "The name or address that the sender was to make it for.",
        "差出人に宛先として伝えた、会社名やアドレスです。",
    ),
    "received_page_email": Sentence("The sender writes from", "差出人のメールアドレス"),
    "received_page_email_help": Sentence(
        "Older badges name their owner by an e-mail address alone.",
        "古い形式のバッジは、持ち主をメールアドレスだけで示しています。",
    ),
    "received_page_again": Sentence("Check again", "もう一度確かめる"),
    # what it rests on ------------------------------------------------------------------------
    "received_page_ground": Sentence("What the check rests on", "確認のよりどころ"),
    "received_page_ground_lead": Sentence(
        "Issuers' keys and lists of withdrawn badges come in resource packs; who is known comes in "
        "lists of issuers. Bring what you have, for this check alone.",
        "発行者の鍵や取り消し一覧はリソースパックに、知られている発行者は名簿に入っています。"
        "手元にあるものを、この確認のためだけに使えます。",
    ),
    "received_page_with_wallet": Sentence(
        "Also what my wallet knows of issuers", "ウォレットにある発行者の情報も使う"
    ),
    "received_page_add_pack": Sentence("Use a resource pack…", "リソースパックを使う…"),
    "received_page_add_pack_tip": Sentence(
        "Keys and lists of issuers, as a ZIP file", "発行者の鍵や一覧をまとめた ZIP ファイル"
    ),
    "received_page_add_registry": Sentence("Use a list of issuers…", "発行者の名簿を使う…"),
    "received_page_add_registry_tip": Sentence(
        "Who is known, as a file that somebody published",
        "誰かが公開した、知られている発行者の一覧",
    ),
    "received_page_pack_kind": Sentence("Resource pack", "リソースパック"),
    "received_page_registry_kind": Sentence("List of issuers", "発行者の名簿"),
    "received_page_ground_empty": Sentence("Use none of these", "どれも使わない"),
    "received_page_checked_offline": Sentence(
        "Checked on {moment} on this computer, without the network.",
        "{moment}に、このコンピューターの中だけで確かめました（ネットワーク不使用）。",
    ),
    "received_page_checked_asked": Sentence(
        "Checked on {moment} on this computer, with {count:answer|answers} that you had asked "
        "issuers for.",
        "{moment}に、このコンピューターで確かめました（発行者から得た情報{count}件を使用）。",
    ),
    "received_page_checked_offline_all": Sentence(
        "Each file was checked by itself on this computer, without the network.",
        "このコンピューターの中だけで、一つずつ確かめました（ネットワーク不使用）。",
    ),
    "received_page_ground_contexts": Sentence(
        "The vocabularies that come with the program.", "プログラムに付属する語彙"
    ),
    "received_page_ground_pack": Sentence(
        "Resource pack {name}: {count:document|documents} without a date",
        "リソースパック {name}：日付のない文書{count}件",
    ),
    "received_page_ground_pack_dated": Sentence(
        "Resource pack {name}: {count:document|documents} of {when}",
        "リソースパック {name}：{when}の文書{count}件",
    ),
    "received_page_ground_wallet": Sentence(
        "What your wallet knows: {count:document|documents}",
        "ウォレットにある情報：文書{count}件",
    ),
    "received_page_ground_wallet_dated": Sentence(
        "What your wallet knows: {count:document|documents} of {when}",
        "ウォレットにある情報：{when}の文書{count}件",
    ),
    "received_page_ground_registry": Sentence(
        "List of issuers “{name}”: {count:issuer|issuers}, without a date",
        "発行者の名簿「{name}」：{count}件（日付なし）",
    ),
    "received_page_ground_registry_dated": Sentence(
        "List of issuers “{name}”: {count:issuer|issuers}, published {when}",
        "発行者の名簿「{name}」：{count}件（{when}公開）",
    ),
    "received_page_days": Sentence("{first} to {last}", "{first}から{last}"),
    "received_page_ground_nothing": Sentence(
        "No resource pack and no list of issuers: only what the file brings along could be used.",
        "リソースパックも名簿も使っていません。ファイルに入っているものだけで確かめました。",
    ),
    # asking ------------------------------------------------------------------------------------
    "received_page_could_ask": Sentence(
        "Something is missing that {hosts} could tell.",
        "足りない情報は、{hosts} に問い合わせると得られるかもしれません。",
    ),
    "received_page_ask": Sentence("Ask the issuers…", "発行者に問い合わせる…"),
    "received_page_asked": Sentence(
        "{count:answer|answers} came, and all was checked again.",
        "{count}件の回答を得て、もう一度確かめました。",
    ),
    "received_page_asked_partly": Sentence(
        "{count:answer|answers} came, {failed} did not: {why}",
        "{count}件の回答を得ましたが、{failed}件は得られませんでした：{why}",
        "Try again later, or ask the issuer for a resource pack.",
        "後でもう一度お試しになるか、発行者からリソースパックを受け取ってください。",
    ),
    # saving ------------------------------------------------------------------------------------
    "received_page_report_title": Sentence("Save the verification report", "検証の記録を保存"),
    "received_page_report_name": Sentence("verification.html", "検証の記録.html"),
    "received_page_html": Sentence("Web page", "ウェブページ"),
    "received_page_report_saved": Sentence(
        "Saved: {page} to read, and {data} to check by again. They hold personal data: give them "
        "only to people who may see it.",
        "保存しました：読むための {page} と、確かめ直すための {data}。個人情報を含みます。"
        "見せてよい相手にだけ渡してください。",
    ),
}
