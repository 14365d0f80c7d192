# Every file of cases that is wrong is a clear error, status 2.
# RUN: rm -rf %t && mkdir %t && cd %t
# RUN: %python %s %S/Inputs/cases.mlir

import json
import pathlib
import subprocess
import sys

model = sys.argv[1]
wrong = []


def expect(text, message, *flags, status=2):
    pathlib.Path("cases.json").write_text(text if isinstance(text, str) else json.dumps(text))
    flags = flags or ("--cases=cases.json",)
    done = subprocess.run(["attn-run", model, *flags], capture_output=True, text=True)
    if done.returncode != status or message not in done.stderr:
        wrong.append(f"expected {status}, {message!r}\nfound {done.returncode}, {done.stderr!r}\nfor {text!r:.300}")


def case(message, inputs=None, **rest):
    whole = {"function": "identity", "inputs": [{}] if inputs is None else inputs, **rest}
    expect({"cases": [{"function": "identity", "inputs": [{}]}, whole]}, message)


expect("", "cannot read 'none.json'", "--cases=none.json")
expect("", "Unexpected EOF")
expect('{"cases": [}', "Invalid JSON value")
expect("[" * 100000, "nested more than 16 deep")
expect('{"a": "' + "[" * 100, "Unterminated string")
expect("[]", "expected an object with a list of \"cases\"")
expect('{"cases": 3}', "expected an object with a list of \"cases\"")
expect('{"cases": [], "sed": 3}', 'unknown key "sed"; known are: cases, seed, rtol, atol')
expect('{"cases": [3]}', "case 0: is not an object")
expect({"cases": [], "seed": -1}, '"seed" is not an integer of at least 0')
expect({"cases": [], "rtol": -1}, '"rtol" is not a number of at least 0')

case("case 1: unknown key \"input\"", input=[])
case('case 1: "seed" is not an integer', seed=1.5)
case('case 1: "atol" is not a number', atol="small")
case('case 1: "label" is not a string', label=3)
case('case 1: "must_fail" is neither true nor false', must_fail=1)
case("case 1: the module has no public function 'none'; it has: softmax", function="none")
case("case 1: the module has no public function 'negate'", function="negate")
case("several public functions", function="")
case('case 1: "inputs" is missing or not a list', inputs=3)
case("function 'identity' takes 1 inputs, but the case has 2", [{}, {}])
case("input 0: is not an object", [3])
case('input 0: "shape" is not a list', [{"shape": 3}])
case('input 0: "shape" holds something else', [{"shape": [-1]}])
case('input 0: "shape" holds something else', [{"shape": [1.5]}])
case('input 0: "shape" is 3x2xfloat32, but the argument is tensor<2x3xf32>', [{"shape": [3, 2]}])
case("\"shape\" is missing, and the argument is tensor<?x?xf32>", [{}], function="softmax")
case("has more than 1073741824 bytes", [{"shape": [2**62, 4]}], function="softmax")
case("has more than 1073741824 bytes", [{"shape": [2**40, 1]}], function="softmax")
case("values 'nomal' are none of normal, normal:MEAN", [{"values": "nomal"}])
case("values 'normal:1' are none of", [{"values": "normal:1"}])
case("values 'uniform:1:x' are none of", [{"values": "uniform:1:x"}])
case("the lower bound is above the upper one", [{"values": "uniform:1:-1"}])
case("the lower bound is above the upper one", [{"values": "uniform:nan:1"}])
case("the bounds are integers", [{"values": "integers:0.5:1"}])
case("a probability is between 0 and 1", [{"values": "either:0:1:2"}])
case("values 'bool:0.5' are bools, but the argument holds float32", [{"values": "bool:0.5"}])
case("name no file", [{"values": "file:"}])
case("cannot read 'none.npy'", [{"values": "file:none.npy"}])
case("values are a string or a list of numbers", [{"values": 3}])
case("5 values are listed, but 2x3xfloat32 has 6", [{"values": [1, 2, 3, 4, 5]}])
case("element 1 of a list is none of a number", [{"values": [1, "x"]}])
case("integers need \"values\"", [{}, {}], function="integers")
case("values 'normal' are no integers", [{"values": "normal"}, {}], function="integers")
case("values 'integers:0:1' are no bools", [{"values": "ones"}, {"values": "integers:0:1"}], function="integers")
case("is no int32", [{"values": "integers:3000000000:3000000001"}, {}], function="integers")
case("value 0 of the list is no bool", [{"values": "ones"}, {"values": [2, 0, 0, 0]}], function="integers")
case('"expected" is not a list', expected=3)
case("'normal' are random", expected=["normal"])
case("has 1 results, but the case has 2 expected", expected=["ones", "ones"])
case("2 values are listed, but 2x3xfloat64 has 6", expected=[[1, 2]])
case("function 'same_size' returned status 1", [{"shape": [2]}, {"shape": [3]}], function="same_size")

expect("{}", "--case needs --cases", "--case=3")
expect('{"cases": []}', "--case=3, but the file has cases 0 to -1", "--cases=cases.json", "--case=3")
expect("{}", "--cases names no file", "--cases=")
expect("{}", "--rtol does not go with --cases", "--cases=cases.json", "--rtol=1")
expect("{}", "--input does not go with --cases", "--cases=cases.json", "--input=@x.npy")
expect("{}", "--case-seconds is at least 1", "--cases=cases.json", "--case-seconds=0")
slow = {"cases": [{"function": "softmax", "inputs": [{"shape": [20000, 3000]}]}]}
expect(slow, "case 0 ('softmax') takes longer than 1 seconds", "--cases=cases.json", "--case-seconds=1")

# A file without cases has shown nothing.
expect('{"cases": []}', "", status=1)

sys.exit("\n\n".join(wrong) or 0)
