package chaos.words;

import chaos.plan.Origin;
import chaos.plan.Scenario;
import chaos.plan.Target;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario as far as it has been said. */
final class ScenarioDraft {

    private final Saying saying;
    private final Map<String, Word> blocks = new HashMap<>();
    private final ProxyBook proxies;
    private @Nullable String title;
    private @Nullable Origin origin;
    private @Nullable Target target;

    ScenarioDraft(Saying saying) {
        this.saying = saying;
        this.proxies = new ProxyBook(saying);
    }

    ProxyBook proxies() {
        return proxies;
    }

    void title(String text) {
        if (title != null) {
            saying.slip("`scenario` is said a second time", "scenario", "`scenario` once");
        }
        if (text.isBlank()) {
            saying.slip("a scenario has a title that says what is claimed", "''", "a title");
        }
        Laws.printable(saying, "a title", text);
        title = text;
        origin = saying.origin();
    }

    void target(Target attacked) {
        if (target != null) {
            saying.slip("`target` is said a second time", "target", "`target` once");
        }
        target = attacked;
    }

    /** Takes a new block; a second one of the same word is reported. */
    <B extends Word> B begin(String word, B block) {
        if (blocks.putIfAbsent(word, block) != null) {
            saying.slip("`" + word + "` is said a second time", word, "one `" + word + "` block that says it all");
        }
        return block;
    }

    /** The block of a kind, or an empty one where the script has none. */
    <B extends Word> B block(String word, Class<B> kind, B empty) {
        Word said = blocks.get(word);
        return said == null ? empty : kind.cast(said);
    }

    boolean has(String word) {
        return blocks.containsKey(word);
    }

    /** The plan; null where something that every scenario needs has not been said, which is reported. */
    @Nullable Scenario plan() {
        missing(title == null, "scenario", "`scenario '<what is claimed>'`");
        missing(target == null, "target", "`target bundled.release('2.5.1')` or `target service('http://..')`");
        missing(!has("load"), "load", "`load { each client requests '<path>' .. }`");
        missing(!has("expect"), "expect", "`expect { that <signal> <comparator> <amount> }`");
        ScenarioPlan plan = new ScenarioPlan(saying, this);
        plan.check();
        return title == null || origin == null || target == null ? null : plan.scenario(title, origin, target);
    }

    private void missing(boolean absent, String word, String expected) {
        if (absent) {
            saying.add(new Slip(1, 1, "the script has no `" + word + "`; it needs " + expected, "", expected, true));
        }
    }
}
