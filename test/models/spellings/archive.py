"""The exported spellings: one zip archive for every file of spellings.

    exported/FRAMEWORK.ITEM.zip
        modules.mlir  a module for every form, each after a line `// FORM name`,
                      with one function for every spelling
        N.npy         an array
        index.json    {spelling: {"inputs": [N, ...], "outputs": [N, ...]}}

Equal arrays are kept once; the forms, which share their weights, are compressed
together. Needs the standard library alone.
"""

import io
import json
import pathlib
import re
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))
import npy  # noqa: E402


class Archive:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.framework, self.item = path.name.split(".")[:2]
        self.index = json.loads(self.zip.read("index.json"))
        _, *parts = re.split(r"(?m)^// FORM (\w+)\n", self.zip.read("modules.mlir").decode())
        self.modules = dict(zip(parts[::2], parts[1::2]))

    def arrays(self, spelling, kind):
        """The inputs or the outputs of a spelling."""
        return [npy.parse(self.zip.read(f"{n}.npy")) for n in self.index[spelling][kind]]


def archives(folder=HERE / "exported"):
    return [Archive(path) for path in sorted(folder.glob("*.zip"))]


def functions(text):
    """The text of every function of a module that attn-opt printed, by name."""
    parts = re.split(r"(?m)^  func\.func @", text)
    return {re.match(r'"?([^"(]*)', part)[1]: part for part in parts[1:]}


def select(text, names):
    """The module with these functions alone, and the private ones."""
    text, mark, resources = text.partition("\n{-#")
    head, *parts = re.split(r'(?m)^(?=  (?:func\.func|"func\.func"))', text)
    kept = [head]
    for part in parts:
        signature = part.split("\n", 1)[0]
        name = re.search(r'@([^\s"(]+)|sym_name = "([^"]*)"', signature)
        if (name[1] or name[2]) in names or " private " in signature:
            kept.append(part)
    module = "".join(kept).rstrip()
    return module + ("" if module.endswith("\n}") else "\n}") + "\n" + mark + resources


def write(path, modules, data):
    """`modules` by form; `data` by spelling: NumPy's inputs and outputs."""
    import numpy

    index, known = {}, {}
    with zipfile.ZipFile(path, "w") as archive:

        def add(name, content):
            # without the time of day, so that an equal export is an equal file
            info = zipfile.ZipInfo(name)
            archive.writestr(info, content, zipfile.ZIP_LZMA)

        def number(array):
            file = io.BytesIO()
            numpy.save(file, array)
            content = file.getvalue()
            if content not in known:
                add(f"{len(known)}.npy", content)
                known[content] = len(known)
            return known[content]

        text = "".join(f"// FORM {form}\n{text}" for form, text in modules.items())
        add("modules.mlir", text)
        for spelling, (inputs, outputs) in data.items():
            index[spelling] = {
                "inputs": [number(a) for a in inputs],
                "outputs": [number(a) for a in outputs],
            }
        add("index.json", json.dumps(index, indent=1))
