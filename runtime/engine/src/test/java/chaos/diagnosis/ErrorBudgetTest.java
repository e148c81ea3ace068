package chaos.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBudgetTest {

    private static final double MINUTES_OF_30_DAYS = 30 * 24 * 60;

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheWorkbook(String line) {
        String[] parts = line.split(",");
        double[] numbers =
                Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
        switch (parts[0]) {
            case "budget" -> budget(numbers);
            case "threshold" -> close(ErrorBudget.of(numbers[0]).shareAt(numbers[1]), numbers[2]);
            case "burn" -> close(ErrorBudget.spent(numbers[3], numbers[1], numbers[0]), numbers[2] / 100);
            case "outage" -> outage(numbers);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static void budget(double[] numbers) {
        ErrorBudget budget = ErrorBudget.of(numbers[0]);
        close(budget.share(), numbers[1]);
        close(budget.burnRate(1), numbers[3]);
        close(ErrorBudget.exhaustedAfter(budget.burnRate(1), MINUTES_OF_30_DAYS), numbers[2]);
    }

    private static void outage(double[] numbers) {
        double spent = ErrorBudget.spent(ErrorBudget.of(numbers[0]).burnRate(1), numbers[1], MINUTES_OF_30_DAYS);
        assertThat(spent).isCloseTo(numbers[2], within(5e-7));
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aBudgetOfNothingOrAllIsNone(double share) {
        assertThatThrownBy(() -> new ErrorBudget(share))
                .hasMessage("an error budget is more than 0 and less than 1, got " + share);
    }

    @Test
    void theCasesAreThere() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(40);
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ErrorBudgetTest.class.getResourceAsStream("error-budgets.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }
}
