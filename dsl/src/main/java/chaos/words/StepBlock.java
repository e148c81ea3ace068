package chaos.words;

import chaos.plan.Act;
import chaos.plan.Origin;
import chaos.plan.Step;
import chaos.plan.Step.Retry;
import chaos.quantity.Span;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code step('switch back') { .. }}: acts, and what guards them and takes them back. */
public final class StepBlock extends ActsBlock {

    private static final Duration USUAL = Duration.ofMinutes(5);

    private final Map<String, Acting> parts = new HashMap<>();
    private final List<Step.Guard> guards = new ArrayList<>();
    private Retry retry = Retry.NEVER;
    private @Nullable Duration limit;

    StepBlock(Acting acting) {
        super(acting);
    }

    /** How long all acts together may take; five minutes and the waits of its acts, unless said. */
    public void within(Duration time) {
        Sentence sentence = acting().saying().begin("within", "");
        sentence.done();
        if (Laws.takesTime(sentence, "a step", time)) {
            limit = time;
        }
    }

    /** How often the acts are tried anew. */
    public Retrying retry(Times times) {
        Sentence sentence = acting().saying().begin("retry", "`from <duration> upTo <duration>`");
        Laws.within(acting().saying(), "a number of retries", times.times(), 1, 100);
        return new Retrying(sentence, (int) Math.min(100, times.times()), said -> retry = said);
    }

    /** The step is done only where this is so. */
    public Looked onlyIf(Checked check) {
        return looked(glance("onlyIf", true), check);
    }

    public HttpLook onlyIf(HttpNoun address) {
        return new HttpLook(glance("onlyIf", true), address);
    }

    public LinkLook onlyIf(LinkNoun link) {
        return new LinkLook(glance("onlyIf", true), link);
    }

    public FileSystemLook onlyIf(FileSystemNoun fileSystem) {
        return new FileSystemLook(glance("onlyIf", true), fileSystem);
    }

    /** The step is left out where this is so. */
    public Looked unless(Checked check) {
        return looked(glance("unless", false), check);
    }

    public HttpLook unless(HttpNoun address) {
        return new HttpLook(glance("unless", false), address);
    }

    public LinkLook unless(LinkNoun link) {
        return new LinkLook(glance("unless", false), link);
    }

    public FileSystemLook unless(FileSystemNoun fileSystem) {
        return new FileSystemLook(glance("unless", false), fileSystem);
    }

    /** What takes the step back, beside what its acts remember. */
    public void undo(@DelegatesTo(value = UndoBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, new UndoBlock(part("undo")));
    }

    /** What is done when an act failed for good; where it succeeds, the runbook goes on. */
    public void rescue(@DelegatesTo(value = RescueBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, new RescueBlock(part("rescue")));
    }

    /** What is done at the end of the step, whatever happened. */
    public void always(@DelegatesTo(value = AlwaysBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Bodies.say(body, new AlwaysBlock(part("always")));
    }

    Step step(String name, Origin origin) {
        List<Act> acts = acting().acts();
        return new Step(name, guards, acts, acts("undo"), acts("rescue"), acts("always"), limit(acts), retry, origin);
    }

    /** Reports what shows only at the end of the step. */
    void check(Sentence sentence, String name) {
        Duration waits = waits(acting().acts());
        if (acting().isEmpty()) {
            sentence.lacks("the step '" + name + "' does nothing", "an act such as `command 'systemctl', 'status'`");
        }
        if (limit != null && limit.compareTo(waits) < 0) {
            String law = "a step takes at least as long as its acts wait, " + Span.print(waits);
            sentence.slip(law + ", got " + Span.print(limit), Span.print(limit), Span.print(waits) + " or more");
        }
    }

    private Duration limit(List<Act> acts) {
        return limit == null ? USUAL.plus(waits(acts)) : limit;
    }

    private static Duration waits(List<Act> acts) {
        Duration sum = Duration.ZERO;
        for (Act act : acts) {
            sum = sum.plus(waits(act));
        }
        return sum;
    }

    private static Duration waits(Act act) {
        if (act instanceof Act.Verify verify) {
            return verify.within();
        }
        if (act instanceof Act.WaitUntil wait) {
            return wait.within();
        }
        return act instanceof Act.Approve approve ? approve.within() : Duration.ZERO;
    }

    private Sight glance(String word, boolean expected) {
        Sentence sentence = acting().saying().begin(word, "what is looked at, such as `path('/srv/shop').exists`");
        int place = guards.size();
        return new Sight.Glance(sentence, expected, guard -> guard(place, guard));
    }

    /** What is said later of one look, such as what an answer holds, replaces what was said of it before. */
    private void guard(int place, Step.Guard guard) {
        if (place < guards.size()) {
            guards.set(place, guard);
        } else {
            guards.add(guard);
        }
    }

    private List<Act> acts(String part) {
        Acting said = parts.get(part);
        return said == null ? List.of() : said.acts();
    }

    private Acting part(String word) {
        Saying saying = acting().saying();
        Acting begun = new Acting(saying, acting().draft());
        if (parts.putIfAbsent(word, begun) != null) {
            saying.slip("`" + word + "` is said a second time", word, "one `" + word + "` block that says it all");
        }
        return begun;
    }
}
