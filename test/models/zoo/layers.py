"""The layers of the zoo, live: what needs the frameworks reads them here."""

import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


def load(framework):
    """(the module zoo, {file: its layers}) of "torch" or "keras".

    Both folders have files of the same names, so nothing of them stays imported.
    """
    folder = HERE / framework
    sys.path.insert(0, str(folder))
    try:
        zoo, files = importlib.import_module("zoo"), {}
        for path in sorted(folder.glob("*.py")):
            if path.stem == "zoo":
                continue
            importlib.import_module(path.stem)
            known = {name for layers in files.values() for name, *_ in layers}
            files[path.stem] = [layer for layer in zoo.LAYERS if layer[0] not in known]
        return zoo, files
    finally:
        sys.path.remove(str(folder))
        for name, module in list(sys.modules.items()):
            if pathlib.Path(getattr(module, "__file__", None) or "/").parent == folder:
                del sys.modules[name]
