# Every TensorFlow model is imported with nothing of TensorFlow left; the one
# that is not frozen says so.
#
# RUN: %python %s %models attn-opt | FileCheck %s
# CHECK: {{[1-9][0-9]*}} models imported, 1 refused
# CHECK-NEXT: argument 1 of @__inference_<lambda>_4303, 'tensor<*x!tf_type.resource>', is a variable: the function is not frozen

import glob
import os
import subprocess
import sys

models, tool = sys.argv[1:]
imported, refused = 0, []
for path in sorted(glob.glob(os.path.join(models, "**", "*.tf.mlir"), recursive=True)):
    run = subprocess.run([tool, path, "--attn-import-tf"], capture_output=True)
    if run.returncode:
        refused.append(run.stderr.decode().split("error: ", 1)[-1])
        if "unfrozen" not in path:
            print(path, refused[-1])
    elif b"tf." in run.stdout or b"tf_type" in run.stdout:
        print("something of TensorFlow is left in", path)
    else:
        imported += 1
print(f"{imported} models imported, {len(refused)} refused")
print(*refused)
