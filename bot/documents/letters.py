"""The minutes as a letter that Word and its like can edit, as the bytes of a DOCX.

Its template is written here, in code: as a file it would be a zip that nobody can review. People's words are put into
it escaped, and are never part of it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Letter
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate

from bot.councils.model.letters import visible

# What offices set their papers in, and what every Word in Chinese has; whoever lacks them sees letters of her own.
_LATIN, _BODY, _HEADINGS = "Times New Roman", "\u4eff\u5b8b", "\u9ed1\u4f53"
_GREY = RGBColor(0x60, 0x60, 0x60)
_WIDTH = 16.2


def letter(facts: Mapping[str, Any], *, made_at: datetime) -> bytes:
    """The letter of these facts, which are those of the printed page: of the same facts the same bytes."""
    template = DocxTemplate(BytesIO(_template()))
    lines = facts["lines"]
    pairs = [[*left, *right] for left, right in zip(lines[::2], lines[1::2], strict=True)]
    sections = _kept_together(facts["sections"])
    template.render(_writable({**facts, "pairs": pairs, "sections": sections}), autoescape=True)
    about = template.docx.core_properties
    about.title, about.author, about.created, about.modified = facts["title"], "", made_at, made_at
    about.keywords = facts["proof"]
    file = BytesIO()
    template.save(file)
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The same parts without the hour at which they were put together: of the same facts the same bytes."""
    packed = BytesIO()
    with ZipFile(file) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(ZipInfo(part.filename), before.read(part), ZIP_DEFLATED)
    return packed.getvalue()


