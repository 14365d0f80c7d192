# exits.sh CODE COMMAND...: runs it, prints what it says on both streams, and
# complains unless it exits with CODE.
expected=$1
shift
"$@" 2>&1
code=$?
[ $code = "$expected" ] || { echo "exit code $code, not $expected"; exit 1; }
