"""A command that shows that it moves: in a terminal by one line, in a log by one now and then.

Written for Python 3.8, as bootstrap.py says.
"""

import queue
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Progress:
    """One stage: its line is renewed in a terminal, and added to every few seconds in a log."""

    def __init__(self, title):
        self.title = title
        self.began = time.monotonic()
        self.terminal = sys.stdout.isatty()
        self.shown = self.began
        self.text = ""
        print(f"{title} ...", flush=True)

    @property
    def seconds(self):
        return int(time.monotonic() - self.began)

    def note(self, text=""):
        self.text = text or self.text
        now = time.monotonic()
        if now - self.shown < (0.2 if self.terminal else 5):
            return
        self.shown = now
        line = f"  {self.seconds:3d} s  {self.text}"
        width = shutil.get_terminal_size().columns - 1
        print("\r\033[K" + line[:width] if self.terminal else line, end="", flush=True)
        if not self.terminal:
            print(flush=True)

    def done(self):
        clear = "\r\033[K" if self.terminal else ""
        print(f"{clear}  done in {self.seconds} s", flush=True)


def run_shown(title, command, shorten=str.strip):
    """Run a command, show its latest line, and return its exit code and all its lines."""
    progress = Progress(title)
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    arriving = queue.Queue()
    reader = threading.Thread(target=pass_on, args=(process.stdout, arriving), daemon=True)
    reader.start()
    lines = []
    try:
        for line in each_line_or_second(arriving):
            if line is not None:
                lines.append(line.rstrip())
            progress.note(shorten(line or ""))
        code = process.wait()
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if code == 0:
        progress.done()
    else:
        print()
    return code, lines


def pass_on(stream, arriving):
    for line in stream:
        arriving.put(line)
    arriving.put(None)


def each_line_or_second(arriving):
    """The lines as they come, and None for each second without one."""
    while True:
        try:
            line = arriving.get(timeout=1)
        except queue.Empty:
            yield None
            continue
        if line is None:
            return
        yield line


def last(lines, count=8):
    """The end of what a command said, or of its errors where it marked them as such."""
    said = [line.strip() for line in lines if line.strip()]
    errors = [line for line in said if line.startswith("ERROR:")]
    return "\n".join("  | " + line for line in (errors or said)[-count:])
