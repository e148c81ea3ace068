package chaos.perform.act;

import chaos.host.Argument;
import chaos.host.Quoting;
import chaos.plan.Wording;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values that a runbook's texts get when it is run: secrets, and what earlier steps captured. */
public final class Values {

    private final Map<String, String> secrets;
    private final Map<String, String> outputs;
    private final Masking masking;

    /**
     * @param secrets by the names under which they were asked
     * @param outputs what is known from the start, such as {@code target.home}
     */
    public Values(Map<String, String> secrets, Map<String, String> outputs) {
        this.secrets = Map.copyOf(secrets);
        this.masking = new Masking(secrets.values());
        this.outputs = new ConcurrentHashMap<>(outputs);
    }

    /** Keeps an output for later steps. */
    public void put(String output, String value) {
        outputs.put(output, value);
    }

    /** The text with all its values; must be shown to nobody, see {@link #mask}. */
    public String text(Wording wording) throws DeedFailure {
        StringBuilder text = new StringBuilder();
        for (Wording.Part part : wording.parts()) {
            text.append(value(part));
        }
        return text.toString();
    }

    /** The text for a shell: each value stands as one quoted word, whatever it holds. */
    public String shell(Wording wording) throws DeedFailure {
        StringBuilder text = new StringBuilder();
        for (Wording.Part part : wording.parts()) {
            text.append(part instanceof Wording.Plain plain ? plain.text() : Quoting.posix(value(part)));
        }
        return text.toString();
    }

    /** The text as a word of a command; one that holds a secret prints as such. */
    public Argument argument(Wording wording) throws DeedFailure {
        boolean secret = wording.parts().stream().anyMatch(Wording.Secret.class::isInstance);
        return new Argument(text(wording), secret);
    }

    private String value(Wording.Part part) throws DeedFailure {
        if (part instanceof Wording.Plain plain) {
            return plain.text();
        }
        boolean secret = part instanceof Wording.Secret;
        String name = secret ? ((Wording.Secret) part).name() : ((Wording.Output) part).name();
        String value = (secret ? secrets : outputs).get(name);
        if (value == null) {
            throw new DeedFailure(
                    secret
                            ? "the secret '" + name + "' was not given"
                            : "the output '" + name + "' is not captured yet");
        }
        return value;
    }

    /** Whether all its values are known by now. */
    public boolean knows(Wording wording) {
        return wording.parts().stream()
                .allMatch(part -> !(part instanceof Wording.Output output) || outputs.containsKey(output.name()));
    }

    /** A text as anybody may read it: with outputs where they are known, and without any secret. */
    public String print(Wording wording) {
        StringBuilder text = new StringBuilder();
        for (Wording.Part part : wording.parts()) {
            String known = part instanceof Wording.Output output ? outputs.get(output.name()) : null;
            text.append(known == null ? part.print() : known);
        }
        return mask(text.toString());
    }

    /** The words as a person could type them. */
    public String print(List<Wording> words) {
        return words.stream()
                .map(this::print)
                .map(Values::quoted)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String quoted(String word) {
        return word.contains(Masking.MASK) || word.startsWith("<") ? word : Quoting.posix(word);
    }

    /** The text without any secret, also where it stands there in part, or in the writing of a shell or an address. */
    public String mask(String text) {
        return masking.apply(text);
    }
}
