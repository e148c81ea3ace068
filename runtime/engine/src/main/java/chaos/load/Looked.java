package chaos.load;

import chaos.plan.AnswerPart;
import chaos.plan.JsonPath;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a part of an answer that was kept. */
interface Looked {

    /** The part's text; null where it is not there. */
    @Nullable String in(Kept answer);

    static Looked at(AnswerPart part) {
        if (part instanceof AnswerPart.HeaderOf header) {
            String name = header.name().toLowerCase(Locale.ROOT);
            return answer -> answer.header(name);
        }
        if (part instanceof AnswerPart.JsonAt json) {
            JsonPath path = JsonPath.parse(json.path());
            return answer -> JsonValue.at(answer.text(), path);
        }
        return Kept::text;
    }
}
