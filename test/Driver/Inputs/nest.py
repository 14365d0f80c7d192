"""Prints a module in which something nests N deep."""

import sys

what, n = sys.argv[1], int(sys.argv[2])
if what == "regions":
    print('"test.op"() ({' * n + '"test.op"() : () -> ()' + "}) : () -> ()" * n)
elif what == "attributes":
    print('"test.op"() {a = ' + "[" * n + "]" * n + "} : () -> ()")
elif what == "types":
    print('%0 = "test.op"() : () -> ' + "tuple<" * n + "i32" + ">" * n)
elif what == "siblings":
    print('"test.op"() {a = affine_set<(d0) : (d0 >= 0)>, s = "({[<"} : () -> ()\n' * n)
elif what == "unclosed":
    print('"test.op"() {a = [\n// -----\n' * n)
