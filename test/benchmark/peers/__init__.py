"""One module for each framework: build(work, arrays, folder, threads), versions()."""
