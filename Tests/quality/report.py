"""Opens the files of a finished run with the programs of those who will get them.

    python3 Tests/quality/report.py RUN

Python's csv, LibreOffice, openpyxl, frictionless and headless Chromium; what is not installed is named and skipped.
Every line printed is a check; the exit code is the number of those that failed.
"""
import base64, csv, json, os, re, shutil, subprocess, sys, tempfile, zipfile

failures = 0


def check(holds, words):
    global failures
    failures += not holds
    print(("ok    " if holds else "FAIL  ") + words)


def missing(name, what):
    print(f"skip  {what}: {name} is not installed")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def plain_csv(run):
    for name in sorted(name for name in os.listdir(run) if name.endswith(".csv")):
        data = open(os.path.join(run, name), "rb").read()
        table = rows(os.path.join(run, name))
        check(data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), f"{name}: mark and line ends of Excel")
        check(len({len(row) for row in table}) == 1, f"{name}: {len(table) - 1} rows of {len(table[0])} cells")
    posts = rows(os.path.join(run, "posts.csv"))
    head = posts[0]
    texts = [row[head.index("text")] for row in posts[1:]]
    lines = [json.loads(line) for line in open(os.path.join(run, "posts.jsonl"), encoding="utf-8")]
    # The guard puts an apostrophe before what looks like a formula; everything else is as written.
    whole = all(text.removeprefix("'") == line["text"].removeprefix("'") for text, line in zip(texts, lines))
    check(whole and len(texts) == len(lines), "posts.csv: every text as in posts.jsonl, line breaks and all")
    check(any("\n" in text for text in texts), "posts.csv: some text has a line break")


def office(run, folder):
    program = shutil.which("soffice")
    if not program:
        return missing("LibreOffice", "CSV and XLSX in LibreOffice")

    def convert(name, to, *more):
        subprocess.run(
            [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", *more, "--convert-to", to,
             "--outdir", folder, os.path.join(run, name)], check=True, capture_output=True)

    convert("posts.csv", "xlsx", "--infilter=CSV:44,34,76,1")
    convert("report.xlsx", "pdf")
    pdf = os.path.join(folder, "report.pdf")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout
        title = json.load(open(os.path.join(run, "datapackage.json"), encoding="utf-8"))["title"]
        check(title in text, "report.xlsx in LibreOffice: the title is on the printed page")
    try:
        import openpyxl
    except ImportError:
        return missing("openpyxl", "cells of posts.csv in LibreOffice")
    table = rows(os.path.join(run, "posts.csv"))
    sheet = openpyxl.load_workbook(os.path.join(folder, "posts.xlsx")).active
    head = table[0]
    for column in ("id", "published", "text", "source_sha256"):
        place = head.index(column)
        same = sum(
            str(cell.value or "").replace("_x000D_", "").replace("\r", "") == row[place].replace("\r", "")
            for (cell,), row in zip(sheet.iter_rows(min_row=2, min_col=place + 1, max_col=place + 1), table[1:]))
        check(same == len(table) - 1, f"posts.csv in LibreOffice: {same} of {len(table) - 1} cells of {column} as written")


def workbook(run):
    try:
        import openpyxl
    except ImportError:
        return missing("openpyxl", "report.xlsx")
    path = os.path.join(run, "report.xlsx")
    book = openpyxl.load_workbook(path)
    table = rows(os.path.join(run, "posts.csv"))
    posts = max(book.worksheets[1:], key=lambda sheet: sum(isinstance(c.value, str) and len(c.value) > 40 for c in sheet["I"]))
    titles = [cell.value for cell in posts[1]]
    check(posts.max_row == len(table), f"report.xlsx: {posts.max_row - 1} posts")
    check(all(isinstance(row[0].value, str) for row in posts.iter_rows(min_row=2)), "report.xlsx: ids are text")
    dates = [row[1] for row in posts.iter_rows(min_row=2) if row[1].value is not None]
    check(all(cell.is_date for cell in dates) and len(dates) > 0, f"report.xlsx: {len(dates)} typed dates under {titles[1]}")
    check(posts.freeze_panes == "A2" and posts.auto_filter.ref is not None, "report.xlsx: frozen head, filter")
    charts = [name for name in zipfile.ZipFile(path).namelist() if name.startswith("xl/charts/chart")]
    check(len(charts) >= 2, f"report.xlsx: {len(charts)} native charts")
    for name in charts:
        refs = re.findall(r"<c:f>(.*?)</c:f>", zipfile.ZipFile(path).read(name).decode())
        for ref in refs:
            sheet, cells = ref.replace("&apos;", "'").rsplit("!", 1)
            target = book[sheet.strip("'")]
            values = [cell.value for row in target[cells.replace("$", "")] for cell in row]
            if not any(value is not None for value in values):
                return check(False, f"report.xlsx: {name} points at empty cells: {ref}")
        check(bool(refs), f"report.xlsx: {name} is bound to {len(refs)} ranges that hold values")


