package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {

    @Test
    void namesLabelsAndValuesAreRead() {
        Metrics metrics = read("""
                # HELP jvm_memory Memory.
                # TYPE jvm_memory gauge

                up 1
                jvm_memory{area="heap",id="Eden"} 1.5e6 1700000000000
                  spaced { a = "b" , c = "d" , }   -2.5\t7
                """);
        assertThat(metrics.problems()).isEmpty();
        assertThat(metrics.all())
                .containsExactly(
                        new Metric("up", Map.of(), 1),
                        new Metric("jvm_memory", Map.of("area", "heap", "id", "Eden"), 1.5e6),
                        new Metric("spaced", Map.of("a", "b", "c", "d"), -2.5));
    }

    @Test
    void labelValuesMayHoldAnything() {
        Metrics metrics = read("m{path=\"/a\\\"b\\\\c\\nd{e}, =\"} 1\r\n");
        assertThat(metrics.all()).containsExactly(new Metric("m", Map.of("path", "/a\"b\\c\nd{e}, ="), 1));
    }

    @ParameterizedTest
    @CsvSource({"+Inf,Infinity", "Inf,Infinity", "-Inf,-Infinity", "NaN,NaN", "1e-3,0.001", "-0,-0.0", "+5,5"})
    void numbersAreReadAsTheFormatHasThem(String said, double meant) {
        assertThat(read("m " + said).all())
                .singleElement()
                .extracting(Metric::value)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m",
                "m{",
                "m{a",
                "m{a=",
                "m{a=\"",
                "m{a=\"b",
                "m{a=\"b\"",
                "m{a=\"b\"}",
                "m{a=\"b\"} x",
                "m one",
                "m 1d",
                "m 0x10",
                "m 1,5",
                "{a=\"b\"} 1",
                "9m 1",
                "m{9=\"b\"} 1",
                "m{a=b} 1",
                "m{a=\"b\";c=\"d\"} 1",
                "m{a=\"\\",
                "é 1",
                "<html>",
                "m--1"
            })
    void aLineThatCannotBeReadIsToldAndTheOthersAreRead(String line) {
        Metrics metrics = read("before 1\n" + line + "\nafter 2\n");
        assertThat(metrics.all()).extracting(Metric::name).containsExactly("before", "after");
        assertThat(metrics.problems()).singleElement().asString().startsWith("line 2: expected ");
    }

    @Test
    void problemsAreBounded() {
        assertThat(read("bad\n".repeat(1_000)).problems()).hasSize(5);
    }

    @Test
    void onlyWhatIsWantedIsRead() {
        assertThat(PrometheusText.read("a 1\nb{x\nc 3\n", "c"::equals))
                .isEqualTo(new Metrics(java.util.List.of(new Metric("c", Map.of(), 3)), java.util.List.of()));
    }

    @Test
    void whatFitsIsAddedUp() {
        Metrics metrics = read("m{a=\"1\",b=\"x\"} 1\nm{a=\"2\",b=\"x\"} 2\nm{a=\"1\",b=\"y\"} 4\n");
        assertThat(metrics.sum("m", Map.of())).isEqualTo(7);
        assertThat(metrics.sum("m", Map.of("a", "1"))).isEqualTo(5);
        assertThat(metrics.sum("m", Map.of("a", "1", "b", "y"))).isEqualTo(4);
        assertThat(metrics.sum("m", Map.of("a", "3"))).isNaN();
        assertThat(metrics.sum("n", Map.of())).isNaN();
    }

    @Test
    void noTextMakesItThrowOrHang() {
        String good = "# TYPE m gauge\nm{a=\"b\\\\\",c=\"d\"} 1.5 17\nn 2\nm{a=\"\\\"\"} +Inf\n";
        Random random = new Random(3);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(140));
            }
            Metrics metrics = read(text.substring(random.nextInt(10)));
            assertThat(metrics.all().size() + metrics.problems().size()).isLessThan(12);
        }
    }

    private static Metrics read(String text) {
        return PrometheusText.read(text, name -> true);
    }
}
