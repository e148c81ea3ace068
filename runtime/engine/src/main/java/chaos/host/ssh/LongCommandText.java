package chaos.host.ssh;

import chaos.host.Argument;
import chaos.host.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What starts a long command on a host, follows it and forgets it, as exact commands. Its folder there is its memory. */
final class LongCommandText {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final String FOLDER = "d=${XDG_STATE_HOME:-$HOME/.local/state}/chaos/commands/$1; shift; ";

    /** Leads a session of its own, and notes the process, the output and the exit status, this in one step. */
    private static final String KEEPER = "d=$1; shift; echo $$ >\"$d/pid.part\"; mv \"$d/pid.part\" \"$d/pid\"; "
            + "\"$@\" </dev/null >\"$d/out\" 2>&1; echo $? >\"$d/status.part\"; mv \"$d/status.part\" \"$d/status\"";

    private static final String START = FOLDER
            + "o=$(umask); umask 077; mkdir -p \"${d%/*}\" && mkdir \"$d\" || exit 125; umask \"$o\"; "
            + "command -v -- \"$1\" >/dev/null || { rmdir \"$d\"; echo \"there is no program '$1' on PATH\"; exit 126; }; "
            + "setsid sh -c '" + KEEPER + "' sh \"$d\" \"$@\" </dev/null >/dev/null 2>&1 & "
            + "while [ ! -f \"$d/pid\" ]; do sleep 0.05; done; cat \"$d/pid\"";

    /** From a line on; what is printed after the status was seen is printed too. */
    private static final String FOLLOW = FOLDER
            + "[ -f \"$d/pid\" ] || { echo 'chaos: there is no such command'; exit 125; }; "
            + "g=$(cat \"$d/pid\"); n=$(head -n \"$1\" \"$d/out\" 2>/dev/null | wc -c); while :; do s=; "
            + "kill -s 0 -- -\"$g\" 2>/dev/null || s=125; [ ! -f \"$d/status\" ] || s=$(cat \"$d/status\"); "
            + "m=$(wc -c 2>/dev/null <\"$d/out\" || echo 0); "
            + "[ \"$m\" -le \"$n\" ] || { tail -c +$((n+1)) \"$d/out\" | head -c $((m-n)); n=$m; }; "
            + "[ -z \"$s\" ] || exit \"$s\"; sleep 0.2; done";

    private static final String FORGET = FOLDER + "rm -rf -- \"$d\"";

    private LongCommandText() {}

    /** Starts it; prints its process id. */
    static Command start(String id, Command command) {
        List<Argument> words = new ArrayList<>(shell(START, id));
        words.addAll(command.words());
        return new Command(words, command.environment(), command.directory());
    }

    /** Prints what it prints, without the first lines, and ends as it ends. */
    static Command follow(String id, long lines) {
        List<Argument> words = new ArrayList<>(shell(FOLLOW, id));
        words.add(Argument.of(String.valueOf(lines)));
        return Command.of(words.stream().map(Argument::value).toArray(String[]::new));
    }

    static Command forget(String id) {
        return Command.of(shell(FORGET, id).stream().map(Argument::value).toArray(String[]::new));
    }

    private static List<Argument> shell(String text, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a command is letters, digits, . _ and -, got '" + id + "'");
        }
        return List.of(Argument.of("sh"), Argument.of("-c"), Argument.of(text), Argument.of("sh"), Argument.of(id));
    }
}
