package chaos.load;

import chaos.plan.AnswerCapture;
import chaos.plan.AnswerCheck;
import chaos.plan.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at an answer beside its status: whether it is right, and what a client takes from it. */
final class Examination {

    /** What an answer lacks. */
    record Fault(String expected, String found) {}

    private record Question(String print, Looked part, Asked asked) {}

    private record Catch(
            String print, Looked part, @Nullable Expression expression, int slot) {}

    /** What is shown of a wrong answer to people. */
    private static final int SHOWN = 80;

    private final String request;
    private final List<Question> questions = new ArrayList<>();
    private final List<Catch> catches = new ArrayList<>();

    private Examination(HttpRequest request, Slots slots) {
        this.request = request.name().orElseGet(request::line);
        for (AnswerCheck check : request.checks()) {
            questions.add(new Question(check.print(), Looked.at(check.part()), Asked.of(check.match(), slots)));
        }
        for (AnswerCapture capture : request.captures()) {
            Expression expression = capture.pattern().map(Expression::new).orElse(null);
            int slot = slots.of(capture.name());
            catches.add(new Catch(capture.print(), Looked.at(capture.part()), expression, slot));
        }
    }

    /** What is to be looked at; null where it is nothing, so that nothing needs to be kept. */
    static @Nullable Examination of(HttpRequest request, Slots slots) {
        return request.checks().isEmpty() && request.captures().isEmpty() ? null : new Examination(request, slots);
    }

    /**
     * Looks at an answer and puts what is captured among the client's values.
     *
     * @return why it is wrong; null where it is right
     */
    @Nullable Fault fault(Kept answer, @Nullable String[] values) {
        for (Question question : questions) {
            String text = question.part.in(answer);
            if (text == null || !question.asked.holds(text, values)) {
                return new Fault("'" + request + "' expects that " + question.print, shown(text));
            }
        }
        for (Catch one : catches) {
            String text = one.part.in(answer);
            String value = text == null || one.expression == null ? text : one.expression.group(text);
            if (value == null) {
                return new Fault("'" + request + "' captures " + one.print, shown(text));
            }
            values[one.slot] = value;
        }
        return null;
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "nothing there";
        }
        String begin = text.length() > SHOWN ? text.substring(0, SHOWN) + " .." : text;
        return "'" + Fit.header(begin) + "'";
    }
}
