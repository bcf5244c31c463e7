#!/usr/bin/env bash
# What a run costs, as a ratio to that of an older build: the two in turn, so that both meet the same machine, and of each
# the median. Processor time is that of all processes of a run.
#
#   src/bench/compare.sh OLDER.jar [-n RUNS] [-j JAR] [arguments of both runs]
#
#   OLDER.jar  the older build's dce-conformance.jar, with its lib and allure folders beside it
#   -n RUNS    runs of each, 5 by default
#   -j JAR     the build to judge, target/dce-conformance.jar by default
#
# Examples of arguments: -Ddce.openapi=openapi for a sweep as well, -Ddce.url=https://… for another target than the stub.
set -euo pipefail
export LC_ALL=C

fail() {
    echo "compare.sh: $1" >&2
    exit 64
}

[ $# -gt 0 ] || fail "expected the older build's jar; see the head of this file"
older=$1
shift
runs=5
newer=target/dce-conformance.jar
while getopts ':n:j:' option; do
    case $option in
        n) runs=$OPTARG ;;
        j) newer=$OPTARG ;;
        *) break ;;
    esac
done
shift $((OPTIND - 1))
[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "-n: expected a number of runs, but it is $runs"
for jar in "$older" "$newer"; do
    [ -f "$jar" ] || fail "there is no $jar: build it with mvn package -DskipTests"
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
TIMEFORMAT='%R %U %S'

# one run: seconds of wall, of processor, answers
run() {
    local jar=$1 reports=$folder/reports code=0 times
    shift
    rm -rf "$reports"
    { time java -jar "$jar" run "-Ddce.reports=$reports" "$@" >"$folder/out" 2>&1 || code=$?; } 2>"$folder/time"
    times=$(tail -n 1 "$folder/time")
    # Above 2 there is no conclusion; older builds said 2 of unusable input as well.
    if [ "$code" -gt 2 ] || [ ! -f "$reports/ledger.ndjson" ]; then
        cat "$folder/out" >&2
        fail "the run of $jar ended with exit code $code"
    fi
    awk -v times="$times" -v code="$code" '
        /"event":"exchange"/ && /"status":/ { answers++ }
        END { split(times, t, " "); print t[1], t[2] + t[3], answers + 0, code }' "$reports/ledger.ndjson"
}

for ((i = 1; i <= runs; i++)); do
    run "$older" "$@" >>"$folder/older"
    run "$newer" "$@" >>"$folder/newer"
    echo "run $i of $runs: older $(tail -n 1 "$folder/older"), newer $(tail -n 1 "$folder/newer") (wall s, processor s, answers, exit code)"
done

median() { # file, column
    cut -d ' ' -f "$2" "$1" | sort -g | awk '{ value[NR] = $1 }
        END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

printf '%-24s %10s %10s %8s\n' "median of $runs" older newer ratio
column=1
for title in 'wall, s' 'processor, s' 'answers'; do
    before=$(median "$folder/older" $column)
    after=$(median "$folder/newer" $column)
    printf '%-24s %10s %10s %8s\n' "$title" "$before" "$after" \
        "$(awk -v a="$after" -v b="$before" 'BEGIN { printf "%.2f", a / b }')"
    column=$((column + 1))
done
