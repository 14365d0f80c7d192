"""The functions of an archive that test/models/mutants/mutants.py wrote, as files."""

import json
import pathlib
import re
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "models/spellings"))
import archive  # noqa: E402


class Functions:
    def __init__(self, path, scratch):
        self.stem, self.scratch = path.stem, scratch
        with zipfile.ZipFile(path) as file:
            self.index = json.loads(file.read("index.json"))
            _, *parts = re.split(r"(?m)^// FORM (\w+)\n", file.read("modules.mlir").decode())
        self.modules = dict(zip(parts[::2], parts[1::2]))

    def file(self, name):
        """A module with this function alone, and its resources."""
        path = self.scratch / f"{self.stem}.{name}.mlir"
        if path.exists():
            return path
        text = archive.select(self.modules[name.rsplit("_", 1)[0]], [name])
        text, _, resources = text.partition("{-#")
        used = [
            line.strip().rstrip(",")
            for line in resources.split("\n")
            if '"0x' in line and f"<{line.split(':')[0].strip()}>" in text
        ]
        if used:
            blobs = ",\n".join(used)
            text += "{-#\ndialect_resources: { builtin: {\n" + blobs + "\n} }\n#-}\n"
        path.write_text(text)
        return path
