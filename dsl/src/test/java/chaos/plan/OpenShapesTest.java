package chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.quantity.Rate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenShapesTest {

    @Nested
    class Constant extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new Arrivals(rate(333.3), s(7), HERE);
        }
    }

    @Nested
    class Slow extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new Arrivals(rate(0.5), s(60), HERE);
        }
    }

    @Nested
    class RampUp extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalRamp(rate(0), rate(500), s(10), HERE);
        }
    }

    @Nested
    class RampDown extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalRamp(rate(200.5), rate(0), s(9), HERE);
        }
    }

    @Nested
    class AlmostFlat extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalRamp(rate(100), rate(100.000001), s(10), HERE);
        }
    }

    @Nested
    class StairsUp extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalStairs(rate(0), rate(450), rate(100), s(3), HERE);
        }
    }

    @Nested
    class StairsDown extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalStairs(rate(300), rate(10), rate(70), s(3), HERE);
        }
    }

    @Nested
    class Spike extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalSpike(rate(20), rate(400), s(11), HERE);
        }
    }

    @Nested
    class Sine extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalSine(rate(0), rate(300), s(4), s(11), HERE);
        }
    }

    @Nested
    class Replay extends OpenShapeContract {
        @Override
        OpenShape shape() {
            return new ArrivalReplay(
                    new DataFile("x.csv", "00"), List.of(0.0, 2.0, 5.0, 6.5), List.of(0.0, 100.0, 100.0, 700.5), HERE);
        }
    }

    @Test
    void everyKindIsTested() {
        Set<Class<?>> tested = Arrays.stream(OpenShapesTest.class.getDeclaredClasses())
                .filter(OpenShapeContract.class::isAssignableFrom)
                .map(each -> shapeOf(each).getClass())
                .collect(Collectors.toSet());
        assertThat(tested).containsExactlyInAnyOrder(OpenShape.class.getPermittedSubclasses());
    }

    @Test
    void stairsWhoseStepsDoNotFitEndOnTheirLastRate() {
        ArrivalStairs stairs = new ArrivalStairs(rate(0.1), rate(0.3), rate(0.1), s(10), OpenShapeContract.HERE);
        assertThat(stairs.treads()).isEqualTo(3);
        assertThat(new ArrivalStairs(rate(0), rate(450), rate(100), s(1), OpenShapeContract.HERE).rateAt(5.5))
                .isEqualTo(450);
    }

    private OpenShape shapeOf(Class<?> contract) {
        try {
            var made = contract.getDeclaredConstructor(OpenShapesTest.class);
            return ((OpenShapeContract) made.newInstance(this)).shape();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Rate rate(double perSecond) {
        return new Rate(perSecond);
    }

    private static Duration s(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
