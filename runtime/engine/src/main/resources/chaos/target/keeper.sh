# The keeper of a control group. Arguments: the file of its entry in the ledger, then the group's folders. Its standard
# input is a pipe that only the tool holds: the end of that stream means that the tool has ended, or lets go.
trap '' HUP INT TERM
entry=$1
shift
while read -r _; do :; done

# A group that has processes cannot be removed, so trying is looking.
removed() {
    for group; do
        [ ! -d "$group" ] || rmdir "$group" 2>/dev/null || return 1
    done
}

end_inside() {
    for group; do
        if [ -f "$group/cgroup.kill" ]; then
            echo 1 >"$group/cgroup.kill"
        else
            while read -r pid; do kill -9 "$pid"; done <"$group/cgroup.procs"
        fi
    done 2>/dev/null
}

# The target has five seconds to end by itself.
tries=0
until removed "$@"; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || exit 1
    [ "$tries" -lt 50 ] || end_inside "$@"
    sleep 0.1
done
rm -f -- "$entry"
