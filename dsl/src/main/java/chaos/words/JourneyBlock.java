package chaos.words;

import chaos.plan.Feeder;
import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import chaos.quantity.Span;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code journey('buys') { .. }}: requests that a client sends one after another, again and again. */
public final class JourneyBlock implements Word {

    private static final int HEAVIEST = 1_000;

    private final Saying saying;
    private final Sentence sentence;
    private final String name;
    private final Known known;
    private final List<RequestBlock> requests = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Feeder> feeder = Optional.empty();
    private int weight = 1;
    private Duration pace = Duration.ZERO;
    private boolean reconnects;

    JourneyBlock(Saying saying, Sentence sentence, String name) {
        this.saying = saying;
        this.sentence = sentence;
        this.name = name;
        this.known = new Known(saying);
    }

    /** How many clients go this way, as a part of the weights of all journeys; 1 unless said. */
    public void weight(int part) {
        if (Laws.within(saying, "a weight", part, 1, HEAVIEST)) {
            weight = part;
        }
    }

    /** The time between two intended begins of it by one client; as soon as the last is over, unless said. */
    public void every(Duration time) {
        if (Laws.takesTime(said("every"), "a pace", time)) {
            pace = time;
        }
    }

    /** How its clients connect: each keeps its connection, unless said. */
    public void connect(AnewNoun anew) {
        reconnects = true;
    }

    /** With a new connection for each request. */
    public AnewNoun getAnew() {
        return new AnewNoun();
    }

    /** A file with rows, of which each round takes one: CSV with a line of names, or a list of JSON objects. */
    public Feeding feed(String path) {
        if (feeder.isPresent()) {
            saying.slip("`feed` is said a second time", "feed", "one `feed` for a journey");
        }
        return saying.reading(data -> Feeding.of(saying, data, path, known, this::feeds));
    }

    /** A request, which is sent when the one before it is answered. */
    public void request(
            String called, @DelegatesTo(value = RequestBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Sentence begun = said("request");
        Laws.requestName(saying, called);
        if (!names.add(called)) {
            saying.slip("the request '" + called + "' is said a second time", called, "a name of its own");
        }
        RequestBlock block = new RequestBlock(saying, begun, called, known);
        Bodies.say(body, block);
        block.end();
        requests.add(block);
    }

    /** How long the client waits before the next request, or the next round. */
    public void think(Duration time) {
        if (requests.isEmpty()) {
            saying.slip("a client thinks after a request", "think", "`request('..') { .. }` before it");
        } else if (Laws.takesTime(said("think"), "a thought", time)) {
            requests.get(requests.size() - 1).think(time);
        }
    }

    /** Reports what shows only at the end of the journey. */
    void end() {
        if (requests.isEmpty()) {
            sentence.lacks("the journey '" + name + "' requests nothing", "`request('list') { get '/api/data' }`");
        }
    }

    /** The journey; empty where none of its requests is whole. */
    Optional<Journey> journey() {
        List<HttpRequest> whole = new ArrayList<>();
        requests.forEach(request -> request.request().ifPresent(whole::add));
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Journey(name, weight, whole, pace, reconnects, feeder, sentence.origin()));
    }

    /** Where it says a pace, which an arrival has none of; null where it says none. */
    @Nullable String pace() {
        return pace.isZero() ? null : Span.print(pace);
    }

    Sentence sentence() {
        return sentence;
    }

    private void feeds(Feeder rows) {
        feeder = Optional.of(rows);
    }

    private Sentence said(String word) {
        Sentence begun = saying.begin(word, "");
        begun.done();
        return begun;
    }
}
