"""Exports the spellings in torch/ (needs PyTorch and torch-mlir).

    export_torch.py FOLDER [ITEM...]

Writes FOLDER/torch.ITEM.zip (see archive.py) with the forms raw and
undecomposed, and for PyTorch's own layers the two later forms of torch-mlir as
well. Outputs are computed in float64 where the spelling allows it. Prints what
could not be exported.
"""

import importlib
import pathlib
import re
import sys
import warnings

import torch
from torch_mlir import fx

import archive

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
FORMS = {
    "raw": {"output_type": "raw"},
    "undecomposed": {"output_type": "raw", "decomposition_table": {}},
    "torch": {"output_type": "torch"},
    "linalg": {"output_type": "linalg-on-tensors"},
}
ALL_FORMS = ["layers", "models", "norms"]


def export(module, inputs, dynamic, name, form):
    """The text of one function, and its resources as lines."""
    dynamic = {"inputs": tuple(dynamic)} if dynamic else None
    program = torch.export.export(module, inputs, dynamic_shapes=dynamic, strict=False)
    text = str(fx.export_and_import(program, func_name=name, **FORMS[form]))
    text, _, resources = text.partition("{-#")
    resources = re.findall(r'^ +(\w\S*|"[^"]*"): ("0x[0-9A-F]*")', resources, re.M)
    names = {old.strip('"'): f"{name}_{i}" for i, (old, _) in enumerate(resources)}
    text = re.sub(
        r'dense_resource<"?([^">]*)"?>', lambda m: f"dense_resource<{names[m[1]]}>", text
    )
    # linalg: maps are named at the top, apart for each module
    for alias in set(re.findall(r"^#map\w*", text, re.M)):
        text = re.sub(rf"{alias}\b", f"#{name}_{alias[1:]}", text)
    # a module that torch-mlir itself finds invalid is printed in generic form
    maps, opening, rest = re.split(r'(^module \{|^"builtin.module"\(\) \(\{)\n', text, flags=re.M)
    body = rest.rstrip().removesuffix("}" if opening == "module {" else "}) : () -> ()")
    return maps, body, [f"      {names[o.strip(chr(34))]}: {blob}" for o, blob in resources]


def join(functions):
    """One module of functions from `export`."""
    maps, bodies, resources = zip(*functions)
    text = "".join(maps) + "module {\n" + "".join(bodies) + "}\n"
    lines = sum(resources, [])
    if lines:
        text += "\n{-#\n  dialect_resources: {\n    builtin: {\n"
        text += ",\n".join(lines) + "\n    }\n  }\n#-}\n"
    return text


def run(module, inputs):
    result = module(*[t.clone() for t in inputs])
    return result if isinstance(result, (tuple, list)) else (result,)


def reference(module, inputs):
    """The outputs, from float64 if the spelling is not about another type."""
    outputs = run(module, inputs)
    floats = {t.dtype for t in inputs if t.is_floating_point()}
    if floats != {torch.float32}:
        return outputs
    torch.set_default_dtype(torch.float64)
    try:
        wide = run(module.double(), [t.double() if t.is_floating_point() else t for t in inputs])
        return [w.to(o.dtype) for w, o in zip(wide, outputs)]
    except RuntimeError as error:
        print("  float32:", str(error).splitlines()[0][:100])
        return outputs
    finally:
        torch.set_default_dtype(torch.float32)
        module.float()


def array(tensor):
    tensor = tensor.detach().contiguous()
    return (tensor.view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor).numpy()


def main():
    sys.path.insert(0, str(HERE / "torch"))
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    items = [a for a in sys.argv[2:] if a != "--all"] or sorted(p.stem for p in (HERE / "torch").glob("*.py"))
    import spelling

    for item in items:
        if item == "spelling":
            continue
        spelling.SPELLINGS.clear()
        importlib.import_module(item)
        forms = list(FORMS) if item in ALL_FORMS or "--all" in sys.argv else list(FORMS)[:2]
        functions, arrays = {form: [] for form in forms}, {}
        for name, module, inputs, dynamic in spelling.SPELLINGS:
            module.eval()
            with torch.no_grad():
                for form in forms:
                    try:
                        functions[form].append(export(module, inputs, dynamic, name, form))
                    except Exception as error:
                        print(f"{item} {name} {form}: {str(error).strip().splitlines()[-1][:150]}")
                outputs = reference(module, inputs)
                arrays[name] = [array(t) for t in inputs], [array(t) for t in outputs]
        modules = {form: join(functions[form]) for form in forms}
        archive.write(folder / f"torch.{item}.zip", modules, arrays)
        print(f"{item}: {len(spelling.SPELLINGS)} spellings", flush=True)


if __name__ == "__main__":
    main()
