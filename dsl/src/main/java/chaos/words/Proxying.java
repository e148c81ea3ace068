package chaos.words;

import chaos.plan.Proxy;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** {@code proxy('front') inFrontOf target}, {@code proxy('database').listening(15432) inFrontOf '127.0.0.1:5432'}. */
public final class Proxying implements Word {

    private static final int HIGHEST = 65_535;

    private final Sentence sentence;
    private final String name;
    private final Consumer<Proxy> proxies;
    private OptionalInt port = OptionalInt.empty();

    Proxying(Sentence sentence, String name, Consumer<Proxy> proxies) {
        this.sentence = sentence;
        this.name = name;
        this.proxies = proxies;
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            String law = "a proxy's name is of small letters, digits and hyphens, 31 at most";
            sentence.slip(law + ", got '" + name + "'", name, "a name such as 'front'");
        }
    }

    /** The port on loopback where it listens; without this a free one. */
    public Proxying listening(int number) {
        if (Laws.within(sentence.saying(), "a port", number, 1, HIGHEST)) {
            port = OptionalInt.of(number);
        }
        return this;
    }

    /** The target, which the load reaches through it. */
    public void inFrontOf(TargetNoun target) {
        stands(Optional.empty());
    }

    /** Something that the target, or anybody else, is told to reach through it. */
    public void inFrontOf(String service) {
        int colon = service.lastIndexOf(':');
        boolean whole = colon > 0 && service.substring(colon + 1).matches("[0-9]{1,5}");
        if (!whole || Integer.parseInt(service.substring(colon + 1)) > HIGHEST) {
            sentence.slip(
                    "a proxy stands in front of a host and a port, got '" + service + "'",
                    service,
                    "such as '127.0.0.1:5432'");
        } else if (port.isEmpty()) {
            String what = "who is to reach '" + service + "' through it must know where it listens";
            sentence.slip(what, service, "`proxy('" + name + "').listening(15432) inFrontOf '" + service + "'`");
        }
        stands(Optional.of(service));
    }

    private void stands(Optional<String> service) {
        sentence.done();
        proxies.accept(new Proxy(name, port, service, sentence.origin()));
    }
}
