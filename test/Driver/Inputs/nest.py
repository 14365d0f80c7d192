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
elif what == "aliases":
    print("#a0 = [1]")
    for i in range(1, n):
        print(f"#a{i} = [#a{i - 1}]")
    print(f'"test.op"() {{a = #a{n - 1}}} : () -> ()')
elif what == "type-aliases":
    print("!a0 = i32")
    for i in range(1, n):
        print(f"!a{i} = tuple<!a{i - 1}>")
    print(f'"test.op"() {{a = !a{n - 1}}} : () -> ()')
elif what == "minus":
    print("#map = affine_map<(d0) -> (" + "-" * n + "d0)>")
    print('"test.op"() {a = #map} : () -> ()')
elif what == "sum":
    print("#map = affine_map<(d0) -> (" + "d0 + " * n + "d0)>")
    print('"test.op"() {a = #map} : () -> ()')
elif what == "negative":
    print('"test.op"() {a = dense<[' + "-1, " * n + f"-1]> : tensor<{n + 1}xi32>}} : () -> ()")
