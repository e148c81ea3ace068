package chaos.load;

import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.HttpRequest;
import chaos.plan.HttpRequest.Header;
import chaos.plan.HttpRequest.Retries;
import chaos.plan.Journey;
import chaos.plan.Origin;
import chaos.plan.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes requests and journeys for tests. */
final class Asking {

    static final Origin HERE = new Origin("a-test", 1);

    private final String name;
    private final String method;
    private final Wording path;
    private final List<Header> headers = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private final List<AnswerCheck> checks = new ArrayList<>();
    private final List<AnswerCapture> captures = new ArrayList<>();
    private Optional<Wording> body = Optional.empty();
    private Optional<Duration> timeout = Optional.empty();
    private Retries retries = Retries.NONE;
    private Duration think = Duration.ZERO;

    private Asking(String name, String method, Wording path) {
        this.name = name;
        this.method = method;
        this.path = path;
    }

    /** Path: text and names of values in turn. */
    static Asking get(String name, String... path) {
        return new Asking(name, "GET", said(path));
    }

    static Asking post(String name, Wording body, String... path) {
        Asking asking = new Asking(name, "POST", said(path));
        asking.body = Optional.of(body);
        return asking;
    }

    Asking header(String header, String... value) {
        headers.add(new Header(header, said(value)));
        return this;
    }

    Asking answering(int... wanted) {
        for (int status : wanted) {
            statuses.add(status);
        }
        return this;
    }

    Asking checking(AnswerCheck check) {
        checks.add(check);
        return this;
    }

    Asking capturing(AnswerCapture capture) {
        captures.add(capture);
        return this;
    }

    Asking within(Duration time) {
        timeout = Optional.of(time);
        return this;
    }

    Asking retrying(int times, Duration pause) {
        retries = new Retries(times, pause);
        return this;
    }

    Asking thinking(Duration time) {
        think = time;
        return this;
    }

    HttpRequest request() {
        return new HttpRequest(
                Optional.of(name),
                method,
                path,
                headers,
                body,
                statuses,
                checks,
                captures,
                timeout,
                retries,
                think,
                HERE);
    }

    /** A journey without a pace. */
    static Journey journey(Asking... requests) {
        return new Journey("j", 1, requests(requests), Duration.ZERO, false, Optional.empty(), HERE);
    }

    static List<HttpRequest> requests(Asking... requests) {
        return Stream.of(requests).map(Asking::request).toList();
    }

    /** Text and names of values in turn. */
    static Wording said(String... parts) {
        List<Wording.Part> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            all.add(i % 2 == 0 ? new Wording.Plain(parts[i]) : new Wording.Output(parts[i]));
        }
        return new Wording(all);
    }
}
