"""The layers of the guide's table of traps as files.

    files.py FOLDER    writes FOLDER/LAYER.torch.mlir and FOLDER/LAYER.tf.mlir

exported/torch.zip and exported/tf.zip hold them, compressed together. Needs the
standard library alone.
"""

import pathlib
import re
import sys
import zipfile

EXPORTED = pathlib.Path(__file__).resolve().parent / "exported"


def write(framework, modules):
    path = EXPORTED / f"{framework}.zip"
    path.parent.mkdir(exist_ok=True)
    text = "".join(f"// FILE {name}\n{text}" for name, text in modules.items())
    with zipfile.ZipFile(path, "w") as archive:
        # without the time of day, so that an equal export is an equal file
        archive.writestr(zipfile.ZipInfo("modules.mlir"), text, zipfile.ZIP_LZMA)
    return path


def read(path):
    """Module by the layer's name."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("modules.mlir").decode()
    _, *parts = re.split(r"(?m)^// FILE (\w+)\n", text)
    return dict(zip(parts[::2], parts[1::2]))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: files.py FOLDER")
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(EXPORTED.glob("*.zip")):
        for name, text in read(path).items():
            (folder / f"{name}.{path.stem}.mlir").write_text(text)


if __name__ == "__main__":
    main()
