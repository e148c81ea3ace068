# The guard. Arguments: the holder's pid, its start time, a quarter of the grace in seconds, then the command that
# undoes what the holder left. Its standard input is a pipe whose other end the holder has, and each command by which
# the holder makes something lasting: the end of that stream means that nothing can be made any more.
trap '' HUP INT TERM USR1
holder=$1 start=$2 quarter=$3 guard=$$
shift 3

# Whether the holder is still that process: pids are used again.
is_holder() {
    read -r stat <"/proc/$holder/stat" 2>/dev/null || return 1
    set -- ${stat##*) }
    [ "${20}" = "$start" ]
}

# The shell cannot read with a time limit, so a timer of its own ends a holder that hangs: each beat sets it back.
(
    exec <&-
    trap 'silent=0' USR1
    silent=0
    while sleep "$quarter"; do
        kill -0 "$guard" 2>/dev/null || exit 0
        silent=$((silent + 1))
        [ "$silent" -gt 4 ] || continue
        is_holder && kill -9 "$holder"
        exit 0
    done
) &
timer=$!

while read -r word; do
    case $word in
        beat) kill -USR1 "$timer" 2>/dev/null ;;
        quit)
            kill -9 "$timer" 2>/dev/null
            exit 0
            ;;
    esac
done
kill -9 "$timer" 2>/dev/null

for pause in 0 1 2 4 8; do
    sleep "$pause"
    "$@" && exit 0
done
exit 1
