package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.FaultCall;
import chaos.plan.Injection;
import chaos.plan.Scenario;
import chaos.script.Outcome;
import chaos.script.Scripts;
import chaos.words.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the catalogue must say of every fault. */
abstract class KindContract {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The fault. */
    abstract FaultKind kind();

    /** What a script must say for it beside the usual, at its top. */
    String declaration() {
        return "";
    }

    /** The example's call as the plan has it. */
    FaultCall planned() {
        return kind().exampleCall();
    }

    @Test
    void describesItself() {
        FaultCall call = kind().exampleCall();
        assertThat(Catalogue.of(call)).hasSameClassAs(kind());
        assertThat(kind().problem(call)).isEmpty();
        assertThat(kind().does(call)).matches("[a-z].*[a-zA-Z0-9%]").doesNotContain("null");
        assertThat(kind().undoneBy(call)).contains(";").doesNotContain("null");
        assertThat(kind().needs()).isNotEmpty();
        assertThat(kind().words(call)).hasSameSizeAs(call.arguments());
        assertThat(call.arguments().keySet())
                .isSubsetOf(kind().parameters().stream().map(Parameter::name).toList());
        assertThat(kind().parameters()).allSatisfy(parameter -> {
            assertThat(parameter.meaning()).isNotBlank();
            assertThat(parameter.low()).isLessThan(parameter.high());
        });
    }

    @Test
    void refusesACallThatSaysNothingUnlessItNeedsToBeToldNothing() {
        FaultCall silent = new FaultCall(kind().name(), Map.of());
        Optional<String> problem = kind().problem(silent);
        if (problem.isEmpty()) {
            assertThat(kind().parameters()).noneMatch(Parameter::needed);
        } else {
            assertThat(problem).hasValueSatisfying(text -> assertThat(text).startsWith(kind().name() + ": it "));
        }
    }

    @Test
    void isSaidInAScriptAsItsExampleSaysIt() {
        String script = """
                scenario 'an example'
                target bundled.release('2.5.1')
                %s
                load {
                    each client requests '/api/data' every 100.ms
                    hold 1.clients lasting 1.s
                }
                chaos {
                    at 0.s inject %s %s
                }
                expect {
                    that availability isAtLeast 1.percent
                }
                """.formatted(
                        declaration(), kind().example(), kind().remedy().isPresent() ? "without undo" : "lasting 1.s");
        Vocabulary words = new Vocabulary(FaultWords.all(), List.of(chaos.metric.Nouns.class));
        Outcome outcome = new Scripts(words).say("example.groovy", script, Map.of());
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Said.class);
        Scenario scenario = (Scenario) ((Outcome.Said) outcome).plan();
        assertThat(scenario.chaos()).extracting(Injection::fault).containsExactly(planned());
        assertThat(kind().sums(kind().exampleCall(), scenario)).noneMatch(String::isBlank);
    }
}
