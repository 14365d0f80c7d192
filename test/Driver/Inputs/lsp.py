"""Opens a document in a language server and prints what it finds wrong."""

import json
import subprocess
import sys

server = subprocess.Popen(
    [sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
)


def send(method, params, **extra):
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **extra}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def receive():
    length = 0
    while (line := server.stdout.readline().strip()) != b"":
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(server.stdout.read(length))


send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=0)
receive()
send("initialized", {})
document = {"uri": "file:///t.mlir", "languageId": "mlir", "version": 1, "text": sys.argv[2]}
send("textDocument/didOpen", {"textDocument": document})
while (message := receive()).get("method") != "textDocument/publishDiagnostics":
    pass
print("diagnostics:", [found["message"] for found in message["params"]["diagnostics"]])
send("shutdown", None, id=1)
receive()
send("exit", None)
sys.exit(server.wait(20))
