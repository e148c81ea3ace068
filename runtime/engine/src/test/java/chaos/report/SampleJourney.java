package chaos.report;

import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.AnswerPart;
import chaos.plan.Comparator;
import chaos.plan.DataFile;
import chaos.plan.Feeder;
import chaos.plan.HttpRequest;
import chaos.plan.Journey;
import chaos.plan.Origin;
import chaos.plan.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A journey with everything that one can have. */
final class SampleJourney {

    private static final Origin HERE = new Origin("scenarios/journeys.groovy", 5);
    private static final Wording GIVEN =
            new Wording(List.of(new Wording.Plain("no "), new Wording.Output("item"), new Wording.Plain("!")));

    private SampleJourney() {}

    static Journey whole() {
        DataFile file = new DataFile("scenarios/items.csv", "0123456789abcdef".repeat(4));
        return new Journey(
                "buys",
                3,
                List.of(request()),
                Duration.ofSeconds(2),
                true,
                Optional.of(new Feeder(file, List.of("item"), OptionalLong.of(7))),
                HERE);
    }

    private static HttpRequest request() {
        AnswerPart json = new AnswerPart.JsonAt("$.items[0]['a name']");
        AnswerPart header = new AnswerPart.HeaderOf("Location");
        List<AnswerCheck> checks = List.of(
                new AnswerCheck(json, new AnswerCheck.Exists()),
                new AnswerCheck(new AnswerPart.Body(), new AnswerCheck.Holds(GIVEN)),
                new AnswerCheck(new AnswerPart.Body(), new AnswerCheck.Matches("a+")),
                new AnswerCheck(header, new AnswerCheck.Is(GIVEN)),
                new AnswerCheck(json, new AnswerCheck.Compares(Comparator.IS_BELOW, 2.5)));
        return new HttpRequest(
                Optional.of("pay"),
                "POST",
                Wording.of("/api/orders"),
                List.of(new HttpRequest.Header("Accept", Wording.of("application/json"))),
                Optional.of(GIVEN),
                List.of(200, 201),
                checks,
                List.of(
                        new AnswerCapture("order", header, Optional.of("orders/(\\d+)")),
                        new AnswerCapture("id", json, Optional.empty())),
                Optional.of(Duration.ofSeconds(1)),
                new HttpRequest.Retries(2, Duration.ofMillis(100)),
                Duration.ofMillis(500),
                HERE);
    }
}