def description(run):
    try:
        from frictionless import Package
    except ImportError:
        return missing("frictionless", "datapackage.json")
    report = Package(os.path.join(run, "datapackage.json")).validate()
    faults = [error for task in report.tasks for error in task.errors]
    check(report.valid, f"frictionless: {len(report.tasks)} tables valid" if report.valid else f"frictionless: {faults[:3]}")


class Chromium:
    """Headless Chromium by its pipe: JSON messages that end with a zero byte."""

    def __init__(self, program, folder):
        here, there = os.pipe(), os.pipe()
        def wire():
            reading, writing = os.dup(here[0]), os.dup(there[1])
            os.dup2(reading, 3)
            os.dup2(writing, 4)
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/browser",
             "--remote-debugging-pipe", "about:blank"], preexec_fn=wire, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(here[0]), os.close(there[1])
        self.out, self.inn = os.fdopen(here[1], "wb", 0), os.fdopen(there[0], "rb")
        self.number, self.events, self.rest, self.session = 0, [], b"", None
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self.session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def __call__(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.events.append(answer)

    def read(self):
        while b"\0" not in self.rest:
            self.rest += self.inn.read1(1 << 16)
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.read())

    def value(self, expression):
        return self("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def close(self):
        self.process.terminate()
        self.process.wait()


def browser(run, folder):
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        return missing("Chromium", "report.html")
    page = Chromium(program, folder)
    for domain in ("Network", "Runtime", "Log", "Page"):
        page(f"{domain}.enable")
    def load():
        page.events.clear()
        page("Page.navigate", url="file://" + os.path.abspath(os.path.join(run, "report.html")))
        page.wait("Page.loadEventFired")
    def shot(width):
        page("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        return page("Page.captureScreenshot", captureBeyondViewport=True)["data"]

    load()
    asked = [event["params"]["request"]["url"] for event in page.events if event.get("method") == "Network.requestWillBeSent"]
    check([url.split(":")[0] for url in asked] == ["file"], f"report.html asks for itself alone: {len(asked)} request")
    said = [event for event in page.events if event.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")]
    check(not said, f"report.html says nothing on the console {said[:1] or ''}")
    visible = "[...document.querySelectorAll('.post')].filter(p=>p.closest('#posts')&&!p.hidden).length"
    everything = page.value(visible)
    page.value("(()=>{let s=document.querySelector('[name=kind]');s.selectedIndex=1;s.dispatchEvent(new Event('input',{bubbles:true}))})()")
    some = page.value(visible)
    wanted = page.value("[...document.querySelectorAll('#posts .post')].filter(p=>p.dataset.k.split(' ').includes(document.querySelector('[name=kind]').value)).length")
    check(0 < some == wanted < everything, f"the filter leaves {some} of {everything} posts")
    page.value("document.querySelector('rect[data-b]').dispatchEvent(new MouseEvent('click',{bubbles:true}))")
    bar = page.value("+document.querySelector('rect[data-b] title').textContent.match(/ (\\d+) \\/ \\d+$/)[1]")
    check(page.value(visible) == bar, f"a bar of {bar} opens onto {page.value(visible)} posts")
    inject = "(()=>{let s=document.createElement('script');s.textContent='window.intruder=1';document.body.append(s);let i=new Image();i.src='http://example.com/x.png';return !!window.intruder})()"
    check(page.value(inject) is False, "the policy of the page lets no other script act")
    load()
    for width in (1280, 390):
        one, two = shot(width), shot(width)
        open(os.path.join(folder, f"report-{width}.png"), "wb").write(base64.b64decode(one))
        check(one == two, f"two screenshots at {width} pixels are the same")
        check(page.value("document.documentElement.scrollWidth<=innerWidth"), f"nothing sticks out at {width} pixels")
    small = page.value("[...document.querySelectorAll('body *')].filter(e=>e.childNodes.length&&[...e.childNodes].some(n=>n.nodeType==3&&n.textContent.trim())&&parseFloat(getComputedStyle(e).fontSize)<11&&!e.closest('svg')).length")
    check(small == 0, "no words smaller than 11 pixels")
    page("Emulation.setScriptExecutionDisabled", value=True)
    load()
    page("Emulation.setScriptExecutionDisabled", value=False)
    check(page.value("document.getElementById('filter').hidden&&document.querySelectorAll('h2').length>5"), "without script everything but the filter is there")
    printed = page("Page.printToPDF", preferCSSPageSize=True)["data"]
    open(os.path.join(folder, "report-a4.pdf"), "wb").write(base64.b64decode(printed))
    if shutil.which("pdfinfo"):
        info = subprocess.run(["pdfinfo", os.path.join(folder, "report-a4.pdf")], capture_output=True, text=True).stdout
        check("A4" in info, "printed on A4: " + re.search(r"Pages: +(\d+)", info)[1] + " pages")
    page.close()


def main():
    run = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    plain_csv(run)
    workbook(run)
    description(run)
    office(run, folder)
    browser(run, folder)
    print(f"{failures} failed; pictures and PDF in {folder}")
    sys.exit(min(failures, 100))


main()
