package chaos.words;

import chaos.plan.Wording;
import chaos.quantity.Span;
import groovy.lang.GString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of a runbook with the values in them, those included that are not known yet. */
final class Texts {

    private Texts() {}

    static Wording wording(CharSequence text) {
        List<Wording.Part> parts = new ArrayList<>();
        add(text, parts);
        return new Wording(parts);
    }

    static List<Wording> wordings(CharSequence first, CharSequence... rest) {
        List<Wording> all = new ArrayList<>();
        all.add(wording(first));
        for (CharSequence text : rest) {
            all.add(wording(text));
        }
        return all;
    }

    private static void add(Object value, List<Wording.Part> parts) {
        if (value instanceof Said said) {
            said.wording().parts().forEach(part -> add(part, parts));
        } else if (value instanceof GString text) {
            mixed(text, parts);
        } else {
            add((Wording.Part) new Wording.Plain(plain(value)), parts);
        }
    }

    private static void mixed(GString text, List<Wording.Part> parts) {
        Object[] values = text.getValues();
        String[] strings = text.getStrings();
        for (int i = 0; i < strings.length; i++) {
            add((Object) strings[i], parts);
            if (i < values.length) {
                add(values[i], parts);
            }
        }
    }

    /** An amount as a person writes it, and as an answer is read. */
    static String plain(Object value) {
        return value instanceof Duration duration ? Span.print(duration) : String.valueOf(value);
    }

    /** Plain texts that meet become one. */
    private static void add(Wording.Part part, List<Wording.Part> parts) {
        int last = parts.size() - 1;
        if (part instanceof Wording.Plain plain && plain.text().isEmpty()) {
            return;
        }
        if (part instanceof Wording.Plain plain && last >= 0 && parts.get(last) instanceof Wording.Plain before) {
            parts.set(last, new Wording.Plain(before.text() + plain.text()));
        } else {
            parts.add(part);
        }
    }
}
