# The keeper of the control group of a target that stands alone. Arguments: the group's folders. It waits until the group's
# processes have ended, whatever they ended of, and removes it then.
trap '' HUP INT TERM

# A group that has processes cannot be removed, so trying is looking.
removed() {
    for group; do
        [ ! -d "$group" ] || rmdir "$group" 2>/dev/null || return 1
    done
}

until removed "$@"; do
    sleep 1
done
