"""Words of badges side by side. Descriptors and guidelines are named by their data."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "compare_two_to_six": Sentence(
        "Side by side stand from {fewest} to {most} at a time; this was asked of {count}.",
        "並べて比べられるバッジは {fewest}～{most} 件です（今は {count} 件）。",
        "Choose at least two badges, and at most six.",
        "2～6 件のバッジを選んでください。",
    ),
    "compare_title": Sentence("Compare badges", "バッジを比べる"),
    "compare_add": Sentence("Add a badge…", "バッジを追加…"),
    "compare_search": Sentence("Search for a badge to add", "追加するバッジを検索"),
    "compare_found": Sentence("Badges that can be added", "追加できるバッジ"),
    "compare_close": Sentence("Close the search", "検索を閉じる"),
    "compare_none_found": Sentence(
        "No other badge matches.", "当てはまるバッジはほかにありません。"
    ),
    "compare_take_out": Sentence("Take “{title}” out", "「{title}」を外す"),
    "compare_full": Sentence(
        "Six badges are as many as can be read side by side.", "並べられるのは 6 件までです。"
    ),
    "compare_table": Sentence("Badges side by side", "バッジの比較表"),
    "compare_differs": Sentence("Where they differ", "違うところ"),
    "compare_same": Sentence("The same in all", "すべて同じところ"),
    "compare_not_stated": Sentence("not stated", "記載なし"),
    "compare_cell": Sentence("{fact}, {title}: {value}", "{fact}、{title}：{value}"),
    "compare_row": Sentence("{fact}, the same in all: {value}", "{fact}、すべて同じ：{value}"),
    "compare_noted": Sentence("Note on {fact}: {value}", "{fact}についての注記：{value}"),
    "compare_need": Sentence(
        "Choose another badge to compare with", "比べるバッジを選んでください"
    ),
    "compare_need_how": Sentence(
        "Two to six badges stand side by side here: what each states, how each stands, and where "
        "they differ. Add one above, or choose several in the list and compare them there.",
        "2～6 件のバッジを並べて、それぞれの内容と確認の結果、違うところを見られます。"
        "上の欄から追加するか、一覧で複数のバッジを選んでください。",
    ),
    "compare_gone": Sentence(
        "A badge that stood here is no longer kept.",
        "ここにあったバッジは、もう保存されていません。",
    ),
    # rows ---------------------------------------------------------------------
    "compare_state": Sentence("Verification", "確認の結果"),
    "compare_trust": Sentence("Do you know the issuer?", "発行者を知っているか"),
    "compare_cover": Sentence("What the proof covers", "証明の及ぶ範囲"),
    "compare_coverage": Sentence("Required elements of {table}", "{table}の必須要素"),
    "compare_inner": Sentence("Contents", "中に含まれるもの"),
    "compare_spec": Sentence("Standard", "規格"),
    "cover_covered": Sentence(
        "All but what is marked as not covered", "「発行者の証明の対象外」と示したもの以外"
    ),
    "cover_not_covered": Sentence("Nothing: no proof of the issuer", "なし（発行者の証明なし）"),
    "cover_unchecked": Sentence("Not checked", "未確認"),
    # cells --------------------------------------------------------------------
    "compare_described": Sentence(
        "Describes {described} of {required}", "{required}個のうち{described}個を記述"
    ),
    "compare_lacking": Sentence("Not stated: {names}", "記載なし：{names}"),
    "compare_in_text": Sentence("Only in words: {names}", "言葉での記載のみ：{names}"),
    "compare_more": Sentence("and {count} more", "ほか{count}件"),
    "compare_apart": Sentence("{text} ({more})", "{text}（{more}）"),
    "compare_marked": Sentence("{text} ({marks})", "{text}（{marks}）"),
    "compare_as_written": Sentence("As written: {text} ({path})", "元の表記：{text}（{path}）"),
    # why not ------------------------------------------------------------------
    "workload_total": Sentence(
        "Together: {amount} (stated by {of} of {count})",
        "合計：{amount}（{count}件のうち{of}件に記載）",
    ),
    "workload_bare": Sentence(
        "A number without a unit is in no total: what it counts is not stated.",
        "単位の記載がない数は、何を数えたものか分からないため合計に含めません。",
    ),
    "workload_own_system": Sentence(
        "Credits of an institution's own system are in no total.",
        "機関独自の単位は合計に含めません。",
    ),
    "workload_several": Sentence(
        "A credential that states different amounts in one unit is not in the total of that unit.",
        "同じ単位で異なる量が記載されたバッジは、その単位の合計に含めません。",
    ),
    "workload_once": Sentence(
        "The same achievement counts once, in however many badges it stands.",
        "同じ成果のバッジが複数あっても、合計には一度だけ含めます。",
    ),
    "workload_units": Sentence(
        "No total: the units differ, and none is converted into another.",
        "単位が異なり、換算もしないため、合計はありません。",
    ),
    "workload_in_text": Sentence(
        "An amount that running text alone mentions is in no total.",
        "文章の中だけで述べられた量は合計に含めません。",
    ),
    "workload_uncovered": Sentence(
        "Some of these amounts are not covered by a proof.",
        "証明の対象外の量も含まれています。",
    ),
    "identities_hidden": Sentence(
        "What is hidden as a hash cannot be compared.",
        "ハッシュ化された値どうしは比べられません。",
    ),
    # saving -------------------------------------------------------------------
    "compare_save": Sentence("Save as…", "名前を付けて保存…"),
    "compare_save_tip": Sentence(
        "Save this comparison as a table, a web page or a PDF",
        "この比較を表、ウェブページ、PDFとして保存",
    ),
    "compare_save_title": Sentence("Save the comparison", "比較を保存"),
    "compare_save_name": Sentence("comparison.pdf", "比較.pdf"),
    "compare_save_csv": Sentence("Table (CSV)", "表（CSV）"),
    "compare_save_html": Sentence("Web page (HTML)", "ウェブページ（HTML）"),
    "compare_save_pdf": Sentence("PDF for paper", "印刷用PDF"),
    "compare_saved": Sentence("Saved as {name}.", "{name} として保存しました。"),
    "compare_wrong_ending": Sentence(
        "A comparison cannot be written as {name}.",
        "比較を {name} として書き出すことはできません。",
        "Choose a name that ends in .csv, .html or .pdf.",
        ".csv、.html、.pdf のいずれかで終わる名前にしてください。",
    ),
    "compare_no_credential": Sentence(
        "{file} is not a badge.",
        "{file} はバッジではありません。",
        "See what is wrong with it: tsumiki verify {file}",
        "何が問題かを確かめてください：tsumiki verify {file}",
    ),
    "compare_packs_for_files": Sentence(
        "Packs and registries are for files: kept badges rest on what the vault knows.",
        "パックと名簿は、ファイルを比べるときに使います。保存したバッジは保管庫の情報で確認します。",
        "Add --files, or import the pack: tsumiki trust import",
        "--files を付けるか、パックを取り込んでください：tsumiki trust import",
    ),
    # paper --------------------------------------------------------------------
    "comparison_made": Sentence(
        "Compared on {moment} with Tsumiki.", "{moment} に Tsumiki で作成。"
    ),
    "comparison_about": Sentence(
        "As the issuers wrote it and as this program checked it on that day. Nothing was "
        "converted; what is “not stated” may still be so.",
        "発行者の記載と、その日にこのプログラムで確認した結果です。換算は一切していません。"
        "「記載なし」は、当てはまらないという意味ではありません。",
    ),
    "comparison_element": Sentence("Element", "項目"),
    "comparison_comparison": Sentence("Comparison", "比較"),
    "comparison_differs": Sentence("differs", "違う"),
    "comparison_same": Sentence("same", "同じ"),
    "comparison_notes": Sentence("Notes", "注記"),
}
