package chaos.words;

import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.AnswerCheck.Exists;
import chaos.plan.AnswerCheck.Holds;
import chaos.plan.AnswerPart;
import chaos.plan.HttpRequest;
import chaos.plan.HttpRequest.Header;
import chaos.plan.HttpRequest.Retries;
import chaos.plan.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code request('pay') { post .. to '/api/orders' }}: one request of a journey, and what of its answer matters. */
public final class RequestBlock implements Word {

    private static final int MOST_RETRIES = 100;

    private final Saying saying;
    private final Sentence sentence;
    private final String name;
    private final Known known;
    private final List<Header> headers = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private final List<AnswerCheck> checks = new ArrayList<>();
    private final List<AnswerCapture> captures = new ArrayList<>();
    private @Nullable String method;
    private Wording path = Wording.of("/");
    private Optional<Wording> body = Optional.empty();
    private Optional<Duration> timeout = Optional.empty();
    private Retries retries = Retries.NONE;
    private Duration think = Duration.ZERO;

    RequestBlock(Saying saying, Sentence sentence, String name, Known known) {
        this.saying = saying;
        this.sentence = sentence;
        this.name = name;
        this.known = known;
    }

    public void get(CharSequence address) {
        asks("GET", address);
    }

    public void head(CharSequence address) {
        asks("HEAD", address);
    }

    public void options(CharSequence address) {
        asks("OPTIONS", address);
    }

    public void delete(CharSequence address) {
        asks("DELETE", address);
    }

    public Sending post(CharSequence text) {
        return sends("POST", "post", text);
    }

    public Sending put(CharSequence text) {
        return sends("PUT", "put", text);
    }

    public Sending patch(CharSequence text) {
        return sends("PATCH", "patch", text);
    }

    /** What is sent beside the headers that every request has; one of those is replaced. */
    public void header(String field, CharSequence value) {
        Wording wording = Texts.wording(value);
        Laws.headerName(saying, field);
        plain(wording, "a header's value");
        headers.add(new Header(field, wording));
    }

    /** The statuses that are right; each below 400 unless said. */
    public Answering answers(int status, int... others) {
        answer(status);
        for (int other : others) {
            answer(other);
        }
        return new Answering(text -> checks.add(new AnswerCheck(new AnswerPart.Body(), new Holds(text))));
    }

    /** What must hold of the answer for it to be right. */
    public Verified verify(PartNoun part) {
        Sentence begun =
                saying.begin("verify", "`isExactly`, `holds`, `matches` or a comparator, or `.exists` behind the part");
        return new Verified(begun, match -> checks.add(new AnswerCheck(part.part(), match)));
    }

    /** A part that must be there. */
    public void verify(Existing part) {
        checks.add(new AnswerCheck(part.part(), new Exists()));
    }

    /** Takes a value for later requests of the same client; without it the answer is wrong. */
    public Capturing capture(String value) {
        Sentence begun = saying.begin("capture", "`from` and a part of the answer, such as `from json('$.id')`");
        return new Capturing(begun, value, captures);
    }

    /** The body of the answer. */
    public PartNoun getBody() {
        return new PartNoun(new AnswerPart.Body());
    }

    /** A header of the answer, by its name in any case. */
    public PartNoun header(String field) {
        Laws.headerName(saying, field);
        return new PartNoun(new AnswerPart.HeaderOf(field));
    }

    /** A value in an answer that is JSON, by its path. */
    public PartNoun json(String way) {
        return new PartNoun(Laws.jsonPath(saying, way));
    }

    /** How long the answer may take. */
    public void within(Duration time) {
        Sentence begun = saying.begin("within", "");
        begun.done();
        if (Laws.takesTime(begun, "an answer", time)) {
            timeout = Optional.of(time);
        }
    }

    /** How often it is tried again where it failed; each try is counted. */
    public Again retry(Times times) {
        if (Laws.within(saying, "a number of retries", times.times(), 1, MOST_RETRIES)) {
            retries = new Retries((int) times.times(), Duration.ZERO);
        }
        return new Again(saying, pause -> retries = new Retries(retries.times(), pause));
    }

    /** What an earlier request of this journey captured. */
    public Said captured(String value) {
        return known.captured(value);
    }

    /** The value of this column of the row that the round took. */
    public Said column(String title) {
        return known.column(title);
    }

    void think(Duration time) {
        think = think.plus(time);
    }

    /** Nothing more is said of it: what it captures is known to the requests behind it. */
    void end() {
        if (method == null) {
            sentence.lacks("the request '" + name + "' asks for nothing", "`get '/api/data'`");
        }
        captures.forEach(capture -> known.captures(capture.name()));
    }

    Optional<HttpRequest> request() {
        String verb = method;
        return verb == null
                ? Optional.empty()
                : Optional.of(new HttpRequest(
                        Optional.of(name),
                        verb,
                        path,
                        headers,
                        body,
                        statuses,
                        checks,
                        captures,
                        timeout,
                        retries,
                        think,
                        sentence.origin()));
    }

    private void asks(String verb, CharSequence address) {
        if (method != null) {
            saying.slip(
                    "the request '" + name + "' is of one method, got another", verb, "one line such as `get '/x'`");
        }
        method = verb;
        path = Laws.path(saying, Texts.wording(address));
    }

    private Sending sends(String verb, String word, CharSequence text) {
        Sentence begun = saying.begin(word, "`to '<path>'`");
        body = Optional.of(Texts.wording(text));
        return new Sending(begun, address -> asks(verb, address));
    }

    private void answer(int status) {
        if (Laws.within(saying, "a status of HTTP", status, 200, 599)) {
            statuses.add(status);
        }
    }

    private void plain(Wording wording, String what) {
        for (Wording.Part part : wording.parts()) {
            if (part instanceof Wording.Plain text) {
                Laws.printable(saying, what, text.text());
            }
        }
    }
}
