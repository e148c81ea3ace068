# What parts share: a holder of the agent that is spoken to by its line protocol (runtime/agent/README.md), and figures.
# A part sources this, calls start_holder, and says begin, undo or end_stream.

work=$(mktemp -d)
into=${CHAOS_INTO:-$work} # what is measured
holder='' beats='' jvm=''
trap finish EXIT
trap 'exit 130' INT TERM

finish() {
    end_stream
    [[ -z $jvm ]] || end_jvm
    rm -rf -- "$work"
}

say() { printf 'bench: %s\n' "$*" >&2; }

# In a session of its own, like the one that the program starts; its ledger is only this part's.
start_holder() {
    mkfifo "$work/requests"
    : >"$work/said"
    setsid "$CHAOS_JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx64m -cp "$CHAOS_AGENT" \
        chaos.agent.HolderMain --ledger "$work/ledger" --run bench <"$work/requests" >"$work/said" 2>"$work/complaints" &
    exec {to_holder}>"$work/requests"
    rm "$work/requests"
    wait_for '^CHAOS '
    holder=$(sed -n 's/^CHAOS 1 pid=\([0-9]*\).*/\1/p' "$work/said")
    # A sleep that outlives its loop must not keep the stream open.
    (while echo BEAT >&"$to_holder"; do sleep 1 {to_holder}>&-; done) 2>/dev/null &
    beats=$!
}

# begin FAULT KIND [name=value ..]: returns when it is active.
begin() {
    order "$@"
    answered
}

# The same without waiting for the answer.
order() { request "BEGIN fault=$1 kind=$2 ${*:3}"; }

undo() {
    request "UNDO fault=$1"
    answered
}

declare -i requests=0

request() {
    requests+=1
    echo "$requests $1" >&"$to_holder"
}

answered() {
    wait_for "^$requests \(OK\|ERROR\)"
    ! grep -q "^$requests ERROR" "$work/said" || { grep "^$requests ERROR" "$work/said" >&2 && exit 1; }
}

wait_for() {
    local look
    for ((look = 0; look < 6000; look++)); do
        ! grep -q "$1" "$work/said" || return 0
        sleep 0.005
    done
    say "the holder did not say $1: $(cat "$work/said" "$work/complaints")"
    exit 1
}

# The controller's stream ends, as when the program is killed; returns when the holder has ended.
end_stream() {
    [[ -n $holder ]] || return 0
    end_beats
    exec {to_holder}>&-
    await_holder
}

end_beats() {
    kill "$beats" 2>/dev/null
    wait "$beats" 2>/dev/null
}

await_holder() {
    while [[ -e /proc/$holder ]]; do sleep 0.005; done
    holder=''
    rm -rf -- "$work/ledger"
}

# A JVM that does nothing, with options.
start_jvm() {
    "$CHAOS_JAVA" -XX:+UseSerialGC "$@" "$CHAOS_ROOT/bin/faults/Idle.java" &
    jvm=$!
    until [[ $(jcmd "$jvm" Thread.print 2>/dev/null) == *'Idle.main'* ]]; do sleep 0.1; done
}

end_jvm() {
    kill "$jvm"
    { wait "$jvm"; } 2>/dev/null
    jvm=''
}

now_us() { echo "${EPOCHREALTIME/[.,]/}"; }

# median, least and most of numbers on the standard input, with so many decimals.
spread() {
    sort -n | awk -v decimals="${1:-0}" '{ n[NR] = $1 }
        END { f = "%." decimals "f"; printf f " (" f " to " f ")", n[int((NR + 1) / 2)], n[1], n[NR] }'
}
