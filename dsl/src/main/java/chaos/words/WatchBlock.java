package chaos.words;

import chaos.plan.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code watch { signal 'orders' from metric('shop_requests_total', endpoint: '/api/orders') every 1.s }}: signals of the script's own. */
public final class WatchBlock implements Word {

    private final Saying saying;
    private final List<Watched> watched = new ArrayList<>();

    WatchBlock(Saying saying) {
        this.saying = saying;
    }

    /** Names a signal. */
    public Watched signal(String name) {
        Watched signal = new Watched(saying.begin("signal", "`from <source> every <duration>`"), name);
        if (!name.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")) {
            String law = "a signal's name is a letter, then letters, digits, dots, dashes or underscores";
            saying.slip(law + ", got '" + name + "'", name, "a name such as 'orders'");
        } else if (watched.stream().anyMatch(w -> w.name().equals(name))) {
            saying.slip("the signal '" + name + "' is watched a second time", name, "a name of its own");
        } else {
            watched.add(signal);
        }
        return signal;
    }

    /** A Prometheus metric of the service. */
    public Watch.Source metric(String name) {
        return new Watch.Metric(name, Map.of());
    }

    /** A Prometheus metric of the service, where its labels are as given. */
    public Watch.Source metric(Map<String, String> labels, String name) {
        return new Watch.Metric(name, labels);
    }

    /** The size of a file. */
    public Watch.Source fileSize(String path) {
        if (!path.startsWith("/")) {
            saying.slip(
                    "a watched file is named from the root, got '" + path + "'",
                    path,
                    "a path such as '/var/log/x.log'");
        }
        return new Watch.FileSize(path);
    }

    /** The first number that a command prints; its arguments are given one by one, and no shell reads them. */
    public Watch.Source command(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, program);
        return new Watch.CommandNumber(command);
    }

    List<Watch> watches() {
        return watched.stream().map(Watched::watch).flatMap(Optional::stream).toList();
    }
}
