"""One module for each framework: build(work, arrays, folder, threads), versions().

build gives candidates by name, each a call and what fetches the call's result.
"""


def attempts(makers):
    """The candidates that can be made; where none can, the reason of each."""
    found, problems = {}, []
    for name, make in makers.items():
        try:
            call, fetch = make()
            call()
            found[name] = call, fetch
        except Exception as error:
            words = " ".join(str(error).split())[:150]
            problems.append(f"{name}: {type(error).__name__}: {words}")
    if not found:
        raise RuntimeError("; ".join(problems))
    return found, {"failed": problems}
