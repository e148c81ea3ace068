package chaos.metric;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Sample;
import chaos.plan.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals of the requests of one name are told apart from those of all, and follow the same rules. */
class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "latency.p99,'',latency.p99",
        "request.pay.latency.p99,request.pay.,latency.p99",
        "request.p-1_x.errors,request.p-1_x.,errors",
        "request,'',request",
        "request.,'',request.",
        "request.pay,'',request.pay"
    })
    void aNameIsSplit(String name, String prefix, String signal) {
        assertThat(Scope.of(name)).isEqualTo(new Scope(prefix, signal));
    }

    @ParameterizedTest
    @CsvSource({
        "request.pay.latency.max,MAX",
        "request.pay.throughput,MEAN",
        "request.pay.failed,LAST",
        "request.pay.errors,MEDIAN",
        "load.failed,LAST",
        "failed,MEDIAN"
    })
    void aSecondIsFoldedByWhatIsMeasured(String name, Fold fold) {
        assertThat(Fold.of(name)).isEqualTo(fold);
    }

    @Test
    void percentilesAreOfTheHistogramsOfThatName() {
        assertThat(Quantile.named("request.pay.latency.p95")).hasValue(new Quantile("request.pay.latency", 95));
        assertThat(Quantile.named("request.pay.p95")).isEmpty();
    }

    @Test
    void sharesAreOfTheCountsOfThatName() {
        List<Sample> samples = List.of(
                new Sample(0, Map.of("request.pay.finished", 0.0, "request.pay.failed", 0.0, "load.failed", 0.0)),
                new Sample(
                        1_000, Map.of("request.pay.finished", 75.0, "request.pay.failed", 25.0, "load.failed", 1.0)));
        Totals totals = Totals.over(Table.of(samples), Scope.of("request.pay.errors"), List.of(new Stretch(0, 1_000)));
        assertThat(totals.errors()).isEqualTo(25);
        assertThat(Comparator.IS_BELOW.holds(totals.availability(), 76)).isTrue();
    }
}