def _kept_together(sections: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of each paragraph whether the next one follows on the same page: what is read whole, and what is signed."""
    said = [
        {**part, "words": [{"text": text, "kept": part["whole"]} for text in part["words"]]}
        for section in sections
        for part in section["blocks"]
    ]
    for part in said:
        part["words"][-1]["kept"] = part is said[-1]
    parts = iter(said)
    return [{**section, "blocks": [next(parts) for _ in section["blocks"]]} for section in sections]


def _writable(value: Any) -> Any:
    match value:
        case str():
            # Or docxtpl would take some of it for the end of a paragraph or page.
            return visible(value)
        case bool():
            return value
        case Mapping():
            return {name: _writable(part) for name, part in value.items()}
        case _:
            return [_writable(part) for part in value]


@cache
def _template() -> bytes:
    """A4 with a title, a table of what the sitting was, its sections, lines to sign on, and what every page says."""
    paper = Document()
    _page(paper)
    _styles(paper)
    _line(paper, "{{ council }}", centred=True, colour=_GREY)
    _line(paper, "{{ title }}", centred=True, size=22, bold=True)
    _line(paper, "{{ number }}", colour=_GREY).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _rows(paper, "pair in pairs", [f"{{{{ pair[{at}] }}}}" for at in range(4)], [2.2, 5.9, 2.2, 5.9], bold=(0, 2))
    _line(paper, "{%p for section in sections %}")
    paper.add_paragraph("{{ section.heading }}", style="Heading 1")
    for count, widths in ((3, [2.2, 6.0, 8.0]), (4, [2.2, 4.0, 6.0, 4.0])):
        _line(paper, f"{{%p if section.columns|length == {count} %}}")
        cells = [f"{{{{ row[{at}] }}}}" for at in range(count)]
        headings = [f"{{{{ section.columns[{at}] }}}}" for at in range(count)]
        _rows(paper, "row in section.rows", cells, widths, headings=headings)
        _line(paper, "{%p endif %}")
    _line(paper, "{%p for part in section.blocks %}")
    _line(paper, "{%p if part.label %}")
    paper.add_paragraph("{{ part.label }}", style="Heading 2")
    _line(paper, "{%p endif %}")
    _line(paper, "{%p for words in part.words %}")
    for given, kept in (("if words.kept", True), ("else", False)):
        _line(paper, f"{{%p {given} %}}")
        said = _line(paper, "{{ words.text }}").paragraph_format
        said.left_indent, said.keep_with_next = Cm(0.6), kept
    _line(paper, "{%p endif %}")
    for _ in range(3):
        _line(paper, "{%p endfor %}")
    _signatures(paper)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def _page(paper: Letter) -> None:
    sheet = paper.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2.4)
    sheet.top_margin, sheet.bottom_margin = Cm(2.4), Cm(2.6)
    mark = sheet.header.paragraphs[0]
    _written(mark, "{{ draft }}", size=20, bold=True, colour=RGBColor(0xB0, 0xB0, 0xB0))
    mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot = sheet.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.clear_all()
    _written(foot, "{{ footer }}  ", size=9, colour=_GREY)
    _counted(foot, "PAGE")
    _written(foot, " / ", size=9, colour=_GREY)
    _counted(foot, "NUMPAGES")
    _written(sheet.footer.add_paragraph(), "{{ digest }}", size=7.5, colour=_GREY)


def _styles(paper: Letter) -> None:
    for name, letters, size in (("Normal", _BODY, 11), ("Heading 1", _HEADINGS, 13), ("Heading 2", _HEADINGS, 11)):
        style = cast("ParagraphStyle", paper.styles[name])
        style.font.name, style.font.size, style.font.color.rgb = _LATIN, Pt(size), RGBColor(0, 0, 0)
        style.font.bold = name != "Normal"
        look = style.element.get_or_add_rPr()
        _named(look.get_or_add_rFonts(), letters)
        # Of one character each language has its own form, and of a comma its own place.
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "en-US")
        language.set(qn("w:eastAsia"), "zh-CN")
        look.append(language)
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else size)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = name != "Normal"


def _named(fonts: Any, letters: str) -> None:
    """Latin letters in one face and Chinese ones in another, whatever the theme of the program says."""
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind, face in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", letters)):
        fonts.set(qn(f"w:{kind}"), face)


def _line(
    paper: Letter | _Cell,
    words: str,
    *,
    size: float | None = None,
    bold: bool = False,
    centred: bool = False,
    colour: RGBColor | None = None,
) -> Paragraph:
    line = paper.add_paragraph()
    _written(line, words, size=size, bold=bold, colour=colour)
    if centred:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return line


def _written(
    line: Paragraph, words: str, *, size: float | None = None, bold: bool = False, colour: RGBColor | None = None
) -> None:
    run = line.add_run(words)
    run.bold = bold or None
    run.font.size = None if size is None else Pt(size)
    run.font.color.rgb = colour


def _counted(line: Paragraph, field: str) -> None:
    """A number that the program reckons when it shows the page."""
    run = line.add_run()
    run.font.size, run.font.color.rgb = Pt(9), _GREY
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), field)
    element.append(run._r)  # noqa: SLF001  # python-docx has no fields; a run is moved into one by its element
    line._p.append(element)  # noqa: SLF001  # the same
    run.text = "1"


def _rows(
    paper: Letter,
    each: str,
    cells: list[str],
    widths: list[float],
    *,
    headings: list[str] | None = None,
    bold: Sequence[int] = (),
) -> None:
    """A table with a row for each thing, and the headings again on every page."""
    table = paper.add_table(rows=0, cols=len(cells), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    if headings:
        _row(table, headings, widths, bold=range(len(cells)))
        again = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(again)  # noqa: SLF001  # python-docx has no rows that are repeated
    _row(table, [f"{{%tr for {each} %}}", *[""] * (len(cells) - 1)], widths)
    _row(table, cells, widths, bold=bold)
    _row(table, ["{%tr endfor %}", *[""] * (len(cells) - 1)], widths)


def _row(table: Table, words: list[str], widths: list[float], *, bold: Sequence[int] = ()) -> None:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx has left it so
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001  # python-docx has no rows that stay on one page
    for at, (cell, said, width) in enumerate(zip(row.cells, words, widths, strict=True)):
        cell.width = Cm(width)
        _written(cell.paragraphs[0], said, bold=at in bold)


def _signatures(paper: Letter) -> None:
    """Lines to sign on, side by side, and never on a page of their own."""
    _line(paper, "").paragraph_format.keep_with_next = True
    table = paper.add_table(rows=1, cols=2)
    for at, cell in enumerate(table.rows[0].cells):
        cell.width = Cm(_WIDTH / 2)
        _written(cell.paragraphs[0], f"{{{{ signed[{at}] }}}} ____________________")
