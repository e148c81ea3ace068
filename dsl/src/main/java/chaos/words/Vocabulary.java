package chaos.words;

import java.util.List;

/**
 * What a floor above lends to the language.
 *
 * @param verbs classes of static extension methods, whose first parameter is the block that they belong to
 * @param nouns classes of public constants
 */
public record Vocabulary(List<Class<?>> verbs, List<Class<?>> nouns) {

    public Vocabulary {
        verbs = List.copyOf(verbs);
        nouns = List.copyOf(nouns);
    }
}
