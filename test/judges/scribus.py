"""Opens the document named first, prints it to the PDF named second, and says in JSON (third) what it saw."""
import json
import sys

import scribus

document, pdf_name, report_name = sys.argv[1:4]
scribus.openDoc(document)
items = []
for page in range(1, scribus.pageCount() + 1):
    scribus.gotoPage(page)
    items += [name for name, _, _ in scribus.getPageItems()]
colours = {name: scribus.getColor(name) for name in scribus.getColorNames()}
pdf = scribus.PDFfile()
pdf.file = pdf_name
pdf.version = 14
pdf.outdst = 1
pdf.save()
with open(report_name, "w", encoding="utf-8") as report:
    json.dump({"pages": scribus.pageCount(), "items": items, "colours": colours}, report)
